/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-retention.h"

G_BEGIN_DECLS

#define LG_TYPE_PURGE (lg_purge_get_type ())

G_DECLARE_FINAL_TYPE (LgPurge, lg_purge, LG, PURGE, GObject)

/**
 * LgPurge:
 * @n_incidents: how many incidents were purged
 * @files: (owned) (element-type utf8): the SHA-256 of the files of evidence that nothing names any more
 *
 * What one transaction purged.
 */
struct _LgPurge
{
  GObject    parent_instance;

  gint64     n_incidents;
  GPtrArray *files;
};

#define LG_PURGE_BATCH 100

LgPurge   *lg_purge_run          (LgDb        *db,
                                  LgTime       at,
                                  gint64       limit,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_purge_batch        (LgStore     *store,
                                  LgTime       at) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_purge_batch_sync   (LgStore     *store,
                                  LgTime       at,
                                  gint64      *n_incidents,
                                  GError     **error);
void       lg_purge_remove_files (LgPurge     *self,
                                  const char  *folder);

G_END_DECLS
