/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-overview-query.h"
#include "lg-sidebar-row.h"
#include "lg-weak.h"
#include "lg-window-private.h"

/* What waits, whatever page is seen: the counts in the sidebar, and the banner above every page. */

#define RELOAD_DELAY_MS 300

static LgSidebarRow *
find_row (LgWindow   *self,
          const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    {
      if (g_str_equal (lg_sidebar_row_get_entry (LG_SIDEBAR_ROW (row))->name, name))
        return LG_SIDEBAR_ROW (row);
    }

  return NULL;
}

static void
show_new_incidents (LgWindow *self,
                    gint64    n_new)
{
  g_autofree char *count = lg_amount_format (n_new, 0);
  g_autofree char *what = g_strdup_printf (ngettext ("%s new incident", "%s new incidents", n_new), count);

  lg_sidebar_row_set_count (find_row (self, "incidents"), n_new, what);
}

void
lg_window_show_attention (LgWindow *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_object_set (child, "attention", self->attention, NULL);
}

static void
show_failed_alerts (LgWindow *self,
                    gint64    n_failed)
{
  g_autofree char *count = lg_amount_format (n_failed, 0);

  g_clear_pointer (&self->attention, g_free);
  if (n_failed > 0)
    self->attention = g_strdup_printf (ngettext ("%s alert could not be delivered",
                                                 "%s alerts could not be delivered", n_failed), count);

  lg_window_show_attention (self);
}

static DexFuture *
figures_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgWindow) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && self->store != NULL && value != NULL)
    {
      LgOverviewFigures *figures = g_value_get_object (value);

      show_new_incidents (self, figures->n_new);
      show_failed_alerts (self, figures->n_alerts_failed);
    }
  else if (value == NULL)
    {
      g_message ("What waits could not be read: %s", error->message);
    }

  return NULL;
}

static gboolean
read_cb (gpointer user_data)
{
  LgWindow *self = LG_WINDOW (user_data);

  self->read_waiting = 0;
  dex_future_disown (dex_future_finally (lg_overview_figures_load (self->store),
                                         figures_read_cb, lg_weak_new (self), lg_weak_free));

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (LgWindow *self)
{
  if (self->read_waiting == 0)
    self->read_waiting = g_timeout_add (RELOAD_DELAY_MS, read_cb, self);
}

/* Begins to follow the store that was opened; the page that is seen comes first. */
void
lg_window_follow_store (LgWindow *self)
{
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  store_changed_cb (self);
}
