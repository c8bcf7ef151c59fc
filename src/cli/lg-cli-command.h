/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-option.h"
#include "lg-cli.h"
#include "lg-db.h"

G_BEGIN_DECLS

/**
 * LgCliAccess:
 * @LG_CLI_READ: runs on a connection that reads
 * @LG_CLI_WRITE: runs in one transaction of a store that is there
 * @LG_CLI_MAKE: runs in one transaction, making the store where there is none
 * @LG_CLI_ALONE: opens what it needs itself; gets no connection
 */
typedef enum
{
  LG_CLI_READ,
  LG_CLI_WRITE,
  LG_CLI_MAKE,
  LG_CLI_ALONE,
} LgCliAccess;

/**
 * LgCliCommand:
 * @noun: the first word
 * @verb: (nullable): the second
 * @access: what it needs of the store
 * @run: does it; @db is %NULL where the command is %LG_CLI_ALONE
 * @options: (nullable) (array zero-terminated=1): beside those of every command
 * @arguments: (nullable): the names of its arguments, with spaces; one in brackets may be left out
 * @required: (nullable): the options that must be given, with spaces
 * @check: (nullable): judges what the command line gives before the store is touched
 * @summary: what it does
 */
struct _LgCliCommand
{
  const char         *noun;
  const char         *verb;
  LgCliAccess         access;
  gboolean          (*run) (LgCli   *cli,
                            LgDb    *db,
                            GError **error);
  const LgCliOption  *options;
  const char         *arguments;
  const char         *required;
  const char         *summary;
  gboolean          (*check) (LgCli   *cli,
                              GError **error);
};

/* What every command takes. */
extern const LgCliOption lg_cli_global_options[];

/* One table a file, each ended by a command without a noun. */
extern const LgCliCommand lg_cli_access_commands[];
extern const LgCliCommand lg_cli_alert_commands[];
extern const LgCliCommand lg_cli_asset_commands[];
extern const LgCliCommand lg_cli_badge_commands[];
extern const LgCliCommand lg_cli_camera_commands[];
extern const LgCliCommand lg_cli_config_commands[];
extern const LgCliCommand lg_cli_contact_commands[];
extern const LgCliCommand lg_cli_demo_commands[];
extern const LgCliCommand lg_cli_evidence_commands[];
extern const LgCliCommand lg_cli_filter_commands[];
extern const LgCliCommand lg_cli_import_commands[];
extern const LgCliCommand lg_cli_incident_commands[];
extern const LgCliCommand lg_cli_loss_commands[];
extern const LgCliCommand lg_cli_patterns_commands[];
extern const LgCliCommand lg_cli_protocol_commands[];
extern const LgCliCommand lg_cli_report_commands[];
extern const LgCliCommand lg_cli_retention_commands[];
extern const LgCliCommand lg_cli_risk_commands[];
extern const LgCliCommand lg_cli_shrink_commands[];
extern const LgCliCommand lg_cli_site_commands[];
extern const LgCliCommand lg_cli_store_commands[];
extern const LgCliCommand lg_cli_task_commands[];
extern const LgCliCommand lg_cli_threat_commands[];

const LgCliCommand * const *lg_cli_command_tables (void);
const LgCliCommand         *lg_cli_command_find   (const char         *noun,
                                                   const char         *verb);
gboolean                    lg_cli_noun_exists    (const char         *noun);
gboolean                    lg_cli_noun_has_verbs (const char         *noun);
const LgCliOption          *lg_cli_command_option (const LgCliCommand *self,
                                                   const char         *name);

G_END_DECLS
