/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-badge-holder.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "badge", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeHolder, badge) },
  { "person", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeHolder, person) },
  { "department", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeHolder, department) },
  { "valid_from", LG_FIELD_TIME, G_STRUCT_OFFSET (LgBadgeHolder, valid_from) },
  { "valid_until", LG_FIELD_TIME, G_STRUCT_OFFSET (LgBadgeHolder, valid_until) },
};

LG_DEFINE_RECORD (LgBadgeHolder, lg_badge_holder, "badge_holder", fields)
