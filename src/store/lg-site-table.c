/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-hours.h"
#include "lg-money.h"
#include "lg-settings.h"
#include "lg-site-table.h"
#include "lg-table-private.h"

#define CODE_LENGTH 12

static const LgTable sites = {
  .name = "sites",
  .record_type = lg_site_get_type,
};

GPtrArray *
lg_sites_list (LgDb    *db,
               GError **error)
{
  return lg_table_list (db, &sites, "WHERE t.deleted_at IS NULL ORDER BY t.code", error, "");
}

LgSite *
lg_sites_get (LgDb    *db,
              gint64   row,
              GError **error)
{
  return lg_table_get (db, &sites, row, error);
}

/**
 * lg_sites_find:
 * @db: a connection
 * @code_or_name: a site's code, in any case, or its name
 * @error: return location
 *
 * Returns: (transfer full): the site, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgSite *
lg_sites_find (LgDb        *db,
               const char  *code_or_name,
               GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  LgSite *site = lg_table_find (db, &sites,
                                "WHERE t.deleted_at IS NULL AND (t.code = ?1 OR t.name = ?1)"
                                " ORDER BY t.code = ?1 DESC LIMIT 1",
                                &local_error, "t", code_or_name);

  if (g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND, _("There is no site “%s”"), code_or_name);
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return site;
}

/**
 * lg_sites_find_removed:
 * @db: a connection
 * @code_or_name: a site's code, in any case, or its name
 * @error: return location
 *
 * Returns: (transfer full): the site that was removed last, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgSite *
lg_sites_find_removed (LgDb        *db,
                       const char  *code_or_name,
                       GError     **error)
{
  return lg_table_find (db, &sites,
                        "WHERE t.deleted_at IS NOT NULL AND (t.code = ?1 OR t.name = ?1) ORDER BY t.deleted_at DESC LIMIT 1",
                        error, "t", code_or_name);
}

static gboolean
check_hours (LgSite  *site,
             GError **error)
{
  g_autoptr (LgHours) hours = site->hours != NULL ? lg_hours_parse (site->hours, error) : NULL;

  return site->hours == NULL || hours != NULL;
}

static gboolean
check (LgSite  *site,
       GError **error)
{
  if (lg_time_zone_lookup (site->timezone, error) == NULL)
    return FALSE;

  if (!lg_currency_is_valid (site->currency))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("“%s” is no currency code of ISO 4217"), site->currency);
      return FALSE;
    }

  return check_hours (site, error);
}

static gboolean
explain_code (LgSite    *site,
              gboolean   success,
              GError   **error)
{
  if (!success && error != NULL && g_error_matches (*error, LG_STORE_ERROR, LG_STORE_ERROR_CONSTRAINT))
    {
      g_clear_error (error);
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CONSTRAINT,
                   _("The site code “%s” is taken, or has other characters than letters, digits, “_” and “-”"),
                   site->code);
    }

  return success;
}

gboolean
lg_sites_insert (LgDb    *db,
                 LgSite  *site,
                 GError **error)
{
  return check (site, error) &&
         explain_code (site, lg_table_insert (db, &sites, site, error), error);
}

gboolean
lg_sites_update (LgDb    *db,
                 LgSite  *site,
                 GError **error)
{
  return check (site, error) &&
         explain_code (site, lg_table_update (db, &sites, site, error), error);
}

/**
 * lg_sites_load_hours:
 * @db: a connection
 * @site: a site
 * @error: return location
 *
 * Returns: (transfer full): when the site is staffed: its own hours, else those of the settings
 */
LgHours *
lg_sites_load_hours (LgDb    *db,
                     LgSite  *site,
                     GError **error)
{
  g_autofree char *text = site->hours != NULL ? g_strdup (site->hours) : lg_settings_get (db, "access.hours", error);

  return text != NULL ? lg_hours_parse (text, error) : NULL;
}

static gboolean
check_unused (LgDb    *db,
              gint64   row,
              GError **error)
{
  gint64 n_records;

  if (!lg_db_query_int (db,
                        "SELECT EXISTS (SELECT 1 FROM incidents WHERE site_row = ?1)"
                        " OR EXISTS (SELECT 1 FROM assets WHERE site_row = ?1)"
                        " OR EXISTS (SELECT 1 FROM counts WHERE site_row = ?1)"
                        " OR EXISTS (SELECT 1 FROM badges WHERE site_row = ?1)"
                        " OR EXISTS (SELECT 1 FROM tasks WHERE site_row = ?1 AND deleted_at IS NULL)"
                        " OR EXISTS (SELECT 1 FROM cameras WHERE site_row = ?1 AND deleted_at IS NULL)"
                        " OR EXISTS (SELECT 1 FROM contacts WHERE site_row = ?1 AND deleted_at IS NULL)",
                        &n_records, error, "i", row))
    return FALSE;

  return lg_check (n_records == 0, error,
                   N_("A site at which something is on record, or whose breaches somebody is told of, cannot be removed"));
}

/**
 * lg_sites_set_deleted:
 * @db: a connection in a transaction
 * @row: a site
 * @deleted: whether it is to go or to come back
 * @error: return location
 *
 * Fails with %LG_STORE_ERROR_INVALID for a site at which something is on record.
 */
gboolean
lg_sites_set_deleted (LgDb      *db,
                      gint64     row,
                      gboolean   deleted,
                      GError   **error)
{
  return (!deleted || check_unused (db, row, error)) &&
         lg_table_set_deleted (db, &sites, row, deleted, error);
}

/* The letters and digits of the name, in ASCII and upper case. */
static char *
derive_code (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *code = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && code->len < CODE_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (code, g_ascii_toupper (*p));
    }
  if (code->len == 0)
    g_string_append (code, "SITE");

  return g_string_free (code, FALSE);
}

static char *
find_free_code (LgDb        *db,
                const char  *name,
                GError     **error)
{
  g_autofree char *code = derive_code (name);

  for (int i = 1; i < G_MAXINT; i++)
    {
      g_autofree char *candidate = i == 1 ? g_strdup (code) : g_strdup_printf ("%s-%d", code, i);
      gint64 n_same;

      if (!lg_db_query_int (db, "SELECT count (*) FROM sites WHERE code = ?", &n_same, error, "t", candidate))
        return NULL;
      if (n_same == 0)
        return g_steal_pointer (&candidate);
    }

  return NULL;
}

/**
 * lg_sites_find_or_make:
 * @db: a connection in a transaction
 * @code_or_name: a site's code or name
 * @timezone: (nullable): the IANA zone of a new site; else the host's
 * @currency: (nullable): the currency of a new site; else the default one
 * @error: return location
 *
 * Returns: (transfer full): the site; an unknown one is made, named as given, its code derived from the name
 */
LgSite *
lg_sites_find_or_make (LgDb        *db,
                       const char  *code_or_name,
                       const char  *timezone,
                       const char  *currency,
                       GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgSite) site = lg_sites_find (db, code_or_name, &local_error);

  if (site != NULL)
    return g_steal_pointer (&site);

  if (!g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  site = g_object_new (LG_TYPE_SITE, NULL);
  lg_record_set_text (&site->name, code_or_name);
  site->code = find_free_code (db, code_or_name, error);
  site->timezone = g_strdup (timezone != NULL ? timezone : lg_time_zone_host ());
  site->currency = currency != NULL ? g_strdup (currency) : lg_settings_get (db, "currency", error);
  if (site->code == NULL || site->currency == NULL || !lg_sites_insert (db, site, error))
    return NULL;

  return g_steal_pointer (&site);
}
