/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-site-choice.h"

/* A drop-down of sites whose first choice means all of them. */

/**
 * lg_site_choice_fill:
 * @drop_down: a drop-down
 * @sites: (nullable) (element-type LgSite): the sites there are
 * @chosen: the row of the one to select, 0 for all
 */
void
lg_site_choice_fill (GtkDropDown *drop_down,
                     GListModel  *sites,
                     gint64       chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sites = sites != NULL ? g_list_model_get_n_items (sites) : 0;
  guint selected = 0;

  gtk_string_list_append (names, _("Any Site"));
  for (guint i = 0; i < n_sites; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (names, site->name);
      if (LG_RECORD (site)->row == chosen)
        selected = i + 1;
    }

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop_down, selected);
  /* One site alone leaves nothing to choose. */
  gtk_widget_set_visible (GTK_WIDGET (drop_down), n_sites > 1);
}

gint64
lg_site_choice_get_row (GtkDropDown *drop_down,
                        GListModel  *sites)
{
  guint selected = gtk_drop_down_get_selected (drop_down);
  g_autoptr (LgSite) site = NULL;

  if (sites == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return 0;

  site = g_list_model_get_item (sites, selected - 1);

  return site != NULL ? LG_RECORD (site)->row : 0;
}
