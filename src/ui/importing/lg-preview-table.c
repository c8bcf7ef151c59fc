/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-problem-words.h"
#include "lg-preview-table.h"
#include "lg-preview-text.h"

#define MAX_CHARS 28
/* And fewer of them than this are not cut short. */
#define MIN_CHARS 24

/**
 * LgPreviewTable:
 *
 * The first rows of a file: as they will be read, with what is wrong with
 * those that will be rejected, or as they are written.
 */
struct _LgPreviewTable
{
  AdwBin           parent_instance;

  GtkColumnView   *view;     /* (owned by the widget) */
  LgImportReading *reading;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LgPreviewTable, lg_preview_table, ADW_TYPE_BIN)

/* What one column of the table shows. */
typedef struct
{
  LgPreviewTable        *table;      /* (unowned): the table outlives its columns */
  const LgPreviewColumn *column;     /* (nullable): NULL for a column of the file, or the first */
  int                    cell;       /* a column of the file, or -1 */
  gboolean               is_number;
} Shown;

static LgImportLine *
get_line (GtkListItem *item)
{
  return LG_IMPORT_LINE (gtk_list_item_get_item (item));
}

static void
setup_text_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  Shown *shown = user_data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), shown->is_number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (shown->is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static char *
get_text (Shown        *shown,
          LgImportLine *line)
{
  if (shown->cell >= 0)
    return g_strdup (line->cells[shown->cell]);

  return line->record != NULL ? shown->column->text (shown->table->reading, line) : NULL;
}

static void
bind_text_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  g_autofree char *text = get_text (user_data, get_line (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  /* In a narrow window the table scrolls, rather than that it shows the beginnings of words. */
  gtk_label_set_width_chars (GTK_LABEL (label), text != NULL ? (int) MIN (g_utf8_strlen (text, -1), MIN_CHARS) : -1);
  gtk_widget_set_tooltip_text (label, text != NULL && g_utf8_strlen (text, -1) > MAX_CHARS ? text : NULL);
}

static void
setup_state_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_state_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  LgPreviewTable *self = ((Shown *) user_data)->table;
  LgImportLine *line = get_line (item);
  LgImportKind kind = lg_import_reading_get_plan (self->reading)->kind;
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *label = gtk_widget_get_next_sibling (icon);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, line->number);
  g_autofree char *reason = line->problem != NULL ? lg_import_problem_describe (line->problem, kind) : NULL;
  g_autofree char *text = reason != NULL
                          /* Translators: the number of a line, and why it is no good */
                          ? g_strdup_printf (_("%1$s: %2$s"), number, reason)
                          : g_steal_pointer (&number);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), line->problem != NULL ? "dialog-warning-symbolic" : NULL);
  gtk_widget_set_visible (icon, line->problem != NULL);
  gtk_label_set_label (GTK_LABEL (label), text);
  if (line->problem != NULL)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

static GtkColumnViewColumn *
create_column (const char *title,
               GCallback   setup,
               GCallback   bind,
               Shown      *shown)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect_data (factory, "setup", setup, shown, (GClosureNotify) (void (*) (void)) g_free, 0);
  g_signal_connect (factory, "bind", bind, shown);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);

  return column;
}

static void
add_column (LgPreviewTable        *self,
            const char            *title,
            const LgPreviewColumn *preview,
            int                    cell)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;
  Shown *shown = g_new0 (Shown, 1);

  shown->table = self;
  shown->column = preview;
  shown->cell = cell;
  shown->is_number = preview != NULL && preview->is_number;
  column = create_column (title, G_CALLBACK (setup_text_cb), G_CALLBACK (bind_text_cb), shown);
  gtk_column_view_append_column (self->view, column);
}

static void
add_state_column (LgPreviewTable *self)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;
  Shown *shown = g_new0 (Shown, 1);

  shown->table = self;
  column = create_column (C_("of a file", "Line"), G_CALLBACK (setup_state_cb), G_CALLBACK (bind_state_cb), shown);
  gtk_column_view_append_column (self->view, column);
}

static void
add_read_columns (LgPreviewTable *self)
{
  guint n_columns;
  const LgPreviewColumn *columns = lg_preview_columns (lg_import_reading_get_plan (self->reading)->kind, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    add_column (self, _(columns[i].title), &columns[i], -1);
}

static void
add_written_columns (LgPreviewTable *self)
{
  GStrv names = lg_import_reading_get_columns (self->reading)->names;

  for (int i = 0; names[i] != NULL; i++)
    add_column (self, names[i], NULL, i);
}

static void
clear (LgPreviewTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_set_model (self->view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
lg_preview_table_dispose (GObject *object)
{
  LgPreviewTable *self = LG_PREVIEW_TABLE (object);

  g_clear_object (&self->reading);

  G_OBJECT_CLASS (lg_preview_table_parent_class)->dispose (object);
}

static void
lg_preview_table_class_init (LgPreviewTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_preview_table_dispose;
}

static void
lg_preview_table_init (LgPreviewTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("First Rows"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 260);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * lg_preview_table_show:
 * @self: the table
 * @reading: how a file would be read
 * @as_written: whether to show what stands in the file, and not what is made of it
 */
void
lg_preview_table_show (LgPreviewTable  *self,
                       LgImportReading *reading,
                       gboolean         as_written)
{
  GtkSelectionModel *rows;

  g_return_if_fail (LG_IS_PREVIEW_TABLE (self));

  clear (self);
  g_set_object (&self->reading, reading);
  add_state_column (self);
  if (as_written)
    add_written_columns (self);
  else
    add_read_columns (self);

  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (lg_import_reading_get_lines (reading))));
  gtk_column_view_set_model (self->view, rows);
  g_object_unref (rows);
}
