/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-context-private.h"

#include "lg-import-problem.h"
#include "lg-import-value.h"

/* What the row says of the field, empty when nothing. */
const char *
lg_import_field_text (LgImportContext *self,
                      const LgRow     *row,
                      LgImportField    field)
{
  int column = self->columns->columns[field];
  const char *text = column != LG_IMPORT_NO_COLUMN ? lg_row_field (row, column) : "";

  return lg_import_value_is_nothing (text) ? "" : text;
}

/* A whole number, LG_UNKNOWN where the row says none. */
gboolean
lg_import_read_quantity (LgImportContext  *self,
                         const LgRow      *row,
                         LgImportField     field,
                         gint64           *quantity,
                         GError          **error)
{
  const char *text = lg_import_field_text (self, row, field);

  *quantity = LG_UNKNOWN;
  return *text == '\0' ||
         lg_import_problem_name_field (error, field, lg_import_value_integer (text, self->has_decimal_comma, quantity, error));
}

/* An amount in minor units, not below zero; LG_UNKNOWN where the row says none. */
gboolean
lg_import_read_money (LgImportContext  *self,
                      const LgRow      *row,
                      LgImportField     field,
                      const char       *currency,
                      gint64           *amount,
                      GError          **error)
{
  const char *text = lg_import_field_text (self, row, field);

  *amount = LG_UNKNOWN;
  if (*text == '\0')
    return TRUE;

  if (!lg_import_problem_name_field (error, field, lg_import_value_money (text, self->has_decimal_comma, currency, amount, error)))
    return FALSE;

  return *amount >= 0 || lg_import_problem_set (error, LG_IMPORT_PROBLEM_BELOW_ZERO, field, text);
}

static void
append_json_text (GString    *json,
                  const char *text)
{
  g_string_append_c (json, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      {
        g_string_append_c (json, '\\');
        g_string_append_c (json, *c);
      }
    else if ((guchar) *c < 0x20)
      g_string_append_printf (json, "\\u%04x", *c);
    else
      g_string_append_c (json, *c);
  g_string_append_c (json, '"');
}

static void
append_column (LgImportContext  *self,
               const LgRow      *row,
               guint             column,
               GString         **json)
{
  if (lg_row_field_size (row, column) == 0)
    return;

  if (*json == NULL)
    *json = g_string_new ("{");
  else
    g_string_append_c (*json, ',');
  append_json_text (*json, self->columns->names[column]);
  g_string_append_c (*json, ':');
  append_json_text (*json, lg_row_field (row, column));
}

/**
 * lg_import_read_extra:
 * @self: a context
 * @row: a row
 * @kept: a column that is kept although a field claims it, or %LG_IMPORT_NO_COLUMN
 *
 * Returns: (transfer full) (nullable): a JSON object of what stands in the columns that no field claims
 */
char *
lg_import_read_extra (LgImportContext *self,
                      const LgRow     *row,
                      int              kept)
{
  GArray *unclaimed = self->columns->unclaimed;
  GString *json = NULL;

  if (kept != LG_IMPORT_NO_COLUMN)
    append_column (self, row, (guint) kept, &json);
  for (guint i = 0; i < unclaimed->len; i++)
    append_column (self, row, g_array_index (unclaimed, guint, i), &json);

  if (json == NULL)
    return NULL;

  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

/**
 * lg_import_make_record:
 * @self: a context
 * @row: a row
 * @site: its site
 *
 * Returns: (transfer full): the record that the row stands for, or %NULL with @error set to what is wrong with the row
 */
LgRecord *
lg_import_make_record (LgImportContext     *self,
                       const LgRow         *row,
                       const LgImportSite  *site,
                       GError             **error)
{
  switch (self->options->kind)
    {
    case LG_IMPORT_KIND_ASSETS:
      return lg_import_make_asset (self, row, site, error);
    case LG_IMPORT_KIND_COUNTS:
      return lg_import_make_count (self, row, site, error);
    case LG_IMPORT_KIND_BADGES:
      return lg_import_make_badge_event (self, row, site, error);
    case LG_IMPORT_KIND_INCIDENTS:
    default:
      return lg_import_make_incident (self, row, site, error);
    }
}
