/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LgImportWarningCode:
 * @LG_IMPORT_WARNING_WENT_ON: the import of the file @name was interrupted after @number rows, and went on there
 * @LG_IMPORT_WARNING_NO_TIME: no column tells when the incidents occurred
 * @LG_IMPORT_WARNING_ZONE: the site @name was not known, and was given this machine's time zone, @zone
 */
typedef enum
{
  LG_IMPORT_WARNING_WENT_ON,
  LG_IMPORT_WARNING_NO_TIME,
  LG_IMPORT_WARNING_ZONE,
} LgImportWarningCode;

/**
 * LgImportWarning:
 *
 * What the user should know of an import that was carried out. The sentences are made where people are told.
 */
typedef struct
{
  LgImportWarningCode  code;
  char                *name;    /* (owned) (nullable) */
  char                *zone;    /* (owned) (nullable) */
  gint64               number;
} LgImportWarning;

LgImportWarning *lg_import_warning_new  (LgImportWarningCode   code,
                                         const char           *name,
                                         const char           *zone,
                                         gint64                number) G_GNUC_WARN_UNUSED_RESULT;
void             lg_import_warning_free (LgImportWarning      *self);

G_END_DECLS
