/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-change.h"
#include "lg-asset-sections-private.h"
#include "lg-asset-words.h"
#include "lg-camera.h"
#include "lg-incident.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-severity-label.h"
#include "lg-time-text.h"
#include "lg-words.h"

/* The sections of an asset's document. */

static char *
format_time (LgAsset     *asset,
             LgTime       time,
             LgPrecision  precision)
{
  return lg_time_text_absolute (time, precision, lg_asset_words_zone (asset->timezone));
}

/* How many of the asset a change concerned, NULL where it was all of them. */
static char *
format_part (LgAsset       *asset,
             LgAssetChange *change)
{
  g_autofree char *part = NULL;
  g_autofree char *all = NULL;

  if (change->quantity == LG_UNKNOWN || change->quantity == asset->quantity)
    return NULL;

  part = lg_amount_format (change->quantity, 0);
  all = lg_amount_format (asset->quantity, 0);

  /* Translators: 3 of 40, where 3 of the 40 pieces of an asset are missing */
  return g_strdup_printf (_("%s of %s"), part, all);
}

/**
 * lg_asset_sections_format_part:
 * @dossier: an asset's
 *
 * Returns: (transfer full) (nullable): how many of it its status is about, NULL where it is about all of them
 */
char *
lg_asset_sections_format_part (LgAssetDossier *dossier)
{
  if (dossier->changes->len == 0)
    return NULL;

  return format_part (dossier->asset, g_ptr_array_index (dossier->changes, dossier->changes->len - 1));
}

static void
add_price (LgDetailGroup *group,
           LgAsset       *asset)
{
  g_autofree char *quantity = lg_amount_format (lg_asset_get_left (asset), 0);
  g_autofree char *price = NULL;
  g_autofree char *working = NULL;
  g_autofree char *figure = NULL;
  gint64 value;

  if (asset->unit_price == LG_UNKNOWN || !lg_money_multiply (asset->unit_price, lg_asset_get_left (asset), &value, NULL))
    return;

  price = lg_money_format (asset->unit_price, asset->currency);
  working = g_strdup_printf (_("%s × %s"), quantity, price);
  figure = lg_money_format (value, asset->currency);
  lg_detail_group_add_figure (group, _("At Retail"), working, figure);
}

void
lg_asset_sections_add_value (LgDetailGroup *group,
                             LgAsset       *asset)
{
  g_autofree char *working = lg_asset_words_working (asset);
  g_autofree char *value = lg_asset_words_value (asset);

  lg_detail_row_set_class (lg_detail_group_add_figure (group, _("At Cost"), working, value), "total");
  add_price (group, asset);
}

void
lg_asset_sections_add_facts (LgDetailGroup *group,
                             LgAsset       *asset)
{
  g_autofree char *added = format_time (asset, LG_RECORD (asset)->created_at, LG_PRECISION_EXACT);

  lg_detail_group_add_property (group, _("Site"), asset->site_name);
  lg_detail_group_add_property (group, _("Place"), asset->place);
  lg_detail_group_add_property (group, _("Category"), asset->category);
  lg_detail_group_add_property (group, _("SKU"), asset->sku);
  lg_detail_group_add_property (group, _("Barcode"), asset->barcode);
  lg_detail_group_add_property (group, _("On Record Since"), added);
}

static char *
format_difference (LgCount *count)
{
  const gint64 units = count->counted - count->book;
  g_autofree char *figure = lg_words_signed (units);
  g_autofree char *value = NULL;
  gint64 amount;

  if (units == 0 || count->unit_cost == LG_UNKNOWN ||
      !lg_money_multiply (count->unit_cost, ABS (units), &amount, NULL))
    return g_steal_pointer (&figure);

  value = lg_money_format (amount, count->currency);

  return g_strdup_printf ("%s · %s%s", figure, units < 0 ? "−" : "+", value);
}

/**
 * lg_asset_sections_add_count:
 * @group: where to
 * @timezone: the IANA name of the site's zone
 * @count: a count of a SKU
 */
