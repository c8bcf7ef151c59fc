/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_ALERT_CHANNEL_EMAIL = 1,
  LG_ALERT_CHANNEL_SMS,
  LG_ALERT_CHANNEL_WEBHOOK,
  LG_ALERT_CHANNEL_DESKTOP,
} LgAlertChannel;

#define LG_TYPE_ALERT_CHANNEL (lg_alert_channel_get_type ())

GType lg_alert_channel_get_type (void) G_GNUC_CONST;

typedef enum
{
  LG_ALERT_STATE_QUEUED = 1,
  LG_ALERT_STATE_SENDING,
  LG_ALERT_STATE_SENT,
  LG_ALERT_STATE_DELIVERED,
  LG_ALERT_STATE_UNDELIVERED,
  LG_ALERT_STATE_FAILED,
  LG_ALERT_STATE_ACKNOWLEDGED,
} LgAlertState;

#define LG_TYPE_ALERT_STATE (lg_alert_state_get_type ())

GType lg_alert_state_get_type (void) G_GNUC_CONST;

#define LG_TYPE_ALERT (lg_alert_get_type ())

LG_DECLARE_RECORD (LgAlert, lg_alert, ALERT)

/* A message of the outbox. */
struct _LgAlert
{
  LgRecord  parent_instance;

  gint64   incident_row;
  char    *incident;  /* (owned) */
  int      channel;
  char    *recipient;  /* (owned) address or number */
  gint64   contact_row;
  char    *contact;  /* (owned) */
  int      state;
  gint64   urgency;  /* 1 is the most urgent */
  char    *subject;  /* (owned) */
  char    *body;  /* (owned) */
  char    *reason;  /* (owned) */
  char    *rule;  /* (owned) */
  char    *dedupe;  /* (owned) what makes it the same alert */
  char    *attempts;  /* (owned) */
  char    *acknowledged_by;  /* (owned) */
  LgTime   acknowledged_at;
  LgTime   queued_at;
};

G_END_DECLS
