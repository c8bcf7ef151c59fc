/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-detail-group.h"
#include "lg-slices.h"

/* So many rows are there when the group is first painted; few windows are higher. */
#define N_SOON 24

/**
 * LgDetailGroup:
 *
 * A section of a detail: rows that are read, not filled in. It is seen where
 * it has something to say. Rows are slow to make, so that they are made and
 * filled in slices of time, and those of what was shown before are used again.
 */
struct _LgDetailGroup
{
  AdwPreferencesGroup  parent_instance;

  char                *name;       /* (owned) (nullable) */
  GPtrArray           *wanted;     /* (owned) (element-type LgDetailRow) (nullable elements): those that are shown moved on */
  GPtrArray           *widgets;    /* (owned) (element-type AdwActionRow): they themselves belong to the group */
  GPtrArray           *shown;      /* (owned) (element-type LgDetailRow) (nullable elements): what each widget shows */
  guint                n_filled;   /* of those that are wanted, the first ones that are shown */
  guint                n_visible;  /* of the widgets, the first ones */
};

G_DEFINE_FINAL_TYPE (LgDetailGroup, lg_detail_group, ADW_TYPE_PREFERENCES_GROUP)

/* The list is the group's own, labelled by its title, and only its rows know it. */
static void
name_list (LgDetailGroup *self,
           GtkWidget     *list)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
}

static void
make_widget (LgDetailGroup *self)
{
  GtkWidget *widget = adw_action_row_new ();

  /* What a record holds is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), FALSE);
  gtk_widget_set_visible (widget, FALSE);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), widget);
  g_ptr_array_add (self->widgets, widget);
  g_ptr_array_add (self->shown, NULL);
  if (self->name != NULL)
    name_list (self, gtk_widget_get_parent (widget));
}

static void
leave_row (LgDetailGroup *self,
           guint          index)
{
  g_autoptr (LgDetailRow) row = g_steal_pointer (&self->shown->pdata[index]);

  if (row != NULL)
    lg_detail_row_leave (row, g_ptr_array_index (self->widgets, index));
}

static void
fill_row (LgDetailGroup *self)
{
  guint index = self->n_filled++;

  if (index == self->widgets->len)
    make_widget (self);

  leave_row (self, index);
  self->shown->pdata[index] = g_steal_pointer (&self->wanted->pdata[index]);
  lg_detail_row_show (g_ptr_array_index (self->shown, index), g_ptr_array_index (self->widgets, index));
  gtk_widget_set_visible (g_ptr_array_index (self->widgets, index), TRUE);
  self->n_visible = MAX (self->n_visible, self->n_filled);
}

static void
hide_row (LgDetailGroup *self)
{
  guint index = --self->n_visible;

  leave_row (self, index);
  gtk_widget_set_visible (g_ptr_array_index (self->widgets, index), FALSE);
}

static gboolean
fill_later (gpointer object)
{
  LgDetailGroup *self = object;

  if (self->n_filled < self->wanted->len)
    fill_row (self);

  return self->n_filled < self->wanted->len;
}

/* No widget goes on showing what was there before. */
static gboolean
fill_soon (gpointer object)
{
  LgDetailGroup *self = object;
  guint n_soon = MIN (self->wanted->len, MAX (self->widgets->len, N_SOON));

  if (self->n_filled < n_soon)
    fill_row (self);
  else if (self->n_visible > self->n_filled)
    hide_row (self);

  if (self->n_filled >= n_soon && self->n_filled < self->wanted->len)
    lg_slices_add (self, fill_later, LG_SLICES_LATER);

  return self->n_visible > self->n_filled || self->n_filled < n_soon;
}

static void
lg_detail_group_dispose (GObject *object)
{
  lg_slices_remove (object, NULL);

  G_OBJECT_CLASS (lg_detail_group_parent_class)->dispose (object);
}

static void
lg_detail_group_finalize (GObject *object)
{
  LgDetailGroup *self = LG_DETAIL_GROUP (object);

  g_ptr_array_unref (self->wanted);
  g_ptr_array_unref (self->widgets);
  g_ptr_array_unref (self->shown);
  g_free (self->name);

  G_OBJECT_CLASS (lg_detail_group_parent_class)->finalize (object);
}

static void
lg_detail_group_class_init (LgDetailGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_detail_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_detail_group_finalize;
}

static void
lg_detail_group_init (LgDetailGroup *self)
{
  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_detail_row_free);
  self->widgets = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_detail_row_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
lg_detail_group_clear (LgDetailGroup *self)
{
  g_return_if_fail (LG_IS_DETAIL_GROUP (self));

  g_ptr_array_set_size (self->wanted, 0);
  self->n_filled = 0;
  lg_slices_add (self, fill_soon, LG_SLICES_SOON);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lg_detail_group_set_name:
 * @self: a group
 * @name: what a screen reader calls a group that has no title
 */
void
lg_detail_group_set_name (LgDetailGroup *self,
                          const char    *name)
{
  g_return_if_fail (LG_IS_DETAIL_GROUP (self));

  g_set_str (&self->name, name);
}

static LgDetailRow *
add (LgDetailGroup *self,
     const char    *title,
     const char    *subtitle)
{
  LgDetailRow *row = lg_detail_row_new (title, subtitle);

  g_ptr_array_add (self->wanted, row);
  lg_slices_add (self, fill_soon, LG_SLICES_SOON);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return row;
}

/**
 * lg_detail_group_add_property:
 * @self: a group
 * @caption: what the value is
 * @value: (nullable): the value, plain text; nothing is shown for none
 */
void
lg_detail_group_add_property (LgDetailGroup *self,
                              const char    *caption,
                              const char    *value)
{
  g_return_if_fail (LG_IS_DETAIL_GROUP (self));

  if (value != NULL && *value != '\0')
    lg_detail_row_set_class (add (self, caption, value), "property");
}

/**
 * lg_detail_group_add_row:
 * @self: a group
 * @title: plain text
 * @subtitle: (nullable): plain text
 * @suffix: (nullable) (transfer full): stands at the end
 *
 * Returns: (transfer none): the row, to be changed before the main loop has its turn
 */
LgDetailRow *
lg_detail_group_add_row (LgDetailGroup *self,
                         const char    *title,
                         const char    *subtitle,
                         GtkWidget     *suffix)
{
  LgDetailRow *row;

  g_return_val_if_fail (LG_IS_DETAIL_GROUP (self), NULL);

  row = add (self, title, subtitle);
  if (suffix != NULL)
    lg_detail_row_set_suffix (row, suffix);

  return row;
}

/* A row that ends in a figure, in digits of one width. */
LgDetailRow *
lg_detail_group_add_figure (LgDetailGroup *self,
                            const char    *title,
                            const char    *subtitle,
                            const char    *figure)
{
  LgDetailRow *row = lg_detail_group_add_row (self, title, subtitle, NULL);

  lg_detail_row_set_figure (row, figure);

  return row;
}
