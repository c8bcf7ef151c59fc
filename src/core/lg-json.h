/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-time.h"

G_BEGIN_DECLS

void      lg_json_add_text   (JsonObject  *object,
                              const char  *member,
                              const char  *text);
void      lg_json_add_time   (JsonObject  *object,
                              const char  *member,
                              LgTime       time);
void      lg_json_add_money  (JsonObject  *object,
                              const char  *member,
                              gint64       amount,
                              const char  *currency);
JsonNode *lg_json_money      (gint64       amount,
                              const char  *currency) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *lg_json_list       (JsonArray   *items,
                              gint64       total) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *lg_json_error      (const char  *code,
                              const char  *message) G_GNUC_WARN_UNUSED_RESULT;
char     *lg_json_print      (JsonNode    *node) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *lg_json_parse      (const char  *text,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
