/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-explore-figures-private.h"
#include "lg-explore-words.h"
#include "lg-severity.h"
#include "lg-site.h"
#include "lg-words.h"

/* More series than these a reader does not tell apart. */
#define MAX_SERIES 5

/* What figures are arranged from. */
typedef struct
{
  LgExploreTally *now;
  LgExploreTally *before;
  GPtrArray      *sites;   /* (element-type LgSite) */
} Material;

static const char *
find_site_name (GPtrArray *sites,
                gint64     row)
{
  for (guint i = 0; i < sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (sites, i);

      if (LG_RECORD (site)->row == row)
        return site->name;
    }

  return _("A Site That Was Removed");
}

static const char *
choose_name (LgExploreFigures         *self,
             const LgExploreTallyLine *line,
             GPtrArray                *sites)
{
  switch (self->choice->form)
    {
    case LG_EXPLORE_KIND:
    case LG_EXPLORE_TIME_KIND:
      return lg_words_kind (line->key);
    case LG_EXPLORE_SITE:
    case LG_EXPLORE_TIME_SITE:
      return find_site_name (sites, line->number);
    case LG_EXPLORE_TIME_SEVERITY:
      return lg_words_severity ((int) line->number);
    case LG_EXPLORE_SKU:
      return line->key != NULL ? line->key : _("Goods without a SKU");
    case LG_EXPLORE_HOUR:
      return lg_explore_words_weekday ((int) line->number);
    case LG_EXPLORE_TIME:
    case LG_EXPLORE_EACH:
    case LG_N_EXPLORE_FORMS:
    default:
      return lg_explore_words_measure (self->choice->measure);
    }
}

static gint64 *
get_values (LgExploreTallyLine *tallied,
            guint               n_columns)
{
  gint64 *values = g_new0 (gint64, n_columns);

  for (guint i = 0; tallied != NULL && i < n_columns; i++)
    values[i] = lg_explore_cell_get (&tallied->cells[i]);

  return values;
}

/* The line of a kind, a site, a severity and so on, with both periods' figures; either may have none. */
static LgExploreLine *
make_line (LgExploreFigures         *self,
           const LgExploreTallyLine *tallied,
           const Material           *material)
{
  LgExploreLine *line = g_new0 (LgExploreLine, 1);

  line->key = g_strdup (tallied->key);
  line->number = tallied->number;
  line->name = g_strdup (choose_name (self, tallied, material->sites));
  line->values = get_values (lg_explore_tally_find (material->now, line->key, line->number), self->n_columns);
  line->before = get_values (lg_explore_tally_find (material->before, line->key, line->number), self->n_columns);

  return line;
}

static gint64
get_sum (const LgExploreLine *line,
         guint                n_columns)
{
  gint64 sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += ABS (line->values[i]);

  return sum;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const LgExploreLine *first = *(LgExploreLine * const *) a;
  const LgExploreLine *second = *(LgExploreLine * const *) b;
  guint n_columns = GPOINTER_TO_UINT (user_data);
  gint64 left = n_columns == 1 ? first->values[0] : get_sum (first, n_columns);
  gint64 right = n_columns == 1 ? second->values[0] : get_sum (second, n_columns);

  if (left != right)
    return left > right ? -1 : 1;

  /* As the chart of ranks has equals, so that a mark is found by its index. */
  return strcmp (first->name, second->name);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const LgExploreLine *first = *(LgExploreLine * const *) a;
  const LgExploreLine *second = *(LgExploreLine * const *) b;

  return (int) (first->number - second->number);
}

/* What has no figure at all is no line, but for weekdays and severities, which are always the same. */
static gboolean
is_wanted (LgExploreFigures    *self,
           const LgExploreLine *line,
           gint64               incidents)
{
  return incidents > 0 && (self->n_columns > 1 ? get_sum (line, self->n_columns) > 0 : line->values[0] != 0);
}

static void
add_lines (LgExploreFigures *self,
           const Material   *material)
{
  for (guint i = 0; i < material->now->lines->len; i++)
    {
      LgExploreTallyLine *tallied = g_ptr_array_index (material->now->lines, i);
      LgExploreLine *line = make_line (self, tallied, material);
      gint64 incidents = 0;

      for (guint column = 0; column < self->n_columns; column++)
        incidents += tallied->cells[column].incidents;

      g_ptr_array_add (self->lines, line);
      if (!is_wanted (self, line, incidents))
        g_ptr_array_remove_index (self->lines, self->lines->len - 1);
    }
}

