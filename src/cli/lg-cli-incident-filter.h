/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-command.h"
#include "lg-incident-filter.h"

G_BEGIN_DECLS

/* The options of every command that is about some of the incidents. */
#define LG_CLI_INCIDENT_FILTER_OPTIONS \
  { "status", LG_CLI_OPTION_ENUM, N_("STATUS"), N_("Only those of this status; may be given again"), \
    lg_incident_status_get_type }, \
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only those at this site") }, \
  { "kind", LG_CLI_OPTION_TEXT, N_("KIND"), N_("Only those of this kind") }, \
  { "severity", LG_CLI_OPTION_ENUM, N_("SEVERITY"), N_("Only those of this severity; may be given again"), \
    lg_severity_get_type }, \
  { "since", LG_CLI_OPTION_TIME, N_("TIME"), N_("Only those from this time on") }, \
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("Only those before this time") }, \
  { "last-days", LG_CLI_OPTION_COUNT, N_("N"), N_("Only those of the last N days, today included") }, \
  { "text", LG_CLI_OPTION_TEXT, N_("TEXT"), \
    N_("Only those with all these words, the last as a prefix; “…” is a phrase") }, \
  { "assignee", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Only those that this person works on") }

LgIncidentFilter *lg_cli_incident_filter       (LgCli    *cli,
                                                LgDb     *db,
                                                GError  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean          lg_cli_incident_filter_check (LgCli    *cli,
                                                GError  **error);

G_END_DECLS
