/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-access-findings.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_ACCESS_MOMENT (lg_access_moment_get_type ())

G_DECLARE_FINAL_TYPE (LgAccessMoment, lg_access_moment, LG, ACCESS_MOMENT, GObject)

/* Who was at a site at a moment, as a future brings it. */
struct _LgAccessMoment
{
  GObject           parent_instance;

  gint64            site_row;
  LgAccessFindings *findings;   /* (owned) */
  char             *site_name;  /* (owned) */
};

DexFuture *lg_access_moment_read (LgStore *store,
                                  gint64   site_row,
                                  LgTime   at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
