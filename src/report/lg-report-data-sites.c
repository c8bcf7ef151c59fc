/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-data-private.h"
#include "lg-site-table.h"

static int
compare_sites (gconstpointer a,
               gconstpointer b)
{
  const LgSite *left = *(LgSite * const *) a;
  const LgSite *right = *(LgSite * const *) b;

  return g_strcmp0 (left->code, right->code);
}

static gboolean
list_sites (LgDb          *db,
            LgReportData  *self,
            gint64         site_row,
            GError       **error)
{
  if (site_row != 0)
    {
      self->site = lg_sites_get (db, site_row, error);
      if (self->site == NULL)
        return FALSE;
      self->sites = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->sites, g_object_ref (self->site));
    }
  else
    {
      self->sites = lg_sites_list (db, error);
      if (self->sites == NULL)
        return FALSE;
    }
  g_ptr_array_sort (self->sites, compare_sites);

  for (guint i = 0; i < self->sites->len; i++)
    {
      LgRecord *site = g_ptr_array_index (self->sites, i);

      g_hash_table_insert (self->sites_by_row, &site->row, site);
    }

  return TRUE;
}

static void
find_starts (LgDay      first_day,
             GTimeZone *zone,
             LgTime     starts[LG_REPORT_DAYS + 1])
{
  for (int day = 0; day <= LG_REPORT_DAYS; day++)
    starts[day] = lg_time_day_start (first_day + day, zone);
}

/* What belongs to no site goes by the sites' zone where they share one, else by UTC. */
static gboolean
find_common_zone (LgReportData  *self,
                  GError       **error)
{
  const char *name = self->sites->len > 0 ? LG_SITE (self->sites->pdata[0])->timezone : "UTC";
  GTimeZone *zone;

  for (guint i = 1; i < self->sites->len; i++)
    {
      if (!g_str_equal (LG_SITE (self->sites->pdata[i])->timezone, name))
        name = "UTC";
    }

  zone = lg_time_zone_lookup (name, error);
  if (zone == NULL)
    return FALSE;

  self->zone = g_time_zone_ref (zone);
  self->zone_name = g_strdup (name);
  find_starts (self->first_day, zone, self->starts);

  return TRUE;
}

static gboolean
find_periods (LgReportData  *self,
              GError       **error)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (self->sites, i);
      GTimeZone *zone = lg_time_zone_lookup (site->timezone, error);
      LgReportPeriod period = { .site_row = LG_RECORD (site)->row, .first_day = self->first_day };

      if (zone == NULL)
        return FALSE;
      find_starts (self->first_day, zone, period.starts);
      g_array_append_val (self->periods, period);
    }

  return find_common_zone (self, error);
}

/* Reads the sites that are reported on, and when the days of the week begin at each. */
gboolean
lg_report_data_load_sites (LgDb          *db,
                           LgReportData  *self,
                           gint64         site_row,
                           GError       **error)
{
  return list_sites (db, self, site_row, error) && find_periods (self, error);
}

static LgSite *
find_site (const LgReportData *self,
           gint64              site_row)
{
  return g_hash_table_lookup (self->sites_by_row, &site_row);
}

/* The code of a site, or nothing for none. */
const char *
lg_report_data_site_code (const LgReportData *self,
                          gint64              site_row)
{
  LgSite *site = find_site (self, site_row);

  return site != NULL ? site->code : NULL;
}

const char *
lg_report_data_site_name (const LgReportData *self,
                          gint64              site_row)
{
  LgSite *site = find_site (self, site_row);

  return site != NULL ? site->name : NULL;
}

GTimeZone *
lg_report_data_site_zone (const LgReportData *self,
                          gint64              site_row)
{
  LgSite *site = find_site (self, site_row);

  return site != NULL ? lg_time_zone_lookup (site->timezone, NULL) : self->zone;
}
