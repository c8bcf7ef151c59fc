/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-columns.h"

#include <json-glib/json-glib.h>

#include "lg-import-column-names.h"
#include "lg-import-error.h"
#include "lg-import-loss-column-private.h"
#include "lg-text.h"

/* What is known while the columns are given out. */
typedef struct
{
  LgImportColumns *columns;
  GStrv            names;     /* (owned): as lg_text_to_name() makes them */
  gboolean        *is_claimed;
  gboolean         is_mapped[LG_IMPORT_N_FIELDS]; /* by the user */
} Resolution;

static void
claim (Resolution    *resolution,
       LgImportField  field,
       int            column)
{
  resolution->columns->columns[field] = column;
  if (column != LG_IMPORT_NO_COLUMN)
    resolution->is_claimed[column] = TRUE;
}

static gboolean
has (Resolution    *resolution,
     LgImportField  field)
{
  return resolution->columns->columns[field] != LG_IMPORT_NO_COLUMN;
}

static int
find_column (Resolution *resolution,
             const char *name)
{
  for (int i = 0; resolution->names[i] != NULL; i++)
    if (g_str_equal (resolution->names[i], name))
      return i;

  return LG_IMPORT_NO_COLUMN;
}

static int
find_field (Resolution  *resolution,
            const char  *name,
            GError     **error)
{
  LgImportKind kind = resolution->columns->kind;
  int field = lg_import_field_find (kind, name);
  g_autofree char *all = NULL;

  if (field != LG_IMPORT_NO_FIELD)
    return field;

  all = lg_import_field_list (kind);
  lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_FIELD, name, all, 0);
  return LG_IMPORT_NO_FIELD;
}

/* A column by its name, trimmed and whatever its case; in a file without names, by its number from 1. */
static gboolean
find_mapped_column (Resolution  *resolution,
                    const char  *name,
                    int         *column,
                    GError     **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (name));
  g_autofree char *folded = g_utf8_casefold (trimmed, -1);
  g_autofree char *all = NULL;
  char **names = resolution->columns->names;

  /* Two columns may differ by nothing but their case. */
  for (*column = 0; names[*column] != NULL; (*column)++)
    if (g_str_equal (names[*column], trimmed))
      return TRUE;

  for (*column = 0; names[*column] != NULL; (*column)++)
    {
      g_autofree char *candidate = g_utf8_casefold (names[*column], -1);

      if (g_str_equal (candidate, folded))
        return TRUE;
    }

  all = g_strjoinv (", ", names);
  return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_COLUMN, trimmed, all, 0);
}

static gboolean
apply_map (Resolution  *resolution,
           const char  *map,
           GError     **error)
{
  const char *equals = strchr (map, '=');
  g_autofree char *name = equals != NULL ? g_strndup (map, equals - map) : NULL;
  int field, column = LG_IMPORT_NO_COLUMN;

  if (name == NULL)
    return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_MAP, map, NULL, 0);

  field = find_field (resolution, name, error);
  if (field == LG_IMPORT_NO_FIELD)
    return FALSE;

  /* No column: the field stays empty, whatever the columns are called. */
  if (equals[1] != '\0' && !find_mapped_column (resolution, equals + 1, &column, error))
    return FALSE;

  resolution->is_mapped[field] = TRUE;
  claim (resolution, field, column);
  return TRUE;
}

static gboolean
apply_headerless (Resolution  *resolution,
                  const char  *fields,
                  GError     **error)
{
  g_auto (GStrv) names = g_strsplit (fields, ",", -1);
  guint n_columns = g_strv_length (resolution->names);

  if (g_strv_length (names) > n_columns)
    return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_MANY_COLUMNS, NULL, NULL, n_columns);

  for (int i = 0; names[i] != NULL; i++)
    {
      int field;

      if (g_str_equal (g_strstrip (names[i]), "-"))
        continue;

      field = find_field (resolution, names[i], error);
      if (field == LG_IMPORT_NO_FIELD)
        return FALSE;
      resolution->is_mapped[field] = TRUE;
      claim (resolution, field, i);
    }

  return TRUE;
}

static void
apply_preset (Resolution *resolution)
{
  for (LgImportField field = 0; field < LG_IMPORT_N_FIELDS; field++)
    {
      const char *name = lg_import_preset_get_column (resolution->columns->preset, field);

      if (name != NULL && !resolution->is_mapped[field])
        claim (resolution, field, find_column (resolution, name));
    }
}

static void
find_act (Resolution *resolution)
{
  const LgImportPreset *preset = resolution->columns->preset;

  if (preset != NULL && preset->act != NULL)
    resolution->columns->act = find_column (resolution, preset->act);
}

