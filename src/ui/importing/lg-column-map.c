/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <string.h>

#include "lg-column-map.h"

/* Returns: (transfer full): what is known of the columns so far */
LgColumnMap *
lg_column_map_new (const LgImportColumns *columns)
{
  LgColumnMap *self = g_new0 (LgColumnMap, 1);

  self->kind = columns->kind;
  self->has_header = columns->has_header;
  self->names = g_strdupv (columns->names);
  memcpy (self->columns, columns->columns, sizeof self->columns);

  return self;
}

void
lg_column_map_free (LgColumnMap *self)
{
  g_strfreev (self->names);
  g_free (self);
}

/* The field that a column holds, the first of several, or LG_IMPORT_NO_FIELD. */
int
lg_column_map_get (const LgColumnMap *self,
                   int                column)
{
  for (int field = 0; field < LG_IMPORT_N_FIELDS; field++)
    {
      if (self->columns[field] == column)
        return field;
    }

  return LG_IMPORT_NO_FIELD;
}

/* Gives a column another field, or LG_IMPORT_NO_FIELD; a column that held that has none then. */
void
lg_column_map_set (LgColumnMap *self,
                   int          column,
                   int          field)
{
  for (int i = 0; i < LG_IMPORT_N_FIELDS; i++)
    if (self->columns[i] == column)
      self->columns[i] = LG_IMPORT_NO_COLUMN;

  if (field != LG_IMPORT_NO_FIELD)
    self->columns[field] = column;
}

static char *
list_fields (const LgColumnMap *self)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; self->names[i] != NULL; i++)
    {
      int field = lg_column_map_get (self, i);

      g_string_append_printf (list, "%s%s", i > 0 ? "," : "",
                              field != LG_IMPORT_NO_FIELD ? lg_import_field_name (self->kind, field) : "-");
    }

  return g_string_free (list, FALSE);
}

/* Says something of every field, so that nothing is guessed any more. */
static GStrv
list_maps (const LgColumnMap *self)
{
  g_autoptr (GStrvBuilder) maps = g_strv_builder_new ();
  gsize n_fields;
  const LgImportFieldInfo *fields = lg_import_fields (self->kind, &n_fields);

  for (gsize i = 0; i < n_fields; i++)
    {
      int column = self->columns[fields[i].field];

      g_strv_builder_take (maps, g_strconcat (fields[i].name, "=",
                                              column != LG_IMPORT_NO_COLUMN ? self->names[column] : "", NULL));
    }

  return g_strv_builder_end (maps);
}

/* Puts it into a plan. */
void
lg_column_map_apply (const LgColumnMap *self,
                     LgImportPlan      *plan)
{
  g_clear_pointer (&plan->maps, g_strfreev);
  g_clear_pointer (&plan->columns, g_free);
  if (self->has_header)
    plan->maps = list_maps (self);
  else
    plan->columns = list_fields (self);
}
