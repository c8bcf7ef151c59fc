/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-problem.h"

G_BEGIN_DECLS

/* One field longer than this makes its row a reject. */
#define LG_ROW_MAX_FIELD (1024 * 1024)

/**
 * LgRow:
 * @n_fields: how many fields it has
 * @first_line: the line of the file it starts in, from 1
 * @last_line: the line it ends in
 * @problem: (nullable): why it is no good, an error of %LG_IMPORT_PROBLEM
 *
 * A row of a file, filled again and again by one reader. Read the fields through lg_row_field().
 */
typedef struct
{
  guint    n_fields;
  gint64   first_line;
  gint64   last_line;
  GError  *problem;

  /*< private >*/
  GString *text;     /* the fields, each with a zero after it */
  GArray  *offsets;  /* of gsize: where each field starts, and the end */
} LgRow;

LgRow      *lg_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        lg_row_free        (LgRow       *self);
void        lg_row_clear       (LgRow       *self);
void        lg_row_append      (LgRow       *self,
                                const char  *field,
                                gsize        size);
void        lg_row_check       (LgRow       *self);
void        lg_row_set_problem (LgRow               *self,
                                LgImportProblemCode  code,
                                int                  column,
                                gint64               number,
                                gint64               expected);
const char *lg_row_field       (const LgRow *self,
                                guint        i);
gsize       lg_row_field_size  (const LgRow *self,
                                guint        i);
gboolean    lg_row_is_blank    (const LgRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgRow, lg_row_free)

G_END_DECLS
