/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-fill.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-contact-table.h"

static const LgCliField fields[] = {
  { "name", N_("Name") },
  { "role", N_("Role"), LG_CLI_FIELD_WORD },
  { "email", N_("Email") },
  { "phone", N_("Phone") },
  { "site", N_("Site") },
  { "active", N_("Active") },
  { "id", N_("Id") },
  { NULL },
};

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  gint64 site_row;

  return lg_cli_lookup_site_row (cli, db, &site_row, error) &&
         lg_cli_print_records (cli, lg_contacts_list (db, lg_cli_get_enum (cli, "role"), site_row, error), NULL, fields);
}

static gboolean
add (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  g_autoptr (LgContact) contact = g_object_new (LG_TYPE_CONTACT, NULL);

  return lg_cli_fill (cli, contact, error) &&
         lg_cli_lookup_site_row (cli, db, &contact->site_row, error) &&
         lg_contacts_insert (db, contact, error) &&
         lg_cli_print_record (cli, lg_contacts_get (db, LG_RECORD (contact)->row, error), fields);
}

static gboolean
update (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgContact) contact = lg_contacts_find (db, lg_cli_get_argument (cli, 0), error);

  return contact != NULL &&
         lg_cli_fill (cli, contact, error) &&
         lg_cli_lookup_site_row (cli, db, &contact->site_row, error) &&
         lg_contacts_update (db, contact, error) &&
         lg_cli_print_record (cli, lg_contacts_get (db, LG_RECORD (contact)->row, error), fields);
}

static gboolean
set_deleted (LgCli     *cli,
             LgDb      *db,
             gboolean   deleted,
             GError   **error)
{
  g_autoptr (LgContact) contact = lg_contacts_find (db, lg_cli_get_argument (cli, 0), error);

  return contact != NULL &&
         lg_contacts_set_deleted (db, LG_RECORD (contact)->row, deleted, error) &&
         lg_cli_print_record (cli, lg_contacts_get (db, LG_RECORD (contact)->row, error), fields);
}

static gboolean
remove_contact (LgCli    *cli,
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
  { "role", LG_CLI_OPTION_ENUM, N_("ROLE"), N_("Only those of this role"), lg_contact_role_get_type },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only those who are told of this site") },
  { NULL },
};

static const LgCliOption add_options[] = {
  { "name", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Who it is") },
  { "role", LG_CLI_OPTION_ENUM, N_("ROLE"), N_("What they are told of"), lg_contact_role_get_type },
  { "email", LG_CLI_OPTION_TEXT, N_("ADDRESS"), N_("Their email address") },
  { "phone", LG_CLI_OPTION_TEXT, N_("NUMBER"), N_("Their number for SMS") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("The only site they are told of") },
  { NULL },
};

const LgCliCommand lg_cli_contact_commands[] = {
  { "contact", "list", LG_CLI_READ, list, list_options, .summary = N_("List those who are told of breaches") },
  { "contact", "add", LG_CLI_MAKE, add, add_options, NULL, "name role", N_("Add somebody who is told of breaches") },
  { "contact", "update", LG_CLI_WRITE, update, add_options, "ID", NULL, N_("Change somebody who is told of breaches") },
  { "contact", "remove", LG_CLI_WRITE, remove_contact, NULL, "ID", NULL, N_("Tell somebody of breaches no longer") },
  { "contact", "restore", LG_CLI_WRITE, restore, NULL, "ID", NULL, N_("Bring back somebody who was removed") },
  { NULL },
};
