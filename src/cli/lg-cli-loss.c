/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-lookup.h"
#include "lg-cli-loss-sum.h"
#include "lg-cli-output.h"
#include "lg-incident-query.h"
#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-settings.h"
#include "lg-text.h"

static const LgCliField fields[] = {
  { "key", N_("By"), LG_CLI_FIELD_WORD },
  { "gross", N_("Gross loss") },
  { "recovered", N_("Recovered") },
  { "net", N_("Net loss") },
  { NULL },
};

static gboolean
find_by (const char *text,
         LgLossBy   *by)
{
  static const char * const names[] = { "week", "kind", "site", "sku", NULL };
  static const LgLossBy values[] = { LG_LOSS_BY_WEEK, LG_LOSS_BY_KIND, LG_LOSS_BY_SITE, LG_LOSS_BY_SKU };
  g_autofree char *name = text != NULL ? lg_text_to_name (text) : NULL;

  *by = LG_LOSS_BY_NOTHING;
  for (gsize i = 0; name != NULL && names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        *by = values[i];
    }

  return text == NULL || *by != LG_LOSS_BY_NOTHING;
}

static GPtrArray *
sum_incident (LgDb        *db,
              const char  *id,
              LgLossBy     by,
              GError     **error)
{
  g_autoptr (LgIncident) incident = lg_cli_lookup_incident (db, id, error);
  g_autoptr (LgCliLossSum) sum = lg_cli_loss_sum_new (by);

  if (incident == NULL || !lg_cli_loss_sum_add (sum, incident, error))
    return NULL;

  return lg_cli_loss_sum_finish (sum);
}

/* Incidents on their way into a sum. */
typedef struct
{
  LgDb         *db;
  LgCliLossSum *sum;
  GError       *error; /* (owned) (nullable) */
} Summing;

static gboolean
sum_rows_cb (gint64   *rows,
             guint     n_rows,
             gpointer  user_data)
{
  Summing *summing = user_data;
  g_autofree gint64 *owned = rows;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (LgIncident) incident = lg_incidents_get (summing->db, owned[i], &summing->error);

      if (incident == NULL || !lg_cli_loss_sum_add (summing->sum, incident, &summing->error))
        return FALSE;
    }

  return TRUE;
}

/* To the microsecond: the store's own sums know whole days. */
static GPtrArray *
sum_times (LgCli    *cli,
           LgDb     *db,
           LgLossBy  by,
           GError  **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgCliLossSum) sum = lg_cli_loss_sum_new (by);
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);
  Summing summing = { .db = db, .sum = sum };
  g_autoptr (LgRowSink) sink = lg_row_sink_new (sum_rows_cb, &summing);

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  if (zone == NULL ||
      !lg_cli_lookup_site_row (cli, db, &filter->site_row, error) ||
      !lg_cli_get_time (cli, "since", zone, &filter->since, NULL, error) ||
      !lg_cli_get_time (cli, "until", zone, &filter->until, NULL, error) ||
      !lg_incidents_query_rows (db, filter, sink, error))
    return NULL;

  if (summing.error != NULL)
    {
      g_propagate_error (error, summing.error);
      return NULL;
    }

  return lg_cli_loss_sum_finish (sum);
}

static GPtrArray *
sum_days (LgCli    *cli,
          LgDb     *db,
          LgLossBy  by,
          GError  **error)
{
  LgLossQuery query = { .since = LG_LOSS_FIRST_DAY, .until = LG_LOSS_LAST_DAY, .by = by };

  if (!lg_cli_lookup_site_row (cli, db, &query.site_row, error) ||
      !lg_cli_lookup_days (cli, db, &query.since, &query.until, error))
    return NULL;

  return lg_losses_list (db, &query, error);
}

static GPtrArray *
sum_losses (LgCli    *cli,
            LgDb     *db,
            LgLossBy  by,
            GError  **error)
{
  if (lg_cli_has (cli, "incident"))
    return sum_incident (db, lg_cli_get_text (cli, "incident"), by, error);

  if (lg_cli_gives_day (cli, "since") && lg_cli_gives_day (cli, "until"))
    return sum_days (cli, db, by, error);

  return sum_times (cli, db, by, error);
}

static void
add_key (JsonObject   *object,
         const LgLoss *loss,
         LgLossBy      by)
{
  g_autofree char *week = NULL;

  if (by == LG_LOSS_BY_WEEK)
    lg_json_add_text (object, "key", week = lg_week_format (lg_week_of_day (loss->week)));
  else if (by == LG_LOSS_BY_KIND)
    lg_json_add_text (object, "key", loss->kind);
  else if (by == LG_LOSS_BY_SITE)
    lg_json_add_text (object, "key", loss->site);
  else if (by == LG_LOSS_BY_SKU)
    lg_json_add_text (object, "key", loss->sku);
}

static JsonNode *
to_json (const LgLoss *loss,
         LgLossBy      by)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  add_key (object, loss, by);
  lg_json_add_money (object, "gross", loss->gross, loss->currency);
  lg_json_add_money (object, "recovered", loss->recovered, loss->currency);
  lg_json_add_money (object, "net", lg_loss_get_net (loss), loss->currency);
  json_node_take_object (node, object);

  return node;
}

static void
print_list (LgCli     *cli,
            GPtrArray *losses,
            LgLossBy   by)
{
  /* Without a key there is no column for it. */
  g_autoptr (LgCliList) list = lg_cli_list_new (cli, by == LG_LOSS_BY_NOTHING ? fields + 1 : fields);

  for (guint i = 0; i < losses->len; i++)
    lg_cli_list_add (list, to_json (g_ptr_array_index (losses, i), by));

  lg_cli_list_finish (list, losses->len);
}

/* Where nothing was lost, it was not in the default currency. */
static gboolean
print_none (LgCli    *cli,
            LgDb     *db,
            GError  **error)
{
  g_autofree char *currency = lg_settings_get (db, "currency", error);
  LgLoss none = { 0 };

  if (currency == NULL)
    return FALSE;

  g_strlcpy (none.currency, currency, sizeof none.currency);
  lg_cli_print (cli, to_json (&none, LG_LOSS_BY_NOTHING), fields);
  return TRUE;
}

static gboolean
show (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (GPtrArray) losses = NULL;
  LgLossBy by;

  find_by (lg_cli_get_text (cli, "by"), &by);
  losses = sum_losses (cli, db, by, error);
  if (losses == NULL)
    return FALSE;

  if (by == LG_LOSS_BY_NOTHING && losses->len == 0)
    return print_none (cli, db, error);

  if (by == LG_LOSS_BY_NOTHING && losses->len == 1)
    lg_cli_print (cli, to_json (g_ptr_array_index (losses, 0), by), fields);
  else
    print_list (cli, losses, by);

  return TRUE;
}

static gboolean
check (LgCli    *cli,
       GError  **error)
{
  const char *text = lg_cli_get_text (cli, "by");
  LgLossBy by;

  if (find_by (text, &by))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("--by: “%s” is none of %s"), text, "week, kind, site, sku");
  return FALSE;
}

static const LgCliOption options[] = {
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("Only of this incident") },
  { "since", LG_CLI_OPTION_TIME, N_("TIME"), N_("From this time on") },
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("Before this time") },
  { "by", LG_CLI_OPTION_TEXT, N_("WHAT"), N_("Add up by week, kind, site or sku") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only at this site") },
  { NULL },
};

const LgCliCommand lg_cli_loss_commands[] = {
  { "loss", NULL, LG_CLI_READ, show, options, .summary = N_("Add up what was lost, at cost"), .check = check },
  { NULL },
};
