/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-badge-holder-table.h"
#include "lg-cli-command.h"
#include "lg-cli-fill.h"
#include "lg-cli-output.h"

static const LgCliField fields[] = {
  { "badge", N_("Badge") },
  { "person", N_("Person") },
  { "department", N_("Department") },
  { "valid_from", N_("From"), LG_CLI_FIELD_TIME },
  { "valid_until", N_("Until"), LG_CLI_FIELD_TIME },
  { "id", N_("Id") },
  { NULL },
};

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return lg_cli_print_records (cli, lg_badge_holders_list (db, lg_cli_get_text (cli, "badge"), error), NULL, fields);
}

/* A badge is not of one site, so its times are those of this machine's zone. */
static gboolean
read_time (LgCli       *cli,
           const char  *option,
           LgTime      *time,
           GError     **error)
{
  LgPrecision precision;

  return !lg_cli_has (cli, option) ||
         lg_cli_get_time (cli, option, lg_time_zone_lookup (lg_time_zone_host (), NULL), time, &precision, error);
}

static gboolean
fill (LgCli          *cli,
      LgBadgeHolder  *holder,
      GError        **error)
{
  return lg_cli_fill (cli, holder, error) &&
         read_time (cli, "from", &holder->valid_from, error) &&
         read_time (cli, "until", &holder->valid_until, error);
}

static gboolean
print (LgCli    *cli,
       LgDb     *db,
       gint64    row,
       GError  **error)
{
  return lg_cli_print_record (cli, lg_badge_holders_get (db, row, error), fields);
}

static gboolean
assign (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgBadgeHolder) holder = g_object_new (LG_TYPE_BADGE_HOLDER, NULL);
  gint64 ended;

  holder->valid_from = lg_time_now ();

  return fill (cli, holder, error) &&
         lg_badge_holders_hand_on (db, holder, &ended, error) &&
         print (cli, db, LG_RECORD (holder)->row, error);
}

static LgBadgeHolder *
find (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return lg_badge_holders_find (db, lg_cli_get_argument (cli, 0), error);
}

static gboolean
update (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgBadgeHolder) holder = find (cli, db, error);

  return holder != NULL &&
         fill (cli, holder, error) &&
         lg_badge_holders_update (db, holder, error) &&
         print (cli, db, LG_RECORD (holder)->row, error);
}

static gboolean
end (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  g_autoptr (LgBadgeHolder) holder = find (cli, db, error);

  if (holder == NULL)
    return FALSE;

  holder->valid_until = lg_time_now ();

  return read_time (cli, "until", &holder->valid_until, error) &&
         lg_badge_holders_update (db, holder, error) &&
         print (cli, db, LG_RECORD (holder)->row, error);
}

static gboolean
set_deleted (LgCli     *cli,
             LgDb      *db,
             gboolean   deleted,
             GError   **error)
{
  g_autoptr (LgBadgeHolder) holder = find (cli, db, error);

  return holder != NULL &&
         lg_badge_holders_set_deleted (db, LG_RECORD (holder)->row, deleted, error) &&
         print (cli, db, LG_RECORD (holder)->row, error);
}

static gboolean
remove_holder (LgCli    *cli,
               LgDb     *db,
               GError  **error)
{
  return set_deleted (cli, db, TRUE, error);
}

static gboolean
restore (LgCli    *cli,
         LgDb     *db,
         GError  **error)
{
  return set_deleted (cli, db, FALSE, error);
}

static const LgCliOption list_options[] = {
  { "badge", LG_CLI_OPTION_TEXT, N_("NUMBER"), N_("Only those who carried this badge") },
  { NULL },
};

static const LgCliOption holder_options[] = {
  { "badge", LG_CLI_OPTION_TEXT, N_("NUMBER"), N_("The badge’s number, as the access log has it") },
  { "person", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Who carries it") },
  { "department", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Where they work") },
  { "from", LG_CLI_OPTION_TIME, N_("TIME"), N_("Since when; else from now on") },
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("Until when; else until it is handed on") },
  { NULL },
};

static const LgCliOption end_options[] = {
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("When the badge was given back; else now") },
  { NULL },
};

const LgCliCommand lg_cli_badge_commands[] = {
  { "badge", "list", LG_CLI_READ, list, list_options, .summary = N_("List who carries which badge, and carried it") },
  { "badge", "assign", LG_CLI_MAKE, assign, holder_options, NULL, "badge person",
    N_("Hand a badge out, or on; whoever carried it keeps the time before") },
  { "badge", "update", LG_CLI_WRITE, update, holder_options, "ID", NULL, N_("Put right who carried a badge, and when") },
  { "badge", "end", LG_CLI_WRITE, end, end_options, "ID", NULL, N_("Note that a badge was given back") },
  { "badge", "remove", LG_CLI_WRITE, remove_holder, NULL, "ID", NULL, N_("Remove an entry that was wrong") },
  { "badge", "restore", LG_CLI_WRITE, restore, NULL, "ID", NULL, N_("Bring a removed entry back") },
  { NULL },
};
