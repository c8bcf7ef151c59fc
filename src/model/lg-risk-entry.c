/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-risk-entry.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "incident_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgRiskEntry, incident_row), LG_FIELD_INTERNAL },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgRiskEntry, incident), LG_FIELD_JOINED },
  { "likelihood_before", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgRiskEntry, likelihood_before) },
  { "impact_before", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgRiskEntry, impact_before) },
  { "likelihood", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgRiskEntry, likelihood) },
  { "impact", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgRiskEntry, impact) },
  { "open", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgRiskEntry, open) },
  { "proposed_likelihood", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgRiskEntry, proposed_likelihood) },
  { "proposed_impact", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgRiskEntry, proposed_impact) },
  { "reason", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgRiskEntry, reason) },
  { "working", LG_FIELD_JSON, G_STRUCT_OFFSET (LgRiskEntry, working) },
  { "level_before", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgRiskEntry, level_before) },
  { "level", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgRiskEntry, level) },
  { "actor", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgRiskEntry, actor) },
  { "at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgRiskEntry, at) },
};

LG_DEFINE_RECORD (LgRiskEntry, lg_risk_entry, "risk_entry", fields)
