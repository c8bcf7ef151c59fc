/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <math.h>

#include "lg-json.h"
#include "lg-weekly-report-private.h"

/* Enough for a share or a rate, and the same digits wherever it is computed. */
static double
round_figure (double figure)
{
  return round (figure * 1e6) / 1e6;
}

static void
add_day (JsonObject *object,
         const char *member,
         LgDay       day)
{
  g_autofree char *text = lg_day_format (day);

  json_object_set_string_member (object, member, text);
}

static void
add_list (JsonObject *object,
          const char *member,
          const char *ids)
{
  JsonArray *array = json_array_new ();
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    json_array_add_string_element (array, words[i]);
  json_object_set_array_member (object, member, array);
}

static void
add_cell (JsonObject           *object,
          const LgReportColumn *column,
          const LgReportCell   *cell)
{
  if (!cell->known)
    {
      json_object_set_null_member (object, column->id);
      return;
    }

  switch (column->type)
    {
    case LG_REPORT_CELL_DAY:
      add_day (object, column->id, (LgDay) cell->value);
      break;
    case LG_REPORT_CELL_COUNT:
    case LG_REPORT_CELL_CHANGE:
      json_object_set_int_member (object, column->id, cell->value);
      break;
    case LG_REPORT_CELL_MONEY:
      lg_json_add_money (object, column->id, cell->value, cell->currency);
      break;
    case LG_REPORT_CELL_SHARE:
    case LG_REPORT_CELL_NUMBER:
    case LG_REPORT_CELL_CHANCE:
      json_object_set_double_member (object, column->id, round_figure (cell->number));
      break;
    case LG_REPORT_CELL_LIST:
      add_list (object, column->id, cell->code);
      break;
    case LG_REPORT_CELL_TEXT:
    case LG_REPORT_CELL_LEVEL:
    case LG_REPORT_CELL_DIGEST:
    default:
      json_object_set_string_member (object, column->id, cell->code != NULL ? cell->code : cell->text);
    }
}

/**
 * lg_report_json_table:
 * @table: a table
 *
 * Returns: (transfer full): its rows, `{"items": […], "total": N}`, with money as in all of LossGuard's JSON
 */
JsonNode *
lg_report_json_table (const LgReportTable *table)
{
  guint n_rows = lg_report_table_get_n_rows (table);
  JsonArray *items = json_array_sized_new (n_rows);

  for (guint row = 0; row < n_rows; row++)
    {
      JsonObject *object = json_object_new ();

      for (guint column = 0; column < table->columns->len; column++)
        add_cell (object, lg_report_table_get_column (table, column), lg_report_table_get_cell (table, row, column));
      json_array_add_object_element (items, object);
    }

  return lg_json_list (items, MAX (table->total, (gint64) n_rows));
}

static void
add_head (JsonObject         *object,
          const LgReportData *data)
{
  g_autofree char *week = lg_week_format (data->week);

  json_object_set_string_member (object, "week", week);
  add_day (object, "first_day", data->first_day);
  add_day (object, "last_day", data->first_day + LG_REPORT_DAYS - 1);
  lg_json_add_text (object, "site", data->site != NULL ? data->site->code : NULL);
  lg_json_add_text (object, "timezone", data->zone_name);
  lg_json_add_text (object, "organisation", *data->organisation != '\0' ? data->organisation : NULL);
}

/**
 * lg_report_json_content:
 * @self: a report
 *
 * Returns: (transfer full): what the report says, without its approval; a member for each table, whatever the language
 */
JsonNode *
lg_report_json_content (LgWeeklyReport *self)
{
  GPtrArray *sections = lg_weekly_report_get_sections (self);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  add_head (object, lg_weekly_report_get_data (self));
  for (guint i = 0; i < sections->len; i++)
    {
      LgReportSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->tables->len; j++)
        {
          LgReportTable *table = g_ptr_array_index (section->tables, j);

          json_object_set_member (object, table->id, lg_report_json_table (table));
        }
    }
  json_node_take_object (node, object);

  return node;
}

static JsonNode *
approval_to_json (LgWeeklyReport *self)
{
  LgReportApproval *approval = lg_weekly_report_get_approval (self);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  if (approval == NULL)
    {
      json_object_unref (object);
      json_node_init_null (node);
      return node;
    }

  json_object_set_string_member (object, "approved_by", approval->approved_by);
  lg_json_add_time (object, "approved_at", approval->approved_at);
  json_object_set_string_member (object, "digest", approval->digest);
  json_object_set_boolean_member (object, "current", lg_weekly_report_is_approved (self));
  json_node_take_object (node, object);

  return node;
}

/**
 * lg_weekly_report_to_json:
 * @self: a report
 *
 * Returns: (transfer full): its content, digest and approval as JSON, with money as in all of LossGuard's JSON, and
 *   whether its week is over
 */
char *
lg_weekly_report_to_json (LgWeeklyReport *self)
{
  g_autoptr (JsonNode) node = lg_report_json_content (self);
  JsonObject *object = json_node_get_object (node);

  json_object_set_string_member (object, "digest", lg_weekly_report_get_digest (self));
  json_object_set_member (object, "approval", approval_to_json (self));
  json_object_set_boolean_member (object, "complete", lg_weekly_report_is_over (self));

  return lg_json_print (node);
}

GBytes *
lg_report_json_write (LgWeeklyReport  *self,
                      GError         **error)
{
  g_autofree char *text = lg_weekly_report_to_json (self);
  char *file = g_strconcat (text, "\n", NULL);

  return g_bytes_new_take (file, strlen (file));
}
