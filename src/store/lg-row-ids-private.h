/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The rows of a list, 8 bytes each, in the chunks they came in. Once nobody adds to it, any thread may read it. */
typedef struct _LgRowIds LgRowIds;

LgRowIds *lg_row_ids_new      (void) G_GNUC_WARN_UNUSED_RESULT;
LgRowIds *lg_row_ids_ref      (LgRowIds *self) G_GNUC_WARN_UNUSED_RESULT;
void      lg_row_ids_unref    (LgRowIds *self);
void      lg_row_ids_append   (LgRowIds *self,
                               gint64   *rows,
                               guint     n_rows);
guint     lg_row_ids_get_size (LgRowIds *self);
gint64    lg_row_ids_get      (LgRowIds *self,
                               guint     position);
guint     lg_row_ids_copy     (LgRowIds *self,
                               guint     position,
                               gint64   *rows,
                               guint     n_rows);
gboolean  lg_row_ids_find     (LgRowIds *self,
                               gint64    row,
                               guint    *position);
void      lg_row_ids_compare  (LgRowIds *a,
                               LgRowIds *b,
                               guint    *prefix,
                               guint    *suffix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgRowIds, lg_row_ids_unref)

G_END_DECLS
