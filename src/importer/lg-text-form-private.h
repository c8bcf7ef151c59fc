/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-text-encoding.h"

G_BEGIN_DECLS

/* How a text writes a table. Start with all zero. */
typedef struct
{
  LgEncoding encoding;
  gsize      mark_size;  /* of the mark that starts it, in bytes */
  gint64     n_lines;
  char       delimiter;
} LgTextForm;

gboolean lg_text_form_probe (LgTextForm    *self,
                             const char    *path,
                             const char    *part,
                             GCancellable  *cancellable,
                             GError       **error);

G_END_DECLS
