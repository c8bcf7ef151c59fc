/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-error-words.h"
#include "lg-import-error.h"
#include "lg-import-history.h"
#include "lg-import-words.h"
#include "lg-money.h"

char *
lg_import_words_interrupted (LgImport *import)
{
  g_autofree char *rows = lg_amount_format (import->position, 0);

  /* Translators: a file, and a number of rows */
  return g_strdup_printf (ngettext ("The import of %1$s stopped after %2$s row",
                                    "The import of %1$s stopped after %2$s rows", (gulong) import->position),
                          import->file_name, rows);
}

static char *
describe_rejects (LgImport             *import,
                  const LgImportResult *result)
{
  g_autofree char *rows = lg_amount_format (result->rejected, 0);
  g_autofree char *file = g_filename_display_basename (result->rejects_file);

  /* Translators: a file, a number of rows, and the file that they were written to */
  return g_strdup_printf (ngettext ("The import of %1$s is done, but %2$s row was rejected: see %3$s",
                                    "The import of %1$s is done, but %2$s rows were rejected: see %3$s",
                                    (gulong) result->rejected),
                          import->file_name, rows, file);
}

/**
 * lg_import_words_done:
 * @import: an import
 * @result: what came of it
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
lg_import_words_done (LgImport             *import,
                      const LgImportResult *result)
{
  g_autofree char *rows = NULL;

  if (result->rejected > 0 && result->rejects_file != NULL)
    return describe_rejects (import, result);

  rows = lg_amount_format (result->read, 0);

  /* Translators: a file, and a number of rows */
  return g_strdup_printf (ngettext ("The import of %1$s is done: %2$s row", "The import of %1$s is done: %2$s rows",
                                    (gulong) result->read),
                          import->file_name, rows);
}

static char *
describe_gone (LgImport *import)
{
  g_autofree char *path = lg_import_history_dup_path (import);
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : NULL;

  if (name == NULL)
    return g_strdup (_("It is not on record where the file was, so that the import can only be undone."));

  return g_strdup_printf (_("There is no file %s any more. Put it back to continue, or undo the import."), name);
}

/* Whether work ended because somebody stopped it. */
gboolean
lg_import_words_was_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);
}

/**
 * lg_import_words_problem:
 * @import: an import
 * @error: why it could not be continued or undone
 *
 * Returns: (transfer full) (nullable): a sentence that says so; none where the user cancelled
 */
char *
lg_import_words_problem (LgImport     *import,
                         const GError *error)
{
  if (lg_import_words_was_cancelled (error))
    return NULL;

  if (g_error_matches (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_GONE))
    return describe_gone (import);
  if (g_error_matches (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_CHANGED))
    return g_strdup (_("The file was changed since, so that its import cannot go on. Undo it, and import the file anew."));
  if (g_error_matches (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_BUSY))
    return g_strdup (_("Another program is at this import."));

  return lg_import_error_say (error);
}

/**
 * lg_import_words_ask_undo:
 * @parent: where to ask
 * @import: an import
 * @answered: (type AdwAlertDialog::response): called with @object first, and with “undo” if that was chosen
 * @object: who asks
 *
 * Asks whether an import shall be undone: its file may be gone by now, so that nobody could import it again.
 */
void
lg_import_words_ask_undo (GtkWidget *parent,
                          LgImport  *import,
                          GCallback  answered,
                          gpointer   object)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Undo the Import?"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_format_body (alert, _("All that %s has added goes out of the store again, and what it has changed "
                                         "becomes as it was before."), import->file_name);
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "undo", _("_Undo Import"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "undo", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_object (alert, "response", answered, object, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, parent);
}
