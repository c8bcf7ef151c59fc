/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-store-error.h"

/**
 * lg_check:
 * @holds: what must be so
 * @error: return location
 * @format: the sentence that says what is wrong where it is not, marked with N_() where people meet it
 * @...: its values
 *
 * Returns: @holds; where it does not, %LG_STORE_ERROR_INVALID is set
 */
gboolean
lg_check (gboolean     holds,
          GError     **error,
          const char  *format,
          ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  if (holds)
    return TRUE;

  va_start (args, format);
  sentence = g_strdup_vprintf (_(format), args);
  va_end (args);
  g_set_error_literal (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID, sentence);

  return FALSE;
}

/**
 * lg_check_line:
 * @text: (nullable): a text that goes into a header, an address or a number
 * @error: return location
 * @sentence: what is wrong where it is more, marked as for lg_check()
 *
 * Returns: whether @text is nothing, or one line without control characters
 */
gboolean
lg_check_line (const char  *text,
               GError     **error,
               const char  *sentence)
{
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p))
        return lg_check (FALSE, error, "%s", _(sentence));
    }

  return TRUE;
}

static LgStoreError
error_code_from_errno (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return LG_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOTDIR:
      return LG_STORE_ERROR_READ_ONLY;
    default:
      return LG_STORE_ERROR_FAILED;
    }
}

/**
 * lg_set_errno_error:
 * @error: return location
 * @number: errno, as a call left it
 * @path: the file or folder that could not be written
 *
 * Returns: FALSE, so that a caller can return it
 */
gboolean
lg_set_errno_error (GError     **error,
                    int          number,
                    const char  *path)
{
  g_set_error (error, LG_STORE_ERROR, error_code_from_errno (number),
               _("%1$s cannot be written: %2$s"), path, g_strerror (number));

  return FALSE;
}
