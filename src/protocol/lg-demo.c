/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* A believable retailer for newcomers. No person in it is real: people are called by what they do and a number,
 * telephone numbers and addresses are those reserved for examples. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-demo-private.h"
#include "lg-hash.h"
#include "lg-import-table.h"
#include "lg-money.h"
#include "lg-site-table.h"
#include "lg-store-error.h"

typedef struct
{
  const char *code;
  const char *name;
  const char *timezone;
  const char *currency;
  const char *address;
} DemoSite;

static const DemoSite demo_sites[] = {
  { "HARBOR", "Harbor Center", "America/Los_Angeles", "USD", "Pier 9, Seattle" },
  { "MARKET", "Old Market", "America/Chicago", "USD", "Market Square 4, Chicago" },
  { "RIVER", "Riverside", "America/New_York", "USD", "Riverside Walk 120, New York" },
  { "HIGHST", "High Street", "Europe/London", "GBP", "High Street 31, London" },
  { "KOENIG", "Königsplatz", "Europe/Berlin", "EUR", "Königsplatz 2, Berlin" },
};

static const LgDemoProduct products[] = {
  { "RZR-8", "Razor blades, 8 pack", "Health and beauty", 11, 24, FALSE, 22, "Cosmetics" },
  { "FRM-900", "Infant formula, 900 g", "Groceries", 14, 27, FALSE, 14, "Groceries" },
  { "PRF-50", "Perfume, 50 ml", "Health and beauty", 38, 89, TRUE, 10, "Cosmetics" },
  { "CRM-30", "Face cream, 30 ml", "Health and beauty", 17, 45, FALSE, 16, "Cosmetics" },
  { "WHK-70", "Whisky, 0.7 l", "Spirits", 21, 39, FALSE, 14, "Spirits aisle" },
  { "CGN-70", "Cognac, 0.7 l", "Spirits", 44, 79, TRUE, 5, "Spirits aisle" },
  { "PHN-15", "Smartphone, 256 GB", "Electronics", 540, 899, TRUE, 1, "Electronics" },
  { "EAR-2", "Wireless earphones", "Electronics", 96, 179, TRUE, 5, "Electronics" },
  { "TAB-11", "Tablet, 11 inch", "Electronics", 330, 549, TRUE, 1, "Electronics" },
  { "CON-5", "Game console", "Electronics", 350, 499, TRUE, 1, "Electronics" },
  { "LAP-14", "Laptop, 14 inch", "Electronics", 720, 1199, TRUE, 1, "Electronics" },
  { "WCH-S", "Smart watch", "Electronics", 210, 379, TRUE, 2, "Electronics" },
  { "JNS-32", "Jeans", "Clothing", 26, 79, FALSE, 14, "Fitting rooms" },
  { "JKT-M", "Down jacket", "Clothing", 88, 249, TRUE, 5, "Fitting rooms" },
  { "SNK-42", "Running shoes", "Clothing", 52, 139, FALSE, 9, "Fitting rooms" },
  { "BAG-L", "Leather handbag", "Accessories", 140, 395, TRUE, 3, "Accessories" },
  { "SUN-1", "Sunglasses", "Accessories", 41, 149, FALSE, 7, "Accessories" },
  { "DRL-18", "Cordless drill", "Tools", 74, 159, FALSE, 4, "Tools" },
  { "MEM-1T", "Memory card, 1 TB", "Electronics", 62, 119, FALSE, 5, "Electronics" },
  { "CHS-2", "Aged cheese, 2 kg", "Groceries", 19, 34, FALSE, 11, "Groceries" },
};

const LgDemoProduct *
lg_demo_products (gsize *n_products)
{
  *n_products = G_N_ELEMENTS (products);

  return products;
}

