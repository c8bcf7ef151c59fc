/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *lg_incident_draft_load   (const char *store) G_GNUC_WARN_UNUSED_RESULT;
void        lg_incident_draft_save   (const char *store,
                                      JsonObject *draft);
void        lg_incident_draft_remove (const char *store);

G_END_DECLS
