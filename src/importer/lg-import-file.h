/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-row-reader.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_FILE (lg_import_file_get_type ())

G_DECLARE_FINAL_TYPE (LgImportFile, lg_import_file, LG, IMPORT_FILE, GObject)

LgImportFile       *lg_import_file_open              (const char    *path,
                                                      const char    *part,
                                                      gboolean       is_headerless,
                                                      GCancellable  *cancellable,
                                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char         *lg_import_file_get_sha256        (LgImportFile  *self);
gint64              lg_import_file_get_size          (LgImportFile  *self);
const char         *lg_import_file_get_part          (LgImportFile  *self);
const char *const  *lg_import_file_get_parts         (LgImportFile  *self);
GStrv               lg_import_file_list_parts        (const char    *path,
                                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char *const  *lg_import_file_get_columns       (LgImportFile  *self);
guint               lg_import_file_get_n_columns     (LgImportFile  *self);
gint64              lg_import_file_get_n_lines       (LgImportFile  *self);
gboolean            lg_import_file_has_decimal_comma (LgImportFile  *self);
GPtrArray          *lg_import_file_get_sample        (LgImportFile  *self);
LgRowReader        *lg_import_file_read              (LgImportFile  *self,
                                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
