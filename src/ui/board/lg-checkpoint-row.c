/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-checkpoint-row.h"

/**
 * LgCheckpointRow:
 *
 * A checkpoint of a task: done, skipped with a reason, or open. The signal
 * “remove” asks for it to go, “add” for another one to be written.
 */
struct _LgCheckpointRow
{
  AdwExpanderRow  parent_instance;

  GtkCheckButton *is_done;
  GtkEditable    *what;
  GtkEditable    *reason;
};

G_DEFINE_FINAL_TYPE (LgCheckpointRow, lg_checkpoint_row, ADW_TYPE_EXPANDER_ROW)

enum {
  SIGNAL_ADD,
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (LgCheckpointRow *self)
{
  const char *what = gtk_editable_get_text (self->what);
  const char *reason = gtk_editable_get_text (self->reason);
  gboolean is_done = gtk_check_button_get_active (self->is_done);
  /* Translators: why a checkpoint was skipped */
  g_autofree char *skipped = g_strdup_printf (_("Skipped: %s"), reason);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *what != '\0' ? what : _("New Checkpoint"));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), !is_done);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), !is_done && *reason != '\0' ? skipped : "");
}

static void
remove_cb (LgCheckpointRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
add_cb (LgCheckpointRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
lg_checkpoint_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_CHECKPOINT_ROW);

  G_OBJECT_CLASS (lg_checkpoint_row_parent_class)->dispose (object);
}

static void
lg_checkpoint_row_class_init (LgCheckpointRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_checkpoint_row_dispose;

  signals[SIGNAL_ADD] =
    g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-checkpoint-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgCheckpointRow, is_done);
  gtk_widget_class_bind_template_child (widget_class, LgCheckpointRow, what);
  gtk_widget_class_bind_template_child (widget_class, LgCheckpointRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
lg_checkpoint_row_init (LgCheckpointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_checkpoint_row_new:
 * @checkpoint: (nullable): a checkpoint, NULL for a new one
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
lg_checkpoint_row_new (const LgCheckpoint *checkpoint)
{
  LgCheckpointRow *self = g_object_new (LG_TYPE_CHECKPOINT_ROW, NULL);

  if (checkpoint != NULL)
    {
      gtk_editable_set_text (self->what, checkpoint->title);
      gtk_editable_set_text (self->reason, checkpoint->reason != NULL ? checkpoint->reason : "");
      gtk_check_button_set_active (self->is_done, checkpoint->state == LG_CHECK_STATE_DONE);
    }
  changed_cb (self);

  return GTK_WIDGET (self);
}

/* Returns: (transfer none): where the checkpoint is ticked off */
GtkWidget *
lg_checkpoint_row_get_tick (LgCheckpointRow *self)
{
  return GTK_WIDGET (self->is_done);
}

/* Moves the focus to where the checkpoint is named. */
void
lg_checkpoint_row_edit (LgCheckpointRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
}

/* Whether it is neither done nor skipped with a reason. */
gboolean
lg_checkpoint_row_is_open (LgCheckpointRow *self)
{
  return !gtk_check_button_get_active (self->is_done) && *gtk_editable_get_text (self->reason) == '\0';
}

/* Returns: (transfer full) (nullable): what the row says, NULL where it names no checkpoint */
LgCheckpoint *
lg_checkpoint_row_read (LgCheckpointRow *self)
{
  g_autofree char *what = g_strstrip (g_strdup (gtk_editable_get_text (self->what)));
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (*what == '\0')
    return NULL;
  if (gtk_check_button_get_active (self->is_done))
    return lg_checkpoint_new (what, LG_CHECK_STATE_DONE, NULL);
  if (*reason != '\0')
    return lg_checkpoint_new (what, LG_CHECK_STATE_SKIPPED, reason);

  return lg_checkpoint_new (what, LG_CHECK_STATE_OPEN, NULL);
}
