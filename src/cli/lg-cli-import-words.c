/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-cli-error.h"
#include "lg-cli-import-words.h"
#include "lg-import-error-words.h"
#include "lg-import-error.h"
#include "lg-import-warning-words.h"

/* Returns: (transfer full) (nullable): the option that puts it right */
static char *
find_option (const LgImportCause *cause)
{
  switch (cause->reason)
    {
    case LG_IMPORT_REASON_FIELD_LACKS:
      return g_strdup_printf ("--map %s=COLUMN", cause->subject);
    case LG_IMPORT_REASON_NO_KNOWN_COLUMN:
      return g_strdup ("--map FIELD=COLUMN");
    case LG_IMPORT_REASON_NO_HEADER:
      return g_strdup ("--columns FIELD,FIELD,-,…");
    case LG_IMPORT_REASON_NO_DATES:
      return g_strdup ("--date-format FORMAT");
    case LG_IMPORT_REASON_DATE_ORDER:
      return g_strdup ("--date-format dmy|mdy");
    case LG_IMPORT_REASON_NO_SHEET:
    case LG_IMPORT_REASON_WHICH_SHEET:
      return g_strdup ("--sheet NAME");
    case LG_IMPORT_REASON_WHICH_SITE:
      return g_strdup ("--site NAME");
    default:
      return NULL;
    }
}

static char *
add_option (const char *sentence,
            const char *option)
{
  /* Translators: what is wrong, and the option of the command line that puts it right */
  return option != NULL ? g_strdup_printf (_("%1$s (%2$s)"), sentence, option) : g_strdup (sentence);
}

static gboolean
is_usage (const GError *problem)
{
  return g_error_matches (problem, LG_IMPORT_ERROR, LG_IMPORT_ERROR_USAGE) ||
         g_error_matches (problem, LG_IMPORT_ERROR, LG_IMPORT_ERROR_SITE) ||
         g_error_matches (problem, LG_IMPORT_ERROR, LG_IMPORT_ERROR_AMBIGUOUS);
}

/**
 * lg_cli_import_explain:
 * @path: a file
 * @problem: (transfer full): why it cannot be imported
 * @error: return location
 *
 * What the user can put right on the command line is wrong usage; what is wrong with the file names it.
 */
void
lg_cli_import_explain (const char  *path,
                       GError      *problem,
                       GError     **error)
{
  g_autoptr (GError) local_error = problem;
  const LgImportCause *cause = lg_import_error_get_cause (problem);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = lg_import_error_say (problem);
  g_autofree char *option = cause != NULL ? find_option (cause) : NULL;
  g_autofree char *whole = add_option (sentence, option);

  if (is_usage (problem))
    g_set_error_literal (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, whole);
  else if (problem->domain == LG_IMPORT_ERROR && strstr (whole, name) == NULL)
    g_set_error (error, problem->domain, problem->code, "%s: %s", name, whole);
  else if (problem->domain == LG_IMPORT_ERROR)
    g_set_error_literal (error, problem->domain, problem->code, whole);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
}

/* Returns: (transfer full): one sentence for people, with the option that spares them the warning */
char *
lg_cli_import_say_warning (const LgImportWarning *warning)
{
  g_autofree char *sentence = lg_import_warning_say (warning);

  return add_option (sentence, warning->code == LG_IMPORT_WARNING_NO_TIME ? "--map occurred_at=COLUMN" : NULL);
}

/* Returns: (transfer full) (nullable): one sentence for people, where there are columns that no field takes */
char *
lg_cli_import_say_unclaimed (const char *const *columns)
{
  guint n_columns = g_strv_length ((GStrv) columns);
  g_autofree char *number = g_strdup_printf ("%u", n_columns);
  g_autofree char *names = g_strjoinv (", ", (GStrv) columns);

  if (n_columns == 0)
    return NULL;

  /* Translators: how many columns of a file hold nothing that is known, and what they are called */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "No field takes %1$s column, which is kept with the records: %2$s",
                                       "No field takes %1$s columns, which are kept with the records: %2$s",
                                       n_columns), number, names);
}
