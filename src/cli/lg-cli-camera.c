/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-camera-table.h"
#include "lg-cli-camera-private.h"
#include "lg-cli-fill.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-secret.h"
#include "lg-store-error.h"

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

/* The store refuses it, too, and does not know what to do instead. */
static gboolean
check_password (LgCamera    *camera,
                const char  *address,
                GError     **error)
{
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_PARSE_RELAXED, NULL)
                                         : NULL;
  g_autofree char *secret = lg_secret_name ("CAMERA", camera->name);

  if (uri == NULL || g_uri_get_password (uri) == NULL)
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
               _("A camera’s address must not hold its password: name who logs in with --user, and keep the password "
                 "as LOSSGUARD_SECRET_%s in the environment, or as %s in the keyring"), secret, secret);
  return FALSE;
}

/* A recording is found again from whatever folder the audit runs in. */
static void
complete_path (char **address)
{
  g_autofree char *scheme = g_uri_parse_scheme (*address);
  const char *rest = scheme != NULL ? *address + strlen (scheme) + 1 : NULL;
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;

  if (g_strcmp0 (scheme, "file") != 0 || *rest == '/')
    return;

  path = g_uri_unescape_string (rest, NULL);
  whole = g_canonicalize_filename (path != NULL ? path : rest, NULL);
  g_free (*address);
  *address = g_filename_to_uri (whole, NULL, NULL);
}

static gboolean
fill (LgCli     *cli,
      LgCamera  *camera,
      GError   **error)
{
  lg_record_set_text (&camera->user_name, lg_cli_get_text (cli, "user"));
  if (!lg_cli_fill (cli, camera, error) ||
      !check_password (camera, camera->uri, error) ||
      !check_password (camera, camera->sub_uri, error) ||
      !check_password (camera, camera->onvif, error))
    return FALSE;

  complete_path (&camera->uri);

  return TRUE;
}

static gboolean
add (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  g_autoptr (LgCamera) camera = g_object_new (LG_TYPE_CAMERA, NULL);

  return fill (cli, camera, error) &&
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

static const LgCliOption audit_options[] = {
  { "camera", LG_CLI_OPTION_TEXT, N_("ID"), N_("Only this one") },
  { NULL },
};

const LgCliCommand lg_cli_camera_commands[] = {
  { "camera", "list", LG_CLI_READ, list, list_options, .summary = N_("List the cameras") },
  { "camera", "add", LG_CLI_MAKE, add, add_options, NULL, "name uri", N_("Add a camera") },
  { "camera", "audit", LG_CLI_ALONE, lg_cli_camera_audit, audit_options,
    .summary = N_("Look at the picture of every camera in use") },
  { NULL },
};
