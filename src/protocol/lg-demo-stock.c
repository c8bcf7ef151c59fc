/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include "lg-asset-table.h"
#include "lg-camera-table.h"
#include "lg-count-table.h"
#include "lg-demo-private.h"

#define MOST_MISSING  480  /* of one product in one count, at cost, in whole units of any currency */
#define N_COUNTS      3
#define COUNT_DAYS    28

static gboolean
add_asset (LgDemo               *demo,
           LgSite               *site,
           const LgDemoProduct  *product,
           GError              **error)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);

  asset->sku = g_strdup (product->sku);
  asset->name = g_strdup (product->name);
  asset->category = g_strdup (product->category);
  asset->quantity = g_rand_int_range (demo->random, 6, 60);
  asset->unit_cost = lg_demo_minor_units (site, product->cost);
  asset->unit_price = lg_demo_minor_units (site, product->price);
  asset->currency = g_strdup (site->currency);
  asset->high_value = product->high_value;
  asset->status = LG_ASSET_STATUS_IN_SERVICE;
  asset->site_row = LG_RECORD (site)->row;
  asset->place = g_strdup (product->category);

  return lg_assets_insert (demo->db, asset, error);
}

/* What the newest count finds besides: the goods of the burglary, and what the patterns of theft took. */
static const struct
{
  const char *site;
  const char *sku;
  int         missing;
} discrepancies[] = {
  { "MARKET", "RZR-8", 58 },
  { "RIVER", "FRM-900", 47 },
  { "HIGHST", "WHK-70", 26 },
  { "KOENIG", "LAP-14", 12 },
};

static int
find_discrepancy (LgSite              *site,
                  const LgDemoProduct *product)
{
  for (gsize i = 0; i < G_N_ELEMENTS (discrepancies); i++)
    {
      if (g_str_equal (site->code, discrepancies[i].site) && g_str_equal (product->sku, discrepancies[i].sku))
        return discrepancies[i].missing;
    }

  return 0;
}

/* Of what is locked away hardly a piece is missing; of the rest a few, so that no count is far from the book. */
static gint64
find_missing (LgDemo               *demo,
              const LgDemoProduct  *product)
{
  int number = g_rand_int_range (demo->random, 0, 100);
  int most = MOST_MISSING / product->cost;

  if (product->high_value)
    return number < 85 || most == 0 ? 0 : 1;
  if (number < 20)
    return number < 6 ? -1 : 0;

  return g_rand_int_range (demo->random, most / 2, most + 1);
}

static gboolean
add_count (LgDemo               *demo,
           LgSite               *site,
           const LgDemoProduct  *product,
           int                   age,
           GError              **error)
{
  int found = age == 0 ? find_discrepancy (site, product) : 0;
  g_autoptr (LgCount) count = g_object_new (LG_TYPE_COUNT, NULL);

  count->sku = g_strdup (product->sku);
  count->name = g_strdup (product->name);
  count->site_row = LG_RECORD (site)->row;
  count->counted_at = lg_demo_time (demo, site, demo->monday + 3 - COUNT_DAYS * age, 21);
  count->book = g_rand_int_range (demo->random, 60, 120) + found;
  count->counted = count->book - MAX (find_missing (demo, product), found);
  count->unit_cost = lg_demo_minor_units (site, product->cost);
  count->unit_price = lg_demo_minor_units (site, product->price);

  return lg_counts_insert (demo->db, count, error);
}

static gboolean
add_site_stock (LgDemo  *demo,
                LgSite  *site,
                GError **error)
{
  gsize n_products;
  const LgDemoProduct *products = lg_demo_products (&n_products);

  for (gsize i = 0; i < n_products; i++)
    {
      if (!add_asset (demo, site, &products[i], error))
        return FALSE;
      for (int age = 0; age < N_COUNTS; age++)
        {
          if (!add_count (demo, site, &products[i], age, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Assets, and a count of each every four weeks. */
gboolean
lg_demo_add_stock (LgDemo  *demo,
                   GError **error)
{
  for (guint i = 0; i < demo->sites->len; i++)
    {
      if (!add_site_stock (demo, g_ptr_array_index (demo->sites, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Addresses of documentation (RFC 5737): no camera answers there. */
gboolean
lg_demo_add_cameras (LgDemo  *demo,
                     GError **error)
{
  static const char * const places[] = { "Entrance", "Cash desks", "Receiving dock", "Car park" };

  for (guint i = 0; i < demo->sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (demo->sites, i);

      for (gsize j = 0; j < G_N_ELEMENTS (places); j++)
        {
          g_autoptr (LgCamera) camera = g_object_new (LG_TYPE_CAMERA, NULL);

          camera->name = g_strdup_printf ("%s %s", site->code, places[j]);
          camera->uri = g_strdup_printf ("rtsp://192.0.2.%u/stream1", 10 * (i + 1) + (guint) j);
          camera->sub_uri = g_strdup_printf ("rtsp://192.0.2.%u/stream2", 10 * (i + 1) + (guint) j);
          camera->site_row = LG_RECORD (site)->row;
          camera->place = g_strdup (places[j]);
          camera->enabled = TRUE;
          if (!lg_cameras_insert (demo->db, camera, error))
            return FALSE;
        }
    }

  return TRUE;
}
