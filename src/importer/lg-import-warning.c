/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-warning.h"

/* Returns: (transfer full): a warning with copies of the texts */
LgImportWarning *
lg_import_warning_new (LgImportWarningCode  code,
                       const char          *name,
                       const char          *zone,
                       gint64               number)
{
  LgImportWarning *self = g_new0 (LgImportWarning, 1);

  self->code = code;
  self->name = g_strdup (name);
  self->zone = g_strdup (zone);
  self->number = number;

  return self;
}

void
lg_import_warning_free (LgImportWarning *self)
{
  g_free (self->name);
  g_free (self->zone);
  g_free (self);
}