void
lg_asset_sections_add_count (LgDetailGroup *group,
                             const char    *timezone,
                             LgCount       *count)
{
  g_autofree char *when = lg_time_text_absolute (count->counted_at, count->precision, lg_asset_words_zone (timezone));
  g_autofree char *counted = lg_amount_format (count->counted, 0);
  g_autofree char *book = lg_amount_format (count->book, 0);
  g_autofree char *title = g_strdup_printf (_("%s counted, %s in the books"), counted, book);
  g_autofree char *difference = format_difference (count);

  lg_detail_group_add_figure (group, title, when, difference);
}

void
lg_asset_sections_add_counts (LgDetailGroup  *group,
                              LgAssetDossier *dossier)
{
  for (guint i = 0; i < dossier->counts->len; i++)
    lg_asset_sections_add_count (group, dossier->asset->timezone, g_ptr_array_index (dossier->counts, i));

  if (dossier->counts->len == 0)
    lg_detail_group_add_row (group, _("Never counted"),
                             dossier->asset->sku == NULL ? _("Counts are known by SKU, and this asset has none") : NULL,
                             NULL);
}

void
lg_asset_sections_add_cameras (LgDetailGroup  *group,
                               LgAssetDossier *dossier)
{
  for (guint i = 0; i < dossier->cameras->len; i++)
    {
      LgCamera *camera = g_ptr_array_index (dossier->cameras, i);

      lg_detail_group_add_figure (group, camera->name, camera->place, camera->enabled ? "" : _("Switched Off"));
    }

  if (dossier->cameras->len == 0)
    lg_detail_group_add_row (group, _("No camera is said to see it"), NULL, NULL);
}

static void
add_incident (LgDetailGroup *group,
              LgIncident    *incident)
{
  GtkWidget *label = lg_severity_label_new ();
  g_autofree char *when = lg_time_text_absolute (incident->occurred_at, incident->precision,
                                                 lg_asset_words_zone (incident->timezone));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", incident->number, when, lg_words_status (incident->status));

  lg_severity_label_set_severity (LG_SEVERITY_LABEL (label), incident->severity);
  lg_detail_row_lead_to (lg_detail_group_add_row (group, incident->title, subtitle, label),
                         "win.show-record", g_variant_new ("(ss)", "incident", LG_RECORD (incident)->id));
}

void
lg_asset_sections_add_incidents (LgDetailGroup  *group,
                                 LgAssetDossier *dossier)
{
  for (guint i = 0; i < dossier->incidents->len; i++)
    add_incident (group, g_ptr_array_index (dossier->incidents, i));
}

void
lg_asset_sections_add_history (LgDetailGroup  *group,
                               LgAssetDossier *dossier)
{
  for (guint i = dossier->changes->len; i > 0; i--)
    {
      LgAssetChange *change = g_ptr_array_index (dossier->changes, i - 1);
      g_autofree char *at = format_time (dossier->asset, change->at, LG_PRECISION_EXACT);
      g_autofree char *title = g_strdup_printf (_("%s → %s"), lg_words_asset_status (change->status_before),
                                                lg_words_asset_status (change->status_after));
      g_autofree char *subtitle = g_strdup_printf ("%s\n%s · %s", change->reason, at, change->actor);
      g_autofree char *part = format_part (dossier->asset, change);

      lg_detail_group_add_figure (group, title, subtitle, part != NULL ? part : "");
    }
}

static void
add_imported_member (JsonObject *object,
                     const char *name,
                     JsonNode   *node,
                     gpointer    user_data)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    lg_detail_group_add_property (user_data, name, json_node_get_string (node));
}

/* Columns of the imported file that nothing claimed. */
void
lg_asset_sections_add_imported (LgDetailGroup *group,
                                LgAsset       *asset)
{
  g_autoptr (JsonNode) extra = asset->extra != NULL ? lg_json_parse (asset->extra, NULL) : NULL;

  if (extra != NULL && JSON_NODE_HOLDS_OBJECT (extra))
    json_object_foreach_member (json_node_get_object (extra), add_imported_member, group);
}
