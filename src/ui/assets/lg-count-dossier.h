/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-discrepancy.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_COUNT_DOSSIER (lg_count_dossier_get_type ())

G_DECLARE_FINAL_TYPE (LgCountDossier, lg_count_dossier, LG, COUNT_DOSSIER, GObject)

/* A count with the latest ones of its SKU at its site, as they were read. A plain value. */
struct _LgCountDossier
{
  GObject        parent_instance;

  LgDiscrepancy *discrepancy;  /* (owned) */
  GPtrArray     *counts;       /* (owned) (element-type LgCount): the newest first */
};

DexFuture *lg_count_dossier_read (LgStore    *store,
                                  const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
