/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-id.h"
#include "lg-incident-table-private.h"
#include "lg-settings.h"
#include "lg-site-table.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { "site_name", "s.name" },
  { "timezone", "s.timezone" },
  { NULL },
};

const LgTable lg_incidents_table = {
  .name = "incidents",
  .record_type = lg_incident_get_type,
  .joins = "JOIN sites s ON s.row = t.site_row",
  .joined = joined,
  .load_parts = lg_incident_parts_load,
  .save_parts = lg_incident_parts_save,
  .imported = TRUE,
};

/* The year that is part of an incident's number: that of the day it occurred on, else of its report. */
int
lg_incidents_number_year (LgIncident *incident)
{
  LgDay day = incident->precision != LG_PRECISION_UNKNOWN ? (LgDay) incident->local_day
                                                          : (LgDay) (incident->reported_at / LG_TIME_DAY);
  int year, month, mday;

  lg_day_to_date (day, &year, &month, &mday);

  return year;
}

/* Site code, year, workstation's letter and a running number, so that two offline desks never make the same. */
char *
lg_incidents_format_number (LgIncident *incident,
                            LgSite     *site,
                            const char *letter,
                            gint64      running)
{
  return g_strdup_printf ("%s-%d-%s%05" G_GINT64_FORMAT, site->code, lg_incidents_number_year (incident), letter, running);
}

static gboolean
take_number (LgDb        *db,
             LgIncident  *incident,
             LgSite      *site,
             GError     **error)
{
  g_autofree char *letter = lg_settings_get (db, "device.letter", error);
  gint64 last;

  if (letter == NULL)
    return FALSE;

  if (!lg_db_query_int (db,
                        "INSERT INTO incident_numbers (site_row, year, last) VALUES (?, ?, 1)"
                        " ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
                        &last, error, "ii", LG_RECORD (site)->row, (gint64) lg_incidents_number_year (incident)))
    return FALSE;

  incident->number = lg_incidents_format_number (incident, site, letter, last);

  return TRUE;
}

static gboolean
set_local_time (LgIncident  *incident,
                LgSite      *site,
                GError     **error)
{
  GTimeZone *zone = lg_time_zone_lookup (site->timezone, error);

  if (zone == NULL)
    return FALSE;

  incident->local_day = lg_time_local_day (incident->occurred_at, zone);
  incident->local_hour = incident->precision == LG_PRECISION_EXACT
                       ? lg_time_local_hour (incident->occurred_at, zone)
                       : LG_UNKNOWN;

  return TRUE;
}

static void
set_defaults (LgIncident *incident,
              LgSite     *site)
{
  if (incident->currency == NULL)
    incident->currency = g_strdup (site->currency);
  if (incident->kind == NULL)
    incident->kind = g_strdup (LG_KIND_OTHER);
  if (incident->title == NULL)
    incident->title = g_strdup (incident->kind);
  if (incident->severity == 0)
    incident->severity = LG_SEVERITY_LOW;
  if (incident->status == 0)
    incident->status = LG_INCIDENT_STATUS_NEW;
  if (incident->reported_at == LG_TIME_NONE)
    incident->reported_at = lg_time_now ();
  /* What comes into the archive from a file is kept from then on. */
  if (incident->status == LG_INCIDENT_STATUS_ARCHIVED && incident->archived_at == LG_TIME_NONE)
    incident->archived_at = lg_time_now ();
}

/**
 * lg_incidents_fill_in:
 * @incident: an incident whose occurred_at is set
 * @site: its site
 * @error: return location
 *
 * Fills in what follows from the rest, but for the number: local day and hour, currency, totals.
 */
gboolean
lg_incidents_fill_in (LgIncident  *incident,
                      LgSite      *site,
                      GError     **error)
{
  if (incident->occurred_at == LG_TIME_NONE)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID, _("An incident needs the time it occurred at"));
      return FALSE;
    }

  set_defaults (incident, site);

  return set_local_time (incident, site, error) &&
         lg_incident_update_totals (incident, error);
}

static gboolean
prepare (LgDb        *db,
         LgIncident  *incident,
         GError     **error)
{
  g_autoptr (LgSite) site = lg_sites_get (db, incident->site_row, error);

  return site != NULL &&
         lg_incidents_fill_in (incident, site, error) &&
         (incident->number != NULL || take_number (db, incident, site, error));
}

