/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-access-page-private.h"
#include "lg-badge-table.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-weak.h"

/* The sites that have access logs, of which one is looked at. */

/**
 * lg_access_page_get_site:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the site whose events are listed
 */
LgSite *
lg_access_page_get_site (LgAccessPage *self)
{
  guint selected = lg_choice_get_selected (self->site);
  g_autoptr (LgSite) site = self->sites != NULL ? g_list_model_get_item (self->sites, selected) : NULL;

  /* The model keeps it. */
  return site;
}

static guint
find_site (GListModel *sites,
           const char *id,
           gint64      row)
{
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      if (row != 0 ? LG_RECORD (site)->row == row : g_strcmp0 (LG_RECORD (site)->id, id) == 0)
        return i;
    }

  return 0;
}

static void
set_sites (LgAccessPage *self,
           GListModel   *sites)
{
  LgSite *chosen = lg_access_page_get_site (self);
  g_autofree char *id = g_strdup (chosen != NULL ? LG_RECORD (chosen)->id : NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sites = g_list_model_get_n_items (sites);

  for (guint i = 0; i < n_sites; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (names, site->name);
    }

  self->is_setting = TRUE;
  g_set_object (&self->sites, sites);
  lg_choice_set_names (self->site, names, find_site (sites, id, self->wanted_site));
  self->wanted_site = 0;
  /* One site alone leaves nothing to choose. */
  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 1);
  self->is_setting = FALSE;
}

static void
show_sites (LgAccessPage *self,
            GListModel   *sites)
{
  gboolean has_logs = g_list_model_get_n_items (sites) > 0;

  set_sites (self, sites);
  gtk_widget_set_visible (self->filters, has_logs);
  gtk_widget_set_sensitive (self->moment_button, has_logs);
  if (!has_logs)
    {
      gtk_stack_set_visible_child_name (self->list_stack, "empty");
      return;
    }

  lg_access_page_show_list (self);
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgAccessPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    show_sites (self, g_value_get_object (value));
  else if (self != NULL)
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

static gpointer
read_sites_cb (LgDb      *db,
               gpointer   data,
               GError   **error)
{
  return lg_list_take (lg_badge_events_list_sites (db, error), LG_TYPE_SITE);
}

/**
 * lg_access_page_show_person:
 * @self: the page
 * @person: whose badge events are listed
 * @site_row: the site where, or 0 for the one that is chosen
 *
 * Lists them alone, at once or as soon as the page is made.
 */
void
lg_access_page_show_person (LgAccessPage *self,
                            const char   *person,
                            gint64        site_row)
{
  g_return_if_fail (LG_IS_ACCESS_PAGE (self));
  g_return_if_fail (person != NULL);

  self->wanted_site = site_row;
  if (self->search_entry == NULL)
    {
      g_set_str (&self->wanted_person, person);
      return;
    }

  self->is_setting = TRUE;
  adw_toggle_group_set_active_name (self->passages, "all");
  gtk_toggle_button_set_active (self->off_hours, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (self->search_entry, person);
  self->is_setting = FALSE;

  lg_access_page_close_moment (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  lg_access_page_read_sites (self);
}

void
lg_access_page_read_sites (LgAccessPage *self)
{
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (LG_PAGE (self)), read_sites_cb, NULL, NULL),
                                         sites_read_cb, lg_weak_new (self), lg_weak_free));
}
