/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-field.h"
#include "lg-cli-words.h"
#include "lg-money.h"
#include "lg-time.h"

guint
lg_cli_field_count (const LgCliField *fields)
{
  guint n_fields = 0;

  while (fields[n_fields].member != NULL)
    n_fields++;

  return n_fields;
}

static GTimeZone *
find_zone (JsonObject *object)
{
  const char *name = json_object_get_string_member_with_default (object, "timezone", NULL);
  GTimeZone *zone = name != NULL ? lg_time_zone_lookup (name, NULL) : NULL;

  return zone != NULL ? zone : lg_time_zone_lookup (lg_time_zone_host (), NULL);
}

/* A time known only to the day or the month stays as it is written. */
static char *
format_time (const char *text,
             JsonObject *object)
{
  GTimeZone *zone = find_zone (object);
  LgPrecision precision;
  LgTime time;

  if (!lg_time_parse (text, zone, &time, &precision, NULL))
    return g_strdup (text);

  return lg_time_format_local (time, precision, zone);
}

static char *
format_text (const LgCliField *self,
             const char       *text,
             JsonObject       *object)
{
  switch (self->format)
    {
    case LG_CLI_FIELD_WORD:
      return lg_cli_word (text);
    case LG_CLI_FIELD_TIME:
      return format_time (text, object);
    case LG_CLI_FIELD_LONG:
    case LG_CLI_FIELD_PLAIN:
    default:
      return g_strdup (text);
    }
}

static char *
format_value (const LgCliField *self,
              JsonNode         *node,
              JsonObject       *object)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return format_text (self, json_node_get_string (node), object);
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? C_("a cell", "yes") : C_("a cell", "no"));
    case G_TYPE_DOUBLE:
      return g_strdup_printf ("%.4g", json_node_get_double (node));
    case G_TYPE_INT64:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    }
}

static gboolean
is_money (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "currency");
}

static char *
format_array (const LgCliField *self,
              JsonArray        *array,
              JsonObject       *object)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *value = JSON_NODE_HOLDS_VALUE (node) ? format_value (self, node, object) : NULL;

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", value);
    }

  return g_string_free_and_steal (text);
}

static char *
format_node (const LgCliField *self,
             JsonNode         *node,
             JsonObject       *object)
{
  if (JSON_NODE_HOLDS_VALUE (node))
    return format_value (self, node, object);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return format_array (self, json_node_get_array (node), object);
  if (is_money (node))
    return lg_money_format (json_object_get_int_member (json_node_get_object (node), "amount"),
                            json_object_get_string_member (json_node_get_object (node), "currency"));

  return NULL;
}

/* What a record says could hold what a terminal takes for a command. */
static void
drop_controls (char *text)
{
  for (char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_ascii_iscntrl (*c))
        *c = ' ';
    }
}

/**
 * lg_cli_field_dup_text:
 * @self: a field
 * @object: an object
 *
 * Returns: (transfer full): the member as people read it, on one line; empty where there is none
 */
char *
lg_cli_field_dup_text (const LgCliField *self,
                       JsonObject       *object)
{
  JsonNode *node = json_object_get_member (object, self->member);
  g_autofree char *text = node != NULL ? format_node (self, node, object) : NULL;

  if (text == NULL)
    return g_strdup ("");

  drop_controls (text);
  return g_steal_pointer (&text);
}

/**
 * lg_cli_field_is_figure:
 *
 * Returns: whether the member is a number or an amount, which stand to the right
 */
gboolean
lg_cli_field_is_figure (const LgCliField *self,
                        JsonObject       *object)
{
  JsonNode *node = json_object_get_member (object, self->member);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE || (node != NULL && is_money (node));
}
