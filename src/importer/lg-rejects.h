/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-importer.h"

G_BEGIN_DECLS

/* A file of rejected rows, to be mended: what an import writes, and what somebody saves of it. */

GListModel *lg_rejects_read  (const char         *path,
                              const char *const  *columns,
                              guint               n_lines,
                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_rejects_write (const char            *path,
                              const char *const     *columns,
                              GListModel            *lines,
                              LgImportKind           kind,
                              LgImportDescribeFunc   describe,
                              GError               **error);

G_END_DECLS
