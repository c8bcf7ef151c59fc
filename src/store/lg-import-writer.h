/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-badge-event.h"
#include "lg-count.h"
#include "lg-db.h"
#include "lg-import.h"
#include "lg-incident.h"
#include "lg-site.h"

G_BEGIN_DECLS

typedef enum
{
  LG_IMPORT_INSERTED,
  LG_IMPORT_UPDATED,
  LG_IMPORT_UNCHANGED,
} LgImportOutcome;

/* Where a row stood in its source and what it said: SHA-256 of each, of which the store keeps the first half. */
typedef struct
{
  guint8 key[32];
  guint8 digest[32];
} LgImportRowIdentity;

/* Writes the rows of one batch of an import, in one transaction. */
typedef struct _LgImportWriter LgImportWriter;

gboolean        lg_import_writer_make_room    (LgDb                       *db,
                                               gboolean                    is_import,
                                               GError                    **error);
LgImportWriter *lg_import_writer_new          (LgDb                       *db,
                                               LgImport                   *import,
                                               GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
void            lg_import_writer_free         (LgImportWriter             *self);
void            lg_import_writer_set_brings_back (LgImportWriter          *self,
                                                  gboolean                 brings_back);
LgSite         *lg_import_writer_get_site     (LgImportWriter             *self,
                                               const char                 *code_or_name,
                                               const char                 *timezone,
                                               const char                 *currency,
                                               GError                    **error);
gboolean        lg_import_writer_put_incident (LgImportWriter             *self,
                                               LgIncident                 *incident,
                                               LgSite                     *site,
                                               const LgImportRowIdentity  *identity,
                                               LgImportOutcome            *outcome,
                                               GError                    **error);
gboolean        lg_import_writer_put_asset    (LgImportWriter             *self,
                                               LgAsset                    *asset,
                                               LgSite                     *site,
                                               const LgImportRowIdentity  *identity,
                                               LgImportOutcome            *outcome,
                                               GError                    **error);
gboolean        lg_import_writer_put_count    (LgImportWriter             *self,
                                               LgCount                    *count,
                                               LgSite                     *site,
                                               const LgImportRowIdentity  *identity,
                                               LgImportOutcome            *outcome,
                                               GError                    **error);
gboolean        lg_import_writer_put_event    (LgImportWriter             *self,
                                               LgBadgeEvent               *event,
                                               LgSite                     *site,
                                               const LgImportRowIdentity  *identity,
                                               LgImportOutcome            *outcome,
                                               GError                    **error);
gboolean        lg_import_writer_finish       (LgImportWriter             *self,
                                               const char                 *note,
                                               GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportWriter, lg_import_writer_free)

G_END_DECLS
