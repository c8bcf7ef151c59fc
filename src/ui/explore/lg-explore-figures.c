/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-explore-chart.h"
#include "lg-explore-figures-private.h"
#include "lg-point-cloud.h"
#include "lg-site.h"
#include "lg-site-table.h"

G_DEFINE_FINAL_TYPE (LgExploreFigures, lg_explore_figures, G_TYPE_OBJECT)

/* One reading of the store, of the period or of that before. */
typedef struct
{
  LgExploreFigures *figures;    /* (unowned) */
  LgExploreTally   *tally;      /* (unowned) */
  gboolean          is_before;
} Reading;

static void
lg_explore_figures_finalize (GObject *object)
{
  LgExploreFigures *self = LG_EXPLORE_FIGURES (object);

  g_clear_pointer (&self->choice, lg_explore_choice_free);
  g_clear_pointer (&self->columns, g_strfreev);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (lg_explore_figures_parent_class)->finalize (object);
}

static void
lg_explore_figures_class_init (LgExploreFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_explore_figures_finalize;
}

static void
free_line (gpointer data)
{
  LgExploreLine *line = data;

  g_free (line->key);
  g_free (line->name);
  g_free (line->values);
  g_free (line->before);
  g_free (line);
}

static void
lg_explore_figures_init (LgExploreFigures *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->points = g_array_new (FALSE, FALSE, sizeof (LgPoint));
}

static guint
choose_column (const Reading  *reading,
               const LgFigure *figure)
{
  LgExploreFigures *figures = reading->figures;

  if (figures->choice->form == LG_EXPLORE_HOUR)
    return (guint) figure->hour;
  if (!lg_explore_form_is_time (figures->choice->form))
    return 0;
  if (reading->is_before)
    return lg_period_match_bin (figures->choice->period, figures->bin, figure->day);

  return lg_period_find_bin (figures->choice->period, figures->bin, figure->day);
}

static const char *
choose_key (LgExploreForm   form,
            const LgFigure *figure)
{
  if (form == LG_EXPLORE_KIND || form == LG_EXPLORE_TIME_KIND)
    return figure->kind;

  return form == LG_EXPLORE_SKU ? figure->sku : NULL;
}

static gint64
choose_number (LgExploreForm   form,
               const LgFigure *figure)
{
  switch (form)
    {
    case LG_EXPLORE_SITE:
    case LG_EXPLORE_TIME_SITE:
      return figure->site_row;
    case LG_EXPLORE_TIME_SEVERITY:
      return figure->severity;
    case LG_EXPLORE_HOUR:
      return lg_day_weekday (figure->day);
    case LG_EXPLORE_TIME:
    case LG_EXPLORE_TIME_KIND:
    case LG_EXPLORE_KIND:
    case LG_EXPLORE_SKU:
    case LG_EXPLORE_EACH:
    case LG_N_EXPLORE_FORMS:
    default:
      return 0;
    }
}

/* The time on the figure's local day: no point may lie beside the bar that counts it. */
static gint64
get_local (const LgFigure *figure)
{
  return figure->day * LG_TIME_DAY + (figure->at % LG_TIME_DAY + LG_TIME_DAY) % LG_TIME_DAY;
}

static gboolean
add_figure_cb (const LgFigure  *figure,
               gpointer         user_data,
               GError         **error)
{
  Reading *reading = user_data;
  LgExploreFigures *figures = reading->figures;
  LgExploreForm form = figures->choice->form;
  gint64 value = figure->value;

  if (figures->choice->measure == LG_MEASURE_RESPONSE)
    value /= LG_EXPLORE_RESPONSE_UNIT;
  if (form == LG_EXPLORE_EACH && !reading->is_before)
    g_array_append_val (figures->points, ((LgPoint) { get_local (figure), value }));

  return lg_explore_tally_add (reading->tally, choose_key (form, figure), choose_number (form, figure),
                               choose_column (reading, figure), figure->incidents, value, error);
}

