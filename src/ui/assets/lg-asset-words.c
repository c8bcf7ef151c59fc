/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-words.h"
#include "lg-money.h"
#include "lg-words.h"

/* What is said of assets in more than one place. */

/**
 * lg_asset_words_zone:
 * @timezone: (nullable): the IANA name of a site's zone
 *
 * Returns: (transfer none): the zone, UTC where there is no such one
 */
GTimeZone *
lg_asset_words_zone (const char *timezone)
{
  GTimeZone *zone = timezone != NULL ? lg_time_zone_lookup (timezone, NULL) : NULL;

  return zone != NULL ? zone : lg_time_zone_lookup ("UTC", NULL);
}

/**
 * lg_asset_words_value:
 * @asset: an asset
 *
 * Returns: (transfer full): what is at risk with it, at cost
 */
char *
lg_asset_words_value (LgAsset *asset)
{
  gint64 value;

  if (!lg_asset_get_value (asset, &value, NULL) || value == LG_UNKNOWN)
    return g_strdup ("–");

  return lg_money_format (value, asset->currency);
}

/**
 * lg_asset_words_working:
 * @asset: an asset
 *
 * Returns: (transfer full): how its value comes about
 */
char *
lg_asset_words_working (LgAsset *asset)
{
  g_autofree char *quantity = lg_amount_format (asset->quantity, 0);
  g_autofree char *cost = NULL;

  if (asset->unit_cost == LG_UNKNOWN)
    return g_strdup_printf (_("%s of unknown cost"), quantity);

  cost = lg_money_format (asset->unit_cost, asset->currency);
  if (lg_asset_get_left (asset) != asset->quantity)
    {
      g_autofree char *left = lg_amount_format (lg_asset_get_left (asset), 0);

      /* Translators: what is left of a quantity, and what each costs: “9 of 12 × USD 10.00” */
      return g_strdup_printf (_("%1$s of %2$s × %3$s"), left, quantity, cost);
    }

  return g_strdup_printf (_("%s × %s"), quantity, cost);
}

/**
 * lg_asset_words_where:
 * @sku: (nullable): a SKU
 * @site_name: a site
 * @place: (nullable): a place on it
 *
 * Returns: (transfer full): all of them in one line
 */
char *
lg_asset_words_where (const char *sku,
                      const char *site_name,
                      const char *place)
{
  /* Translators: the name of a site, and a place on it */
  g_autofree char *where = place != NULL ? g_strdup_printf (_("%s, %s"), site_name, place) : g_strdup (site_name);

  return sku != NULL ? g_strdup_printf ("%s · %s", sku, where) : g_steal_pointer (&where);
}

/**
 * lg_asset_words_status:
 * @asset: an asset
 *
 * Returns: (transfer full): its status, and of how many where that is a part
 */
char *
lg_asset_words_status (LgAsset *asset)
{
  const char *status = lg_words_asset_status (asset->status);
  g_autofree char *missing = NULL;
  g_autofree char *quantity = NULL;

  if (asset->missing <= 0 || asset->missing >= asset->quantity)
    return g_strdup (status);

  missing = lg_amount_format (asset->missing, 0);
  quantity = lg_amount_format (asset->quantity, 0);

  /* Translators: “3 of 12 Lost or Stolen” */
  return g_strdup_printf (_("%1$s of %2$s %3$s"), missing, quantity, status);
}
