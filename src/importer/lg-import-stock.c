/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-asset.h"
#include "lg-count.h"
#include "lg-import-context-private.h"
#include "lg-import-problem.h"
#include "lg-import-value.h"

static gboolean
need (gboolean              is_there,
      LgImportProblemCode   code,
      LgImportField         field,
      GError              **error)
{
  return is_there || lg_import_problem_set (error, code, field, NULL);
}

/* A quantity that is not below zero. */
static gboolean
need_stock (LgImportContext  *self,
            const LgRow      *row,
            LgImportField     field,
            gint64            quantity,
            GError          **error)
{
  return quantity >= 0 || quantity == LG_UNKNOWN ||
         lg_import_problem_set (error, LG_IMPORT_PROBLEM_BELOW_ZERO, field, lg_import_field_text (self, row, field));
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
      !lg_import_problem_name_field (error, LG_IMPORT_FIELD_HIGH_VALUE,
                                      lg_import_value_truth (high_value, &asset->high_value, error)))
    return FALSE;

  if (asset->quantity == LG_UNKNOWN)
    asset->quantity = 1;

  return need_stock (self, row, LG_IMPORT_FIELD_QUANTITY, asset->quantity, error);
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

  if (!need (asset->name != NULL, LG_IMPORT_PROBLEM_NO_NAME, LG_IMPORT_FIELD_NAME, error) ||
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
         need (count->book != LG_UNKNOWN, LG_IMPORT_PROBLEM_NO_BOOK, LG_IMPORT_FIELD_BOOK, error) &&
         need (count->counted != LG_UNKNOWN, LG_IMPORT_PROBLEM_NO_COUNTED, LG_IMPORT_FIELD_COUNTED, error) &&
         need_stock (self, row, LG_IMPORT_FIELD_COUNTED, count->counted, error);
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

  if (!need (count->sku != NULL, LG_IMPORT_PROBLEM_NO_SKU, LG_IMPORT_FIELD_SKU, error) ||
      !read_count_figures (self, row, count, error) ||
      !read_count_moment (self, row, site, count, error))
    return NULL;

  return LG_RECORD (g_steal_pointer (&count));
}
