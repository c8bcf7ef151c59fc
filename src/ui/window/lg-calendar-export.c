/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-calendar-export.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-store-error-words.h"
#include "lg-task-export.h"
#include "lg-weak.h"

typedef struct
{
  gpointer  window;   /* (owned): a weak reference */
  LgStore  *store;    /* (owned) */
  GFile    *file;     /* (owned) (nullable): where to */
  char     *text;     /* (owned) (nullable): what */
  gint64    n_tasks;
} Export;

static void
export_free (gpointer data)
{
  Export *it = data;

  lg_weak_free (it->window);
  g_object_unref (it->store);
  g_clear_object (&it->file);
  g_free (it->text);
  g_free (it);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
tell (Export     *it,
      const char *sentence)
{
  g_autoptr (GtkWindow) window = lg_weak_get (it->window);

  if (window != NULL)
    lg_page_host_tell (LG_PAGE_HOST (window), sentence);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) it = user_data;
  g_autofree char *count = lg_amount_format (it->n_tasks, 0);
  g_autofree char *sentence = g_strdup_printf (ngettext ("%s task exported", "%s tasks exported", it->n_tasks), count);
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    tell (it, sentence);
  else
    tell (it, lg_store_error_say (error));
}

/* What is over is in nobody's way any more. */
static gpointer
print_cb (LgDb      *db,
          gpointer   user_data,
          GError   **error)
{
  Export *it = user_data;

  it->text = lg_task_export_calendar (db, &(LgTaskFilter) { .statuses = LG_TASK_STATUSES_OPEN }, &it->n_tasks, error);

  return NULL;
}

static DexFuture *
printed_cb (DexFuture *future,
            gpointer   user_data)
{
  Export *it = user_data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error) != NULL)
    {
      g_file_replace_contents_async (it->file, it->text, strlen (it->text), NULL, FALSE,
                                     G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb, it);
      return NULL;
    }

  tell (it, lg_store_error_say (error));
  export_free (it);

  return NULL;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) it = user_data;

  it->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (it->file == NULL)
    return;

  dex_future_disown (dex_future_finally (lg_store_read (it->store, print_cb, it, NULL), printed_cb, it, NULL));
  it = NULL;  /* printed_cb() has it now. */
}

/**
 * lg_calendar_export:
 * @window: what is exported from
 * @store: the store
 *
 * Asks for a file, and writes the open tasks into it for a calendar.
 */
void
lg_calendar_export (GtkWindow *window,
                    LgStore   *store)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Export *it = g_new0 (Export, 1);

  it->window = lg_weak_new (window);
  it->store = g_object_ref (store);
  gtk_file_dialog_set_title (dialog, _("Export Tasks for a Calendar"));
  /* Translators: the name of a file; keep its ending. */
  gtk_file_dialog_set_initial_name (dialog, _("tasks.ics"));
  gtk_file_dialog_save (dialog, window, NULL, chosen_cb, it);
}
