/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-badge-event.h"

G_DEFINE_ENUM_TYPE (LgBadgeDirection, lg_badge_direction,
                    G_DEFINE_ENUM_VALUE (LG_BADGE_DIRECTION_ENTRY, "entry"),
                    G_DEFINE_ENUM_VALUE (LG_BADGE_DIRECTION_EXIT, "exit"))

static const LgField fields[] = {
  { "id", LG_FIELD_ID, G_STRUCT_OFFSET (LgRecord, id) },
  { "badge", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeEvent, badge) },
  { "person", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeEvent, person) },
  { "holder", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeEvent, holder), LG_FIELD_JOINED },
  { "at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgBadgeEvent, at) },
  { "reader", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeEvent, reader) },
  { "area", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeEvent, area) },
  { "direction", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgBadgeEvent, direction), LG_FIELD_STORED, lg_badge_direction_get_type },
  { "granted", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgBadgeEvent, granted) },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgBadgeEvent, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeEvent, site), LG_FIELD_JOINED },
  { "timezone", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgBadgeEvent, timezone), LG_FIELD_JOINED },
  { "off_hours", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgBadgeEvent, off_hours), LG_FIELD_JOINED },
  { "import_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgBadgeEvent, import_row), LG_FIELD_INTERNAL },
  { "extra", LG_FIELD_JSON, G_STRUCT_OFFSET (LgBadgeEvent, extra) },
};

LG_DEFINE_RECORD (LgBadgeEvent, lg_badge_event, "badge_event", fields)
