/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-import-reading.h"

G_BEGIN_DECLS

/* What is read before a file is imported, away from the main thread. */

#define LG_TYPE_IMPORT_SITES (lg_import_sites_get_type ())

G_DECLARE_FINAL_TYPE (LgImportSites, lg_import_sites, LG, IMPORT_SITES, GObject)

DexFuture  *lg_import_sites_read         (LgStore            *store) G_GNUC_WARN_UNUSED_RESULT;
GListModel *lg_import_sites_get_list     (LgImportSites      *self);
const char *lg_import_sites_get_currency (LgImportSites      *self);

DexFuture  *lg_import_setup_read         (LgStore            *store,
                                          LgImportReading    *reading,
                                          const LgImportPlan *plan,
                                          GCancellable       *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
