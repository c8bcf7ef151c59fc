/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-incident.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-text.h"

G_DEFINE_FINAL_TYPE (LgIncident, lg_incident, LG_TYPE_RECORD)

G_DEFINE_ENUM_TYPE (LgIncidentStatus, lg_incident_status,
                    G_DEFINE_ENUM_VALUE (LG_INCIDENT_STATUS_NEW, "new"),
                    G_DEFINE_ENUM_VALUE (LG_INCIDENT_STATUS_INVESTIGATING, "investigating"),
                    G_DEFINE_ENUM_VALUE (LG_INCIDENT_STATUS_ON_HOLD, "on-hold"),
                    G_DEFINE_ENUM_VALUE (LG_INCIDENT_STATUS_RESOLVED, "resolved"),
                    G_DEFINE_ENUM_VALUE (LG_INCIDENT_STATUS_ARCHIVED, "archived"))

G_DEFINE_ENUM_TYPE (LgDisposition, lg_disposition,
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_UNFOUNDED, "unfounded"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_PROCESS_ERROR, "process-error"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_RECOVERED, "recovered"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_APPREHENDED, "apprehended"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_REFERRED_TO_POLICE, "referred-to-police"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_PROSECUTED, "prosecuted"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_CIVIL_RECOVERY, "civil-recovery"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_UNSOLVED, "unsolved"),
                    G_DEFINE_ENUM_VALUE (LG_DISPOSITION_NOT_RECORDED, "not-recorded"))

#define OFFSET(member) G_STRUCT_OFFSET (LgIncident, member)

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "number", LG_FIELD_TEXT, OFFSET (number) },
  { "site_row", LG_FIELD_LINK, OFFSET (site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, OFFSET (site), LG_FIELD_JOINED },
  { "site_name", LG_FIELD_TEXT, OFFSET (site_name), LG_FIELD_JOINED | LG_FIELD_INTERNAL },
  { "timezone", LG_FIELD_TEXT, OFFSET (timezone), LG_FIELD_JOINED },
  { "place", LG_FIELD_TEXT, OFFSET (place) },
  { "kind", LG_FIELD_TEXT, OFFSET (kind) },
  { "severity", LG_FIELD_ENUM, OFFSET (severity), LG_FIELD_STORED, lg_severity_get_type },
  { "status", LG_FIELD_ENUM, OFFSET (status), LG_FIELD_STORED, lg_incident_status_get_type },
  { "disposition", LG_FIELD_ENUM, OFFSET (disposition), LG_FIELD_STORED, lg_disposition_get_type },
  { "title", LG_FIELD_TEXT, OFFSET (title) },
  { "description", LG_FIELD_TEXT, OFFSET (description) },
  { "method", LG_FIELD_TEXT, OFFSET (method) },
  { "latitude", LG_FIELD_REAL, OFFSET (latitude) },
  { "longitude", LG_FIELD_REAL, OFFSET (longitude) },
  { "occurred_at", LG_FIELD_TIME, OFFSET (occurred_at), LG_FIELD_STORED },
  { "precision", LG_FIELD_ENUM, OFFSET (precision), LG_FIELD_INTERNAL },
  { "local_day", LG_FIELD_INTEGER, OFFSET (local_day), LG_FIELD_INTERNAL },
  { "local_hour", LG_FIELD_INTEGER, OFFSET (local_hour), LG_FIELD_INTERNAL },
  { "reported_at", LG_FIELD_TIME, OFFSET (reported_at) },
  { "assignee", LG_FIELD_TEXT, OFFSET (assignee) },
  { "police_report", LG_FIELD_TEXT, OFFSET (police_report) },
  { "currency", LG_FIELD_TEXT, OFFSET (currency), LG_FIELD_INTERNAL },
  { "gross_loss", LG_FIELD_MONEY, OFFSET (gross_loss) },
  { "recovered_loss", LG_FIELD_MONEY, OFFSET (recovered_loss) },
  { "retail_loss", LG_FIELD_MONEY, OFFSET (retail_loss) },
  { "likelihood", LG_FIELD_INTEGER, OFFSET (likelihood) },
  { "impact", LG_FIELD_INTEGER, OFFSET (impact) },
  { "risk_open", LG_FIELD_BOOLEAN, OFFSET (risk_open), LG_FIELD_INTERNAL },
  { "resolved_at", LG_FIELD_TIME, OFFSET (resolved_at) },
  { "archived_at", LG_FIELD_TIME, OFFSET (archived_at) },
  { "hold_reason", LG_FIELD_TEXT, OFFSET (hold_reason) },
  { "hold_by", LG_FIELD_TEXT, OFFSET (hold_by) },
  { "hold_at", LG_FIELD_TIME, OFFSET (hold_at) },
  { "external_id", LG_FIELD_TEXT, OFFSET (external_id) },
  { "import_row", LG_FIELD_LINK, OFFSET (import_row), LG_FIELD_INTERNAL },
  { "extra", LG_FIELD_JSON, OFFSET (extra) },
};

