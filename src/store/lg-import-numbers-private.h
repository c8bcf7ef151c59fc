/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"

G_BEGIN_DECLS

/* The running numbers of incidents, read once and written once a batch. */
typedef struct _LgImportNumbers LgImportNumbers;

LgImportNumbers *lg_import_numbers_new  (LgDb             *db) G_GNUC_WARN_UNUSED_RESULT;
void             lg_import_numbers_free (LgImportNumbers  *self);
gint64          *lg_import_numbers_get  (LgImportNumbers  *self,
                                         gint64            site_row,
                                         gint64            year,
                                         GError          **error);
gboolean         lg_import_numbers_save (LgImportNumbers  *self,
                                         GError          **error);

G_END_DECLS
