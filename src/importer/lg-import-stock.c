/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-asset.h"
#include "lg-count.h"
#include "lg-import-context-private.h"
#include "lg-import-error.h"
#include "lg-import-value.h"

static gboolean
need (gboolean     is_there,
      const char  *reason,
      GError     **error)
{
  if (!is_there)
    g_set_error_literal (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_FAILED, reason);

  return is_there;
}

static char *
dup_currency (LgImportContext    *self,
              const LgImportSite *site)
{
  return g_strdup (self->options->currency != NULL ? self->options->currency : site->currency);
}

static gboolean
read_asset_figures (LgImportContext  *self,
                    const LgRow      *row,
                    LgAsset          *asset,
                    GError          **error)
{
  const char *high_value = lg_import_field_text (self, row, LG_IMPORT_FIELD_HIGH_VALUE);

  if (!lg_import_read_quantity (self, row, LG_IMPORT_FIELD_QUANTITY, &asset->quantity, error) ||
      !lg_import_read_money (self, row, LG_IMPORT_FIELD_UNIT_COST, asset->currency, &asset->unit_cost, error) ||
      !lg_import_read_money (self, row, LG_IMPORT_FIELD_UNIT_PRICE, asset->currency, &asset->unit_price, error) ||
      !lg_import_value_truth (high_value, &asset->high_value, error))
    return FALSE;

  if (asset->quantity == LG_UNKNOWN)
    asset->quantity = 1;

  return need (asset->quantity >= 0, "the quantity is below zero", error);
}

LgRecord *
lg_import_make_asset (LgImportContext     *self,
                      const LgRow         *row,
                      const LgImportSite  *site,
                      GError             **error)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  const char *name = lg_import_field_text (self, row, LG_IMPORT_FIELD_NAME);
  const char *sku = lg_import_field_text (self, row, LG_IMPORT_FIELD_SKU);

  asset->currency = dup_currency (self, site);
  lg_record_set_text (&asset->sku, sku);
  lg_record_set_text (&asset->name, *name != '\0' ? name : sku);
  lg_record_set_text (&asset->category, lg_import_field_text (self, row, LG_IMPORT_FIELD_CATEGORY));
  lg_record_set_text (&asset->place, lg_import_field_text (self, row, LG_IMPORT_FIELD_PLACE));
  asset->extra = lg_import_read_extra (self, row, LG_IMPORT_NO_COLUMN);

  if (!need (asset->name != NULL, "it has neither a name nor a SKU", error) ||
      !read_asset_figures (self, row, asset, error))
    return NULL;

  return LG_RECORD (g_steal_pointer (&asset));
}

static gboolean
read_count_figures (LgImportContext  *self,
                    const LgRow      *row,
                    LgCount          *count,
                    GError          **error)
{
  return lg_import_read_quantity (self, row, LG_IMPORT_FIELD_BOOK, &count->book, error) &&
         lg_import_read_quantity (self, row, LG_IMPORT_FIELD_COUNTED, &count->counted, error) &&
         lg_import_read_money (self, row, LG_IMPORT_FIELD_UNIT_COST, count->currency, &count->unit_cost, error) &&
         lg_import_read_money (self, row, LG_IMPORT_FIELD_UNIT_PRICE, count->currency, &count->unit_price, error) &&
         need (count->book != LG_UNKNOWN, "it has no book quantity", error) &&
         need (count->counted != LG_UNKNOWN, "it has no counted quantity", error) &&
         need (count->counted >= 0, "the counted quantity is below zero", error);
}

/* A count that says no time is of the day it is imported. */
static gboolean
read_count_moment (LgImportContext     *self,
                   const LgRow         *row,
                   const LgImportSite  *site,
                   LgCount             *count,
                   GError             **error)
{
  LgPrecision precision;

  if (!lg_import_read_moment (self, row, site, &count->counted_at, &precision, error))
    return FALSE;

  count->precision = precision;
  if (count->counted_at == LG_TIME_NONE)
    {
      count->counted_at = lg_time_day_start (lg_time_local_day (self->now, site->zone), site->zone);
      count->precision = LG_PRECISION_DAY;
    }

  return TRUE;
}

LgRecord *
lg_import_make_count (LgImportContext     *self,
                      const LgRow         *row,
                      const LgImportSite  *site,
                      GError             **error)
{
  g_autoptr (LgCount) count = g_object_new (LG_TYPE_COUNT, NULL);

  count->currency = dup_currency (self, site);
  lg_record_set_text (&count->sku, lg_import_field_text (self, row, LG_IMPORT_FIELD_SKU));
  lg_record_set_text (&count->name, lg_import_field_text (self, row, LG_IMPORT_FIELD_NAME));
  count->extra = lg_import_read_extra (self, row, LG_IMPORT_NO_COLUMN);

  if (!need (count->sku != NULL, "it has no SKU", error) ||
      !read_count_figures (self, row, count, error) ||
      !read_count_moment (self, row, site, count, error))
    return NULL;

  return LG_RECORD (g_steal_pointer (&count));
}