/* The product of this SKU; of none, one that is taken as often as that product is. */
const LgDemoProduct *
lg_demo_pick_product (LgDemo     *demo,
                      const char *sku)
{
  int number, sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (products); i++)
    {
      if (g_strcmp0 (products[i].sku, sku) == 0)
        return &products[i];
      sum += products[i].thefts;
    }

  number = g_rand_int_range (demo->random, 0, sum);
  for (gsize i = 0; i < G_N_ELEMENTS (products); i++)
    {
      number -= products[i].thefts;
      if (number < 0)
        return &products[i];
    }

  return &products[0];
}

/* Some minute of an hour of the site's day. An hour that the clocks skip gives the day's beginning. */
LgTime
lg_demo_time (LgDemo *demo,
              LgSite *site,
              LgDay   day,
              int     hour)
{
  GTimeZone *zone = lg_time_zone_lookup (site->timezone, NULL);
  int minute = g_rand_int_range (demo->random, 0, 60);
  int year, month, mday;
  LgTime time;

  lg_day_to_date (day, &year, &month, &mday);
  if (!lg_time_from_local (zone, year, month, mday, hour, minute, 0, &time, NULL))
    time = lg_time_day_start (day, zone);

  return time;
}

gint64
lg_demo_minor_units (LgSite *site,
                     int     units)
{
  gint64 amount = units;

  for (int digits = lg_currency_digits (site->currency); digits > 0; digits--)
    amount *= 10;

  return amount;
}

LgImport *
lg_demo_begin_import (LgDemo        *demo,
                      LgImportKind   kind,
                      GError       **error)
{
  g_autoptr (LgImport) import = g_object_new (LG_TYPE_IMPORT, NULL);
  guint8 digest[LG_HASH_BYTES];

  lg_hash_data ("demo", strlen ("demo"), digest);
  import->kind = kind;
  import->file_name = g_strdup ("demo");
  import->file_sha256 = lg_hash_to_hex (digest);
  import->state = LG_IMPORT_STATE_RUNNING;
  import->position = import->read = import->imported = import->updated = import->rejected = 0;
  import->actor = g_strdup (lg_db_get_actor (demo->db));

  return lg_imports_insert (demo->db, import, error) ? g_steal_pointer (&import) : NULL;
}

gboolean
lg_demo_finish_import (LgDemo          *demo,
                       LgImport        *import,
                       LgImportWriter  *writer,
                       GError         **error)
{
  import->state = LG_IMPORT_STATE_DONE;
  import->finished_at = lg_time_now ();
  import->read = import->imported = import->position;

  return lg_import_writer_finish (writer, "{\"file\":\"demo\"}", error) &&
         lg_imports_update (demo->db, import, error);
}

/* A row is known by its place. */
void
lg_demo_identify (LgImport            *import,
                  LgImportRowIdentity *identity)
{
  g_autofree char *text = g_strdup_printf ("demo %d %" G_GINT64_FORMAT, import->kind, import->position++);

  lg_hash_data (text, strlen (text), identity->key);
  memcpy (identity->digest, identity->key, sizeof identity->digest);
}

