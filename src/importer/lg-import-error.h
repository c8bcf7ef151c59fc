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

/**
 * LgImportReason:
 *
 * What to tell people where the code alone does not say it.
 */
typedef enum
{
  LG_IMPORT_REASON_NONE,             /* the code says it all */
  LG_IMPORT_REASON_NO_FIELD,         /* the subject is no field; the choices are */
  LG_IMPORT_REASON_NO_COLUMN,        /* the subject is no column; the choices are */
  LG_IMPORT_REASON_NO_MAP,           /* the subject is not FIELD=COLUMN */
  LG_IMPORT_REASON_MANY_COLUMNS,     /* more columns are named than the number that there are */
  LG_IMPORT_REASON_FIELD_LACKS,      /* no column holds the subject, a field */
  LG_IMPORT_REASON_NO_KNOWN_COLUMN,
  LG_IMPORT_REASON_NO_HEADER,
  LG_IMPORT_REASON_NO_DATE_FORMAT,   /* the subject is none */
  LG_IMPORT_REASON_NO_DATES,         /* the subject is a column without any that can be read */
  LG_IMPORT_REASON_DATE_ORDER,       /* the subject is a column of dates that can be read in two ways */
  LG_IMPORT_REASON_NO_SHEET,         /* the subject is no sheet; the choices are, if there are any */
  LG_IMPORT_REASON_WHICH_SHEET,      /* the choices are the sheets */
  LG_IMPORT_REASON_WHICH_SITE,
  LG_IMPORT_REASON_NO_CURRENCY,      /* the subject is none */
  LG_IMPORT_REASON_LINE,             /* the subject says what is wrong with the line of that number */
} LgImportReason;

/**
 * LgImportCause:
 * @reason: what to tell
 * @subject: (nullable): what it is about
 * @choices: (nullable): what it could be instead
 * @number: a number that belongs to it
 */
typedef struct
{
  LgImportReason  reason;
  char           *subject;
  char           *choices;
  gint64          number;
} LgImportCause;

GQuark               lg_import_error_quark     (void);
gboolean             lg_import_error_set       (GError         **error,
                                                LgImportError    code,
                                                LgImportReason   reason,
                                                const char      *subject,
                                                const char      *choices,
                                                gint64           number);
const LgImportCause *lg_import_error_get_cause (const GError    *error);

G_END_DECLS
