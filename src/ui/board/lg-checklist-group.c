/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-checklist-group.h"
#include "lg-checkpoint-row.h"

/**
 * LgChecklistGroup:
 *
 * The checkpoints of a task, which are worked off, added and removed here.
 */
struct _LgChecklistGroup
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows;     /* (owned) (element-type LgCheckpointRow): the group owns the rows themselves */
  guint                n_shown;  /* how many checkpoints of the task have a row; others were added by hand */
};

G_DEFINE_FINAL_TYPE (LgChecklistGroup, lg_checklist_group, ADW_TYPE_PREFERENCES_GROUP)

static void add_checkpoint_cb (LgChecklistGroup *self);

static void
remove_row_cb (LgCheckpointRow  *row,
               LgChecklistGroup *self)
{
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
}

static LgCheckpointRow *
add_row (LgChecklistGroup   *self,
         const LgCheckpoint *checkpoint)
{
  GtkWidget *row = lg_checkpoint_row_new (checkpoint);

  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "add", G_CALLBACK (add_checkpoint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_row_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return LG_CHECKPOINT_ROW (row);
}

static void
add_checkpoint_cb (LgChecklistGroup *self)
{
  lg_checkpoint_row_edit (add_row (self, NULL));
}

static void
lg_checklist_group_dispose (GObject *object)
{
  LgChecklistGroup *self = LG_CHECKLIST_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_CHECKLIST_GROUP);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_checklist_group_parent_class)->dispose (object);
}

static void
lg_checklist_group_class_init (LgChecklistGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_checklist_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-checklist-group.ui");
  gtk_widget_class_bind_template_callback (widget_class, add_checkpoint_cb);
}

static void
lg_checklist_group_init (LgChecklistGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_checklist_group_show_next:
 * @self: a group
 * @checklist: (nullable): a checklist as a task keeps it, NULL for none
 *
 * Adds the row of its next checkpoint.
 *
 * Returns: FALSE where the group has all of them
 */
gboolean
lg_checklist_group_show_next (LgChecklistGroup *self,
                              const char       *checklist)
{
  g_autoptr (GPtrArray) checkpoints = lg_checklist_parse (checklist, NULL);

  if (checkpoints == NULL || self->n_shown >= checkpoints->len)
    return FALSE;

  add_row (self, g_ptr_array_index (checkpoints, self->n_shown++));

  return TRUE;
}

/**
 * lg_checklist_group_read:
 * @self: a group
 *
 * Returns: (transfer full): the checklist as a task keeps it, without the checkpoints that were left empty
 */
char *
lg_checklist_group_read (LgChecklistGroup *self)
{
  g_autoptr (GPtrArray) checkpoints = lg_checklist_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LgCheckpoint *checkpoint = lg_checkpoint_row_read (g_ptr_array_index (self->rows, i));

      if (checkpoint != NULL)
        g_ptr_array_add (checkpoints, checkpoint);
    }

  return lg_checklist_print (checkpoints);
}

/* Returns: (transfer none) (nullable): where the first checkpoint that is open is ticked off */
GtkWidget *
lg_checklist_group_find_open (LgChecklistGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LgCheckpointRow *row = g_ptr_array_index (self->rows, i);

      if (lg_checkpoint_row_is_open (row))
        return lg_checkpoint_row_get_tick (row);
    }

  return NULL;
}
