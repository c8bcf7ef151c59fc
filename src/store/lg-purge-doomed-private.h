/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-purged-rows-private.h"
#include "lg-retention.h"

G_BEGIN_DECLS

/* An incident that goes, and the row of the audit log that will say so. */
typedef struct
{
  gint64  row;
  int     category;
  char   *id;    /* (owned) */
  char   *note;  /* (owned) */
} LgPurgeDoomed;

LgPurgeDoomed *lg_purge_doomed_read   (LgStatement            *statement,
                                       const LgRetentionShare *shares) G_GNUC_WARN_UNUSED_RESULT;
void           lg_purge_doomed_free   (gpointer                data);
gboolean       lg_purge_doomed_remove (const LgPurgeDoomed    *self,
                                       LgDb                   *db,
                                       LgPurgedRows           *rows,
                                       GPtrArray              *files,
                                       GError                **error);

G_END_DECLS
