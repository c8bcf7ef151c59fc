/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lg_import_value_integer (const char  *text,
                                  gboolean     has_decimal_comma,
                                  gint64      *value,
                                  GError     **error);
gboolean lg_import_value_real    (const char  *text,
                                  gboolean     has_decimal_comma,
                                  double      *value,
                                  GError     **error);
gboolean lg_import_value_money   (const char  *text,
                                  gboolean     has_decimal_comma,
                                  const char  *currency,
                                  gint64      *value,
                                  GError     **error);
gboolean lg_import_value_truth   (const char  *text,
                                  gboolean    *value,
                                  GError     **error);
gboolean lg_import_value_has_word (const char         *text,
                                   const char *const  *stems);
gboolean lg_import_value_is_nothing (const char *text);

G_END_DECLS
