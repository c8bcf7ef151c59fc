/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"

G_BEGIN_DECLS

#define LG_TYPE_RISK_LEVEL (lg_risk_level_get_type ())

/* Likelihood and impact both go from 1 to this. */
#define LG_RISK_SCALE 5

typedef enum
{
  LG_RISK_LEVEL_LOW,
  LG_RISK_LEVEL_MEDIUM,
  LG_RISK_LEVEL_HIGH,
  LG_RISK_LEVEL_CRITICAL,
} LgRiskLevel;

typedef struct
{
  int    window_days;                             /* in which incidents count towards likelihood */
  gint64 likelihood_from[LG_RISK_SCALE - 1];      /* the incidents at which likelihood 2 … 5 begin, ascending */
  gint64 impact_from[LG_RISK_SCALE - 1];          /* the net loss, in whole currency units, likewise */
  int    level_from[LG_RISK_LEVEL_CRITICAL];      /* the scores at which medium … critical begin, ascending */
  int    adjustments[LG_DISPOSITION_NOT_RECORDED + 1]; /* by disposition; 0 is that of none yet */
} LgRiskRules;

/* A proposal with its working. */
typedef struct
{
  gint64      n_incidents;     /* of the same kind at the same site in the window, this one included */
  int         base_likelihood; /* by their number alone */
  int         adjustment;      /* by disposition */
  int         likelihood;      /* both, kept within the scale */
  gint64      net_loss;        /* at cost, in minor units */
  int         impact;
  int         score;           /* likelihood × impact */
  LgRiskLevel level;
  gboolean    open;            /* an unfounded incident closes its risk */
} LgRiskProposal;

GType       lg_risk_level_get_type (void);

void        lg_risk_rules_init     (LgRiskRules        *self);
gboolean    lg_risk_rules_validate (const LgRiskRules  *self,
                                    GError            **error);

LgRiskLevel lg_risk_rate           (int                 likelihood,
                                    int                 impact,
                                    const LgRiskRules  *rules);
gboolean    lg_risk_propose        (gint64              n_incidents,
                                    gint64              net_loss,
                                    const char         *currency,
                                    LgDisposition       disposition,
                                    const LgRiskRules  *rules,
                                    LgRiskProposal     *proposal,
                                    GError            **error);

G_END_DECLS
