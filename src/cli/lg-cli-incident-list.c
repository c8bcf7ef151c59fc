/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-incident-private.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-incident-query.h"
#include "lg-incident-table.h"
#include "lg-kind.h"
#include "lg-loss-query.h"
#include "lg-text.h"

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
  { "status", LG_CLI_OPTION_ENUM, N_("STATUS"), N_("Only those of this status; may be given again"),
    lg_incident_status_get_type },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only those at this site") },
  { "kind", LG_CLI_OPTION_TEXT, N_("KIND"), N_("Only those of this kind") },
  { "severity", LG_CLI_OPTION_ENUM, N_("SEVERITY"), N_("Only those of this severity; may be given again"),
    lg_severity_get_type },
  { "since", LG_CLI_OPTION_TIME, N_("TIME"), N_("Only those from this time on") },
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("Only those before this time") },
  { "text", LG_CLI_OPTION_TEXT, N_("TEXT"),
    N_("Only those with all these words, the last as a prefix; “…” is a phrase") },
  { "assignee", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Only those that this person works on") },
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

/* The bits of all values that an option was given. */
static guint
get_bits (LgCli      *cli,
          const char *option,
          GType       type,
          guint       fallback)
{
  GPtrArray *names = lg_cli_get_texts (cli, option);
  guint bits = 0;

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      int value;

      if (lg_enum_parse (type, g_ptr_array_index (names, i), &value, NULL))
        bits |= 1u << value;
    }

  return names != NULL ? bits : fallback;
}

/* A kind that an import brought is kept as it was written, and found however it is written here. */
static char *
find_kind (LgDb        *db,
           const char  *text,
           GError     **error)
{
  const LgLossQuery query = { .since = LG_LOSS_FIRST_DAY, .until = LG_LOSS_LAST_DAY, .by = LG_LOSS_BY_KIND };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);
  g_autofree char *kind = lg_kind_normalize (text);
  g_autofree char *name = lg_text_to_name (kind);
  const char *alike = NULL;

  if (losses == NULL)
    return NULL;

  for (guint i = 0; i < losses->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (losses, i);
      g_autofree char *other = lg_text_to_name (loss->kind);

      if (g_str_equal (loss->kind, kind))
        return g_steal_pointer (&kind);
      if (g_str_equal (other, name))
        alike = loss->kind;
    }

  return alike != NULL ? g_strdup (alike) : g_steal_pointer (&kind);
}

static LgIncidentFilter *
create_filter (LgCli    *cli,
               LgDb     *db,
               GError  **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);

  if (zone == NULL ||
      !lg_cli_lookup_site_row (cli, db, &filter->site_row, error) ||
      !lg_cli_get_time (cli, "since", zone, &filter->since, NULL, error) ||
      !lg_cli_get_time (cli, "until", zone, &filter->until, NULL, error))
    return NULL;

  filter->statuses = get_bits (cli, "status", LG_TYPE_INCIDENT_STATUS, filter->statuses);
  filter->severities = get_bits (cli, "severity", LG_TYPE_SEVERITY, filter->severities);
  filter->text = g_strdup (lg_cli_get_text (cli, "text"));
  filter->assignee = g_strdup (lg_cli_get_text (cli, "assignee"));
  filter->limit = lg_cli_get_count (cli, "limit", 0);
  if (lg_cli_has (cli, "kind"))
    {
      filter->kind = find_kind (db, lg_cli_get_text (cli, "kind"), error);
      if (filter->kind == NULL)
        return NULL;
    }

  return g_steal_pointer (&filter);
}

gboolean
lg_cli_incident_list (LgCli    *cli,
                      LgDb     *db,
                      GError  **error)
{
  g_autoptr (LgIncidentFilter) filter = create_filter (cli, db, error);
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
