/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-problem.h"

#include "lg-import-field.h"

/* As the macro below wants it. */
typedef LgImportProblem LgImportProblemPrivate;

/* More of a value than this says no more. */
#define MAX_VALUE 40

static void
lg_import_problem_private_init (LgImportProblem *self)
{
  self->field = LG_IMPORT_NO_FIELD;
  self->column = -1;
}

static void
lg_import_problem_private_copy (const LgImportProblem *from,
                                LgImportProblem       *to)
{
  *to = *from;
  to->value = g_strdup (from->value);
}

static void
lg_import_problem_private_clear (LgImportProblem *self)
{
  g_free (self->value);
}

G_DEFINE_EXTENDED_ERROR (LgImportProblem, lg_import_problem)

/* Returns: (nullable) (transfer none): what the error is about, NULL for one of another domain */
const LgImportProblem *
lg_import_problem_get (const GError *error)
{
  return error != NULL && error->domain == LG_IMPORT_PROBLEM ? lg_import_problem_get_private (error) : NULL;
}

/* The message is for logs: people are told in their language. */
static LgImportProblem *
set (GError              **error,
     LgImportProblemCode   code)
{
  g_set_error (error, LG_IMPORT_PROBLEM, code, "The row is no good (%d)", code);

  return error != NULL ? lg_import_problem_get_private (*error) : NULL;
}

static char *
shorten (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  return g_utf8_strlen (valid, -1) > MAX_VALUE ? g_utf8_substring (valid, 0, MAX_VALUE) : g_steal_pointer (&valid);
}

/**
 * lg_import_problem_set:
 * @error: return location
 * @code: what is wrong
 * @field: the #LgImportField that it is about, or %LG_IMPORT_NO_FIELD
 * @value: (nullable): what stands there
 *
 * Returns: %FALSE, so that a caller can return it
 */
gboolean
lg_import_problem_set (GError              **error,
                       LgImportProblemCode   code,
                       int                   field,
                       const char           *value)
{
  LgImportProblem *self = set (error, code);

  if (self != NULL)
    {
      self->field = field;
      self->value = value != NULL ? shorten (value) : NULL;
    }

  return FALSE;
}

/* A problem of the file's form: in a column, from 0, or -1. */
void
lg_import_problem_set_place (GError              **error,
                             LgImportProblemCode   code,
                             int                   column,
                             gint64                number,
                             gint64                expected)
{
  LgImportProblem *self = set (error, code);

  if (self == NULL)
    return;

  self->column = column;
  self->number = number;
  self->expected = expected;
}

/* Says which field a problem is about, where there is one. Returns @success. */
gboolean
lg_import_problem_name_field (GError  **error,
                              int       field,
                              gboolean  success)
{
  if (!success && error != NULL && lg_import_problem_get (*error) != NULL)
    lg_import_problem_get_private (*error)->field = field;

  return success;
}
