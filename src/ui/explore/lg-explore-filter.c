/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-explore-filter.h"
#include "lg-explore-words.h"
#include "lg-incident-filter.h"
#include "lg-incident.h"

/* Archived incidents are counted, too; a response has been measured only of what was resolved. */
static LgIncidentFilter *
make_filter (LgExploreFigures *figures)
{
  const LgExploreChoice *choice = figures->choice;
  LgIncidentFilter *filter = lg_incident_filter_new ();

  filter->statuses = choice->measure == LG_MEASURE_RESPONSE
                   ? 1u << LG_INCIDENT_STATUS_RESOLVED | 1u << LG_INCIDENT_STATUS_ARCHIVED : LG_INCIDENT_STATUSES_ALL;
  filter->site_row = choice->site_row;
  filter->kind = g_strdup (choice->kind);
  filter->currency = g_strdup (choice->currency);
  filter->since_day = choice->period.since;
  filter->until_day = choice->period.until;

  return filter;
}

static void
narrow_to_line (LgIncidentFilter    *filter,
                LgExploreForm        form,
                const LgExploreLine *line)
{
  switch (form)
    {
    case LG_EXPLORE_KIND:
    case LG_EXPLORE_TIME_KIND:
      g_set_str (&filter->kind, line->key);
      break;
    case LG_EXPLORE_SITE:
    case LG_EXPLORE_TIME_SITE:
      filter->site_row = line->number;
      break;
    case LG_EXPLORE_TIME_SEVERITY:
      filter->severities = 1u << line->number;
      break;
    case LG_EXPLORE_SKU:
      g_set_str (&filter->sku, line->key);
      break;
    case LG_EXPLORE_HOUR:
      filter->weekday = (int) line->number;
      break;
    case LG_EXPLORE_TIME:
    case LG_EXPLORE_EACH:
    case LG_N_EXPLORE_FORMS:
    default:
      break;
    }
}

static char *
describe (LgExploreFigures       *figures,
          const LgExploreLine    *line,
          const LgIncidentFilter *filter)
{
  g_autofree char *period = lg_explore_words_period ((LgPeriod) { filter->since_day, filter->until_day });

  if (figures->choice->form == LG_EXPLORE_HOUR)
    /* Translators: a weekday, an hour, and a period */
    return g_strdup_printf (_("Behind the chart: %s, %02d:00, %s"), line->name, filter->hour, period);
  if (line == NULL || line->is_rest || figures->choice->form == LG_EXPLORE_TIME ||
      figures->choice->form == LG_EXPLORE_EACH)
    return g_strdup_printf (_("Behind the chart: %s"), period);

  /* Translators: a kind, a site, a severity or an article, and a period */
  return g_strdup_printf (_("Behind the chart: %s, %s"), line->name, period);
}

/**
 * lg_explore_filter_new:
 * @figures: figures
 * @series: a mark's series
 * @index: its index
 *
 * Returns: (transfer none) (floating) (nullable): which incidents are behind the mark, as the window's action
 *   show-incidents takes it; %NULL where there are none, as behind counts of the stock
 */
GVariant *
lg_explore_filter_new (LgExploreFigures *figures,
                       guint             series,
                       guint             index)
{
  gboolean is_time = lg_explore_form_is_time (figures->choice->form);
  guint position = is_time || figures->choice->form == LG_EXPLORE_HOUR ? series : index;
  LgExploreLine *line = position < figures->lines->len ? g_ptr_array_index (figures->lines, position) : NULL;
  g_autoptr (LgIncidentFilter) filter = make_filter (figures);
  g_autofree char *title = NULL;
  GVariantDict dict;

  if (figures->choice->measure == LG_MEASURE_SHRINK)
    return NULL;

  if (is_time)
    {
      LgPeriod part = lg_period_get_bin (figures->choice->period, figures->bin, index);

      filter->since_day = part.since;
      filter->until_day = part.until;
    }
  if (figures->choice->form == LG_EXPLORE_HOUR)
    filter->hour = (int) index;
  if (line != NULL && !line->is_rest)
    narrow_to_line (filter, figures->choice->form, line);

  title = describe (figures, line, filter);
  g_variant_dict_init (&dict, lg_incident_filter_to_variant (filter));
  g_variant_dict_insert (&dict, "title", "s", title);

  return g_variant_dict_end (&dict);
}
