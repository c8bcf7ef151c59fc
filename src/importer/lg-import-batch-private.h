/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-hash.h"
#include "lg-record.h"
#include "lg-row.h"

G_BEGIN_DECLS

/* One row on its way from the file to the store. */
typedef struct
{
  gint64    first_line;
  gint64    last_line;
  LgRecord *record;                 /* (owned) (nullable): NULL for a row that is no good */
  char     *site;                   /* (owned) (nullable): what its site is called */
  GError   *problem;                /* (owned) (nullable): why it is no good */
  GBytes   *fields;                 /* (owned): the row as it was read, each field with a zero after it */
  guint8    content[LG_HASH_BYTES]; /* what it is known by: its external id, or all of it */
  guint8    digest[LG_HASH_BYTES];  /* what it says, and how that was understood */
  guint     ordinal;                /* how many before it are known by the same */
} LgImportItem;

/* Rows that follow each other, and are stored together. */
typedef struct
{
  GPtrArray *items;     /* (owned) (element-type LgImportItem) */
  gint64     first_row; /* how many rows of the file come before */
  gint64     position;  /* bytes of the file used */
  gboolean   is_last;
  GError    *error;     /* (owned) (nullable): why nothing comes after it */
} LgImportBatch;

LgImportItem  *lg_import_item_new   (const LgRow    *row) G_GNUC_WARN_UNUSED_RESULT;
LgImportBatch *lg_import_batch_new  (gint64          first_row) G_GNUC_WARN_UNUSED_RESULT;
void           lg_import_batch_free (LgImportBatch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportBatch, lg_import_batch_free)

G_END_DECLS
