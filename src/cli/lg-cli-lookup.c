/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert-table.h"
#include "lg-asset-table.h"
#include "lg-camera-table.h"
#include "lg-cli-lookup.h"
#include "lg-incident-table.h"
#include "lg-saved-filter-table.h"
#include "lg-site-table.h"
#include "lg-task-table.h"

/* Hands on @cause, saying @sentence where the record is not there. Takes both. */
static void
propagate (GError  *cause,
           char    *sentence,
           GError **error)
{
  g_autofree char *missing = sentence;

  if (cause != NULL && g_error_matches (cause, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    {
      g_set_error_literal (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND, missing);
      g_error_free (cause);
    }
  else if (cause != NULL)
    {
      g_propagate_error (error, cause);
    }
}

LgIncident *
lg_cli_lookup_incident (LgDb        *db,
                        const char  *id_or_number,
                        GError     **error)
{
  GError *cause = NULL;
  LgIncident *incident = lg_incidents_find (db, id_or_number, &cause);

  propagate (cause, g_strdup_printf (_("There is no incident “%s”"), id_or_number), error);
  return incident;
}

LgAsset *
lg_cli_lookup_asset (LgDb        *db,
                     const char  *id,
                     GError     **error)
{
  GError *cause = NULL;
  LgAsset *asset = lg_assets_find (db, id, &cause);

  propagate (cause, g_strdup_printf (_("There is no asset “%s”"), id), error);
  return asset;
}

LgTask *
lg_cli_lookup_task (LgDb        *db,
                    const char  *id,
                    GError     **error)
{
  GError *cause = NULL;
  LgTask *task = lg_tasks_find (db, id, &cause);

  propagate (cause, g_strdup_printf (_("There is no task “%s”"), id), error);
  return task;
}

LgAlert *
lg_cli_lookup_alert (LgDb        *db,
                     const char  *id,
                     GError     **error)
{
  GError *cause = NULL;
  LgAlert *alert = lg_alerts_find (db, id, &cause);

  propagate (cause, g_strdup_printf (_("There is no alert “%s”"), id), error);
  return alert;
}

LgCamera *
lg_cli_lookup_camera (LgDb        *db,
                      const char  *id,
                      GError     **error)
{
  GError *cause = NULL;
  LgCamera *camera = lg_cameras_find (db, id, &cause);

  propagate (cause, g_strdup_printf (_("There is no camera “%s”"), id), error);
  return camera;
}

LgSavedFilter *
lg_cli_lookup_filter (LgDb        *db,
                      const char  *name,
                      GError     **error)
{
  GError *cause = NULL;
  LgSavedFilter *filter = lg_saved_filters_find (db, LG_FILTER_LIST_INCIDENTS, name, &cause);

  propagate (cause, g_strdup_printf (_("There is no saved filter “%s”; “lossguardctl filter list” lists them"), name), error);
  return filter;
}

/**
 * lg_cli_lookup_site:
 * @site: (out) (nullable) (transfer full): the site that `--site` names, %NULL where it was not given
 */
gboolean
lg_cli_lookup_site (LgCli    *cli,
                    LgDb     *db,
                    LgSite  **site,
                    GError  **error)
{
  const char *name = lg_cli_get_text (cli, "site");
  GError *cause = NULL;

  *site = name != NULL ? lg_sites_find (db, name, &cause) : NULL;
  if (cause == NULL)
    return TRUE;

  propagate (cause, g_strdup_printf (_("There is no site “%s”; “lossguardctl site list” lists them"), name), error);
  return FALSE;
}

/**
 * lg_cli_lookup_site_row:
 * @row: (out): the row of the site that `--site` names, 0 where it was not given
 */
gboolean
lg_cli_lookup_site_row (LgCli    *cli,
                        LgDb     *db,
                        gint64   *row,
                        GError  **error)
{
  g_autoptr (LgSite) site = NULL;

  if (!lg_cli_lookup_site (cli, db, &site, error))
    return FALSE;

  *row = site != NULL ? LG_RECORD (site)->row : 0;
  return TRUE;
}

/**
 * lg_cli_lookup_incident_row:
 * @row: (out): the row of the incident that `--incident` names, 0 where it was not given
 */
gboolean
lg_cli_lookup_incident_row (LgCli    *cli,
                            LgDb     *db,
                            gint64   *row,
                            GError  **error)
{
  const char *id = lg_cli_get_text (cli, "incident");
  g_autoptr (LgIncident) incident = id != NULL ? lg_cli_lookup_incident (db, id, error) : NULL;

  *row = incident != NULL ? LG_RECORD (incident)->row : 0;
  return id == NULL || incident != NULL;
}

/* The zone that all sites share, if they do. */
static gboolean
find_common_zone (LgDb        *db,
                  const char **name,
                  GError     **error)
{
  g_autoptr (GPtrArray) sites = lg_sites_list (db, error);

  *name = NULL;
  if (sites == NULL)
    return FALSE;

  for (guint i = 0; i < sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (sites, i);

      if (i > 0 && g_strcmp0 (*name, site->timezone) != 0)
        {
          *name = NULL;
          break;
        }
      *name = g_intern_string (site->timezone);
    }

  return TRUE;
}

/**
 * lg_cli_lookup_zone:
 *
 * Returns: (transfer none): the zone of times that the command line gives without one: that of
 *   `--site`, else the one that all sites share, else this machine's
 */
GTimeZone *
lg_cli_lookup_zone (LgCli    *cli,
                    LgDb     *db,
                    GError  **error)
{
  g_autoptr (LgSite) site = NULL;
  const char *name = NULL;

  if (!lg_cli_lookup_site (cli, db, &site, error) ||
      (site == NULL && !find_common_zone (db, &name, error)))
    return NULL;

  if (site != NULL)
    name = site->timezone;

  return lg_time_zone_lookup (name != NULL ? name : lg_time_zone_host (), error);
}

/* The day that an option gives, in @zone; with @shift, the day after the last one before it. */
static gboolean
get_day (LgCli       *cli,
         const char  *option,
         GTimeZone   *zone,
         LgTime       shift,
         LgDay       *day,
         GError     **error)
{
  LgTime time = LG_TIME_NONE;

  if (!lg_cli_get_time (cli, option, zone, &time, NULL, error))
    return FALSE;

  if (time != LG_TIME_NONE)
    *day = lg_time_local_day (time - shift, zone) + (shift > 0 ? 1 : 0);

  return TRUE;
}

/**
 * lg_cli_lookup_days:
 * @since: (inout): the first day of `--since`, as it is where that was not given
 * @until: (inout): the day after the last one before `--until`, likewise
 */
gboolean
lg_cli_lookup_days (LgCli    *cli,
                    LgDb     *db,
                    LgDay    *since,
                    LgDay    *until,
                    GError  **error)
{
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);

  return zone != NULL &&
         get_day (cli, "since", zone, 0, since, error) &&
         get_day (cli, "until", zone, 1, until, error);
}
