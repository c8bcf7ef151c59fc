/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts how often something came before, in flat memory however much comes: a large count is kept in a file. */
typedef struct _LgImportOrdinals LgImportOrdinals;

LgImportOrdinals *lg_import_ordinals_new  (guint64            n_most,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void              lg_import_ordinals_free (LgImportOrdinals  *self);
gboolean          lg_import_ordinals_next (LgImportOrdinals  *self,
                                           guint64            fingerprint,
                                           guint             *ordinal,
                                           GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportOrdinals, lg_import_ordinals_free)

G_END_DECLS
