/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-explore-row.h"
#include "lg-explore-table.h"
#include "lg-slices.h"

/* The rows that a view makes widgets of, which takes its time, and how many of them come in one go; others cost little. */
#define N_SHOWN   208
#define STEP      2
#define LONG_STEP 500

/**
 * LgExploreTable:
 *
 * The figures of a chart as a table that can be sorted. New ones take the
 * place of what it showed from the top, in slices of time.
 */
struct _LgExploreTable
{
  AdwBin               parent_instance;

  GtkColumnView       *view;
  GtkSortListModel    *sorted;
  GtkColumnViewColumn *label;
  GtkColumnViewColumn *series;
  GtkColumnViewColumn *before;
  GtkColumnViewColumn *difference;

  GListStore          *shown;     /* (owned) */
  GListModel          *rows;      /* (owned) (nullable): those that are to be shown */
  guint                n_filled;  /* the first ones of them that are */
};

G_DEFINE_FINAL_TYPE (LgExploreTable, lg_explore_table, ADW_TYPE_BIN)

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const LgExploreRow *first = a;
  const LgExploreRow *second = b;

  return first->position < second->position ? -1 : first->position > second->position;
}

static guint
take_rows (LgExploreTable *self,
           gpointer       *rows,
           guint           n_rows)
{
  guint n_taken = 0;

  while (n_taken < n_rows && self->n_filled + n_taken < g_list_model_get_n_items (self->rows))
    {
      rows[n_taken] = g_list_model_get_item (self->rows, self->n_filled + n_taken);
      n_taken++;
    }

  return n_taken;
}

/* Rows at the end that none takes the place of, and that no view has made widgets of. Returns: FALSE where there are none */
static gboolean
cut_end (LgExploreTable *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_kept = MAX (g_list_model_get_n_items (self->rows), self->n_filled + N_SHOWN);
  guint n_cut;

  if (n_shown <= n_kept)
    return FALSE;

  n_cut = MIN (n_shown - n_kept, LONG_STEP);
  g_list_store_splice (self->shown, n_shown - n_cut, n_cut, NULL, 0);

  return TRUE;
}

static gboolean
fill_step (LgExploreTable *self)
{
  gpointer rows[LONG_STEP];
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint step = self->n_filled < N_SHOWN ? STEP : LONG_STEP;
  guint n_added = take_rows (self, rows, step);
  guint n_removed = MIN (n_shown - self->n_filled, n_added > 0 ? n_added : step);

  g_list_store_splice (self->shown, self->n_filled, n_removed, rows, n_added);
  for (guint i = 0; i < n_added; i++)
    g_object_unref (rows[i]);
  self->n_filled += n_added;

  return self->n_filled < MAX (g_list_model_get_n_items (self->rows), g_list_model_get_n_items (G_LIST_MODEL (self->shown)));
}

static gboolean
fill (gpointer object)
{
  LgExploreTable *self = object;

  return cut_end (self) || fill_step (self);
}

static void
lg_explore_table_dispose (GObject *object)
{
  lg_slices_remove (object, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_EXPLORE_TABLE);
  g_clear_object (&LG_EXPLORE_TABLE (object)->shown);
  g_clear_object (&LG_EXPLORE_TABLE (object)->rows);

  G_OBJECT_CLASS (lg_explore_table_parent_class)->dispose (object);
}

static void
lg_explore_table_class_init (LgExploreTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_explore_table_dispose;
  g_type_ensure (LG_TYPE_EXPLORE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/explore/lg-explore-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LgExploreTable, view);
  gtk_widget_class_bind_template_child (widget_class, LgExploreTable, sorted);
  gtk_widget_class_bind_template_child (widget_class, LgExploreTable, label);
  gtk_widget_class_bind_template_child (widget_class, LgExploreTable, series);
  gtk_widget_class_bind_template_child (widget_class, LgExploreTable, before);
  gtk_widget_class_bind_template_child (widget_class, LgExploreTable, difference);
}

/* The names of parts of a period sort as the time runs, not by their letters. */
static void
lg_explore_table_init (LgExploreTable *self)
{
  g_autoptr (GtkSorter) by_position = GTK_SORTER (gtk_custom_sorter_new (compare_positions, NULL, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_list_store_new (LG_TYPE_EXPLORE_ROW);
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (self->shown));
  gtk_column_view_column_set_sorter (self->label, by_position);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
}

void
lg_explore_table_set_figures (LgExploreTable   *self,
                              LgExploreFigures *figures)
{
  LgExploreForm form;

  g_return_if_fail (LG_IS_EXPLORE_TABLE (self));

  form = figures->choice->form;
  g_clear_object (&self->rows);
  self->rows = lg_explore_rows_new (figures);
  self->n_filled = 0;
  lg_slices_add (self, fill, LG_SLICES_SOON);

  gtk_column_view_column_set_title (self->label, lg_explore_form_is_time (form) ? C_("beginning of a span of time", "From") : _("What"));
  gtk_column_view_column_set_title (self->series, form == LG_EXPLORE_HOUR ? _("Hour") : _("What"));
  gtk_column_view_column_set_visible (self->series, lg_explore_form_is_time (form) || form == LG_EXPLORE_HOUR);
  gtk_column_view_column_set_visible (self->before, figures->choice->has_before);
  gtk_column_view_column_set_visible (self->difference, figures->choice->has_before);
}
