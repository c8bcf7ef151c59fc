/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-table.h"
#include "lg-audit.h"
#include "lg-camera-table.h"
#include "lg-check-private.h"
#include "lg-table-private.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { NULL },
};

static const LgTable cameras = {
  .name = "cameras",
  .record_type = lg_camera_get_type,
  .joins = "LEFT JOIN sites s ON s.row = t.site_row",
  .joined = joined,
};

/* A password in an address would lie in the store, in the audit log and in every backup. */
static gboolean
check_address (const char  *address,
               GError     **error)
{
  g_autoptr (GUri) uri = NULL;

  if (address == NULL)
    return TRUE;

  uri = g_uri_parse (address, G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_PARSE_RELAXED, NULL);

  return lg_check (uri != NULL, error, N_("A camera's address must be a URI, such as rtsp://camera.example/stream")) &&
         lg_check (g_uri_get_password (uri) == NULL, error,
                   N_("A camera's address must not hold its password, which is kept apart from the store"));
}

static gboolean
check_scheme (const char         *address,
              const char * const *schemes,
              GError            **error,
              const char         *sentence)
{
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;
  g_autofree char *lower = scheme != NULL ? g_ascii_strdown (scheme, -1) : NULL;

  return lg_check (lower == NULL || g_strv_contains (schemes, lower), error, "%s", _(sentence));
}

/* Whatever else GStreamer knows to open is no camera, such as a device or a playlist. */
static gboolean
check_schemes (LgCamera  *camera,
               GError   **error)
{
  static const char * const streams[] = { "rtsp", "rtsps", "http", "https", "file", NULL };
  static const char * const services[] = { "http", "https", NULL };
  const char *stream_sentence = N_("A camera's address begins with rtsp:, rtsps:, http:, https: or file:");
  const char *service_sentence = N_("The address of a camera's ONVIF service begins with http: or https:");

  return check_scheme (camera->uri, streams, error, stream_sentence) &&
         check_scheme (camera->sub_uri, streams, error, stream_sentence) &&
         check_scheme (camera->onvif, services, error, service_sentence);
}

static gboolean
check (LgCamera  *camera,
       GError   **error)
{
  return lg_check (camera->name != NULL, error, N_("A camera needs a name")) &&
         lg_check (camera->uri != NULL, error, N_("A camera needs an address")) &&
         check_address (camera->uri, error) &&
         check_address (camera->sub_uri, error) &&
         check_address (camera->onvif, error) &&
         check_schemes (camera, error);
}

/**
 * lg_cameras_insert:
 * @db: a connection in a transaction
 * @camera: a camera with a name and an address
 * @error: return location
 *
 * A new camera is enabled.
 */
gboolean
lg_cameras_insert (LgDb      *db,
                   LgCamera  *camera,
                   GError   **error)
{
  camera->enabled = TRUE;

  return check (camera, error) && lg_table_insert (db, &cameras, camera, error);
}

gboolean
lg_cameras_update (LgDb      *db,
                   LgCamera  *camera,
                   GError   **error)
{
  return check (camera, error) && lg_table_update (db, &cameras, camera, error);
}

gboolean
lg_cameras_set_deleted (LgDb      *db,
                        gint64     row,
                        gboolean   deleted,
                        GError   **error)
{
  return lg_table_set_deleted (db, &cameras, row, deleted, error);
}

LgCamera *
lg_cameras_get (LgDb    *db,
                gint64   row,
                GError **error)
{
  return lg_table_get (db, &cameras, row, error);
}

LgCamera *
lg_cameras_find (LgDb        *db,
                 const char  *id,
                 GError     **error)
{
  return lg_table_get_by_id (db, &cameras, id, error);
}

/**
 * lg_cameras_list:
 * @db: a connection
 * @site_row: a site, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgCamera): the cameras, by name
 */
GPtrArray *
lg_cameras_list (LgDb    *db,
                 gint64   site_row,
                 GError **error)
{
  return lg_table_list (db, &cameras,
                        "WHERE t.deleted_at IS NULL AND ?1 IN (0, t.site_row) ORDER BY t.name, t.row",
                        error, "i", site_row);
}

/**
 * lg_cameras_add_cover:
 * @db: a connection in a transaction
 * @camera: a camera of the store
 * @asset_row: an asset that it sees
 * @error: return location
 */
gboolean
lg_cameras_add_cover (LgDb      *db,
                      LgCamera  *camera,
                      gint64     asset_row,
                      GError   **error)
{
  g_autoptr (LgAsset) asset = lg_assets_get (db, asset_row, error);
  g_autofree char *after = NULL;
  gint64 n_changes = lg_db_count_changes (db);

  if (asset == NULL ||
      !lg_db_run (db, "INSERT OR IGNORE INTO camera_covers (camera_row, asset_row) VALUES (?, ?)",
                  error, "ii", LG_RECORD (camera)->row, asset_row))
    return FALSE;

  if (lg_db_count_changes (db) == n_changes)
    return TRUE;

  after = g_strdup_printf ("{\"covers\":\"%s\"}", LG_RECORD (asset)->id);

  return lg_audit_note (db, "camera", LG_RECORD (camera)->id, after, error);
}

/**
 * lg_cameras_list_covering:
 * @db: a connection
 * @asset_row: an asset
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgCamera): the cameras that see it, by name
 */
GPtrArray *
lg_cameras_list_covering (LgDb    *db,
                          gint64   asset_row,
                          GError **error)
{
  return lg_table_list (db, &cameras,
                        "JOIN camera_covers c ON c.camera_row = t.row"
                        " WHERE c.asset_row = ? AND t.deleted_at IS NULL ORDER BY t.name, t.row",
                        error, "i", asset_row);
}