gboolean
lg_incidents_insert (LgDb        *db,
                     LgIncident  *incident,
                     GError     **error)
{
  return prepare (db, incident, error) &&
         lg_table_insert (db, &lg_incidents_table, incident, error);
}

gboolean
lg_incidents_update (LgDb        *db,
                     LgIncident  *incident,
                     GError     **error)
{
  return prepare (db, incident, error) &&
         lg_table_update (db, &lg_incidents_table, incident, error);
}

gboolean
lg_incidents_set_deleted (LgDb      *db,
                          gint64     row,
                          gboolean   deleted,
                          GError   **error)
{
  return lg_table_set_deleted (db, &lg_incidents_table, row, deleted, error);
}

LgIncident *
lg_incidents_get (LgDb    *db,
                  gint64   row,
                  GError **error)
{
  return lg_table_get (db, &lg_incidents_table, row, error);
}

/**
 * lg_incidents_find:
 * @db: a connection
 * @id_or_number: an incident's id or its number
 * @error: return location
 *
 * Returns: (transfer full): the incident, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgIncident *
lg_incidents_find (LgDb        *db,
                   const char  *id_or_number,
                   GError     **error)
{
  if (lg_id_is_valid (id_or_number))
    return lg_table_get_by_id (db, &lg_incidents_table, id_or_number, error);

  return lg_table_find (db, &lg_incidents_table, "WHERE t.number = ?", error, "t", id_or_number);
}

GPtrArray *
lg_incidents_list_rows (LgDb          *db,
                        const gint64  *rows,
                        guint          n_rows,
                        GError       **error)
{
  return lg_table_list_rows (db, &lg_incidents_table, rows, n_rows, error);
}

/**
 * lg_incidents_list_active:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): the incidents that make
 *   the threat level, the most severe first, without their lines
 */
GPtrArray *
lg_incidents_list_active (LgDb    *db,
                          GError **error)
{
  return lg_table_list (db, &lg_incidents_table,
                        "WHERE t.deleted_at IS NULL AND t.status < 4 ORDER BY t.severity DESC, t.occurred_at DESC",
                        error, "");
}

/**
 * lg_incidents_list_of_asset:
 * @db: a connection
 * @asset_row: an asset
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): those that name the asset,
 *   or because of which its status changed, the newest first, without their lines
 */
GPtrArray *
lg_incidents_list_of_asset (LgDb    *db,
                            gint64   asset_row,
                            GError **error)
{
  return lg_table_list (db, &lg_incidents_table,
                        "WHERE t.deleted_at IS NULL AND t.row IN"
                        " (SELECT incident_row FROM incident_assets WHERE asset_row = ?1 UNION"
                        "  SELECT incident_row FROM asset_changes WHERE asset_row = ?1 AND deleted_at IS NULL)"
                        " ORDER BY t.occurred_at DESC, t.row DESC",
                        error, "i", asset_row);
}

gboolean
lg_incidents_resolve (LgDb           *db,
                      LgIncident     *incident,
                      LgDisposition   disposition,
                      GError        **error)
{
  incident->status = LG_INCIDENT_STATUS_RESOLVED;
  incident->disposition = disposition;
  incident->resolved_at = lg_time_now ();

  return lg_incidents_update (db, incident, error);
}

/* Reopening takes back the resolution, the archiving and with them any retention clock; what was a risk is one again. */
gboolean
lg_incidents_reopen (LgDb        *db,
                     LgIncident  *incident,
                     GError     **error)
{
  incident->status = LG_INCIDENT_STATUS_INVESTIGATING;
  incident->disposition = 0;
  incident->resolved_at = LG_TIME_NONE;
  incident->archived_at = LG_TIME_NONE;
  incident->risk_open = incident->likelihood != LG_UNKNOWN;

  return lg_incidents_update (db, incident, error);
}

/**
 * lg_incidents_archive:
 *
 * What is archived is no risk any more, one by one as in lg_protocol_archive_resolved().
 *
 * Fails with %LG_STORE_ERROR_INVALID for an incident that is not resolved.
 */
gboolean
lg_incidents_archive (LgDb        *db,
                      LgIncident  *incident,
                      GError     **error)
{
  if (incident->status != LG_INCIDENT_STATUS_RESOLVED)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("Incident %s is not resolved, so it cannot be archived"), incident->number);
      return FALSE;
    }

  incident->status = LG_INCIDENT_STATUS_ARCHIVED;
  incident->archived_at = lg_time_now ();
  incident->risk_open = FALSE;

  return lg_incidents_update (db, incident, error);
}
