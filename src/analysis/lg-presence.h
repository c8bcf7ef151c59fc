/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-badge-event.h"

G_BEGIN_DECLS

#define LG_TYPE_PRESENCE_STATE (lg_presence_state_get_type ())

typedef enum
{
  LG_PRESENCE_STATE_UNKNOWN, /* no reader told a direction */
  LG_PRESENCE_STATE_OUTSIDE,
  LG_PRESENCE_STATE_INSIDE,
} LgPresenceState;

/* A badge at a reader, as far as it tells who is inside. */
typedef struct
{
  gint64           key;       /* of the badge or its holder: any number of the caller's */
  LgTime           at;
  LgBadgeDirection direction; /* 0 where the reader does not tell */
  gboolean         granted;
} LgPassage;

typedef struct
{
  LgTime window;       /* how long before and after counts as near */
  LgTime longest_stay; /* beyond which a passage was probably forgotten */
} LgPresenceRules;

/* Somebody at a moment. Times are LG_TIME_NONE where there is no such passage. */
typedef struct
{
  gint64          key;
  LgPresenceState state;
  LgTime          entered_at;  /* the entry before the moment, of somebody inside */
  LgTime          left_at;     /* the exit after the moment, of somebody inside */
  gboolean        doubtful;    /* inside, but by passages further away than the longest stay alone */
  guint           n_near;      /* granted passages near the moment, whatever their direction */
  LgTime          first_near;
  LgTime          last_near;
  guint           n_denied;    /* denied near the moment */
  LgTime          unclosed_at; /* the last entry near the moment that no exit follows */
} LgPresence;

GType   lg_presence_state_get_type (void);

void    lg_presence_rules_init     (LgPresenceRules       *self);

GArray *lg_presence_find           (const LgPassage       *passages,
                                    gsize                  n_passages,
                                    LgTime                 at,
                                    const LgPresenceRules *rules) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
