/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-error.h"
#include "lg-cli-incident-filter.h"
#include "lg-cli-lookup.h"
#include "lg-incident-choices.h"
#include "lg-incident.h"
#include "lg-kind.h"
#include "lg-loss-query.h"
#include "lg-saved-filter-table.h"
#include "lg-severity.h"
#include "lg-text.h"

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
begin_filter (LgCli      *cli,
              LgDb       *db,
              GTimeZone  *zone,
              GError    **error)
{
  g_autoptr (LgSavedFilter) saved = NULL;

  if (!lg_cli_has (cli, "saved"))
    return lg_incident_filter_new ();

  saved = lg_cli_lookup_filter (db, lg_cli_get_text (cli, "saved"), error);

  return saved != NULL ? lg_incident_choices_read (saved, zone) : NULL;
}

static gboolean
apply_times (LgCli             *cli,
             GTimeZone         *zone,
             LgIncidentFilter  *filter,
             GError           **error)
{
  if (lg_cli_has (cli, "last-days"))
    lg_incident_filter_set_last_days (filter, (int) lg_cli_get_count (cli, "last-days", 0), zone);
  else if (lg_cli_has (cli, "since"))
    filter->last_days = 0;

  return (!lg_cli_has (cli, "since") || lg_cli_get_time (cli, "since", zone, &filter->since, NULL, error)) &&
         (!lg_cli_has (cli, "until") || lg_cli_get_time (cli, "until", zone, &filter->until, NULL, error));
}

static gboolean
apply_place (LgCli             *cli,
             LgDb              *db,
             LgIncidentFilter  *filter,
             GError           **error)
{
  if (lg_cli_has (cli, "site") && !lg_cli_lookup_site_row (cli, db, &filter->site_row, error))
    return FALSE;
  if (!lg_cli_has (cli, "kind"))
    return TRUE;

  g_free (filter->kind);
  filter->kind = find_kind (db, lg_cli_get_text (cli, "kind"), error);

  return filter->kind != NULL;
}

/**
 * lg_cli_incident_filter:
 *
 * Returns: (transfer full): which incidents the command line asks for: those of a saved filter, where it names one,
 *   as the other options change it
 */
LgIncidentFilter *
lg_cli_incident_filter (LgCli    *cli,
                        LgDb     *db,
                        GError  **error)
{
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);
  g_autoptr (LgIncidentFilter) filter = zone != NULL ? begin_filter (cli, db, zone, error) : NULL;

  if (filter == NULL || !apply_times (cli, zone, filter, error) || !apply_place (cli, db, filter, error))
    return NULL;

  filter->statuses = get_bits (cli, "status", LG_TYPE_INCIDENT_STATUS, filter->statuses);
  filter->severities = get_bits (cli, "severity", LG_TYPE_SEVERITY, filter->severities);
  if (lg_cli_has (cli, "text"))
    lg_record_set_text (&filter->text, lg_cli_get_text (cli, "text"));
  if (lg_cli_has (cli, "assignee"))
    lg_record_set_text (&filter->assignee, lg_cli_get_text (cli, "assignee"));
  filter->limit = lg_cli_get_count (cli, "limit", 0);

  return g_steal_pointer (&filter);
}

/* Days up to today have a first one of their own. */
gboolean
lg_cli_incident_filter_check (LgCli    *cli,
                              GError  **error)
{
  if (lg_cli_has (cli, "since") && lg_cli_has (cli, "last-days"))
    g_set_error_literal (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("--since and --last-days exclude each other"));
  else if (lg_cli_get_count (cli, "last-days", 1) < 1 || lg_cli_get_count (cli, "last-days", 1) > LG_INCIDENT_MOST_DAYS)
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("--last-days: give a number from 1 to %d"), LG_INCIDENT_MOST_DAYS);
  else
    return TRUE;

  return FALSE;
}
