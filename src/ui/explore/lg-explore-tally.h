/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What belongs to one line, in one column. */
typedef struct
{
  gint64  incidents;
  gint64  sum;
  GArray *samples;  /* (owned) (nullable) (element-type gint64): for a median */
} LgExploreCell;

typedef struct
{
  char          *key;     /* (owned) (nullable) */
  gint64         number;
  LgExploreCell *cells;   /* (owned): one for each column */
} LgExploreTallyLine;

/* Adds figures up by line and column, or keeps them for their median. */
typedef struct
{
  guint          n_columns;
  gboolean       has_median;
  GPtrArray     *lines;     /* (owned) (element-type LgExploreTallyLine) */
  GHashTable    *by_key;    /* (owned): of @lines */
  LgExploreCell  total;
} LgExploreTally;

LgExploreTally     *lg_explore_tally_new  (guint            n_columns,
                                           gboolean         has_median) G_GNUC_WARN_UNUSED_RESULT;
void                lg_explore_tally_free (LgExploreTally  *self);
gboolean            lg_explore_tally_add  (LgExploreTally  *self,
                                           const char      *key,
                                           gint64           number,
                                           guint            column,
                                           gint64           incidents,
                                           gint64           value,
                                           GError         **error);
LgExploreTallyLine *lg_explore_tally_find (LgExploreTally  *self,
                                           const char      *key,
                                           gint64           number);
gint64              lg_explore_cell_get   (LgExploreCell   *self);
gboolean            lg_explore_cell_join  (LgExploreCell   *self,
                                           LgExploreCell   *other,
                                           GError         **error);
void                lg_explore_cell_clear (LgExploreCell   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgExploreTally, lg_explore_tally_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LgExploreCell, lg_explore_cell_clear)

G_END_DECLS
