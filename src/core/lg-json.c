/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-error.h"
#include "lg-json.h"

/**
 * lg_json_add_text:
 * @text: (nullable): UTF-8, or %NULL for a null member
 */
void
lg_json_add_text (JsonObject *object,
                  const char *member,
                  const char *text)
{
  g_return_if_fail (object != NULL);
  g_return_if_fail (member != NULL);

  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

/**
 * lg_json_add_time:
 * @time: a moment, written as RFC 3339, or %LG_TIME_NONE for a null member
 */
void
lg_json_add_time (JsonObject *object,
                  const char *member,
                  LgTime      time)
{
  g_autofree char *text = lg_time_format_rfc3339 (time);

  lg_json_add_text (object, member, text);
}

/**
 * lg_json_add_money:
 * @amount: in the minor unit of @currency
 */
void
lg_json_add_money (JsonObject *object,
                   const char *member,
                   gint64      amount,
                   const char *currency)
{
  g_return_if_fail (object != NULL);
  g_return_if_fail (member != NULL);

  json_object_set_member (object, member, lg_json_money (amount, currency));
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

/**
 * lg_json_money:
 * @amount: in the minor unit of @currency
 * @currency: an ISO 4217 code
 *
 * Returns: (transfer full): `{"amount", "currency"}`
 */
JsonNode *
lg_json_money (gint64      amount,
               const char *currency)
{
  JsonObject *money;

  g_return_val_if_fail (currency != NULL, NULL);

  money = json_object_new ();
  json_object_set_int_member (money, "amount", amount);
  json_object_set_string_member (money, "currency", currency);

  return take_object (money);
}

/**
 * lg_json_list:
 * @items: (transfer full): the items of this page
 * @total: the number of all matches, whatever the page holds
 *
 * Returns: (transfer full): `{"items", "total"}`
 */
JsonNode *
lg_json_list (JsonArray *items,
              gint64     total)
{
  JsonObject *list;

  g_return_val_if_fail (items != NULL, NULL);

  list = json_object_new ();
  json_object_set_array_member (list, "items", items);
  json_object_set_int_member (list, "total", total);

  return take_object (list);
}

/**
 * lg_json_error:
 * @code: a snake_case name of what went wrong
 * @message: a sentence
 *
 * Returns: (transfer full): `{"error": {"code", "message"}}`
 */
JsonNode *
lg_json_error (const char *code,
               const char *message)
{
  JsonObject *body, *error;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  body = json_object_new ();
  json_object_set_string_member (body, "code", code);
  json_object_set_string_member (body, "message", message);

  error = json_object_new ();
  json_object_set_object_member (error, "error", body);

  return take_object (error);
}

/**
 * lg_json_print:
 *
 * Returns: (transfer full): the text of @node, indented by two spaces, without a newline at its end
 */
char *
lg_json_print (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  generator = json_generator_new ();
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, node);

  return json_generator_to_data (generator, NULL);
}

/**
 * lg_json_parse:
 * @text: strict JSON: no comments, no trailing commas
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with %LG_CORE_ERROR_INVALID,
 *   whose message names line and column
 */
JsonNode *
lg_json_parse (const char *text,
               GError    **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) cause = NULL;
  JsonNode *root;

  g_return_val_if_fail (text != NULL, NULL);

  parser = json_parser_new_immutable ();
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, -1, &cause))
    {
      g_set_error_literal (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, cause->message);
      return NULL;
    }

  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error_literal (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("The text holds no JSON"));

  return root;
}
