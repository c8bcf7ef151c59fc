/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-camera-table.h"
#include "lg-cli-command.h"
#include "lg-cli-fill.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"

static const LgCliField fields[] = {
  { "name", N_("Name") },
  { "site", N_("Site") },
  { "place", N_("Place") },
  { "uri", N_("Address") },
  { "sub_uri", N_("Small stream") },
  { "onvif", N_("ONVIF") },
  { "user_name", N_("User") },
  { "enabled", N_("In use") },
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
         lg_cli_print_records (cli, lg_cameras_list (db, site_row, error), NULL, fields);
}

static gboolean
add_covers (LgCli     *cli,
            LgDb      *db,
            LgCamera  *camera,
            GError   **error)
{
  GPtrArray *covers = lg_cli_get_texts (cli, "covers");

  for (guint i = 0; covers != NULL && i < covers->len; i++)
    {
      g_autoptr (LgAsset) asset = lg_cli_lookup_asset (db, g_ptr_array_index (covers, i), error);

      if (asset == NULL || !lg_cameras_add_cover (db, camera, LG_RECORD (asset)->row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  g_autoptr (LgCamera) camera = g_object_new (LG_TYPE_CAMERA, NULL);

  lg_record_set_text (&camera->user_name, lg_cli_get_text (cli, "user"));

  return lg_cli_fill (cli, camera, error) &&
         lg_cli_lookup_site_row (cli, db, &camera->site_row, error) &&
         lg_cameras_insert (db, camera, error) &&
         add_covers (cli, db, camera, error) &&
         lg_cli_print_record (cli, lg_cameras_get (db, LG_RECORD (camera)->row, error), fields);
}

static const LgCliOption list_options[] = {
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only those of this site") },
  { NULL },
};

static const LgCliOption add_options[] = {
  { "name", LG_CLI_OPTION_TEXT, N_("NAME"), N_("What it is called") },
  { "uri", LG_CLI_OPTION_TEXT, N_("URI"), N_("Its stream, or a recording as file:…") },
  { "sub-uri", LG_CLI_OPTION_TEXT, N_("URI"), N_("Its small stream") },
  { "onvif", LG_CLI_OPTION_TEXT, N_("URL"), N_("Its ONVIF device service") },
  { "user", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Who logs in; the password is kept elsewhere") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Where it is") },
  { "place", LG_CLI_OPTION_TEXT, N_("PLACE"), N_("Where on the site") },
  { "covers", LG_CLI_OPTION_TEXT, N_("ASSET"), N_("An asset it sees; may be given again") },
  { NULL },
};

const LgCliCommand lg_cli_camera_commands[] = {
  { "camera", "list", LG_CLI_READ, list, list_options, .summary = N_("List the cameras") },
  { "camera", "add", LG_CLI_MAKE, add, add_options, NULL, "name uri", N_("Add a camera") },
  { NULL },
};
