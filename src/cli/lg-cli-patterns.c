/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-pattern-findings.h"
#include "lg-settings.h"

static const LgCliField fields[] = {
  { "date", N_("Date") },
  { "period", N_("Period"), LG_CLI_FIELD_WORD },
  { "site", N_("Site") },
  { "kind", N_("Kind"), LG_CLI_FIELD_WORD },
  { "method", N_("Method") },
  { "count", N_("Count") },
  { "expected", N_("Expected") },
  { "upper_bound", N_("Up to") },
  { "probability", N_("By chance") },
  { NULL },
};

/* Unless told, as far back as step 1 of the protocol looks. */
static gboolean
find_days (LgCli    *cli,
           LgDb     *db,
           LgDay    *since,
           LgDay    *until,
           GError  **error)
{
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);
  gint64 n_days;

  if (zone == NULL || !lg_settings_get_int (db, "pattern.days", &n_days, error))
    return FALSE;

  *until = lg_time_local_day (lg_time_now (), zone) + 1;
  *since = *until - n_days;
  return lg_cli_lookup_days (cli, db, since, until, error);
}

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (LgCliList) items = NULL;
  guint methods = LG_PATTERN_ALL_METHODS;
  gint64 site_row;
  LgDay since, until;

  if (lg_cli_has (cli, "method"))
    methods = LG_PATTERN_METHOD (lg_cli_get_enum (cli, "method"));
  if (!lg_cli_lookup_site_row (cli, db, &site_row, error) || !find_days (cli, db, &since, &until, error))
    return FALSE;

  findings = lg_pattern_findings_list (db, site_row, since, until, methods, error);
  if (findings == NULL)
    return FALSE;

  items = lg_cli_list_new (cli, fields);
  for (guint i = 0; i < findings->len; i++)
    lg_cli_list_add (items, lg_pattern_finding_to_json (g_ptr_array_index (findings, i)));
  lg_cli_list_finish (items, findings->len);

  return TRUE;
}

static const LgCliOption options[] = {
  { "since", LG_CLI_OPTION_TIME, N_("TIME"), N_("From this day on") },
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("Before this day") },
  { "method", LG_CLI_OPTION_ENUM, N_("METHOD"), N_("Only by this method"), lg_ears_method_get_type },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only at this site") },
  { NULL },
};

const LgCliCommand lg_cli_patterns_commands[] = {
  { "patterns", NULL, LG_CLI_READ, list, options, .summary = N_("List counts that stand out, with their incidents") },
  { NULL },
};