static void
add_lines (LgIncident *self,
           JsonObject *object)
{
  JsonArray *items = json_array_sized_new (self->lines->len);

  for (guint i = 0; i < self->lines->len; i++)
    {
      LgLine *line = g_ptr_array_index (self->lines, i);
      JsonObject *item = json_object_new ();

      lg_json_add_text (item, "sku", line->sku);
      lg_json_add_text (item, "description", line->description);
      json_object_set_int_member (item, "quantity", line->quantity);
      if (line->unit_cost != LG_UNKNOWN)
        lg_json_add_money (item, "unit_cost", line->unit_cost, self->currency);
      else
        json_object_set_null_member (item, "unit_cost");
      if (line->unit_price != LG_UNKNOWN)
        lg_json_add_money (item, "unit_price", line->unit_price, self->currency);
      else
        json_object_set_null_member (item, "unit_price");
      json_object_set_int_member (item, "recovered_quantity", line->recovered_quantity);
      json_array_add_object_element (items, item);
    }

  json_object_set_array_member (object, "items", items);
}

static void
add_persons (LgIncident *self,
             JsonObject *object)
{
  JsonArray *items = json_array_sized_new (self->persons->len);

  for (guint i = 0; i < self->persons->len; i++)
    {
      LgPerson *person = g_ptr_array_index (self->persons, i);
      JsonObject *item = json_object_new ();

      lg_json_add_text (item, "role", lg_enum_name (LG_TYPE_PERSON_ROLE, person->role));
      lg_json_add_text (item, "name", person->name);
      lg_json_add_text (item, "description", person->description);
      lg_json_add_text (item, "contact", person->contact);
      json_array_add_object_element (items, item);
    }

  json_object_set_array_member (object, "persons", items);
}

static void
add_vehicles (LgIncident *self,
              JsonObject *object)
{
  JsonArray *items = json_array_sized_new (self->vehicles->len);

  for (guint i = 0; i < self->vehicles->len; i++)
    {
      LgVehicle *vehicle = g_ptr_array_index (self->vehicles, i);
      JsonObject *item = json_object_new ();

      lg_json_add_text (item, "plate", vehicle->plate);
      lg_json_add_text (item, "description", vehicle->description);
      json_array_add_object_element (items, item);
    }

  json_object_set_array_member (object, "vehicles", items);
}

static void
add_assets (LgIncident *self,
            JsonObject *object)
{
  JsonArray *items = json_array_sized_new (self->assets->len);

  for (guint i = 0; i < self->assets->len; i++)
    {
      LgIncidentAsset *asset = g_ptr_array_index (self->assets, i);

      json_array_add_string_element (items, asset->asset);
    }

  json_object_set_array_member (object, "assets", items);
}

static void
add_occurred_at (LgIncident *self,
                 JsonObject *object)
{
  GTimeZone *zone = self->timezone != NULL ? lg_time_zone_lookup (self->timezone, NULL) : NULL;
  g_autofree char *text = NULL;

  if (self->precision == LG_PRECISION_EXACT || self->occurred_at == LG_TIME_NONE)
    return;
  if (self->precision != LG_PRECISION_UNKNOWN && zone == NULL)
    return;

  if (self->precision != LG_PRECISION_UNKNOWN)
    text = lg_time_format_precision (self->occurred_at, self->precision, zone);
  lg_json_add_text (object, "occurred_at", text);
}

static void
lg_incident_add_json (LgRecord   *record,
                      JsonObject *object)
{
  LgIncident *self = LG_INCIDENT (record);

  add_occurred_at (self, object);
  lg_json_add_money (object, "net_loss", lg_incident_net_loss (self), self->currency);
  add_lines (self, object);
  add_persons (self, object);
  add_vehicles (self, object);
  add_assets (self, object);
}

static void
lg_incident_finalize (GObject *object)
{
  LgIncident *self = LG_INCIDENT (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->vehicles);
  g_ptr_array_unref (self->assets);

  G_OBJECT_CLASS (lg_incident_parent_class)->finalize (object);
}

static void
lg_incident_class_init (LgIncidentClass *klass)
{
  LgRecordClass *record_class = LG_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_incident_finalize;
  record_class->add_json = lg_incident_add_json;

  lg_record_class_set_fields (record_class, "incident", fields, G_N_ELEMENTS (fields));
}