/* A moment is in one column, or in a date and a time, or in numbers: the first of these that is there. */
static gboolean
is_moment_told (Resolution    *resolution,
                LgImportField  field)
{
  switch (field)
    {
    case LG_IMPORT_FIELD_WHEN:
      return has (resolution, LG_IMPORT_FIELD_DATE) || has (resolution, LG_IMPORT_FIELD_YEAR) ||
             has (resolution, LG_IMPORT_FIELD_MONTH);
    case LG_IMPORT_FIELD_DATE:
    case LG_IMPORT_FIELD_YEAR:
      return has (resolution, LG_IMPORT_FIELD_WHEN) || has (resolution, LG_IMPORT_FIELD_DATE);
    case LG_IMPORT_FIELD_TIME:
      return !has (resolution, LG_IMPORT_FIELD_DATE);
    case LG_IMPORT_FIELD_MONTH:
      return has (resolution, LG_IMPORT_FIELD_WHEN) || has (resolution, LG_IMPORT_FIELD_DATE);
    case LG_IMPORT_FIELD_DAY:
    case LG_IMPORT_FIELD_HOUR:
    case LG_IMPORT_FIELD_MINUTE:
      return !has (resolution, LG_IMPORT_FIELD_YEAR);
    default:
      return FALSE;
    }
}

static void
apply_usual_names (Resolution *resolution)
{
  gsize n;
  const LgImportFieldInfo *fields = lg_import_fields (resolution->columns->kind, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_auto (GStrv) names = g_strsplit (fields[i].usual_names, " ", -1);

      if (is_moment_told (resolution, fields[i].field))
        continue;

      for (char **name = names; *name != NULL && !has (resolution, fields[i].field); name++)
        {
          int column = find_column (resolution, *name);

          if (column != LG_IMPORT_NO_COLUMN && !resolution->is_claimed[column] &&
              !resolution->is_mapped[fields[i].field])
            claim (resolution, fields[i].field, column);
        }
    }
}

/* The amount of all that was lost, where no column says what each thing cost. */
static void
apply_loss (Resolution   *resolution,
            LgImportFile *file)
{
  int *columns = resolution->columns->columns;

  if (resolution->columns->kind != LG_IMPORT_KIND_INCIDENTS || has (resolution, LG_IMPORT_FIELD_UNIT_COST))
    return;

  if (!resolution->is_mapped[LG_IMPORT_FIELD_LOSS_AMOUNT])
    claim (resolution, LG_IMPORT_FIELD_LOSS_AMOUNT,
           lg_import_loss_column_find (file, (const char *const *) resolution->names, resolution->is_claimed,
                                       has (resolution, LG_IMPORT_FIELD_UNIT_PRICE)));

  /* What was recovered of an amount without a quantity is an amount, too. */
  if (has (resolution, LG_IMPORT_FIELD_LOSS_AMOUNT) && !has (resolution, LG_IMPORT_FIELD_QUANTITY) &&
      has (resolution, LG_IMPORT_FIELD_RECOVERED_QUANTITY) && !resolution->is_mapped[LG_IMPORT_FIELD_RECOVERED_QUANTITY])
    {
      resolution->is_claimed[columns[LG_IMPORT_FIELD_RECOVERED_QUANTITY]] = FALSE;
      columns[LG_IMPORT_FIELD_RECOVERED_QUANTITY] = LG_IMPORT_NO_COLUMN;
    }
}

static gboolean
apply_header (Resolution         *resolution,
              LgImportFile       *file,
              const char *const  *maps,
              GError            **error)
{
  resolution->columns->preset = lg_import_preset_find (resolution->columns->kind,
                                                       (const char *const *) resolution->names);

  for (; maps != NULL && *maps != NULL; maps++)
    if (!apply_map (resolution, *maps, error))
      return FALSE;

  apply_preset (resolution);
  find_act (resolution);
  apply_usual_names (resolution);
  apply_loss (resolution, file);
  return TRUE;
}

static gboolean
apply_no_header (Resolution         *resolution,
                 LgImportFile       *file,
                 const char *const  *maps,
                 const char         *headerless,
                 GError            **error)
{
  LgImportColumns *columns = resolution->columns;

  columns->preset = lg_import_preset_find_headerless (columns->kind, lg_import_file_get_sample (file));
  if (headerless == NULL && columns->preset != NULL)
    headerless = columns->preset->headerless;

  if (headerless != NULL && !apply_headerless (resolution, headerless, error))
    return FALSE;

  for (; maps != NULL && *maps != NULL; maps++)
    if (!apply_map (resolution, *maps, error))
      return FALSE;

  return TRUE;
}

