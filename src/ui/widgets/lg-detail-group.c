/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-detail-group.h"

/**
 * LgDetailGroup:
 *
 * A section of a detail: rows that are read, not filled in. It is seen where
 * it has something to say. Rows are slow to make, so that those of what was
 * shown before are used again.
 */
struct _LgDetailGroup
{
  AdwPreferencesGroup  parent_instance;

  char                *name;      /* (owned) (nullable) */
  GPtrArray           *rows;      /* (element-type AdwActionRow) (owned): the rows themselves belong to the group */
  GPtrArray           *suffixes;  /* (element-type GtkWidget) (nullable elements) (owned): what stands at the end of each */
  guint                n_used;    /* the rows that are seen */
};

G_DEFINE_FINAL_TYPE (LgDetailGroup, lg_detail_group, ADW_TYPE_PREFERENCES_GROUP)

static void
lg_detail_group_finalize (GObject *object)
{
  g_ptr_array_unref (LG_DETAIL_GROUP (object)->rows);
  g_ptr_array_unref (LG_DETAIL_GROUP (object)->suffixes);
  g_free (LG_DETAIL_GROUP (object)->name);

  G_OBJECT_CLASS (lg_detail_group_parent_class)->finalize (object);
}

static void
lg_detail_group_class_init (LgDetailGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_detail_group_finalize;
}

static void
lg_detail_group_init (LgDetailGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->suffixes = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* A row that leads somewhere is more than this group made of it. */
static gboolean
is_plain (AdwActionRow *row)
{
  return adw_action_row_get_subtitle_selectable (row) && !gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row));
}

static void
remove_row (LgDetailGroup *self,
            guint          index)
{
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, index));
  g_ptr_array_remove_index (self->rows, index);
  g_ptr_array_remove_index (self->suffixes, index);
}

static void
empty_row (LgDetailGroup *self,
           guint          index)
{
  static const char *no_classes[] = { NULL };
  AdwActionRow *row = g_ptr_array_index (self->rows, index);
  GtkWidget *suffix = g_ptr_array_index (self->suffixes, index);

  if (suffix != NULL)
    adw_action_row_remove (row, suffix);
  self->suffixes->pdata[index] = NULL;
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  gtk_widget_set_css_classes (GTK_WIDGET (row), no_classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), NULL);
}

void
lg_detail_group_clear (LgDetailGroup *self)
{
  g_return_if_fail (LG_IS_DETAIL_GROUP (self));

  while (self->n_used > 0)
    {
      guint last = --self->n_used;

      if (is_plain (g_ptr_array_index (self->rows, last)))
        empty_row (self, last);
      else
        remove_row (self, last);
    }

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

/* The list is the group's own, labelled by its title, and only its rows know it. */
static void
name_list (LgDetailGroup *self,
           GtkWidget     *list)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
}

static AdwActionRow *
make_row (LgDetailGroup *self)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  /* What a record holds is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_selectable (row, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->suffixes, NULL);
  if (self->name != NULL)
    name_list (self, gtk_widget_get_parent (GTK_WIDGET (row)));

  return row;
}

static AdwActionRow *
add (LgDetailGroup *self,
     const char    *title,
     const char    *subtitle)
{
  AdwActionRow *row = self->n_used < self->rows->len ? g_ptr_array_index (self->rows, self->n_used) : make_row (self);

  self->n_used++;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
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
    gtk_widget_add_css_class (GTK_WIDGET (add (self, caption, value)), "property");
}

/**
 * lg_detail_group_add_row:
 * @self: a group
 * @title: plain text
 * @subtitle: (nullable): plain text
 * @suffix: (nullable) (transfer full): stands at the end
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
lg_detail_group_add_row (LgDetailGroup *self,
                         const char    *title,
                         const char    *subtitle,
                         GtkWidget     *suffix)
{
  AdwActionRow *row;

  g_return_val_if_fail (LG_IS_DETAIL_GROUP (self), NULL);

  row = add (self, title, subtitle);
  if (suffix != NULL)
    {
      gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (row, suffix);
      self->suffixes->pdata[self->n_used - 1] = suffix;
    }

  return GTK_WIDGET (row);
}

/* A row that ends in a figure, in digits of one width. */
GtkWidget *
lg_detail_group_add_figure (LgDetailGroup *self,
                            const char    *title,
                            const char    *subtitle,
                            const char    *figure)
{
  GtkWidget *label = gtk_label_new (figure);

  gtk_widget_add_css_class (label, "numeric");

  return lg_detail_group_add_row (self, title, subtitle, label);
}
