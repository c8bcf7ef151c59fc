/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_BADGE_DIRECTION_ENTRY = 1,
  LG_BADGE_DIRECTION_EXIT,
} LgBadgeDirection;

#define LG_TYPE_BADGE_DIRECTION (lg_badge_direction_get_type ())

GType lg_badge_direction_get_type (void) G_GNUC_CONST;

#define LG_TYPE_BADGE_EVENT (lg_badge_event_get_type ())

LG_DECLARE_RECORD (LgBadgeEvent, lg_badge_event, BADGE_EVENT)

/* One entry of an access-control log. */
struct _LgBadgeEvent
{
  LgRecord  parent_instance;

  char    *badge;  /* (owned) */
  char    *person;  /* (owned) as the log has it */
  char    *holder;  /* (owned) whose badge it was at that time */
  LgTime   at;
  char    *reader;  /* (owned) */
  char    *area;  /* (owned) */
  int      direction;
  gboolean granted;
  gint64   site_row;
  char    *site;  /* (owned) */
  char    *timezone;  /* (owned) */
  gboolean off_hours;  /* while the site was not staffed */
  gint64   import_row;
  char    *extra;  /* (owned) */
};

G_END_DECLS
