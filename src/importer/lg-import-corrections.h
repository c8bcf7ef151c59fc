/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Rows of a file as they should have been, by the line they begin in. They are read in place of what the file has
 * there, so that a row that was mended is known by the same as if the file had been right. Not changed any more once it
 * is shared. */
typedef struct _LgImportCorrections LgImportCorrections;

LgImportCorrections *lg_import_corrections_new       (void) G_GNUC_WARN_UNUSED_RESULT;
LgImportCorrections *lg_import_corrections_ref       (LgImportCorrections  *self) G_GNUC_WARN_UNUSED_RESULT;
LgImportCorrections *lg_import_corrections_copy      (LgImportCorrections  *self) G_GNUC_WARN_UNUSED_RESULT;
void                 lg_import_corrections_unref     (LgImportCorrections  *self);
void                 lg_import_corrections_set       (LgImportCorrections  *self,
                                                      gint64                line,
                                                      const char *const    *fields);
const char *const   *lg_import_corrections_get       (LgImportCorrections  *self,
                                                      gint64                line);
JsonNode            *lg_import_corrections_to_json   (LgImportCorrections  *self) G_GNUC_WARN_UNUSED_RESULT;
LgImportCorrections *lg_import_corrections_from_json (JsonNode             *node) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportCorrections, lg_import_corrections_unref)

G_END_DECLS
