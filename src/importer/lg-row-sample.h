/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-row-reader.h"

G_BEGIN_DECLS

/* The first rows of a file, each a GStrv, to find out how it is written. */

GPtrArray *lg_row_sample_read              (LgRowReader  *reader,
                                            guint         n_rows,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;
guint      lg_row_sample_width             (GPtrArray    *sample,
                                            guint        *n_rows);
gboolean   lg_row_sample_has_header        (GPtrArray    *sample);
gboolean   lg_row_sample_has_decimal_comma (GPtrArray    *sample);
char       lg_row_sample_find_delimiter    (GBytes       *text);

G_END_DECLS
