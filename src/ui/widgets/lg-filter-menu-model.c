/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-filter-menu-model.h"

/* Menus take “_” for the mark of a key. */
static char *
escape (const char *name)
{
  GString *text = g_string_new (name);

  g_string_replace (text, "_", "__", 0);

  return g_string_free_and_steal (text);
}

static void
append_filter (GMenu         *section,
               LgSavedFilter *filter)
{
  g_autofree char *label = escape (filter->name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "saved-filters.use", "s", LG_RECORD (filter)->id);
  g_menu_append_item (section, item);
}

static void
append_filters (GMenu     *menu,
                GPtrArray *filters)
{
  g_autoptr (GMenu) section = g_menu_new ();

  /* An item whose action is not there cannot be chosen. */
  if (filters->len == 0)
    g_menu_append (section, _("No Filter Is Saved Yet"), "saved-filters.none");

  for (guint i = 0; i < filters->len; i++)
    append_filter (section, g_ptr_array_index (filters, i));

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_acts (GMenu         *menu,
             LgSavedFilter *used)
{
  g_autoptr (GMenu) saving = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (saving, _("_Save Filter…"), "saved-filters.save");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saving));
  if (used == NULL)
    return;

  g_menu_append (section, _("Save _Changes"), "saved-filters.update");
  g_menu_append (section, _("_Rename…"), "saved-filters.rename");
  g_menu_append (section, _("Re_move"), "saved-filters.remove");
  g_menu_append_section (menu, used->name, G_MENU_MODEL (section));
}

/**
 * lg_filter_menu_model_fill:
 * @menu: a menu, whose items make way
 * @filters: (element-type LgSavedFilter): what there is to choose from
 * @used: (nullable): the one that was chosen last, and can be changed
 *
 * Fills in the menu of a #LgFilterMenu.
 */
void
lg_filter_menu_model_fill (GMenu         *menu,
                           GPtrArray     *filters,
                           LgSavedFilter *used)
{
  g_menu_remove_all (menu);
  append_filters (menu, filters);
  append_acts (menu, used);
}
