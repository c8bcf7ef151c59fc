/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-store-error.h"

/* As the macro below wants it. */
typedef LgStorePurged LgStoreErrorPrivate;

static void
lg_store_error_private_init (LgStoreErrorPrivate *self)
{
  self->category = 0;
}

static void
lg_store_error_private_copy (const LgStoreErrorPrivate *from,
                             LgStoreErrorPrivate       *to)
{
  *to = *from;
}

static void
lg_store_error_private_clear (LgStoreErrorPrivate *self)
{
  self->category = 0;
}

G_DEFINE_EXTENDED_ERROR (LgStoreError, lg_store_error)

/* The message is for logs: people are told in their language. */
void
lg_store_error_set_purged (GError **error,
                           int      category,
                           LgTime   at)
{
  g_set_error_literal (error, LG_STORE_ERROR, LG_STORE_ERROR_PURGED, _("The row was purged, and is not brought back"));
  if (error != NULL)
    *lg_store_error_get_private (*error) = (LgStorePurged) { category, at };
}

/* Returns: (nullable) (transfer none): what an error says of a row that was purged; NULL for any other error */
const LgStorePurged *
lg_store_error_get_purged (const GError *error)
{
  return g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_PURGED) ? lg_store_error_get_private (error) : NULL;
}
