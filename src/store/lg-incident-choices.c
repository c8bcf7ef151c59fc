/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-incident-choices.h"
#include "lg-incident.h"
#include "lg-json.h"
#include "lg-text.h"

static void
add_names (JsonObject *object,
           const char *member,
           GType       type,
           guint       bits,
           guint       default_bits)
{
  JsonArray *names;

  if (bits == default_bits)
    return;

  names = json_array_new ();
  for (int value = 1; value < 32; value++)
    {
      if ((bits >> value & 1) != 0 && lg_enum_name (type, value) != NULL)
        json_array_add_string_element (names, lg_enum_name (type, value));
    }
  json_object_set_array_member (object, member, names);
}

static void
add_day (JsonObject *object,
         const char *member,
         LgDay       day,
         LgDay       any)
{
  g_autofree char *text = day != any ? lg_day_format (day) : NULL;

  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

/* The days up to today are other days tomorrow; moments stay. */
static void
add_times (JsonObject             *object,
           const LgIncidentFilter *filter)
{
  if (filter->last_days > 0)
    json_object_set_int_member (object, "last_days", filter->last_days);
  else if (filter->since != LG_TIME_NONE)
    lg_json_add_time (object, "since", filter->since);
  if (filter->until != LG_TIME_NONE)
    lg_json_add_time (object, "until", filter->until);
  add_day (object, "since_day", filter->since_day, LG_INCIDENT_FIRST_DAY);
  add_day (object, "until_day", filter->until_day, LG_INCIDENT_LAST_DAY);
  if (filter->weekday != 0)
    json_object_set_int_member (object, "weekday", filter->weekday);
  if (filter->hour >= 0)
    json_object_set_int_member (object, "hour", filter->hour);
}

static void
add_text (JsonObject *object,
          const char *member,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

/**
 * lg_incident_choices_write:
 * @filter: a filter
 * @saved: a filter to be saved; its site and its choices become those of @filter, but for the order and the limit
 */
void
lg_incident_choices_write (const LgIncidentFilter *filter,
                           LgSavedFilter          *saved)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  add_names (object, "status", LG_TYPE_INCIDENT_STATUS, filter->statuses, LG_INCIDENT_STATUSES_CURRENT);
  add_names (object, "severity", LG_TYPE_SEVERITY, filter->severities, LG_INCIDENT_SEVERITIES_ALL);
  add_text (object, "kind", filter->kind);
  add_times (object, filter);
  add_text (object, "assignee", filter->assignee);
  add_text (object, "currency", filter->currency);
  add_text (object, "sku", filter->sku);
  add_text (object, "text", filter->text);
  json_node_take_object (node, object);

  saved->list = LG_FILTER_LIST_INCIDENTS;
  saved->site_row = filter->site_row;
  g_free (saved->choices);
  saved->choices = json_to_string (node, FALSE);
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static JsonNode *
get_value (JsonObject *object,
           const char *member,
           GType       type)
{
  JsonNode *node = json_object_get_member (object, member);

  return holds (node, type) ? node : NULL;
}

static void
read_text (JsonObject  *object,
           const char  *member,
           char       **text)
{
  JsonNode *node = get_value (object, member, G_TYPE_STRING);

  if (node != NULL)
    lg_record_set_text (text, json_node_get_string (node));
}

static void
read_number (JsonObject *object,
             const char *member,
             int         least,
             int         most,
             int        *number)
{
  JsonNode *node = get_value (object, member, G_TYPE_INT64);

  if (node != NULL && json_node_get_int (node) >= least && json_node_get_int (node) <= most)
    *number = (int) json_node_get_int (node);
}

static void
read_names (JsonObject *object,
            const char *member,
            GType       type,
            guint      *bits)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *names = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  int value;

  if (names == NULL)
    return;

  *bits = 0;
  for (guint i = 0; i < json_array_get_length (names); i++)
    {
      JsonNode *name = json_array_get_element (names, i);

      if (holds (name, G_TYPE_STRING) && lg_enum_parse (type, json_node_get_string (name), &value, NULL))
        *bits |= 1u << value;
    }
}

static void
read_time (JsonObject *object,
           const char *member,
           GTimeZone  *zone,
           LgTime     *time)
{
  JsonNode *node = get_value (object, member, G_TYPE_STRING);
  LgPrecision precision;

  if (node != NULL)
    lg_time_parse (json_node_get_string (node), zone, time, &precision, NULL);
}

static void
read_day (JsonObject *object,
          const char *member,
          LgDay      *day)
{
  GTimeZone *zone = lg_time_zone_lookup ("UTC", NULL);
  LgTime time = LG_TIME_NONE;

  read_time (object, member, zone, &time);
  if (time != LG_TIME_NONE)
    *day = lg_time_local_day (time, zone);
}

static void
read_times (JsonObject       *object,
            GTimeZone        *zone,
            LgIncidentFilter *filter)
{
  int days = 0;

  read_time (object, "since", zone, &filter->since);
  read_time (object, "until", zone, &filter->until);
  read_day (object, "since_day", &filter->since_day);
  read_day (object, "until_day", &filter->until_day);
  read_number (object, "weekday", 1, 7, &filter->weekday);
  read_number (object, "hour", 0, 23, &filter->hour);
  read_number (object, "last_days", 1, LG_INCIDENT_MOST_DAYS, &days);
  if (days > 0)
    lg_incident_filter_set_last_days (filter, days, zone);
}

/**
 * lg_incident_choices_read:
 * @saved: a filter of incidents; what it says that nobody understands is as in a new filter
 * @zone: whose today ends the days up to today
 *
 * Returns: (transfer full): what it chooses now
 */
LgIncidentFilter *
lg_incident_choices_read (LgSavedFilter *saved,
                          GTimeZone     *zone)
{
  LgIncidentFilter *filter = lg_incident_filter_new ();
  g_autoptr (JsonNode) node = saved->choices != NULL ? json_from_string (saved->choices, NULL) : NULL;
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  filter->site_row = saved->site_row;
  if (object == NULL)
    return filter;

  read_names (object, "status", LG_TYPE_INCIDENT_STATUS, &filter->statuses);
  read_names (object, "severity", LG_TYPE_SEVERITY, &filter->severities);
  read_text (object, "kind", &filter->kind);
  read_text (object, "assignee", &filter->assignee);
  read_text (object, "currency", &filter->currency);
  read_text (object, "sku", &filter->sku);
  read_text (object, "text", &filter->text);
  read_times (object, zone, filter);

  return filter;
}
