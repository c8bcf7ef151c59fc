/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-error.h"

/* As the macro below wants it. */
typedef LgImportCause LgImportErrorPrivate;

static void
lg_import_error_private_init (LgImportErrorPrivate *self)
{
  *self = (LgImportCause) { LG_IMPORT_REASON_NONE };
}

static void
lg_import_error_private_copy (const LgImportErrorPrivate *from,
                              LgImportErrorPrivate       *to)
{
  *to = *from;
  to->subject = g_strdup (from->subject);
  to->choices = g_strdup (from->choices);
}

static void
lg_import_error_private_clear (LgImportErrorPrivate *self)
{
  g_free (self->subject);
  g_free (self->choices);
}

G_DEFINE_EXTENDED_ERROR (LgImportError, lg_import_error)

/**
 * lg_import_error_set:
 * @error: return location
 * @code: what a caller can do about it
 * @reason: what to tell people
 * @subject: (nullable): what it is about
 * @choices: (nullable): what it could be instead
 * @number: a number that belongs to it, such as the line
 *
 * The message is for logs: people are told in their language.
 *
 * Returns: %FALSE, so that a caller can return it
 */
gboolean
lg_import_error_set (GError         **error,
                     LgImportError    code,
                     LgImportReason   reason,
                     const char      *subject,
                     const char      *choices,
                     gint64           number)
{
  if (error == NULL)
    return FALSE;

  g_set_error (error, LG_IMPORT_ERROR, code, "The file cannot be imported so (%d): %s, %s, %" G_GINT64_FORMAT, reason,
               subject, choices, number);
  *lg_import_error_get_private (*error) = (LgImportCause) { reason, g_strdup (subject), g_strdup (choices), number };

  return FALSE;
}

/* Returns: (nullable) (transfer none): what to tell people; NULL where the code says it all, or for another error */
const LgImportCause *
lg_import_error_get_cause (const GError *error)
{
  const LgImportCause *cause = error->domain == LG_IMPORT_ERROR ? lg_import_error_get_private (error) : NULL;

  return cause != NULL && cause->reason != LG_IMPORT_REASON_NONE ? cause : NULL;
}
