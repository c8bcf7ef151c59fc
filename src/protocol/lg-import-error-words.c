/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "lg-import-error-words.h"
#include "lg-import-error.h"
#include "lg-store-error-words.h"

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
    case LG_IMPORT_ERROR_GONE:
      return N_("The file is not there any more");
    case LG_IMPORT_ERROR_CHANGED:
      return N_("The file was changed since");
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

/* About what was said of the file’s columns and dates. */
static char *
say_columns (const LgImportCause *cause)
{
  switch (cause->reason)
    {
    case LG_IMPORT_REASON_NO_FIELD:
      /* Translators: a word, and the names of the fields there are */
      return g_strdup_printf (_("“%1$s” is no field of this import; they are: %2$s"), cause->subject, cause->choices);
    case LG_IMPORT_REASON_NO_COLUMN:
      /* Translators: a word, and the names of the columns there are */
      return g_strdup_printf (_("The file has no column “%1$s”; it has: %2$s"), cause->subject, cause->choices);
    case LG_IMPORT_REASON_NO_MAP:
      return g_strdup_printf (_("“%s” is not FIELD=COLUMN"), cause->subject);
    case LG_IMPORT_REASON_MANY_COLUMNS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "More columns are named than the %d that the file has",
                                           "More columns are named than the %d that the file has", (gulong) cause->number),
                              (int) cause->number);
    case LG_IMPORT_REASON_FIELD_LACKS:
      return g_strdup_printf (_("No column is called as if it held the field “%s”; name the one that does"), cause->subject);
    case LG_IMPORT_REASON_NO_KNOWN_COLUMN:
      return g_strdup (_("No column of the file is known; name the ones that matter"));
    case LG_IMPORT_REASON_NO_HEADER:
      return g_strdup (_("The file has no header; say what its columns hold"));
    case LG_IMPORT_REASON_NO_DATES:
      return g_strdup_printf (_("“%s” holds no dates that can be read; say how they are written"), cause->subject);
    case LG_IMPORT_REASON_DATE_ORDER:
    default:
      return g_strdup_printf (_("The dates in “%s” can be read with the day or with the month first; say which"),
                              cause->subject);
    }
}

static char *
say_sheets (const LgImportCause *cause)
{
  if (cause->reason == LG_IMPORT_REASON_WHICH_SHEET)
    return g_strdup_printf (_("Choose one of the sheets: %s"), cause->choices);
  if (cause->choices == NULL || *cause->choices == '\0')
    return g_strdup_printf (_("There is no sheet “%s”"), cause->subject);

  /* Translators: a name, and the names of the sheets there are */
  return g_strdup_printf (_("There is no sheet “%1$s”; there are: %2$s"), cause->subject, cause->choices);
}

static char *
say_cause (const LgImportCause *cause)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, cause->number);

  switch (cause->reason)
    {
    case LG_IMPORT_REASON_NO_SHEET:
    case LG_IMPORT_REASON_WHICH_SHEET:
      return say_sheets (cause);
    case LG_IMPORT_REASON_WHICH_SITE:
      return g_strdup (_("There are several sites; say whose rows these are"));
    case LG_IMPORT_REASON_NO_CURRENCY:
      return g_strdup_printf (_("“%s” is no currency code of ISO 4217"), cause->subject);
    case LG_IMPORT_REASON_NO_DATE_FORMAT:
      /* Translators: “ymd” to “excel” are typed as they stand, and so are the letters after % */
      return g_strdup_printf (_("“%s” is no date format; give ymd, mdy, dmy, unix, unix-ms, excel, or a pattern such as "
                                "“%%d/%%m/%%Y %%H:%%M”"), cause->subject);
    case LG_IMPORT_REASON_LINE:
      /* Translators: the number of a line of a file, and what is wrong with it */
      return g_strdup_printf (_("Line %1$s: %2$s"), number, cause->subject);
    default:
      return say_columns (cause);
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
  const LgImportCause *cause = lg_import_error_get_cause (error);
  const char *sentence = NULL;

  if (cause != NULL)
    return say_cause (cause);

  if (error->domain == LG_IMPORT_ERROR)
    sentence = find_file_sentence (error->code);
  else if (error->domain == G_IO_ERROR)
    sentence = find_disk_sentence (error->code);

  return sentence != NULL ? g_strdup (_(sentence)) : g_utf8_make_valid (lg_store_error_say (error), -1);
}
