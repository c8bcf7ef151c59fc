/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-output.h"
#include "lg-cli-table.h"
#include "lg-json.h"

#define PAGE_ROWS  200

struct _LgCliList
{
  LgCli      *cli;
  LgCliTable *table;    /* (owned) */
  GString    *output;   /* of the call */
  gint64      n_items;
};

static void
append_json (GString    *output,
             JsonNode   *node,
             const char *indent)
{
  g_autofree char *text = lg_json_print (node);
  GString *indented = g_string_new_take (g_steal_pointer (&text));
  g_autofree char *newline = g_strconcat ("\n", indent, NULL);

  /* Within a text a line's end is escaped, so these are all between the members. */
  if (*indent != '\0')
    g_string_replace (indented, "\n", newline, 0);

  g_string_append_printf (output, "%s%s", indent, indented->str);
  g_string_free (indented, TRUE);
}

/* The rows of a member that is a list, bare or with its total. */
static JsonArray *
get_rows (JsonObject       *object,
          const LgCliField *field)
{
  JsonNode *node = json_object_get_member (object, field->member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), "items");

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* A row's times are read on the clocks of what it belongs to. */
static void
inherit_zone (JsonObject *row,
              JsonObject *object)
{
  if (!json_object_has_member (row, "timezone") && json_object_has_member (object, "timezone"))
    json_object_set_string_member (row, "timezone", json_object_get_string_member (object, "timezone"));
}

static void
append_part (GString          *output,
             JsonObject       *object,
             const LgCliField *field)
{
  g_autoptr (LgCliTable) table = NULL;
  JsonArray *rows = get_rows (object, field);

  if (rows == NULL || json_array_get_length (rows) == 0)
    return;

  table = lg_cli_table_new (field->fields, 2);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      inherit_zone (json_array_get_object_element (rows, i), object);
      lg_cli_table_add (table, json_array_get_object_element (rows, i));
    }

  g_string_append_printf (output, "\n%s\n", _(field->title));
  lg_cli_table_write (table, output);
}

static guint
measure_titles (const LgCliField *fields)
{
  guint width = 0;

  for (const LgCliField *field = fields; field->member != NULL; field++)
    {
      if (field->fields == NULL)
        width = MAX (width, lg_cli_text_width (_(field->title)));
    }

  return width;
}

/* A line for each member that is known, then a table for each that is a list. */
static void
append_document (GString          *output,
                 JsonObject       *object,
                 const LgCliField *fields)
{
  guint width = measure_titles (fields);

  for (const LgCliField *field = fields; field->member != NULL; field++)
    {
      g_autofree char *text = field->fields == NULL ? lg_cli_field_dup_text (field, object) : g_strdup ("");

      if (*text == '\0')
        continue;
      lg_cli_append_cell (output, _(field->title), width, FALSE);
      g_string_append_printf (output, "  %s\n", text);
    }

  for (const LgCliField *field = fields; field->member != NULL; field++)
    {
      if (field->fields != NULL)
        append_part (output, object, field);
    }
}

/**
 * lg_cli_print:
 * @cli: a call
 * @node: (transfer full): the result, an object
 * @fields: what people are shown of it
 */
void
lg_cli_print (LgCli            *cli,
              JsonNode         *node,
              const LgCliField *fields)
{
  GString *output = lg_cli_get_output (cli);

  if (lg_cli_is_json (cli))
    {
      append_json (output, node, "");
      g_string_append_c (output, '\n');
    }
  else
    {
      append_document (output, json_node_get_object (node), fields);
    }

  json_node_unref (node);
}

/**
 * lg_cli_print_record:
 * @cli: a call
 * @record: (transfer full) (nullable): the result; %NULL where it could not be read
 * @fields: what people are shown of it
 *
 * Returns: whether there was a record, so that a command can return it
 */