static LgFigureGrain
choose_grain (LgExploreForm form)
{
  switch (form)
    {
    case LG_EXPLORE_TIME_SITE:
    case LG_EXPLORE_TIME_SEVERITY:
    case LG_EXPLORE_SITE:
      return LG_FIGURES_SITES;
    case LG_EXPLORE_SKU:
      return LG_FIGURES_SKUS;
    case LG_EXPLORE_HOUR:
      return LG_FIGURES_HOURS;
    case LG_EXPLORE_EACH:
      return LG_FIGURES_EACH;
    case LG_EXPLORE_TIME:
    case LG_EXPLORE_TIME_KIND:
    case LG_EXPLORE_KIND:
    case LG_N_EXPLORE_FORMS:
    default:
      return LG_FIGURES_KINDS;
    }
}

/* A part of the period that is shorter than a month has no incident that is known only to the month. */
static gboolean
has_months (LgExploreFigures *self)
{
  switch (self->choice->form)
    {
    case LG_EXPLORE_HOUR:
    case LG_EXPLORE_EACH:
      return FALSE;
    case LG_EXPLORE_KIND:
    case LG_EXPLORE_SITE:
    case LG_EXPLORE_SKU:
      return TRUE;
    case LG_EXPLORE_TIME:
    case LG_EXPLORE_TIME_KIND:
    case LG_EXPLORE_TIME_SITE:
    case LG_EXPLORE_TIME_SEVERITY:
    case LG_N_EXPLORE_FORMS:
    default:
      return self->bin >= LG_BIN_MONTH;
    }
}

static LgFigureQuery
make_query (LgExploreFigures *self,
            gboolean          is_before)
{
  const LgExploreChoice *choice = self->choice;

  return (LgFigureQuery) {
    .measure = choice->measure,
    .grain = choose_grain (choice->form),
    .period = is_before ? lg_period_before (choice->period) : choice->period,
    .has_months = has_months (self),
    .site_row = choice->site_row,
    .kind = choice->kind,
    .currency = choice->currency,
  };
}

static gboolean
read_period (LgDb              *db,
             LgExploreFigures  *self,
             LgExploreTally    *tally,
             gboolean           is_before,
             GError           **error)
{
  LgFigureQuery query = make_query (self, is_before);
  Reading reading = { self, tally, is_before };

  return lg_figures_read (db, &query, add_figure_cb, &reading, error);
}

static gboolean
count_undated (LgDb              *db,
               LgExploreFigures  *self,
               GError           **error)
{
  LgFigureQuery query = make_query (self, FALSE);

  if (self->choice->measure == LG_MEASURE_SHRINK || self->choice->measure == LG_MEASURE_RESPONSE)
    return TRUE;

  return lg_figures_count_undated (db, &query, &self->n_undated, error);
}

static guint
count_columns (LgExploreFigures *self)
{
  if (self->choice->form == LG_EXPLORE_HOUR)
    return 24;

  return lg_explore_form_is_time (self->choice->form) ? lg_period_count_bins (self->choice->period, self->bin) : 1;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgExploreFigures) self = g_object_new (LG_TYPE_EXPLORE_FIGURES, NULL);
  gboolean has_median;
  g_autoptr (LgExploreTally) now = NULL;
  g_autoptr (LgExploreTally) before = NULL;
  g_autoptr (GPtrArray) sites = lg_sites_list (db, error);

  self->choice = lg_explore_choice_copy (user_data);
  self->bin = lg_period_choose_bin (self->choice->period);
  self->n_columns = count_columns (self);
  has_median = self->choice->measure == LG_MEASURE_RESPONSE;
  now = lg_explore_tally_new (self->n_columns, has_median);
  before = lg_explore_tally_new (self->n_columns, has_median);

  if (sites == NULL || !read_period (db, self, now, FALSE, error) || !count_undated (db, self, error) ||
      (self->choice->has_before && !read_period (db, self, before, TRUE, error)) ||
      !lg_explore_figures_arrange (self, now, before, sites, error) ||
      !lg_explore_figures_color (self, db, sites, error))
    return NULL;

  /* Made here as well: half a million points are too many to be counted while the window waits. */
  self->chart = lg_explore_chart_new (self);

  return g_steal_pointer (&self);
}

static void
free_choice (gpointer choice)
{
  lg_explore_choice_free (choice);
}

/**
 * lg_explore_figures_read:
 * @store: a store
 * @choice: what to show
 *
 * Returns: (transfer full): a future of the #LgExploreFigures
 */
DexFuture *
lg_explore_figures_read (LgStore               *store,
                         const LgExploreChoice *choice)
{
  return lg_store_read (store, read_cb, lg_explore_choice_copy (choice), free_choice);
}
