/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-axis-entry.h"
#include "lg-paged-list.h"

G_BEGIN_DECLS

/**
 * LgAxisFilter:
 * @incident_row: the incident
 * @oldest_first: the order
 *
 * Which time axis, read in which direction. A plain value.
 */
typedef struct
{
  gint64   incident_row;
  gboolean oldest_first;
} LgAxisFilter;

LgPagedList *lg_incident_axis_list_new (LgStore            *store,
                                        const LgAxisFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *lg_incident_axis_list     (LgDb               *db,
                                        const LgAxisFilter *filter,
                                        guint               limit,
                                        gint64             *total,
                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
