/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lg-time.h"

G_BEGIN_DECLS

typedef enum
{
  LG_INCIDENT_SORT_NEWEST,    /* by the time it occurred */
  LG_INCIDENT_SORT_OLDEST,
  LG_INCIDENT_SORT_SEVERITY,  /* the most severe first, of those the newest */
  LG_INCIDENT_SORT_LOSS,      /* the largest net loss first, then those without a loss */
  LG_INCIDENT_SORT_NUMBER,
} LgIncidentSort;

#define LG_INCIDENT_STATUSES_ALL     0x3eu
#define LG_INCIDENT_STATUSES_ACTIVE  0x0eu
#define LG_INCIDENT_STATUSES_CURRENT 0x1eu
#define LG_INCIDENT_SEVERITIES_ALL   0x3eu

#define LG_INCIDENT_FIRST_DAY G_MININT32
#define LG_INCIDENT_LAST_DAY  G_MAXINT32

/* As many days up to today as anybody may ask for. */
#define LG_INCIDENT_MOST_DAYS 36500

/**
 * LgIncidentFilter:
 * @statuses: a bit for each #LgIncidentStatus: `1u << status`; every one but archived by default
 * @severities: a bit for each #LgSeverity: `1u << severity`; all by default
 * @include_deleted: whether incidents that were deleted are in, too
 * @held: only those under a legal hold
 * @disposition: an #LgDisposition, or 0
 * @site_row: a site's row, or 0
 * @kind: (owned) (nullable): a kind
 * @assignee: (owned) (nullable): who is in charge
 * @since: when it occurred, inclusive, or %LG_TIME_NONE
 * @until: when it occurred, exclusive, or %LG_TIME_NONE
 * @last_days: how many days up to today @since stands for, or 0
 * @since_day: the first local day on which it occurred, or %LG_INCIDENT_FIRST_DAY for any
 * @until_day: the day at which those days end, exclusive, or %LG_INCIDENT_LAST_DAY for any; an incident known
 *   only to the month is in days that hold the whole month
 * @weekday: the local weekday on which it occurred, 1 for Monday to 7, or 0
 * @hour: the local hour in which it occurred, or -1
 * @currency: (owned) (nullable): the currency of its losses
 * @sku: (owned) (nullable): what one of its lines is about
 * @text: (owned) (nullable): words and “phrases”, all of them, the last word as a prefix
 * @sort: the order
 * @limit: how many at most, or 0
 *
 * Which incidents, in which order. A plain value.
 */
typedef struct
{
  guint           statuses;
  guint           severities;
  gboolean        include_deleted;
  gboolean        held;
  int             disposition;
  gint64          site_row;
  char           *kind;
  char           *assignee;
  LgTime          since;
  LgTime          until;
  int             last_days;
  LgDay           since_day;
  LgDay           until_day;
  int             weekday;
  int             hour;
  char           *currency;
  char           *sku;
  char           *text;
  LgIncidentSort  sort;
  gint64          limit;
} LgIncidentFilter;

#define LG_TYPE_INCIDENT_FILTER (lg_incident_filter_get_type ())

GType             lg_incident_filter_get_type (void) G_GNUC_CONST;
LgIncidentFilter *lg_incident_filter_new      (void) G_GNUC_WARN_UNUSED_RESULT;
LgIncidentFilter *lg_incident_filter_copy     (const LgIncidentFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void              lg_incident_filter_free     (LgIncidentFilter       *self);
gboolean          lg_incident_filter_equal    (const LgIncidentFilter *a,
                                               const LgIncidentFilter *b);
void              lg_incident_filter_narrow   (LgIncidentFilter       *self,
                                               const LgIncidentFilter *other);
void              lg_incident_filter_set_last_days (LgIncidentFilter *self,
                                                    int               days,
                                                    GTimeZone        *zone);
GVariant         *lg_incident_filter_to_variant (const LgIncidentFilter *self) G_GNUC_WARN_UNUSED_RESULT;
LgIncidentFilter *lg_incident_filter_from_variant (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgIncidentFilter, lg_incident_filter_free)

G_END_DECLS
