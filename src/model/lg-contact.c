/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-contact.h"

G_DEFINE_ENUM_TYPE (LgContactRole, lg_contact_role,
                    G_DEFINE_ENUM_VALUE (LG_CONTACT_ROLE_SECURITY_DIRECTOR, "security-director"),
                    G_DEFINE_ENUM_VALUE (LG_CONTACT_ROLE_RAPID_RESPONSE, "rapid-response"),
                    G_DEFINE_ENUM_VALUE (LG_CONTACT_ROLE_LOSS_PREVENTION_OFFICER, "loss-prevention-officer"),
                    G_DEFINE_ENUM_VALUE (LG_CONTACT_ROLE_SECURITY_TEAM, "security-team"),
                    G_DEFINE_ENUM_VALUE (LG_CONTACT_ROLE_STAKEHOLDER, "stakeholder"))

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgContact, name) },
  { "role", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgContact, role), LG_FIELD_STORED, lg_contact_role_get_type },
  { "email", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgContact, email) },
  { "phone", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgContact, phone) },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgContact, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgContact, site), LG_FIELD_JOINED },
  { "active", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgContact, active) },
};

LG_DEFINE_RECORD (LgContact, lg_contact, "contact", fields)
