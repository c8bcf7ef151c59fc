/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_CONTACT_ROLE_SECURITY_DIRECTOR = 1,
  LG_CONTACT_ROLE_RAPID_RESPONSE,
  LG_CONTACT_ROLE_LOSS_PREVENTION_OFFICER,
  LG_CONTACT_ROLE_SECURITY_TEAM,
  LG_CONTACT_ROLE_STAKEHOLDER,
} LgContactRole;

#define LG_TYPE_CONTACT_ROLE (lg_contact_role_get_type ())

GType lg_contact_role_get_type (void) G_GNUC_CONST;

#define LG_TYPE_CONTACT (lg_contact_get_type ())

LG_DECLARE_RECORD (LgContact, lg_contact, CONTACT)

/* Somebody the protocol tells of a breach. */
struct _LgContact
{
  LgRecord  parent_instance;

  char    *name;  /* (owned) */
  int      role;
  char    *email;  /* (owned) */
  char    *phone;  /* (owned) */
  gint64   site_row;
  char    *site;  /* (owned) its code; none: every site */
  gboolean active;
};

G_END_DECLS
