/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-incident-filter.h"
#include "lg-cli-incident-private.h"
#include "lg-cli-output.h"
#include "lg-incident-query.h"
#include "lg-incident-table.h"

static const LgCliField fields[] = {
  { "number", N_("Incident") },
  { "occurred_at", N_("Occurred"), LG_CLI_FIELD_TIME },
  { "severity", N_("Severity"), LG_CLI_FIELD_WORD },
  { "status", N_("Status"), LG_CLI_FIELD_WORD },
  { "kind", N_("Kind"), LG_CLI_FIELD_WORD },
  { "net_loss", N_("Net loss") },
  { "title", N_("Title") },
  { NULL },
};

const LgCliOption lg_cli_incident_list_options[] = {
  { "saved", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Only those of this saved filter; what else is given goes before it") },
  LG_CLI_INCIDENT_FILTER_OPTIONS,
  { "limit", LG_CLI_OPTION_COUNT, N_("N"), N_("No more than so many") },
  { NULL },
};

/* A listing on its way out, row by row, however long it is. */
typedef struct
{
  LgDb      *db;
  LgCliList *list;
  GError    *error; /* (owned) (nullable) */
} Listing;

static gboolean
print_rows_cb (gint64   *rows,
               guint     n_rows,
               gpointer  user_data)
{
  Listing *listing = user_data;
  g_autofree gint64 *owned = rows;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (LgIncident) incident = lg_incidents_get (listing->db, owned[i], &listing->error);

      if (incident == NULL)
        return FALSE;
      lg_cli_list_add (listing->list, lg_record_to_json (LG_RECORD (incident)));
    }

  return TRUE;
}

gboolean
lg_cli_incident_list (LgCli    *cli,
                      LgDb     *db,
                      GError  **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_cli_incident_filter (cli, db, error);
  g_autoptr (LgCliList) list = lg_cli_list_new (cli, fields);
  Listing listing = { .db = db, .list = list };
  g_autoptr (LgRowSink) sink = lg_row_sink_new (print_rows_cb, &listing);
  gint64 total;

  if (filter == NULL || !lg_incidents_count (db, filter, &total, error))
    return FALSE;

  if (lg_cli_get_count (cli, "limit", 1) > 0 && !lg_incidents_query_rows (db, filter, sink, error))
    return FALSE;

  if (listing.error != NULL)
    {
      g_propagate_error (error, listing.error);
      return FALSE;
    }

  lg_cli_list_finish (list, total);
  return TRUE;
}
