/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-warning-words.h"

/**
 * lg_import_warning_say:
 * @self: what the user should know of an import
 *
 * Returns: (transfer full): one sentence for people, without a full stop
 */
char *
lg_import_warning_say (const LgImportWarning *self)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->number);

  switch (self->code)
    {
    case LG_IMPORT_WARNING_WENT_ON:
      /* Translators: the name of a file, and a number of rows */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "The import of %1$s was interrupted after %2$s row, and went on there",
                                           "The import of %1$s was interrupted after %2$s rows, and went on there",
                                           (gulong) self->number), self->name, number);
    case LG_IMPORT_WARNING_NO_TIME:
      return g_strdup (_("No column tells when the incidents occurred, so that their time stays unknown"));
    case LG_IMPORT_WARNING_ZONE:
    default:
      /* Translators: the name of a site, and a time zone such as Europe/London */
      return g_strdup_printf (_("The site “%1$s” was not known; its time zone is taken to be this machine’s, %2$s"),
                              self->name, self->zone);
    }
}
