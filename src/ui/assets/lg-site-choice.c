/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-site-choice.h"

/* A choice of sites whose first one means all of them. */

/**
 * lg_site_choice_fill:
 * @choice: a choice
 * @sites: (nullable) (element-type LgSite): the sites there are
 * @chosen: the row of the one to select, 0 for all
 */
void
lg_site_choice_fill (LgChoice   *choice,
                     GListModel *sites,
                     gint64      chosen)
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

  lg_choice_set_names (choice, names, selected);
  /* One site alone leaves nothing to choose. */
  gtk_widget_set_visible (GTK_WIDGET (choice), n_sites > 1);
}

gint64
lg_site_choice_get_row (LgChoice   *choice,
                        GListModel *sites)
{
  guint selected = lg_choice_get_selected (choice);
  g_autoptr (LgSite) site = NULL;

  if (sites == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return 0;

  site = g_list_model_get_item (sites, selected - 1);

  return site != NULL ? LG_RECORD (site)->row : 0;
}
