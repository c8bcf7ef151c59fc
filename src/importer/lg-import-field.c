/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-field.h"

#include "lg-text.h"

#define FIELD(name) LG_IMPORT_FIELD_##name

#define MOMENT_PARTS \
  { FIELD (DATE), "date", "date day_date fecha datum" }, \
  { FIELD (TIME), "time", "time time_of_day hora uhrzeit" }, \
  { FIELD (YEAR), "year", "year yyyy" }, \
  { FIELD (MONTH), "month", "month mm" }, \
  { FIELD (DAY), "day", "day dd" }, \
  { FIELD (HOUR), "hour", "hour hh" }, \
  { FIELD (MINUTE), "minute", "minute min" }

#define STOCK \
  { FIELD (SKU), "sku", "sku sku_id sku_code item_id item_code item_number product_id product_code stock_code " \
                        "stockcode article article_number upc ean gtin barcode part_number" }, \
  { FIELD (UNIT_COST), "unit_cost", "unit_cost cost cost_price unitcost item_cost cost_per_unit" }, \
  { FIELD (UNIT_PRICE), "unit_price", "unit_price price retail_price unitprice selling_price retail" }

#define SITE \
  { FIELD (SITE), "site", "site site_code site_name store store_id store_code store_name store_number branch shop" }

static const LgImportFieldInfo incident_fields[] = {
  { FIELD (EXTERNAL_ID), "external_id",
    "external_id incident_id incident_no incident_number incident case_id crime_id report_id report_number report_no "
    "id uid uuid event_id case_number case_no reference ref" },
  { FIELD (WHEN), "occurred_at",
    "occurred_at occurred occurred_on date_occurred occurrence_date incident_date incident_datetime incident_time "
    "offense_date offence_date date_time datetime date_and_time timestamp event_time event_date fecha_hecho "
    "reported_date report_date" },
  MOMENT_PARTS,
  { FIELD (KIND), "kind",
    "kind primary_type crime_type incident_type offense_type offence_type offense offence incident_category "
    "incident_kind type crime category modalidad" },
  { FIELD (TITLE), "title", "title subject summary headline" },
  { FIELD (DESCRIPTION), "description",
    "description narrative details notes comments remarks label incident_description text" },
  { FIELD (SEVERITY), "severity", "severity priority severity_level" },
  { FIELD (STATUS), "status", "status incident_status case_status state" },
  SITE,
  { FIELD (PLACE), "place",
    "place location_description location place_name block hundred_block address street zone location_type area "
    "neighbourhood neighborhood" },
  { FIELD (LATITUDE), "latitude", "latitude lat latitud" },
  { FIELD (LONGITUDE), "longitude", "longitude lon lng long longitud" },
  STOCK,
  { FIELD (QUANTITY), "quantity", "quantity qty units quantity_lost lost_quantity lost_qty" },
  { FIELD (RECOVERED_QUANTITY), "recovered_quantity", "recovered_quantity quantity_recovered recovered_qty recovered" },
  { FIELD (LOSS_AMOUNT), "loss_amount", "" }, /* lg_import_loss_column_find() knows its names */
};

static const LgImportFieldInfo badge_fields[] = {
  { FIELD (WHEN), "at",
    "at timestamp time_stamp date_time datetime event_time event_date created_at published occurred_at eventtime "
    "scan_time swipe_time" },
  MOMENT_PARTS,
  { FIELD (BADGE), "badge",
    "badge badge_id badge_number badge_no card card_number cardnumber card_no card_id credential credential_id token "
    "pin actor_id user_id person_id employee_id" },
  { FIELD (PERSON), "person",
    "person person_name owner cardholder card_holder holder name full_name user user_name user_event actor_name "
    "actor_email actor employee employee_name email" },
  { FIELD (READER), "reader",
    "reader reader_name door door_name device device_name access_point entrance targets target object_id location" },
  { FIELD (AREA), "area", "area area_name areaenteredid area_entered_id area_entered zone" },
  { FIELD (LEFT_AREA), "left_area", "left_area areaexitedid area_exited_id area_exited" },
  { FIELD (DIRECTION), "direction", "direction in_out inout entry_exit activity event_direction" },
  { FIELD (GRANTED), "granted",
    "granted access_granted accessresult access_result result outcome access decision status" },
  SITE,
};

static const LgImportFieldInfo asset_fields[] = {
  STOCK,
  { FIELD (NAME), "name", "name asset asset_name description item item_name product product_name title" },
  { FIELD (CATEGORY), "category", "category type department class group product_category" },
  { FIELD (QUANTITY), "quantity", "quantity qty units on_hand stock system_qty count" },
  { FIELD (HIGH_VALUE), "high_value", "high_value highvalue is_high_value high_risk" },
  SITE,
  { FIELD (PLACE), "place", "place location room shelf aisle bin" },
};

static const LgImportFieldInfo count_fields[] = {
  STOCK,
  { FIELD (NAME), "name", "name item item_name product product_name description" },
  SITE,
  { FIELD (WHEN), "counted_at", "counted_at count_date counted_on date_counted timestamp datetime date_time" },
  MOMENT_PARTS,
  { FIELD (BOOK), "book",
    "book book_quantity book_qty book_stock system_qty system_quantity system expected expected_qty on_hand theoretical" },
  { FIELD (COUNTED), "counted",
    "counted counted_qty counted_quantity physical_qty physical_quantity physical physical_count actual actual_qty count" },
};

/**
 * lg_import_fields:
 * @kind: what is imported
 * @n_fields: (out): how many fields it has
 *
 * Returns: (transfer none) (array length=n_fields): its fields
 */
const LgImportFieldInfo *
lg_import_fields (LgImportKind  kind,
                  gsize        *n_fields)
{
  switch (kind)
    {
    case LG_IMPORT_KIND_ASSETS:
      *n_fields = G_N_ELEMENTS (asset_fields);
      return asset_fields;
    case LG_IMPORT_KIND_COUNTS:
      *n_fields = G_N_ELEMENTS (count_fields);
      return count_fields;
    case LG_IMPORT_KIND_BADGES:
      *n_fields = G_N_ELEMENTS (badge_fields);
      return badge_fields;
    case LG_IMPORT_KIND_INCIDENTS:
    default:
      *n_fields = G_N_ELEMENTS (incident_fields);
      return incident_fields;
    }
}

/* What the field is called in imports of @kind, or NULL where they have no such field. */
const char *
lg_import_field_name (LgImportKind  kind,
                      LgImportField field)
{
  gsize n;
  const LgImportFieldInfo *fields = lg_import_fields (kind, &n);

  for (gsize i = 0; i < n; i++)
    if (fields[i].field == field)
      return fields[i].name;

  return NULL;
}

/* The field that @name names in any case and with any separator, or LG_IMPORT_NO_FIELD. */
int
lg_import_field_find (LgImportKind  kind,
                      const char   *name)
{
  g_autofree char *wanted = lg_text_to_name (name);
  gsize n;
  const LgImportFieldInfo *fields = lg_import_fields (kind, &n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (fields[i].name, wanted))
      return fields[i].field;

  return LG_IMPORT_NO_FIELD;
}

/**
 * lg_import_field_list:
 * @kind: what is imported
 *
 * Returns: (transfer full): the names of its fields, with commas
 */
char *
lg_import_field_list (LgImportKind kind)
{
  gsize n;
  const LgImportFieldInfo *fields = lg_import_fields (kind, &n);
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", fields[i].name);

  return g_string_free (list, FALSE);
}
