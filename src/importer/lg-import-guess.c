/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-guess.h"

#include "lg-import-columns.h"

/* A field that tells what a file is about. Others, such as a site or a place, are in every kind of file. */
typedef struct
{
  LgImportKind  kind;
  LgImportField field;
  int           weight;
} Clue;

static const Clue clues[] = {
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_EXTERNAL_ID, 1 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_KIND, 2 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_WHEN, 2 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_DATE, 2 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_YEAR, 2 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_MONTH, 2 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_SEVERITY, 2 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_LATITUDE, 2 },
  { LG_IMPORT_KIND_INCIDENTS, LG_IMPORT_FIELD_RECOVERED_QUANTITY, 2 },
  { LG_IMPORT_KIND_ASSETS, LG_IMPORT_FIELD_SKU, 2 },
  { LG_IMPORT_KIND_ASSETS, LG_IMPORT_FIELD_CATEGORY, 1 },
  { LG_IMPORT_KIND_ASSETS, LG_IMPORT_FIELD_QUANTITY, 1 },
  { LG_IMPORT_KIND_ASSETS, LG_IMPORT_FIELD_UNIT_COST, 1 },
  { LG_IMPORT_KIND_ASSETS, LG_IMPORT_FIELD_UNIT_PRICE, 1 },
  { LG_IMPORT_KIND_ASSETS, LG_IMPORT_FIELD_HIGH_VALUE, 3 },
  { LG_IMPORT_KIND_COUNTS, LG_IMPORT_FIELD_SKU, 1 },
  { LG_IMPORT_KIND_COUNTS, LG_IMPORT_FIELD_BOOK, 4 },
  { LG_IMPORT_KIND_COUNTS, LG_IMPORT_FIELD_COUNTED, 4 },
  { LG_IMPORT_KIND_BADGES, LG_IMPORT_FIELD_BADGE, 2 },
  { LG_IMPORT_KIND_BADGES, LG_IMPORT_FIELD_WHEN, 1 },
  { LG_IMPORT_KIND_BADGES, LG_IMPORT_FIELD_READER, 2 },
  { LG_IMPORT_KIND_BADGES, LG_IMPORT_FIELD_DIRECTION, 3 },
  { LG_IMPORT_KIND_BADGES, LG_IMPORT_FIELD_GRANTED, 2 },
};

/* What a system is known to write leaves no doubt. */
#define PRESET_WEIGHT 100

static int
weigh (LgImportFile *file,
       LgImportKind  kind)
{
  g_autoptr (LgImportColumns) columns = lg_import_columns_resolve (kind, file, NULL, NULL, NULL);
  LgImportField field, or_field;
  int weight = 0;

  if (columns == NULL || lg_import_columns_find_lack (columns, &field, &or_field))
    return 0;

  for (gsize i = 0; i < G_N_ELEMENTS (clues); i++)
    if (clues[i].kind == kind && lg_import_columns_has (columns, clues[i].field))
      weight += clues[i].weight;

  return columns->preset != NULL ? weight + PRESET_WEIGHT : weight;
}

/**
 * lg_import_guess_kind:
 * @file: a file
 *
 * Returns: what it seems to hold, by what its columns are called; incidents where nothing tells
 */
LgImportKind
lg_import_guess_kind (LgImportFile *file)
{
  LgImportKind best = LG_IMPORT_KIND_INCIDENTS;
  int most = weigh (file, best);

  for (LgImportKind kind = LG_IMPORT_KIND_ASSETS; kind <= LG_IMPORT_KIND_BADGES; kind++)
    {
      int weight = weigh (file, kind);

      if (weight > most)
        {
          most = weight;
          best = kind;
        }
    }

  return best;
}
