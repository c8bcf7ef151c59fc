/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-column-group.h"
#include "lg-column-map.h"
#include "lg-combo-row.h"
#include "lg-importing-words.h"

/* How many values of a column are shown beside its name. */
#define N_EXAMPLES 3

/**
 * LgColumnGroup:
 *
 * The columns of a file, each with the field that it holds, to be put right.
 */
struct _LgColumnGroup
{
  AdwPreferencesGroup  parent_instance;

  LgColumnMap         *map;        /* (owned) (nullable) */
  GPtrArray           *rows;       /* (element-type AdwComboRow): one a column */
  gboolean             is_showing; /* changes of the rows come from here */
};

G_DEFINE_FINAL_TYPE (LgColumnGroup, lg_column_group, ADW_TYPE_PREFERENCES_GROUP)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
column_changed_cb (LgColumnGroup *self,
                   GParamSpec    *pspec,
                   AdwComboRow   *row)
{
  guint column, selected = adw_combo_row_get_selected (row);
  gsize n_fields;
  const LgImportFieldInfo *fields = lg_import_fields (self->map->kind, &n_fields);

  if (self->is_showing || !g_ptr_array_find (self->rows, row, &column))
    return;

  lg_column_map_set (self->map, (int) column, selected == 0 ? LG_IMPORT_NO_FIELD : (int) fields[selected - 1].field);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What stands in the first rows of a column. */
static char *
list_examples (LgImportReading *reading,
               guint            column)
{
  GListModel *lines = lg_import_reading_get_lines (reading);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines) && seen->len < N_EXAMPLES; i++)
    {
      g_autoptr (LgImportLine) line = g_list_model_get_item (lines, i);
      const char *cell = line->cells[column];

      if (*cell == '\0' || g_ptr_array_find_with_equal_func (seen, cell, g_str_equal, NULL))
        continue;

      g_string_append_printf (list, "%s%s", seen->len > 0 ? " · " : "", cell);
      g_ptr_array_add (seen, line->cells[column]);
    }

  if (seen->len == 0)
    return g_strdup (_("Empty"));
  g_strdelimit (list->str, "\n\r\t", ' ');
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static GListModel *
list_fields (LgImportKind kind)
{
  GtkStringList *titles = gtk_string_list_new (NULL);
  gsize n_fields;
  const LgImportFieldInfo *fields = lg_import_fields (kind, &n_fields);

  gtk_string_list_append (titles, _("No Field"));
  for (gsize i = 0; i < n_fields; i++)
    gtk_string_list_append (titles, lg_importing_words_field (kind, fields[i].field));

  return G_LIST_MODEL (titles);
}

static guint
find_choice (LgImportKind kind,
             int          field)
{
  gsize n_fields;
  const LgImportFieldInfo *fields = lg_import_fields (kind, &n_fields);

  for (gsize i = 0; i < n_fields; i++)
    if ((int) fields[i].field == field)
      return i + 1;

  return 0;
}

static void
add_row (LgColumnGroup   *self,
         LgImportReading *reading,
         guint            column,
         GListModel      *fields)
{
  GtkWidget *row = g_object_new (LG_TYPE_COMBO_ROW, NULL);
  g_autofree char *examples = list_examples (reading, column);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), self->map->names[column]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), examples);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), fields);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (LgColumnGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* The rows stay where only what they hold changed, so that the focus stays, too. */
static gboolean
has_same_columns (LgColumnGroup         *self,
                  const LgImportColumns *columns)
{
  return self->map != NULL && self->map->kind == columns->kind &&
         g_strv_equal ((const char *const *) self->map->names, (const char *const *) columns->names);
}

static void
lg_column_group_finalize (GObject *object)
{
  LgColumnGroup *self = LG_COLUMN_GROUP (object);

  g_clear_pointer (&self->map, lg_column_map_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_column_group_parent_class)->finalize (object);
}

static void
lg_column_group_class_init (LgColumnGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_column_group_finalize;

  /**
   * LgColumnGroup::changed:
   *
   * Somebody chose another field for a column.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LG_TYPE_COLUMN_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lg_column_group_init (LgColumnGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * lg_column_group_show:
 * @self: the group
 * @reading: how a file would be read
 *
 * Shows its columns, and what stands in the first rows of each.
 */
void
lg_column_group_show (LgColumnGroup   *self,
                      LgImportReading *reading)
{
  const LgImportColumns *columns;
  g_autoptr (GListModel) fields = NULL;
  gboolean is_same;

  g_return_if_fail (LG_IS_COLUMN_GROUP (self));

  columns = lg_import_reading_get_columns (reading);
  fields = list_fields (columns->kind);
  is_same = has_same_columns (self, columns);
  self->is_showing = TRUE;
  g_clear_pointer (&self->map, lg_column_map_free);
  self->map = lg_column_map_new (columns);
  if (!is_same)
    remove_rows (self);
  for (guint i = 0; self->map->names[i] != NULL; i++)
    {
      if (!is_same)
        add_row (self, reading, i, fields);
      adw_combo_row_set_selected (g_ptr_array_index (self->rows, i),
                                  find_choice (columns->kind, lg_column_map_get (self->map, (int) i)));
    }
  self->is_showing = FALSE;
}

/* Puts what was chosen into a plan. */
void
lg_column_group_apply (LgColumnGroup *self,
                       LgImportPlan  *plan)
{
  g_return_if_fail (LG_IS_COLUMN_GROUP (self));

  lg_column_map_apply (self->map, plan);
}