static gboolean
check (const LgImportColumns  *self,
       GError                **error)
{
  LgImportField field, or_field;

  if (!lg_import_columns_find_lack (self, &field, &or_field))
    return TRUE;

  if (field != LG_IMPORT_N_FIELDS)
    return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_FIELD_LACKS,
                                lg_import_field_name (self->kind, field), NULL, 0);

  return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE,
                              self->has_header ? LG_IMPORT_REASON_NO_KNOWN_COLUMN : LG_IMPORT_REASON_NO_HEADER,
                              NULL, NULL, 0);
}

static void
list_unclaimed (Resolution *resolution)
{
  for (guint i = 0; resolution->names[i] != NULL; i++)
    if (!resolution->is_claimed[i])
      g_array_append_val (resolution->columns->unclaimed, i);
}

/**
 * lg_import_columns_resolve:
 * @kind: what is imported
 * @file: the file
 * @maps: (nullable) (array zero-terminated=1): what the user says, each `FIELD=COLUMN`
 * @headerless: (nullable): the fields of a file without a header, with commas, `-` for none
 *
 * Finds out which column holds which field: as the user says, as the system that wrote the file is known to write, and
 * by the columns' usual names. A field that is needed may be among none of them.
 *
 * Returns: (transfer full): the columns, or %NULL with %LG_IMPORT_ERROR_USAGE
 */
LgImportColumns *
lg_import_columns_resolve (LgImportKind        kind,
                           LgImportFile       *file,
                           const char *const  *maps,
                           const char         *headerless,
                           GError            **error)
{
  g_autoptr (LgImportColumns) self = g_new0 (LgImportColumns, 1);
  g_auto (GStrv) plain = NULL;
  g_autofree gboolean *is_claimed = NULL;
  Resolution resolution = { self };

  self->kind = kind;
  self->act = LG_IMPORT_NO_COLUMN;
  self->has_header = lg_import_file_get_columns (file) != NULL;
  self->names = lg_import_column_names_list (file);
  self->unclaimed = g_array_new (FALSE, FALSE, sizeof (guint));
  for (int i = 0; i < LG_IMPORT_N_FIELDS; i++)
    self->columns[i] = LG_IMPORT_NO_COLUMN;

  resolution.names = plain = lg_import_column_names_plain ((const char *const *) self->names);
  resolution.is_claimed = is_claimed = g_new0 (gboolean, g_strv_length (plain) + 1);
  if (!(self->has_header ? apply_header (&resolution, file, maps, error)
                         : apply_no_header (&resolution, file, maps, headerless, error)))
    return NULL;

  list_unclaimed (&resolution);
  return g_steal_pointer (&self);
}

/**
 * lg_import_columns_new:
 * @kind: what is imported
 * @file: the file
 * @maps: (nullable) (array zero-terminated=1): what the user says, each `FIELD=COLUMN`
 * @headerless: (nullable): the fields of a file without a header, with commas, `-` for none
 *
 * As lg_import_columns_resolve(), but refuses a file that lacks a field.
 *
 * Returns: (transfer full): the columns, or %NULL with %LG_IMPORT_ERROR_USAGE
 */
LgImportColumns *
lg_import_columns_new (LgImportKind        kind,
                       LgImportFile       *file,
                       const char *const  *maps,
                       const char         *headerless,
                       GError            **error)
{
  g_autoptr (LgImportColumns) self = lg_import_columns_resolve (kind, file, maps, headerless, error);

  return self != NULL && check (self, error) ? g_steal_pointer (&self) : NULL;
}

void
lg_import_columns_free (LgImportColumns *self)
{
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->unclaimed, g_array_unref);
  g_free (self);
}

gboolean
lg_import_columns_has (const LgImportColumns *self,
                       LgImportField          field)
{
  return self->columns[field] != LG_IMPORT_NO_COLUMN;
}

/**
 * lg_import_columns_to_json:
 * @self: columns
 *
 * Returns: (transfer full): an object with the name of each field's column, always in the same order
 */
char *
lg_import_columns_to_json (const LgImportColumns *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (LgImportField field = 0; field < LG_IMPORT_N_FIELDS; field++)
    if (lg_import_columns_has (self, field))
      json_object_set_string_member (object, lg_import_field_name (self->kind, field),
                                     self->names[self->columns[field]]);

  json_node_take_object (node, object);
  return json_to_string (node, FALSE);
}
