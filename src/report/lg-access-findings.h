/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-badge-event.h"
#include "lg-db.h"
#include "lg-incident.h"
#include "lg-presence.h"

G_BEGIN_DECLS

/* Somebody whose badge was used near a moment, or who was inside. */
typedef struct
{
  char       *badge;   /* (owned) */
  char       *person;  /* (owned) (nullable): its holder at that time, else as the log has it */
  LgPresence  presence;
} LgAccessPerson;

/* The access logs of one site around a moment. */
typedef struct
{
  LgTime     at;
  LgTime     window;
  char      *site;      /* (owned) */
  char      *timezone;  /* (owned) */
  gboolean   has_logs;  /* whether the site has badge events at all */
  GPtrArray *events;    /* (owned) (element-type LgBadgeEvent): in the window */
  GPtrArray *persons;   /* (owned) (element-type LgAccessPerson): by badge */
} LgAccessFindings;

LgAccessFindings *lg_access_findings_new      (LgDb             *db,
                                               gint64            site_row,
                                               LgTime            at,
                                               LgTime            window,
                                               GError          **error) G_GNUC_WARN_UNUSED_RESULT;
LgAccessFindings *lg_access_findings_near     (LgDb             *db,
                                               LgIncident       *incident,
                                               gint64            window_minutes,
                                               GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void              lg_access_findings_free     (LgAccessFindings *self);
guint             lg_access_findings_n_inside (LgAccessFindings *self);
JsonNode         *lg_access_findings_to_json  (LgAccessFindings *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgAccessFindings, lg_access_findings_free)

G_END_DECLS
