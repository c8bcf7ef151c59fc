/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import.h"
#include "lg-overview-query.h"
#include "lg-risk.h"
#include "lg-threat.h"

G_BEGIN_DECLS

#define LG_TYPE_OVERVIEW (lg_overview_get_type ())

G_DECLARE_FINAL_TYPE (LgOverview, lg_overview, LG, OVERVIEW, GObject)

/* The store's figures, and what follows from them by the rules in the settings. A plain value. */
struct _LgOverview
{
  GObject            parent_instance;

  LgOverviewFigures *figures;       /* (owned) */
  gboolean           is_empty;      /* the store has no incident at all */
  gboolean           has_sites;     /* somebody has begun to set it up */
  LgThreatRules      threat_rules;
  LgThreat           threat;
  LgRiskLevel        risk;
  LgImport          *interrupted;   /* (owned) (nullable): an import that nobody is at */
  gboolean           is_importing;  /* somebody is at another */
};

DexFuture *lg_overview_read (LgStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
