/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first rows come at once, so that a view has something to show; the rest in big pieces. */
#define LG_ROW_SINK_FIRST 64
#define LG_ROW_SINK_CHUNK 32768

/**
 * LgRowSinkFunc:
 * @rows: (transfer full) (array length=n_rows): rows, to be freed with g_free()
 * @n_rows: how many: %LG_ROW_SINK_FIRST the first time, then %LG_ROW_SINK_CHUNK, fewer where the next ones take longer
 * @user_data: what the caller gave
 *
 * Returns: FALSE to end the query
 */
typedef gboolean (*LgRowSinkFunc) (gint64   *rows,
                                   guint     n_rows,
                                   gpointer  user_data);

/* Takes the rows of a query one by one and hands them on in chunks. */
typedef struct _LgRowSink LgRowSink;

LgRowSink *lg_row_sink_new       (LgRowSinkFunc  func,
                                  gpointer       user_data) G_GNUC_WARN_UNUSED_RESULT;
void       lg_row_sink_free      (LgRowSink     *self);
void       lg_row_sink_set_limit (LgRowSink     *self,
                                  gint64         limit);
gboolean   lg_row_sink_add       (LgRowSink     *self,
                                  gint64         row);
gboolean   lg_row_sink_is_ended  (LgRowSink     *self);
void       lg_row_sink_flush     (LgRowSink     *self);
gint64     lg_row_sink_get_count (LgRowSink     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgRowSink, lg_row_sink_free)

G_END_DECLS