gboolean
lg_cli_print_record (LgCli            *cli,
                     gpointer          record,
                     const LgCliField *fields)
{
  g_autoptr (LgRecord) taken = record;

  if (taken == NULL)
    return FALSE;

  lg_cli_print (cli, lg_record_to_json (taken), fields);
  return TRUE;
}

/**
 * lg_cli_print_records:
 * @cli: a call
 * @records: (transfer full) (nullable) (element-type LgRecord): those within the limit, for the store knows no limit
 *   of 0; %NULL where they could not be read
 * @total: (in) (optional): how many there are, where @records are not all
 * @fields: the columns that people are shown
 *
 * Returns: whether there were records, so that a command can return it
 */
gboolean
lg_cli_print_records (LgCli            *cli,
                      GPtrArray        *records,
                      const gint64     *total,
                      const LgCliField *fields)
{
  g_autoptr (GPtrArray) taken = records;
  g_autoptr (LgCliList) list = NULL;
  guint n_shown;

  if (taken == NULL)
    return FALSE;

  list = lg_cli_list_new (cli, fields);
  n_shown = lg_cli_get_count (cli, "limit", 1) > 0 ? taken->len : 0;
  for (guint i = 0; i < n_shown; i++)
    lg_cli_list_add (list, lg_record_to_json (g_ptr_array_index (taken, i)));
  lg_cli_list_finish (list, total != NULL ? *total : taken->len);

  return TRUE;
}

/**
 * lg_cli_list_new:
 * @cli: a call
 * @fields: the columns that people are shown
 *
 * Returns: (transfer full): a list without items
 */
LgCliList *
lg_cli_list_new (LgCli            *cli,
                 const LgCliField *fields)
{
  LgCliList *self = g_new0 (LgCliList, 1);

  self->cli = cli;
  self->output = lg_cli_get_output (cli);
  self->table = lg_cli_table_new (fields, 0);

  return self;
}

void
lg_cli_list_free (LgCliList *self)
{
  lg_cli_table_free (self->table);
  g_free (self);
}

/**
 * lg_cli_list_add:
 * @self: a list
 * @item: (transfer full): its next item, an object
 */
void
lg_cli_list_add (LgCliList *self,
                 JsonNode  *item)
{
  self->n_items++;

  if (lg_cli_is_json (self->cli))
    {
      g_string_append (self->output, self->n_items == 1 ? "{\n  \"items\": [\n" : ",\n");
      append_json (self->output, item, "    ");
    }
  else
    {
      lg_cli_table_add (self->table, json_node_get_object (item));
    }

  json_node_unref (item);

  if (self->n_items % PAGE_ROWS != 0)
    return;

  if (!lg_cli_is_json (self->cli))
    lg_cli_table_write (self->table, self->output);
  lg_cli_flush (self->cli);
}

static void
finish_table (LgCliList *self,
              gint64     total)
{
  if (total == 0)
    {
      g_string_append_printf (self->output, "%s\n", _("There are none"));
      return;
    }

  if (lg_cli_table_pending (self->table) > 0)
    lg_cli_table_write (self->table, self->output);

  if (total > self->n_items)
    {
      g_autofree char *shown = g_strdup_printf ("%" G_GINT64_FORMAT, self->n_items);
      g_autofree char *all = g_strdup_printf ("%" G_GINT64_FORMAT, total);

      /* Translators: how many of all are shown, as in "20 of 7132". */
      g_string_append_printf (self->output, _("%s of %s"), shown, all);
      g_string_append_c (self->output, '\n');
    }
}

/**
 * lg_cli_list_finish:
 * @self: a list
 * @total: how many match, whatever was added
 */
void
lg_cli_list_finish (LgCliList *self,
                    gint64     total)
{
  if (!lg_cli_is_json (self->cli))
    finish_table (self, total);
  else
    g_string_append_printf (self->output, "%s],\n  \"total\": %" G_GINT64_FORMAT "\n}\n",
                            self->n_items == 0 ? "{\n  \"items\": [" : "\n  ", total);
}
