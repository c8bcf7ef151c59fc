/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_RISK_ENTRY (lg_risk_entry_get_type ())

LG_DECLARE_RECORD (LgRiskEntry, lg_risk_entry, RISK_ENTRY)

/* A change of an incident's risk. */
struct _LgRiskEntry
{
  LgRecord  parent_instance;

  gint64   incident_row;
  char    *incident;  /* (owned) */
  gint64   likelihood_before;
  gint64   impact_before;
  gint64   likelihood;
  gint64   impact;
  gboolean open;
  gint64   proposed_likelihood;
  gint64   proposed_impact;
  char    *reason;  /* (owned) */
  char    *working;  /* (owned) */
  char    *level_before;  /* (owned) */
  char    *level;  /* (owned) */
  char    *actor;  /* (owned) */
  LgTime   at;
};

G_END_DECLS