/* What was in the period before alone: it has no mark in a chart of ranks, but a row in the table. */
static void
add_gone_lines (LgExploreFigures *self,
                const Material   *material)
{
  for (guint i = 0; i < material->before->lines->len; i++)
    {
      LgExploreTallyLine *tallied = g_ptr_array_index (material->before->lines, i);

      if (lg_explore_tally_find (material->now, tallied->key, tallied->number) == NULL &&
          lg_explore_cell_get (&tallied->cells[0]) != 0)
        g_ptr_array_add (self->lines, make_line (self, tallied, material));
    }
}

static gboolean
has_number (LgExploreFigures *self,
            gint64            number)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      LgExploreLine *line = g_ptr_array_index (self->lines, i);

      if (line->number == number)
        return TRUE;
    }

  return FALSE;
}

/* All severities, or weekdays, in their order. */
static void
complete_numbers (LgExploreFigures *self,
                  gint64            last,
                  const Material   *material)
{
  for (gint64 number = 1; number <= last; number++)
    {
      if (!has_number (self, number))
        g_ptr_array_add (self->lines, make_line (self, &(LgExploreTallyLine) { .number = number }, material));
    }

  g_ptr_array_sort (self->lines, compare_numbers);
}

/* More lines than colours that can be told apart: the smallest are shown as one. */
static void
gather_rest (LgExploreFigures *self)
{
  LgExploreLine *rest;

  if (self->lines->len <= MAX_SERIES)
    return;

  rest = g_new0 (LgExploreLine, 1);
  rest->name = g_strdup (_("The Rest"));
  rest->is_rest = TRUE;
  rest->values = g_new0 (gint64, self->n_columns);
  rest->before = g_new0 (gint64, self->n_columns);
  for (guint i = MAX_SERIES - 1; i < self->lines->len; i++)
    {
      LgExploreLine *line = g_ptr_array_index (self->lines, i);

      for (guint column = 0; column < self->n_columns; column++)
        {
          rest->values[column] += line->values[column];
          rest->before[column] += line->before[column];
        }
    }

  g_ptr_array_set_size (self->lines, MAX_SERIES - 1);
  g_ptr_array_add (self->lines, rest);
}

static void
order_lines (LgExploreFigures *self,
             const Material   *material)
{
  if (self->choice->form == LG_EXPLORE_TIME_SEVERITY)
    {
      complete_numbers (self, LG_N_SEVERITIES, material);
      return;
    }
  if (self->choice->form == LG_EXPLORE_HOUR)
    {
      complete_numbers (self, 7, material);
      return;
    }

  if (!lg_explore_form_is_time (self->choice->form))
    add_gone_lines (self, material);
  g_ptr_array_sort_with_data (self->lines, compare_lines, GUINT_TO_POINTER (self->n_columns));
  if (lg_explore_form_is_time (self->choice->form))
    gather_rest (self);
}

static gboolean
compare_columns (LgExploreFigures  *self,
                 LgExploreTally    *before,
                 GError           **error)
{
  self->before = g_new0 (gint64, self->n_columns);

  for (guint column = 0; column < self->n_columns; column++)
    {
      g_auto (LgExploreCell) cell = { 0 };

      for (guint i = 0; i < before->lines->len; i++)
        {
          LgExploreTallyLine *line = g_ptr_array_index (before->lines, i);

          if (!lg_explore_cell_join (&cell, &line->cells[column], error))
            return FALSE;
        }
      self->before[column] = lg_explore_cell_get (&cell);
    }

  return TRUE;
}

static void
name_columns (LgExploreFigures *self)
{
  gboolean is_time = lg_explore_form_is_time (self->choice->form);

  self->columns = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->choice->form == LG_EXPLORE_HOUR)
        self->columns[i] = g_strdup_printf ("%02u", i);
      else if (is_time)
        self->columns[i] = lg_explore_words_bin (lg_period_get_bin (self->choice->period, self->bin, i).since, self->bin);
      else
        self->columns[i] = g_strdup (lg_explore_words_measure (self->choice->measure));
    }
}

/* Makes what a chart shows of what was added up. */
gboolean
lg_explore_figures_arrange (LgExploreFigures  *self,
                            LgExploreTally    *now,
                            LgExploreTally    *before,
                            GPtrArray         *sites,
                            GError           **error)
{
  const Material material = { now, before, sites };

  self->incidents = now->total.incidents;
  self->total = lg_explore_cell_get (&now->total);
  self->incidents_before = before->total.incidents;
  self->total_before = lg_explore_cell_get (&before->total);

  name_columns (self);
  add_lines (self, &material);
  order_lines (self, &material);

  return compare_columns (self, before, error);
}
