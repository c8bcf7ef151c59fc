/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of rows, a bit each: rows are numbered from 1 without large gaps. */
typedef struct _LgRowSet LgRowSet;

LgRowSet *lg_row_set_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void      lg_row_set_free     (LgRowSet       *self);
void      lg_row_set_add      (LgRowSet       *self,
                               gint64          row);
gboolean  lg_row_set_contains (const LgRowSet *self,
                               gint64          row);
gsize     lg_row_set_get_size (const LgRowSet *self);
char     *lg_row_set_to_json  (const LgRowSet *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgRowSet, lg_row_set_free)

G_END_DECLS
