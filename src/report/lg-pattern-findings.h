/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-db.h"
#include "lg-patterns.h"

G_BEGIN_DECLS

/* Bits of the methods to look with. */
#define LG_PATTERN_METHOD(method) (1u << (method))
#define LG_PATTERN_ALL_METHODS \
  (LG_PATTERN_METHOD (LG_EARS_METHOD_C1) | LG_PATTERN_METHOD (LG_EARS_METHOD_C2) | LG_PATTERN_METHOD (LG_EARS_METHOD_C3))

/* A pattern: a count that stands out, and the incidents that make it. */
typedef struct
{
  LgPatternAlarm  alarm;
  GPtrArray      *incidents;  /* (owned) (element-type utf8): ids */
} LgPatternFinding;

void       lg_pattern_finding_free    (LgPatternFinding  *self);
JsonNode  *lg_pattern_finding_to_json (LgPatternFinding  *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_pattern_findings_list   (LgDb              *db,
                                       gint64             site_row,
                                       LgDay              since,
                                       LgDay              until,
                                       guint              methods,
                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
