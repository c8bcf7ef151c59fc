/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* What there is to find and to attend to: two patterns, a burglary and two breaches. */

#include "config.h"

#include "lg-asset-table.h"
#include "lg-count-table.h"
#include "lg-demo-private.h"

/* In the order of the demonstration's sites. */
enum { HARBOR, MARKET, RIVER, HIGHST, KOENIG };

static const LgDemoStory burglary = {
  "Laptops stolen at night", "Forced entry", "Receiving dock",
  "The rear door was forced and a pallet of laptops taken; the alarm was set off three minutes later.",
};

static const LgDemoStory robbery = {
  "Phones taken by force", "Threat", "Electronics",
  "Two people made the staff open the cabinet shortly before closing; nobody was hurt.",
};

static const LgDemoStory sweep = {
  "Display of smart watches emptied", "Shelf sweep", "Electronics",
  "Four people crowded the display; one cut the cables. They left by the car park.",
};

static gboolean
put_many (LgDemo            *demo,
          LgImport          *import,
          LgImportWriter    *writer,
          const LgDemoPlan  *plan,
          int                n_incidents,
          GError           **error)
{
  for (int i = 0; i < n_incidents; i++)
    {
      if (!lg_demo_put_plan (demo, import, writer, plan, error))
        return FALSE;
    }

  return TRUE;
}

/* A group that comes for razor blades on Fridays, and a run on infant formula. */
static gboolean
add_patterns (LgDemo          *demo,
              LgImport        *import,
              LgImportWriter  *writer,
              GError         **error)
{
  LgDemoPlan razors = { .site = g_ptr_array_index (demo->sites, MARKET), .sku = "RZR-8",
                        .kind = lg_demo_find_kind (LG_KIND_ORGANISED_RETAIL_CRIME), .severity = LG_SEVERITY_MEDIUM };
  LgDemoPlan formula = { .site = g_ptr_array_index (demo->sites, RIVER), .sku = "FRM-900",
                         .kind = lg_demo_find_kind (LG_KIND_EXTERNAL_THEFT), .severity = LG_SEVERITY_LOW };

  for (int week = 0; week < 4; week++)
    {
      razors.day = demo->monday + 4 - 7 * week;
      if (!put_many (demo, import, writer, &razors, 3, error))
        return FALSE;
    }

  for (int day = 1; day < 6; day++)
    {
      formula.day = demo->monday + day;
      if (!put_many (demo, import, writer, &formula, 3, error))
        return FALSE;
    }

  return TRUE;
}

static void
link_asset (LgDemo           *demo,
            LgIncident       *incident,
            const LgDemoPlan *plan)
{
  g_autoptr (LgAsset) asset = lg_assets_find_by_sku (demo->db, plan->sku, LG_RECORD (plan->site)->row, NULL);
  LgIncidentAsset *link;

  if (asset == NULL)
    return;

  link = lg_incident_asset_new ();
  link->asset_row = LG_RECORD (asset)->row;
  link->quantity = MIN (plan->quantity, asset->quantity);
  g_ptr_array_add (incident->assets, link);
}

/* The count that found the goods missing is explained. */
static gboolean
explain_count (LgDemo            *demo,
               LgIncident        *incident,
               const LgDemoPlan  *plan,
               GError           **error)
{
  g_autoptr (GPtrArray) counts = lg_counts_list (demo->db, LG_RECORD (plan->site)->row, plan->day, plan->day + 7, error);

  for (guint i = 0; counts != NULL && i < counts->len; i++)
    {
      LgCount *count = g_ptr_array_index (counts, i);

      if (!g_str_equal (count->sku, plan->sku) || count->book - count->counted < plan->quantity)
        continue;
      count->incident_row = LG_RECORD (incident)->row;
      return lg_counts_update (demo->db, count, error);
    }

  return counts != NULL;
}

static gboolean
put_breach (LgDemo            *demo,
            LgImport          *import,
            LgImportWriter    *writer,
            const LgDemoPlan  *plan,
            GError           **error)
{
  g_autoptr (LgIncident) incident = lg_demo_make_incident (demo, plan);

  link_asset (demo, incident, plan);

  return lg_demo_put_incident (import, writer, plan->site, incident, error) &&
         explain_count (demo, incident, plan, error);
}

/* A burglary that is looked into, and two breaches of the last days that nobody has attended to. */
gboolean
lg_demo_add_stories (LgDemo          *demo,
                     LgImport        *import,
                     LgImportWriter  *writer,
                     GError         **error)
{
  const LgDemoPlan breaches[] = {
    { .site = g_ptr_array_index (demo->sites, KOENIG), .day = demo->monday + 2, .hour = 3, .sku = "LAP-14", .quantity = 12,
      .kind = lg_demo_find_kind (LG_KIND_BURGLARY), .story = &burglary, .severity = LG_SEVERITY_HIGH,
      .status = LG_INCIDENT_STATUS_INVESTIGATING },
    { .site = g_ptr_array_index (demo->sites, HARBOR), .day = demo->today - 5, .hour = 18, .sku = "WCH-S", .quantity = 5,
      .kind = lg_demo_find_kind (LG_KIND_ORGANISED_RETAIL_CRIME), .story = &sweep, .severity = LG_SEVERITY_HIGH,
      .status = LG_INCIDENT_STATUS_NEW },
    { .site = g_ptr_array_index (demo->sites, RIVER), .day = demo->today - 2, .hour = 21, .sku = "PHN-15", .quantity = 3,
      .kind = lg_demo_find_kind (LG_KIND_ROBBERY), .story = &robbery, .severity = LG_SEVERITY_CRITICAL,
      .status = LG_INCIDENT_STATUS_NEW },
  };

  if (!add_patterns (demo, import, writer, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (breaches); i++)
    {
      if (!put_breach (demo, import, writer, &breaches[i], error))
        return FALSE;
    }

  return TRUE;
}
