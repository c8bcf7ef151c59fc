/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-columns.h"

/* A field that an import cannot do without, or another that stands for it. */
typedef struct
{
  LgImportKind  kind;
  LgImportField field;
  LgImportField or_field;
} Need;

static const Need needs[] = {
  { LG_IMPORT_KIND_ASSETS, LG_IMPORT_FIELD_SKU, LG_IMPORT_FIELD_NAME },
  { LG_IMPORT_KIND_COUNTS, LG_IMPORT_FIELD_SKU, LG_IMPORT_FIELD_SKU },
  { LG_IMPORT_KIND_COUNTS, LG_IMPORT_FIELD_BOOK, LG_IMPORT_FIELD_BOOK },
  { LG_IMPORT_KIND_COUNTS, LG_IMPORT_FIELD_COUNTED, LG_IMPORT_FIELD_COUNTED },
  { LG_IMPORT_KIND_BADGES, LG_IMPORT_FIELD_BADGE, LG_IMPORT_FIELD_PERSON },
  { LG_IMPORT_KIND_BADGES, LG_IMPORT_FIELD_WHEN, LG_IMPORT_FIELD_DATE },
};

static gboolean
has_any (const LgImportColumns *self)
{
  for (LgImportField field = 0; field < LG_IMPORT_N_FIELDS; field++)
    {
      if (lg_import_columns_has (self, field))
        return TRUE;
    }

  return FALSE;
}

/**
 * lg_import_columns_find_lack:
 * @self: columns
 * @field: (out): a field that is needed and that no column holds; %LG_IMPORT_N_FIELDS where none is held at all
 * @or_field: (out): one that would stand for it, or the same
 *
 * Returns: whether the file cannot be imported so
 */
gboolean
lg_import_columns_find_lack (const LgImportColumns *self,
                             LgImportField         *field,
                             LgImportField         *or_field)
{
  *field = *or_field = LG_IMPORT_N_FIELDS;
  /* Incidents need no one field; but a file that tells none of them is something else. */
  if (!has_any (self))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    if (needs[i].kind == self->kind &&
        !lg_import_columns_has (self, needs[i].field) && !lg_import_columns_has (self, needs[i].or_field))
      {
        *field = needs[i].field;
        *or_field = needs[i].or_field;
        return TRUE;
      }

  return FALSE;
}
