/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-kind.h"
#include "lg-record.h"
#include "lg-severity.h"

G_BEGIN_DECLS

typedef enum
{
  LG_INCIDENT_STATUS_NEW = 1,
  LG_INCIDENT_STATUS_INVESTIGATING,
  LG_INCIDENT_STATUS_ON_HOLD,
  LG_INCIDENT_STATUS_RESOLVED,
  LG_INCIDENT_STATUS_ARCHIVED,
} LgIncidentStatus;

#define LG_N_INCIDENT_STATUSES  5
#define LG_TYPE_INCIDENT_STATUS (lg_incident_status_get_type ())

GType lg_incident_status_get_type (void) G_GNUC_CONST;

typedef enum
{
  LG_DISPOSITION_UNFOUNDED = 1,
  LG_DISPOSITION_PROCESS_ERROR,
  LG_DISPOSITION_RECOVERED,
  LG_DISPOSITION_APPREHENDED,
  LG_DISPOSITION_REFERRED_TO_POLICE,
  LG_DISPOSITION_PROSECUTED,
  LG_DISPOSITION_CIVIL_RECOVERY,
  LG_DISPOSITION_UNSOLVED,
  LG_DISPOSITION_NOT_RECORDED,
} LgDisposition;

#define LG_TYPE_DISPOSITION (lg_disposition_get_type ())

GType lg_disposition_get_type (void) G_GNUC_CONST;

typedef enum
{
  LG_PERSON_ROLE_SUBJECT = 1,
  LG_PERSON_ROLE_WITNESS,
  LG_PERSON_ROLE_VICTIM,
  LG_PERSON_ROLE_EMPLOYEE,
  LG_PERSON_ROLE_OFFICER,
} LgPersonRole;

#define LG_TYPE_PERSON_ROLE (lg_person_role_get_type ())

GType lg_person_role_get_type (void) G_GNUC_CONST;

/* A line of an incident: what was taken or lost. Unit cost and price are in the incident's currency. */
typedef struct
{
  char   *sku;                /* (owned) (nullable) */
  char   *description;        /* (owned) (nullable) */
  gint64  quantity;
  gint64  unit_cost;          /* minor units, or LG_UNKNOWN */
  gint64  unit_price;         /* minor units, or LG_UNKNOWN */
  gint64  recovered_quantity;
} LgLine;

LgLine *lg_line_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void    lg_line_free (LgLine *self);

/* Somebody who has to do with an incident, described by observable facts. */
typedef struct
{
  LgPersonRole  role;
  char         *name;         /* (owned) (nullable) */
  char         *description;  /* (owned) (nullable) */
  char         *contact;      /* (owned) (nullable) */
} LgPerson;

LgPerson *lg_person_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void      lg_person_free (LgPerson *self);

typedef struct
{
  char *plate;                /* (owned) (nullable) */
  char *description;          /* (owned) (nullable) */
} LgVehicle;

LgVehicle *lg_vehicle_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       lg_vehicle_free (LgVehicle *self);

/* An asset that an incident concerns, and how many of it. */
typedef struct
{
  gint64  asset_row;
  char   *asset;              /* (owned): its id */
  gint64  quantity;
} LgIncidentAsset;

LgIncidentAsset *lg_incident_asset_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void             lg_incident_asset_free (LgIncidentAsset *self);

#define LG_TYPE_INCIDENT (lg_incident_get_type ())

LG_DECLARE_RECORD (LgIncident, lg_incident, INCIDENT)

struct _LgIncident
{
  LgRecord   parent_instance;

  char      *number;              /* (owned): site code, year, workstation's letter, running number */
  gint64     site_row;
  char      *site;                /* (owned): the site's code */
  char      *site_name;           /* (owned) */
  char      *timezone;            /* (owned): the site's zone */
  char      *place;               /* (owned) (nullable) */
  char      *kind;                /* (owned) */
  int        severity;
  int        status;
  int        disposition;
  char      *title;               /* (owned) */
  char      *description;         /* (owned) (nullable) */
  char      *method;              /* (owned) (nullable) */
  double     latitude;
  double     longitude;
  LgTime     occurred_at;
  int        precision;           /* LgPrecision of occurred_at */
  gint64     local_day;           /* LgDay in the site's zone */
  gint64     local_hour;          /* 0 to 23, LG_UNKNOWN where only the day is known */
  LgTime     reported_at;
  char      *assignee;            /* (owned) (nullable) */
  char      *police_report;       /* (owned) (nullable): the police's number */
  char      *currency;            /* (owned) */
  gint64     gross_loss;          /* derived from the lines, minor units, at cost */
  gint64     recovered_loss;      /* derived from the lines */
  gint64     retail_loss;         /* derived from the lines that know their unit price */
  gint64     likelihood;          /* 1 to 5, or LG_UNKNOWN */
  gint64     impact;              /* 1 to 5, or LG_UNKNOWN */
  gboolean   risk_open;
  LgTime     resolved_at;
  LgTime     archived_at;
  char      *hold_reason;         /* (owned) (nullable): why it is never purged */
  char      *hold_by;             /* (owned) (nullable): who said so */
  LgTime     hold_at;             /* when, or LG_TIME_NONE where nobody did */
  char      *external_id;         /* (owned) (nullable) */
  gint64     import_row;
  char      *extra;               /* (owned) (nullable): JSON of the columns no field claims */

  GPtrArray *lines;               /* (element-type LgLine) (owned) */
  GPtrArray *persons;             /* (element-type LgPerson) (owned) */
  GPtrArray *vehicles;            /* (element-type LgVehicle) (owned) */
  GPtrArray *assets;              /* (element-type LgIncidentAsset) (owned) */
};

LgIncident *lg_incident_new          (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_incident_is_active    (LgIncident  *self);
gboolean    lg_incident_update_totals (LgIncident *self,
                                      GError     **error);
gint64      lg_incident_net_loss     (LgIncident  *self);
LgIncident *lg_incident_duplicate    (LgIncident  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgLine, lg_line_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgPerson, lg_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgVehicle, lg_vehicle_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgIncidentAsset, lg_incident_asset_free)

G_END_DECLS
