/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-badge-list.h"
#include "lg-badge-table.h"
#include "lg-cli-access-private.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"

static const LgCliField fields[] = {
  { "at", N_("Time"), LG_CLI_FIELD_TIME },
  { "badge", N_("Badge") },
  { "person", N_("Person") },
  { "reader", N_("Reader") },
  { "direction", N_("Direction"), LG_CLI_FIELD_WORD },
  { "granted", N_("Granted") },
  { "off_hours", N_("Off-hours") },
  { NULL },
};

const LgCliOption lg_cli_access_list_options[] = {
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("The site’s code or name") },
  { "since", LG_CLI_OPTION_TIME, N_("TIME"), N_("Only those from this time on") },
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("Only those before this time") },
  { "text", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Only those whose badge or person begins like this") },
  { "denied", LG_CLI_OPTION_FLAG, NULL, N_("Only those that a reader refused") },
  { "without-exit", LG_CLI_OPTION_FLAG, NULL, N_("Only entries that no exit of the same badge follows") },
  { "off-hours", LG_CLI_OPTION_FLAG, NULL, N_("Only those while the site was not staffed") },
  { "limit", LG_CLI_OPTION_COUNT, N_("N"), N_("No more than so many") },
  { NULL },
};

/* A log on its way out, row by row, however long it is. */
typedef struct
{
  LgDb      *db;
  LgCliList *list;
  gint64     limit;  /* below 0 for none */
  gint64     total;
  GError    *error;  /* (owned) (nullable) */
} Listing;

static gboolean
print_event (Listing *listing,
             gint64   row)
{
  g_autoptr (GPtrArray) events = lg_badge_events_list_rows (listing->db, &row, 1, &listing->error);

  if (events == NULL)
    return FALSE;

  if (g_ptr_array_index (events, 0) != NULL)
    lg_cli_list_add (listing->list, lg_record_to_json (g_ptr_array_index (events, 0)));

  return TRUE;
}

/* Beyond the limit rows are counted alone. */
static gboolean
take_rows_cb (gint64   *rows,
              guint     n_rows,
              gpointer  user_data)
{
  Listing *listing = user_data;
  g_autofree gint64 *owned = rows;

  for (guint i = 0; i < n_rows && (listing->limit < 0 || listing->total + i < listing->limit); i++)
    {
      if (!print_event (listing, owned[i]))
        return FALSE;
    }
  listing->total += n_rows;

  return TRUE;
}

static LgBadgeFilter *
create_filter (LgCli    *cli,
               LgDb     *db,
               GError  **error)
{
  g_autoptr (LgBadgeFilter) filter = lg_badge_filter_new (0);
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);

  if (zone == NULL ||
      !lg_cli_lookup_site_row (cli, db, &filter->site_row, error) ||
      !lg_cli_get_time (cli, "since", zone, &filter->since, NULL, error) ||
      !lg_cli_get_time (cli, "until", zone, &filter->until, NULL, error))
    return NULL;

  filter->denied = lg_cli_has (cli, "denied");
  filter->without_exit = lg_cli_has (cli, "without-exit");
  filter->off_hours = lg_cli_has (cli, "off-hours");
  filter->text = g_strdup (lg_cli_get_text (cli, "text"));

  return g_steal_pointer (&filter);
}

gboolean
lg_cli_access_list (LgCli    *cli,
                    LgDb     *db,
                    GError  **error)
{
  g_autoptr (LgBadgeFilter) filter = create_filter (cli, db, error);
  g_autoptr (LgCliList) list = lg_cli_list_new (cli, fields);
  Listing listing = { .db = db, .list = list, .limit = lg_cli_has (cli, "limit") ? lg_cli_get_count (cli, "limit", 0) : -1 };
  g_autoptr (LgRowSink) sink = lg_row_sink_new (take_rows_cb, &listing);

  if (filter == NULL || !lg_badge_events_query_rows (db, filter, sink, error))
    return FALSE;

  if (listing.error != NULL)
    {
      g_propagate_error (error, listing.error);
      return FALSE;
    }

  lg_cli_list_finish (list, listing.total);

  return TRUE;
}
