/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import.h"

G_BEGIN_DECLS

/* What a column of an imported file can mean. */
typedef enum
{
  LG_IMPORT_FIELD_EXTERNAL_ID,
  LG_IMPORT_FIELD_WHEN,         /* occurred_at, at or counted_at */
  LG_IMPORT_FIELD_DATE,
  LG_IMPORT_FIELD_TIME,
  LG_IMPORT_FIELD_YEAR,
  LG_IMPORT_FIELD_MONTH,
  LG_IMPORT_FIELD_DAY,
  LG_IMPORT_FIELD_HOUR,
  LG_IMPORT_FIELD_MINUTE,
  LG_IMPORT_FIELD_KIND,
  LG_IMPORT_FIELD_TITLE,
  LG_IMPORT_FIELD_DESCRIPTION,
  LG_IMPORT_FIELD_SEVERITY,
  LG_IMPORT_FIELD_STATUS,
  LG_IMPORT_FIELD_SITE,
  LG_IMPORT_FIELD_PLACE,
  LG_IMPORT_FIELD_LATITUDE,
  LG_IMPORT_FIELD_LONGITUDE,
  LG_IMPORT_FIELD_SKU,
  LG_IMPORT_FIELD_NAME,
  LG_IMPORT_FIELD_CATEGORY,
  LG_IMPORT_FIELD_QUANTITY,
  LG_IMPORT_FIELD_RECOVERED_QUANTITY,
  LG_IMPORT_FIELD_BOOK,
  LG_IMPORT_FIELD_COUNTED,
  LG_IMPORT_FIELD_LOSS_AMOUNT,  /* of all that the row says is lost */
  LG_IMPORT_FIELD_UNIT_COST,
  LG_IMPORT_FIELD_UNIT_PRICE,
  LG_IMPORT_FIELD_HIGH_VALUE,
  LG_IMPORT_FIELD_BADGE,
  LG_IMPORT_FIELD_PERSON,
  LG_IMPORT_FIELD_READER,
  LG_IMPORT_FIELD_AREA,
  LG_IMPORT_FIELD_LEFT_AREA,    /* of systems that say which area a badge left for which */
  LG_IMPORT_FIELD_DIRECTION,
  LG_IMPORT_FIELD_GRANTED,
  LG_IMPORT_N_FIELDS,
} LgImportField;

#define LG_IMPORT_NO_FIELD (-1)

/* A field of one kind of import, and what columns that hold it are usually called, the most telling name first. */
typedef struct
{
  LgImportField  field;
  const char    *name;
  const char    *usual_names;  /* with blanks between them, as lg_text_to_name() makes them */
} LgImportFieldInfo;

const LgImportFieldInfo *lg_import_fields     (LgImportKind   kind,
                                               gsize         *n_fields);
const char              *lg_import_field_name (LgImportKind   kind,
                                               LgImportField  field);
int                      lg_import_field_find (LgImportKind   kind,
                                               const char    *name);
char                    *lg_import_field_list (LgImportKind   kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
