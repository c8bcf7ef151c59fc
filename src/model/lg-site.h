/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_SITE (lg_site_get_type ())

LG_DECLARE_RECORD (LgSite, lg_site, SITE)

/* A store, a warehouse or an office: what happens is counted in its zone and its currency. */
struct _LgSite
{
  LgRecord  parent_instance;

  char    *code;  /* (owned) */
  char    *name;  /* (owned) */
  char    *timezone;  /* (owned) IANA name */
  char    *currency;  /* (owned) ISO 4217 */
  char    *address;  /* (owned) */
  char    *hours;  /* (owned) (nullable): when it is staffed, as lg_hours_parse() reads it; else as the settings say */
};

G_END_DECLS