static void
lg_incident_init (LgIncident *self)
{
  lg_record_init_fields (LG_RECORD (self));

  self->gross_loss = 0;
  self->recovered_loss = 0;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_line_free);
  self->persons = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_person_free);
  self->vehicles = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_vehicle_free);
  self->assets = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_incident_asset_free);
}

LgIncident *
lg_incident_new (void)
{
  return g_object_new (LG_TYPE_INCIDENT, NULL);
}

/**
 * lg_incident_is_active:
 * @self: an incident
 *
 * Returns: whether it counts towards the threat level: new, investigating or on hold
 */
gboolean
lg_incident_is_active (LgIncident *self)
{
  g_return_val_if_fail (LG_IS_INCIDENT (self), FALSE);

  return self->status >= LG_INCIDENT_STATUS_NEW && self->status <= LG_INCIDENT_STATUS_ON_HOLD;
}

static gboolean
add_product (gint64   quantity,
             gint64   unit,
             gint64  *sum,
             GError **error)
{
  gint64 product;

  return unit == LG_UNKNOWN ||
         (lg_money_multiply (unit, quantity, &product, error) &&
          lg_money_add (*sum, product, sum, error));
}

/**
 * lg_incident_update_totals:
 * @self: an incident
 * @error: return location
 *
 * Derives gross loss (quantity lost × unit cost), recovered loss (recovered
 * quantity × unit cost) and the loss at retail from the lines, in minor units.
 *
 * Returns: FALSE with %LG_CORE_ERROR_OVERFLOW where one is more than %LG_MONEY_MOST; the totals are then as they were
 */
gboolean
lg_incident_update_totals (LgIncident  *self,
                           GError     **error)
{
  gint64 gross = 0, recovered = 0, retail = 0;
  gboolean priced = FALSE;

  g_return_val_if_fail (LG_IS_INCIDENT (self), FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      LgLine *line = g_ptr_array_index (self->lines, i);

      if (!add_product (line->quantity, line->unit_cost, &gross, error) ||
          !add_product (line->recovered_quantity, line->unit_cost, &recovered, error) ||
          !add_product (line->quantity, line->unit_price, &retail, error))
        return FALSE;
      priced = priced || line->unit_price != LG_UNKNOWN;
    }

  if (!lg_money_check (gross, error) || !lg_money_check (retail, error))
    return FALSE;

  self->gross_loss = gross;
  self->recovered_loss = recovered;
  self->retail_loss = priced ? retail : LG_UNKNOWN;

  return TRUE;
}

gint64
lg_incident_net_loss (LgIncident *self)
{
  g_return_val_if_fail (LG_IS_INCIDENT (self), 0);

  return self->gross_loss - self->recovered_loss;
}

static void
copy_lines (LgIncident *from,
            LgIncident *to)
{
  for (guint i = 0; i < from->lines->len; i++)
    {
      LgLine *line = g_memdup2 (g_ptr_array_index (from->lines, i), sizeof (LgLine));

      line->sku = g_strdup (line->sku);
      line->description = g_strdup (line->description);
      g_ptr_array_add (to->lines, line);
    }
}

static void
copy_people_and_things (LgIncident *from,
                        LgIncident *to)
{
  for (guint i = 0; i < from->persons->len; i++)
    {
      LgPerson *person = g_memdup2 (g_ptr_array_index (from->persons, i), sizeof (LgPerson));

      person->name = g_strdup (person->name);
      person->description = g_strdup (person->description);
      person->contact = g_strdup (person->contact);
      g_ptr_array_add (to->persons, person);
    }

  for (guint i = 0; i < from->vehicles->len; i++)
    {
      LgVehicle *vehicle = g_memdup2 (g_ptr_array_index (from->vehicles, i), sizeof (LgVehicle));

      vehicle->plate = g_strdup (vehicle->plate);
      vehicle->description = g_strdup (vehicle->description);
      g_ptr_array_add (to->vehicles, vehicle);
    }

  for (guint i = 0; i < from->assets->len; i++)
    {
      LgIncidentAsset *asset = g_memdup2 (g_ptr_array_index (from->assets, i), sizeof (LgIncidentAsset));

      asset->asset = g_strdup (asset->asset);
      g_ptr_array_add (to->assets, asset);
    }
}

/**
 * lg_incident_duplicate:
 * @self: an incident
 *
 * Returns: (transfer full): a copy with its lines, persons, vehicles and assets, to be changed and updated
 */
LgIncident *
lg_incident_duplicate (LgIncident *self)
{
  LgIncident *copy;

  g_return_val_if_fail (LG_IS_INCIDENT (self), NULL);

  copy = lg_record_copy (self);
  copy_lines (self, copy);
  copy_people_and_things (self, copy);

  return copy;
}
