/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_FILTER_CHOICES (lg_filter_choices_get_type ())

G_DECLARE_FINAL_TYPE (LgFilterChoices, lg_filter_choices, LG, FILTER_CHOICES, GObject)

/* What the store has to choose from. A plain value. */
struct _LgFilterChoices
{
  GObject     parent_instance;

  GPtrArray  *sites;  /* (owned) (element-type LgSite) */
  GStrv       kinds;  /* (owned): the usual ones, then those that imports brought along */
};

DexFuture *lg_filter_choices_read (LgStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
