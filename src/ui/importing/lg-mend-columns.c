/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-problem-words.h"
#include "lg-mend-cell.h"
#include "lg-mend-columns.h"

/* What the columns of one table share. */
typedef struct
{
  GtkColumnView   *table;   /* (unowned): owns this */
  LgImportReading *reading; /* (owned) */
  GCallback        edited;
  gpointer         object;  /* (unowned): who is told */
} Columns;

static void
setup_cell_cb (Columns     *self,
               GtkListItem *item,
               GObject     *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (factory, "column"));
  GtkWidget *cell = lg_mend_cell_new (lg_import_reading_get_columns (self->reading), column);

  g_signal_connect_object (cell, "edited", self->edited, self->object, G_CONNECT_SWAPPED);
  /* The entry in it has the focus itself, and takes what is typed. */
  gtk_column_view_cell_set_focusable (GTK_COLUMN_VIEW_CELL (item), FALSE);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  lg_mend_cell_set_line (LG_MEND_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  lg_mend_cell_set_line (LG_MEND_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
setup_state_cb (Columns     *self,
                GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_object_set_data_full (G_OBJECT (label), "reading", g_object_ref (self->reading), g_object_unref);
  gtk_list_item_set_child (item, label);
}

/* What is wrong with one cell is said there. */
static char *
dup_state (LgImportReading *reading,
           const GError    *problem)
{
  const LgImportColumns *columns = lg_import_reading_get_columns (reading);

  if (problem == NULL)
    return g_strdup (_("ready"));

  return lg_mend_cell_find_column (columns, problem) == LG_IMPORT_NO_COLUMN ? lg_import_problem_say (problem) : NULL;
}

static void
show_state (LgImportLine *line,
            GParamSpec   *pspec,
            GtkWidget    *label)
{
  LgImportReading *reading = g_object_get_data (G_OBJECT (label), "reading");
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, line->number);
  g_autofree char *state = dup_state (reading, line->problem);
  /* Translators: the number of a line, and why it is no good, or that it is ready */
  g_autofree char *text = state != NULL ? g_strdup_printf (_("%1$s: %2$s"), number, state) : NULL;

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : number);
  gtk_widget_set_css_classes (label, (const char *[]) { line->problem != NULL ? "error" : "success", NULL });
}

static void
bind_state_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  LgImportLine *line = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  g_signal_connect_object (line, "notify::problem", G_CALLBACK (show_state), label, 0);
  show_state (line, NULL, label);
}

static void
unbind_state_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_state, gtk_list_item_get_child (item));
}

static void
append_column (Columns            *self,
               const char         *title,
               GtkListItemFactory *factory)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->table, column);
}

static void
add_state_column (Columns *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_state_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_state_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_state_cb), NULL);
  append_column (self, C_("of a file", "Line"), factory);
}

static void
add_cell_column (Columns *self,
                 guint    column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cell_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), NULL);
  append_column (self, lg_import_reading_get_columns (self->reading)->names[column], factory);
}

static gboolean
is_claimed (const LgImportColumns *columns,
            guint                  column)
{
  for (guint i = 0; i < columns->unclaimed->len; i++)
    if (g_array_index (columns->unclaimed, guint, i) == column)
      return FALSE;

  return TRUE;
}

static void
columns_free (gpointer data)
{
  Columns *self = data;

  g_object_unref (self->reading);
  g_free (self);
}

/**
 * lg_mend_columns_append:
 * @table: a table of rejected rows, each an LgImportLine
 * @reading: how their file is read
 * @edited: (type LgMendCell::edited): what to do when somebody changed a cell, called with @object first
 * @object: (type GObject): who is told
 *
 * Appends a column that says what is wrong with each row, and one for each column of the file; those that a field takes
 * come first, because what is wrong is in one of them.
 */
void
lg_mend_columns_append (GtkColumnView   *table,
                        LgImportReading *reading,
                        GCallback        edited,
                        gpointer         object)
{
  const LgImportColumns *columns = lg_import_reading_get_columns (reading);
  Columns *self;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  self = g_new0 (Columns, 1);
  self->table = table;
  self->reading = g_object_ref (reading);
  self->edited = edited;
  self->object = object;
  g_object_set_data_full (G_OBJECT (table), "lg-mend-columns", self, columns_free);

  add_state_column (self);
  for (guint i = 0; columns->names[i] != NULL; i++)
    if (is_claimed (columns, i))
      add_cell_column (self, i);
  for (guint i = 0; columns->names[i] != NULL; i++)
    if (!is_claimed (columns, i))
      add_cell_column (self, i);
}
