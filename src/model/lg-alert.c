/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-alert.h"

G_DEFINE_ENUM_TYPE (LgAlertChannel, lg_alert_channel,
                    G_DEFINE_ENUM_VALUE (LG_ALERT_CHANNEL_EMAIL, "email"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_CHANNEL_SMS, "sms"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_CHANNEL_WEBHOOK, "webhook"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_CHANNEL_DESKTOP, "desktop"))

G_DEFINE_ENUM_TYPE (LgAlertState, lg_alert_state,
                    G_DEFINE_ENUM_VALUE (LG_ALERT_STATE_QUEUED, "queued"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_STATE_SENDING, "sending"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_STATE_SENT, "sent"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_STATE_DELIVERED, "delivered"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_STATE_UNDELIVERED, "undelivered"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_STATE_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (LG_ALERT_STATE_ACKNOWLEDGED, "acknowledged"))

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "incident_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgAlert, incident_row), LG_FIELD_INTERNAL },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgAlert, incident), LG_FIELD_JOINED },
  { "channel", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAlert, channel), LG_FIELD_STORED, lg_alert_channel_get_type },
  { "recipient", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAlert, recipient) },
  { "contact_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgAlert, contact_row), LG_FIELD_INTERNAL },
  { "contact", LG_FIELD_ID, G_STRUCT_OFFSET (LgAlert, contact), LG_FIELD_JOINED },
  { "state", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAlert, state), LG_FIELD_STORED, lg_alert_state_get_type },
  { "urgency", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAlert, urgency) },
  { "subject", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAlert, subject) },
  { "body", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAlert, body) },
  { "reason", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAlert, reason) },
  { "rule", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAlert, rule) },
  { "dedupe", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAlert, dedupe), LG_FIELD_INTERNAL },
  { "attempts", LG_FIELD_JSON, G_STRUCT_OFFSET (LgAlert, attempts) },
  { "acknowledged_by", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAlert, acknowledged_by) },
  { "acknowledged_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgAlert, acknowledged_at) },
  { "queued_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgAlert, queued_at) },
};

LG_DEFINE_RECORD (LgAlert, lg_alert, "alert", fields)
