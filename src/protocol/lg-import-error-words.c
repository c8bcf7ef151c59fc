/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "lg-import-error-words.h"
#include "lg-import-error.h"

/* Why a file cannot be imported at all, in words: for the window and the command line. */

static const char *
find_file_sentence (int code)
{
  switch (code)
    {
    case LG_IMPORT_ERROR_UNREADABLE:
      return N_("The file is damaged or cut short");
    case LG_IMPORT_ERROR_ENCRYPTED:
      return N_("The file is encrypted; save it without a password");
    case LG_IMPORT_ERROR_OLD_WORKBOOK:
      return N_("The file is a workbook of an older Excel; save it as XLSX, ODS or CSV");
    case LG_IMPORT_ERROR_NO_TABLE:
      return N_("The file holds no table; choose a CSV, XLSX or ODS file");
    case LG_IMPORT_ERROR_EMPTY:
      return N_("The file has no rows");
    case LG_IMPORT_ERROR_TOO_LARGE:
      return N_("The spreadsheet is too large; save it as CSV, which can have any size");
    case LG_IMPORT_ERROR_OVERPACKED:
      return N_("The file unpacks to far more than a table of its size; unpack it, and import what comes out");
    case LG_IMPORT_ERROR_BUSY:
      return N_("Another program is at this import");
    default:
      return NULL;
    }
}

static const char *
find_disk_sentence (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return N_("The file is not there any more");
    case G_IO_ERROR_IS_DIRECTORY:
      return N_("This is a folder; import the files in it one by one");
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return N_("This is no file that could be read from start to end");
    case G_IO_ERROR_NO_SPACE:
      return N_("The disk is full");
    default:
      return NULL;
    }
}

/**
 * lg_import_error_say:
 * @error: why a file cannot be imported
 *
 * Returns: (transfer full): one sentence for people, without a full stop
 */
char *
lg_import_error_say (const GError *error)
{
  const char *sentence = NULL;

  if (error->domain == LG_IMPORT_ERROR)
    sentence = find_file_sentence (error->code);
  else if (error->domain == G_IO_ERROR)
    sentence = find_disk_sentence (error->code);

  return sentence != NULL ? g_strdup (_(sentence)) : g_utf8_make_valid (error->message, -1);
}
