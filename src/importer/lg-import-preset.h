/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-field.h"

G_BEGIN_DECLS

#define LG_IMPORT_PRESET_COLUMNS 8

/* What one system writes into its exports that the names of its columns do not tell. */
typedef struct
{
  const char    *name;
  LgImportKind   kind;
  const char    *signature;   /* names that all have to be there, with blanks between; NULL for a file without header */
  struct
  {
    LgImportField  field;
    const char    *column;    /* as lg_text_to_name() makes it */
  } columns[LG_IMPORT_PRESET_COLUMNS];
  const char    *headerless;  /* the fields of a file without a header, with commas, `-` for none */
  const char    *entries;     /* codes of entries, exits, grants and refusals, with blanks around each */
  const char    *exits;
  const char    *grants;
  const char    *refusals;
  const char    *act;         /* the column that says what was done, where a door that was opened is one event of many */
  const char    *refusal;     /* how the name begins where it stands for a refusal */
  const char    *constant_kind;
  gboolean       counts_sales; /* a row is a sale unless its quantity is below zero */
} LgImportPreset;

const LgImportPreset *lg_import_preset_find            (LgImportKind        kind,
                                                        const char *const  *names);
const LgImportPreset *lg_import_preset_find_headerless (LgImportKind        kind,
                                                        GPtrArray          *sample);
const char           *lg_import_preset_get_column      (const LgImportPreset *preset,
                                                        LgImportField         field);

G_END_DECLS
