/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-list.h"
#include "lg-row-sink.h"
#include "lg-time.h"

G_BEGIN_DECLS

/**
 * LgBadgeFilter:
 * @site_row: the site, always one
 * @since: the first moment, or %LG_TIME_NONE
 * @until: the moment before which the events were, or %LG_TIME_NONE
 * @denied: only those that the reader refused
 * @without_exit: only entries after which the badge's next passage is no exit
 * @off_hours: only those while the site was not staffed
 * @text: (owned) (nullable): the start of the badge, or of a word of the name of who carries it
 *
 * Which badge events a list shows, the newest first.
 */
typedef struct
{
  gint64    site_row;
  LgTime    since;
  LgTime    until;
  gboolean  denied;
  gboolean  without_exit;
  gboolean  off_hours;
  char     *text;
} LgBadgeFilter;

LgBadgeFilter *lg_badge_filter_new  (gint64               site_row) G_GNUC_WARN_UNUSED_RESULT;
LgBadgeFilter *lg_badge_filter_copy (const LgBadgeFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void           lg_badge_filter_free (LgBadgeFilter       *self);

gboolean       lg_badge_events_query_rows (LgDb                 *db,
                                           const LgBadgeFilter  *filter,
                                           LgRowSink            *sink,
                                           GError              **error);

LgPagedList   *lg_badge_list_new    (LgStore             *store,
                                     const LgBadgeFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgBadgeFilter, lg_badge_filter_free)

G_END_DECLS
