/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-store-progress.h"

G_BEGIN_DECLS

/* How far long work is, and whether it shall go on. The caller keeps it and what it points at. */
typedef struct
{
  GCancellable        *cancellable;  /* (nullable) */
  LgStoreProgressFunc  func;         /* (nullable) */
  gpointer             user_data;
  double               total;        /* what the shares of all parts add up to */
  double               start;        /* what the parts before the one that is done now took */
  double               share;
} LgStoreProgress;

void     lg_store_progress_begin   (LgStoreProgress  *self,
                                    double            share);
gboolean lg_store_progress_tell    (LgStoreProgress  *self,
                                    double            done,
                                    GError          **error);
void     lg_store_progress_attach  (LgStoreProgress  *self,
                                    LgDb             *db);
void     lg_store_progress_detach  (LgDb             *db);

G_END_DECLS