static gboolean
add_sites (LgDemo  *demo,
           GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (demo_sites); i++)
    {
      LgSite *site = g_object_new (LG_TYPE_SITE, NULL);

      g_ptr_array_add (demo->sites, site);
      site->code = g_strdup (demo_sites[i].code);
      site->name = g_strdup (demo_sites[i].name);
      site->timezone = g_strdup (demo_sites[i].timezone);
      site->currency = g_strdup (demo_sites[i].currency);
      site->address = g_strdup (demo_sites[i].address);
      if (!lg_sites_insert (demo->db, site, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_empty (LgDb    *db,
             GError **error)
{
  g_autoptr (GPtrArray) sites = lg_sites_list (db, error);

  if (sites == NULL)
    return FALSE;
  if (sites->len == 0)
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
               _("The store has records already; the demonstration fills an empty one"));

  return FALSE;
}

/**
 * lg_demo_tell:
 * @demo: a store that is being filled
 * @done: how much of the part that is made now is done, from 0 to 1
 * @error: return location
 *
 * Returns: FALSE with %LG_STORE_ERROR_CANCELLED where the rest is not wanted any more
 */
gboolean
lg_demo_tell (LgDemo  *demo,
              double   done,
              GError **error)
{
  const LgDemoOrder *order = demo->order;

  if (order->func != NULL)
    order->func (demo->start + demo->share * done, order->user_data);
  if (!g_cancellable_is_cancelled (order->cancellable))
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED, _("The demonstration was cancelled"));

  return FALSE;
}

/* The shares are about the time that the parts take. */
static gboolean
add_parts (LgDemo  *demo,
           GError **error)
{
  static const struct
  {
    gboolean (*add) (LgDemo  *demo,
                     GError **error);
    double    share;
  } parts[] = {
    { add_sites, 0.01 },
    { lg_demo_add_people, 0.02 },
    { lg_demo_add_stock, 0.05 },
    { lg_demo_add_cameras, 0.01 },
    { lg_demo_add_incidents, 0.60 },
    { lg_demo_add_risks, 0.10 },
    { lg_demo_add_passages, 0.20 },
    { lg_demo_add_tasks, 0.01 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      demo->start += demo->share;
      demo->share = parts[i].share;
      if (!lg_demo_tell (demo, 0, error) || !parts[i].add (demo, error))
        return FALSE;
    }

  return lg_demo_tell (demo, 1, error);
}

static gpointer
fill_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  const LgDemoOrder *order = user_data;
  g_autoptr (GRand) random = g_rand_new_with_seed (order->seed);
  g_autoptr (GPtrArray) sites = g_ptr_array_new_with_free_func (g_object_unref);
  LgDemo demo = {
    .order = order,
    .db = db,
    .random = random,
    .sites = sites,
    .now = lg_time_now (),
  };

  /* The report's week is the host's, too. */
  demo.today = lg_time_local_day (demo.now, lg_time_zone_lookup (lg_time_zone_host (), NULL));
  demo.monday = lg_week_first_day (lg_week_of_day (demo.today - 7));

  if (check_empty (db, error))
    add_parts (&demo, error);

  return NULL;
}

/**
 * lg_demo_fill:
 * @store: an empty store
 * @seed: what the retailer is made from; the same seed on the same day gives the same, as far as the day has gone
 * @error: return location
 *
 * Fills a store with five sites, two years of incidents in their daily and
 * weekly rhythm with two patterns worth finding, a few stories of the last days,
 * assets, counts, badge events, cameras and tasks, as one transaction.
 */
gboolean
lg_demo_fill (LgStore  *store,
              guint32   seed,
              GError  **error)
{
  LgDemoOrder order = { .seed = seed };

  return lg_store_write_sync (store, "demo", fill_cb, &order, NULL, error);
}

static void
order_free (gpointer data)
{
  LgDemoOrder *order = data;

  if (order->destroy != NULL)
    order->destroy (order->user_data);
  g_clear_object (&order->cancellable);
  g_free (order);
}

/**
 * lg_demo_fill_watched:
 * @store: an empty store
 * @seed: what the retailer is made from
 * @cancellable: (nullable): leaves the store empty
 * @func: (nullable): is told how far it is
 * @user_data: (transfer full): its data
 * @destroy: (nullable): frees the data
 *
 * The same as lg_demo_fill(), without waiting for it.
 *
 * Returns: (transfer full): a future that resolves once the store is filled
 */
DexFuture *
lg_demo_fill_watched (LgStore             *store,
                      guint32              seed,
                      GCancellable        *cancellable,
                      LgStoreProgressFunc  func,
                      gpointer             user_data,
                      GDestroyNotify       destroy)
{
  LgDemoOrder *order = g_new0 (LgDemoOrder, 1);

  order->seed = seed;
  g_set_object (&order->cancellable, cancellable);
  order->func = func;
  order->user_data = user_data;
  order->destroy = destroy;

  return lg_store_write (store, "demo", fill_cb, order, order_free);
}
