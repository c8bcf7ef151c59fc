/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-period.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_EXPLORE_CHOICES (lg_explore_choices_get_type ())

G_DECLARE_FINAL_TYPE (LgExploreChoices, lg_explore_choices, LG, EXPLORE_CHOICES, GObject)

/* What the store has to choose from. A plain value. */
struct _LgExploreChoices
{
  GObject     parent_instance;

  GPtrArray  *sites;       /* (owned) (element-type LgSite) */
  GStrv       kinds;       /* (owned): those that occurred, the costliest first */
  GStrv       currencies;  /* (owned): that of the most incidents first */
  LgPeriod    bounds;      /* from the first incident to the last; empty where there are none */
};

DexFuture *lg_explore_choices_read (LgStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
