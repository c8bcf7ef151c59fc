/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

/* What a search over everything goes over, in the order in which it is shown. */
typedef enum
{
  LG_SEARCH_INCIDENTS,
  LG_SEARCH_ASSETS,
  LG_SEARCH_TASKS,
  LG_SEARCH_PERSONS,
  LG_SEARCH_CAMERAS,
  LG_SEARCH_SITES,
} LgSearchGroup;

#define LG_N_SEARCH_GROUPS 6

#define LG_TYPE_SEARCH_HIT (lg_search_hit_get_type ())

G_DECLARE_FINAL_TYPE (LgSearchHit, lg_search_hit, LG, SEARCH_HIT, GObject)

/**
 * LgSearchHit:
 * @group: where it was found
 * @type: (owned): the type of the record that it opens, as in JSON; `badge` for one that only access logs know
 * @id: (owned) (nullable): its id, of a record
 * @title: (owned): what it is called
 * @detail: (owned) (nullable): what tells it from others of its name
 * @site_row: its site's row, or 0
 *
 * Something that a search found. A plain value.
 */
struct _LgSearchHit
{
  GObject        parent_instance;

  LgSearchGroup  group;
  char          *type;
  char          *id;
  char          *title;
  char          *detail;
  gint64         site_row;
};

#define LG_TYPE_SEARCH_RESULT (lg_search_result_get_type ())

G_DECLARE_FINAL_TYPE (LgSearchResult, lg_search_result, LG, SEARCH_RESULT, GObject)

/* What one group has of it: (element-type LgSearchHit), the best first. */
struct _LgSearchResult
{
  GObject        parent_instance;

  LgSearchGroup  group;
  GPtrArray     *hits;
};

LgSearchResult *lg_search_run  (LgDb           *db,
                                LgSearchGroup   group,
                                const char     *text,
                                guint           limit,
                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LgSearchHit    *lg_search_find (LgDb           *db,
                                const char     *type,
                                const char     *id,
                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
DexFuture      *lg_search_load (LgStore        *store,
                                LgSearchGroup   group,
                                const char     *text,
                                guint           limit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
