/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

typedef enum
{
  LG_BULK_STATUS,   /* of what is open */
  LG_BULK_RESOLVE,  /* what is open */
  LG_BULK_REOPEN,   /* what is resolved or archived */
  LG_BULK_ARCHIVE,  /* what is resolved */
  LG_BULK_ASSIGN,
} LgBulkAct;

#define LG_TYPE_INCIDENT_BULK (lg_incident_bulk_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentBulk, lg_incident_bulk, LG, INCIDENT_BULK, GObject)

LgIncidentBulk *lg_incident_bulk_new          (LgBulkAct         act,
                                               GArray           *rows) G_GNUC_WARN_UNUSED_RESULT;
LgBulkAct       lg_incident_bulk_get_act      (LgIncidentBulk   *self);
void            lg_incident_bulk_set_status   (LgIncidentBulk   *self,
                                               LgIncidentStatus  status);
LgIncidentStatus lg_incident_bulk_get_status  (LgIncidentBulk   *self);
void            lg_incident_bulk_set_outcome  (LgIncidentBulk   *self,
                                               LgDisposition     disposition);
void            lg_incident_bulk_set_assignee (LgIncidentBulk   *self,
                                               const char       *assignee);
const char     *lg_incident_bulk_get_assignee (LgIncidentBulk   *self);
gboolean        lg_incident_bulk_run          (LgIncidentBulk   *self,
                                               LgDb             *db,
                                               GCancellable     *cancellable,
                                               GError          **error);
gboolean        lg_incident_bulk_take_back    (LgIncidentBulk   *self,
                                               LgDb             *db,
                                               GError          **error);
guint           lg_incident_bulk_get_n_rows   (LgIncidentBulk   *self);
guint           lg_incident_bulk_get_n_seen   (LgIncidentBulk   *self);
guint           lg_incident_bulk_get_n_done   (LgIncidentBulk   *self);
guint           lg_incident_bulk_get_n_left   (LgIncidentBulk   *self);

G_END_DECLS
