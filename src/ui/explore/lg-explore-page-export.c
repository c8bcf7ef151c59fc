/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-explore-export.h"
#include "lg-explore-page-private.h"
#include "lg-page-host.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* What the page's menu does with what is shown. */

typedef struct
{
  gpointer  page;    /* (owned): a weak reference */
  char     *format;  /* (owned) */
} Saving;

static void
free_saving (Saving *saving)
{
  lg_weak_free (saving->page);
  g_free (saving->format);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static void
tell (LgExplorePage *self,
      const char    *sentence)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  if (host != NULL)
    lg_page_host_tell (host, sentence);
}

static DexFuture *
saved_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (LgExplorePage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self != NULL)
    tell (self, dex_future_get_value (future, &error) != NULL ? _("The chart is saved") : lg_store_error_say (error));

  return NULL;
}

static void
save_to (LgExplorePage *self,
         GFile         *file,
         const char    *format)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    {
      tell (self, _("Choose a folder of this computer to save the chart in"));
      return;
    }

  dex_future_disown (dex_future_finally (lg_explore_export_save (lg_page_get_store (LG_PAGE (self)), self->figures, format, path),
                                         saved_cb, lg_weak_new (self), lg_weak_free));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (LgExplorePage) self = lg_weak_get (saving->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self == NULL || self->figures == NULL)
    return;

  if (file != NULL)
    save_to (self, file, saving->format);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell (self, lg_store_error_say (error));
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  LgExplorePage *self = LG_EXPLORE_PAGE (widget);
  const char *extension = g_variant_get_string (parameter, NULL);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *first = lg_day_format (self->figures->choice->period.since);
  g_autofree char *name = g_strdup_printf ("%s-%s.%s", _("chart"), first, extension);
  Saving *saving = g_new0 (Saving, 1);

  saving->page = lg_weak_new (self);
  saving->format = g_strdup (extension);
  gtk_file_filter_add_suffix (filter, extension);
  gtk_file_dialog_set_title (dialog, _("Save the Chart"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb, saving);
}

static DexFuture *
copied_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgExplorePage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), g_value_get_object (value));
  tell (self, value != NULL ? _("The chart is copied") : lg_store_error_say (error));

  return NULL;
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  LgExplorePage *self = LG_EXPLORE_PAGE (widget);
  DexFuture *future = lg_explore_export_copy (lg_page_get_store (LG_PAGE (self)), self->figures,
                                              g_variant_get_string (parameter, NULL));

  dex_future_disown (dex_future_finally (future, copied_cb, lg_weak_new (self), lg_weak_free));
}

void
lg_explore_page_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "explore.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "explore.copy", "s", copy_cb);
}
