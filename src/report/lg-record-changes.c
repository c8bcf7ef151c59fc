/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-json.h"
#include "lg-record-changes.h"

#define MAX_CHANGES 6

static gboolean
is_bookkeeping (const char *field)
{
  static const char * const fields[] = { "updated_at", "created_at", "id", NULL };

  return g_strv_contains (fields, field);
}

static char *
describe_value (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("–");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));

  return json_to_string (node, FALSE);
}

/* Fields whose value others carry, or that are lists of their own, are named without their values. */
static void
append_change (GString    *text,
               const char *field,
               JsonNode   *before,
               JsonNode   *after)
{
  g_autofree char *name = g_strdelimit (g_strdup (field), "_", ' ');
  g_autofree char *from = describe_value (before);
  g_autofree char *to = describe_value (after);

  if (text->len > 0)
    g_string_append_c (text, '\n');

  if ((after != NULL && !JSON_NODE_HOLDS_VALUE (after) && !JSON_NODE_HOLDS_NULL (after)) ||
      g_utf8_strlen (from, -1) + g_utf8_strlen (to, -1) > 80)
    g_string_append_printf (text, _("%s changed"), name);
  else
    g_string_append_printf (text, _("%s: %s → %s"), name, from, to);
}

/**
 * lg_record_changes_describe:
 * @before_text: (nullable): a record before it was written, as JSON
 * @after_text: (nullable): the record as it was written
 *
 * Returns: (transfer full) (nullable): what changed, a line for each field
 */
char *
lg_record_changes_describe (const char *before_text,
                            const char *after_text)
{
  g_autoptr (JsonNode) before = before_text != NULL ? lg_json_parse (before_text, NULL) : NULL;
  g_autoptr (JsonNode) after = after_text != NULL ? lg_json_parse (after_text, NULL) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GList) fields = NULL;
  guint n_changes = 0;

  if (before == NULL || after == NULL || !JSON_NODE_HOLDS_OBJECT (before) || !JSON_NODE_HOLDS_OBJECT (after))
    return NULL;

  fields = json_object_get_members (json_node_get_object (after));
  for (GList *iter = fields; iter != NULL && n_changes < MAX_CHANGES; iter = iter->next)
    {
      JsonNode *from = json_object_get_member (json_node_get_object (before), iter->data);
      JsonNode *to = json_object_get_member (json_node_get_object (after), iter->data);

      if (is_bookkeeping (iter->data) || (from != NULL && json_node_equal (from, to)))
        continue;

      append_change (text, iter->data, from, to);
      n_changes++;
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
