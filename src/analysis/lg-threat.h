/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-severity.h"

G_BEGIN_DECLS

#define LG_TYPE_THREAT_LEVEL (lg_threat_level_get_type ())

typedef enum
{
  LG_THREAT_LEVEL_LOW,
  LG_THREAT_LEVEL_GUARDED,
  LG_THREAT_LEVEL_ELEVATED,
  LG_THREAT_LEVEL_HIGH,
  LG_THREAT_LEVEL_SEVERE,
} LgThreatLevel;

/* Arrays are by severity, from minor on: its index is LgSeverity - LG_SEVERITY_MINOR. */
typedef struct
{
  gint64        weights[LG_N_SEVERITIES];   /* 0 or more */
  gint64        bands[LG_THREAT_LEVEL_SEVERE];   /* the scores at which guarded … severe begin, ascending */
  LgThreatLevel critical_floor;                  /* what one active critical incident means at least */
} LgThreatRules;

typedef struct
{
  gint64        score;
  gint64        contributions[LG_N_SEVERITIES]; /* their sum is the score */
  LgThreatLevel level_by_score;
  LgThreatLevel level;                               /* higher than by score where the floor holds */
} LgThreat;

GType         lg_threat_level_get_type   (void);

void          lg_threat_rules_init       (LgThreatRules        *self);
gboolean      lg_threat_rules_validate   (const LgThreatRules  *self,
                                          GError              **error);

gboolean      lg_threat_assess           (const gint64          counts[LG_N_SEVERITIES],
                                          const LgThreatRules  *rules,
                                          LgThreat             *threat,
                                          GError              **error);

G_END_DECLS
