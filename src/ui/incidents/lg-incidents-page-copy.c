/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-incident-copy.h"
#include "lg-incidents-page-private.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* A spreadsheet takes it as CSV, a letter as text. */
static void
put_on_clipboard (GtkWidget  *widget,
                  const char *csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/csv", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, csv),
  };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

static DexFuture *
read_cb (DexFuture *future,
         gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (host == NULL)
    return NULL;

  if (value == NULL)
    {
      lg_page_host_tell (host, lg_store_error_say (error));
      return NULL;
    }

  put_on_clipboard (GTK_WIDGET (self), gtk_string_object_get_string (g_value_get_object (value)));
  lg_page_host_tell (host, _("Copied as CSV"));

  return NULL;
}

static void
refuse (LgIncidentsPage *self)
{
  g_autofree char *most = lg_amount_format (LG_INCIDENT_COPY_MAX, 0);
  g_autofree char *sentence =
    g_strdup_printf (_("No more than %s incidents can be copied at once. Select fewer."), most);

  lg_page_host_tell (lg_page_host_of (GTK_WIDGET (self)), sentence);
}

/* Copies the selected incidents. */
void
lg_incidents_page_copy (LgIncidentsPage *self)
{
  g_autoptr (GArray) rows = NULL;

  if (lg_row_selection_get_size (self->selection) > LG_INCIDENT_COPY_MAX)
    {
      refuse (self);
      return;
    }

  rows = lg_row_selection_copy_rows (self->selection);
  dex_future_disown (dex_future_finally (lg_incident_copy_read (lg_page_get_store (LG_PAGE (self)), rows),
                                         read_cb, lg_weak_new (self), lg_weak_free));
}
