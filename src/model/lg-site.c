/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-site.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "code", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSite, code) },
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSite, name) },
  { "timezone", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSite, timezone) },
  { "currency", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSite, currency) },
  { "address", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSite, address) },
  { "hours", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSite, hours) },
};

LG_DEFINE_RECORD (LgSite, lg_site, "site", fields)
