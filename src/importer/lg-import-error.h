/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_IMPORT_ERROR (lg_import_error_quark ())

/**
 * LgImportError:
 * @LG_IMPORT_ERROR_UNREADABLE: the file is damaged or cut short
 * @LG_IMPORT_ERROR_ENCRYPTED: only who has its password can read the file
 * @LG_IMPORT_ERROR_OLD_WORKBOOK: the file is a workbook as Excel wrote it before 2007
 * @LG_IMPORT_ERROR_NO_TABLE: the file holds something else, such as a picture
 * @LG_IMPORT_ERROR_EMPTY: the file has no rows
 * @LG_IMPORT_ERROR_AMBIGUOUS: the caller must choose: a sheet, a file of an archive, a date format
 * @LG_IMPORT_ERROR_TOO_LARGE: the file is past a limit
 * @LG_IMPORT_ERROR_OVERPACKED: the file is small, but so packed that it would fill a disk
 * @LG_IMPORT_ERROR_USAGE: an option names a field, a column or a format that is none
 * @LG_IMPORT_ERROR_SITE: nobody said whose rows they are
 * @LG_IMPORT_ERROR_REJECTED: a strict import met a row that is no good
 * @LG_IMPORT_ERROR_BUSY: another program is at this import
 * @LG_IMPORT_ERROR_GONE: the file of an import that shall go on is not there
 * @LG_IMPORT_ERROR_CHANGED: it is not the same file any more
 * @LG_IMPORT_ERROR_FAILED: anything else
 */
typedef enum
{
  LG_IMPORT_ERROR_UNREADABLE,
  LG_IMPORT_ERROR_ENCRYPTED,
  LG_IMPORT_ERROR_OLD_WORKBOOK,
  LG_IMPORT_ERROR_NO_TABLE,
  LG_IMPORT_ERROR_EMPTY,
  LG_IMPORT_ERROR_AMBIGUOUS,
  LG_IMPORT_ERROR_TOO_LARGE,
  LG_IMPORT_ERROR_OVERPACKED,
  LG_IMPORT_ERROR_USAGE,
  LG_IMPORT_ERROR_SITE,
  LG_IMPORT_ERROR_REJECTED,
  LG_IMPORT_ERROR_BUSY,
  LG_IMPORT_ERROR_GONE,
  LG_IMPORT_ERROR_CHANGED,
  LG_IMPORT_ERROR_FAILED,
} LgImportError;

GQuark lg_import_error_quark (void);

G_END_DECLS
