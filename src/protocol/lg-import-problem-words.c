/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-problem-words.h"
#include "lg-import-problem.h"
#include "lg-report-words.h"
#include "lg-retention-words.h"
#include "lg-store-error-words.h"
#include "lg-store-error.h"

/* Why a row of a file is rejected, in words: for the window, the command line, and the file of the rejected rows. */

/* About the row as a whole, or a field that the sentence names itself. */
static const char *
find_sentence (int code)
{
  static const char * const sentences[] = {
    [LG_IMPORT_PROBLEM_NO_TIME_OF_DAY] = N_("it does not say the time of day"),
    [LG_IMPORT_PROBLEM_NO_DATE_PARTS] = N_("its year, month, day, hour or minute is no number"),
    [LG_IMPORT_PROBLEM_TOO_MUCH_RECOVERED] = N_("the recovered quantity is not between zero and the quantity"),
    [LG_IMPORT_PROBLEM_TOO_LARGE] = N_("its amounts are too large"),
    [LG_IMPORT_PROBLEM_SALE] = N_("it is a sale, and no loss"),
    [LG_IMPORT_PROBLEM_SALE_TAKEN_BACK] = N_("it takes back a sale, and is no loss"),
    [LG_IMPORT_PROBLEM_NO_SITE] = N_("it names no site"),
    [LG_IMPORT_PROBLEM_NO_NAME] = N_("it has neither a name nor a SKU"),
    [LG_IMPORT_PROBLEM_NO_SKU] = N_("it has no SKU"),
    [LG_IMPORT_PROBLEM_NO_BOOK] = N_("it has no book quantity"),
    [LG_IMPORT_PROBLEM_NO_COUNTED] = N_("it has no counted quantity"),
    [LG_IMPORT_PROBLEM_NO_BADGE] = N_("it names neither a badge nor a person"),
    [LG_IMPORT_PROBLEM_NO_PASSAGE] = N_("nobody passed a door, or tried to"),
    [LG_IMPORT_PROBLEM_OPEN_QUOTE] = N_("a quote that it opens is not closed"),
  };

  return code >= 0 && code < (int) G_N_ELEMENTS (sentences) ? sentences[code] : NULL;
}

/* About what stands in a field. */
static char *
say_value (int         code,
           const char *value)
{
  switch (code)
    {
    case LG_IMPORT_PROBLEM_NO_NUMBER:
      return g_strdup_printf (_("“%s” is no number"), value);
    case LG_IMPORT_PROBLEM_NO_WHOLE_NUMBER:
      return g_strdup_printf (_("“%s” is no whole number"), value);
    case LG_IMPORT_PROBLEM_NO_AMOUNT:
      return g_strdup_printf (_("“%s” is no amount"), value);
    case LG_IMPORT_PROBLEM_NO_TRUTH:
      return g_strdup_printf (_("“%s” is neither yes nor no"), value);
    case LG_IMPORT_PROBLEM_NO_WORD:
      return g_strdup_printf (_("“%s” is none of the words that are known here"), value);
    case LG_IMPORT_PROBLEM_NO_DATE:
      return g_strdup_printf (_("“%s” is not a date as the others are written"), value);
    case LG_IMPORT_PROBLEM_NO_SUCH_DATE:
      return g_strdup_printf (_("“%s” is a date that does not exist"), value);
    case LG_IMPORT_PROBLEM_SKIPPED_TIME:
      return g_strdup_printf (_("“%s” is a time that the clocks skip"), value);
    case LG_IMPORT_PROBLEM_NO_DEGREES:
      return g_strdup_printf (_("“%s” is no place on the globe"), value);
    case LG_IMPORT_PROBLEM_BELOW_ZERO:
    default:
      return g_strdup_printf (_("“%s” is below zero"), value);
    }
}

/* About how the file is written. */
static char *
say_form (int                    code,
          const LgImportProblem *problem)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, problem->number);
  g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, problem->expected);
  g_autofree char *column = g_strdup_printf ("%d", problem->column + 1);

  switch (code)
    {
    case LG_IMPORT_PROBLEM_WIDTH:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "it has %1$s field where %2$s are expected",
                                           "it has %1$s fields where %2$s are expected", (gulong) problem->number),
                              number, expected);
    case LG_IMPORT_PROBLEM_LONG_ROW:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "it is longer than %s byte", "it is longer than %s bytes",
                                           (gulong) problem->expected), expected);
    case LG_IMPORT_PROBLEM_LONG_FIELD:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "field %1$s is longer than %2$s byte",
                                           "field %1$s is longer than %2$s bytes", (gulong) problem->expected),
                              column, expected);
    case LG_IMPORT_PROBLEM_NUL:
      return g_strdup_printf (_("field %s holds a NUL byte"), column);
    case LG_IMPORT_PROBLEM_ENCODING:
    default:
      return g_strdup_printf (_("field %s holds bytes that are not valid in the encoding of the file"), column);
    }
}

static char *
say_purged (const LgStorePurged *purged)
{
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  g_autofree char *day = lg_report_words_day (lg_time_local_day (purged->at, zone));

  /* Translators: a date, and a category of retention such as “Safety” */
  return g_strdup_printf (_("it was purged on %1$s under the retention of “%2$s”, and is not brought back"), day,
                          lg_retention_words_category (purged->category));
}

/**
 * lg_import_problem_say:
 * @problem: why a row is no good
 *
 * Returns: (transfer full): a clause that follows the place, without naming the field
 */
char *
lg_import_problem_say (const GError *problem)
{
  const LgImportProblem *details = lg_import_problem_get (problem);
  const LgStorePurged *purged = lg_store_error_get_purged (problem);
  const char *sentence = details != NULL ? find_sentence (problem->code) : NULL;

  if (purged != NULL)
    return say_purged (purged);
  if (details == NULL)
    return g_strdup (lg_store_error_say (problem));
  if (sentence != NULL)
    return g_strdup (_(sentence));

  return details->value != NULL ? say_value (problem->code, details->value) : say_form (problem->code, details);
}

/**
 * lg_import_problem_describe:
 * @problem: why a row is no good
 * @kind: what the file holds
 *
 * Returns: (transfer full): the same, with the field’s name where it is about what stands there
 */
char *
lg_import_problem_describe (const GError *problem,
                            LgImportKind  kind)
{
  const LgImportProblem *details = lg_import_problem_get (problem);
  g_autofree char *clause = lg_import_problem_say (problem);

  if (details == NULL || details->value == NULL || details->field == LG_IMPORT_NO_FIELD)
    return g_steal_pointer (&clause);

  /* Translators: the name of a field, and what is wrong with what stands there */
  return g_strdup_printf (_("%1$s: %2$s"), lg_import_field_name (kind, details->field), clause);
}
