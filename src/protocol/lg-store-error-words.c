/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-store-error-words.h"
#include "lg-store-error.h"

static const char *
find_sentence (int code)
{
  switch (code)
    {
    case LG_STORE_ERROR_BUSY:
      return N_("Another program keeps the store busy; try again in a moment");
    case LG_STORE_ERROR_CONFLICT:
      return N_("Somebody else changed the record meanwhile; try again");
    case LG_STORE_ERROR_NO_STORE:
      return N_("There is no store in the folder");
    case LG_STORE_ERROR_NOT_A_STORE:
      return N_("The database in the folder is none of LossGuard’s");
    case LG_STORE_ERROR_NEWER:
      return N_("A newer version of LossGuard made the store; it was left as it is");
    case LG_STORE_ERROR_CORRUPT:
      return N_("The database is damaged; “lossguardctl restore” brings back a backup");
    case LG_STORE_ERROR_FULL:
      return N_("The disk is full; the store is as it was");
    case LG_STORE_ERROR_READ_ONLY:
      return N_("The folder of the store cannot be written to; the store is as it was");
    default:
      return NULL;
    }
}

/**
 * lg_store_error_say:
 * @error: what went wrong
 *
 * Returns: (transfer none): one sentence for people, without a full stop, which lives as long as @error; an error that
 *   speaks for itself says its own
 */
const char *
lg_store_error_say (const GError *error)
{
  const char *sentence = error->domain == LG_STORE_ERROR ? find_sentence (error->code) : NULL;

  return sentence != NULL ? _(sentence) : error->message;
}
