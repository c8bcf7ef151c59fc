/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-page-private.h"
#include "lg-part.h"
#include "lg-site.h"
#include "lg-slices.h"
#include "lg-text.h"
#include "lg-words.h"

/* Which tasks the board shows. What chooses them is made after the page, one piece in a turn of the main loop. */

/* A choice makes a widget of each name. */
#define NAMES_AT_ONCE 8

/* Returns: the row of the site that is chosen, 0 for any */
static gint64
get_site (LgBoardPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->site);
  g_autoptr (LgRecord) site = NULL;

  if (self->sites != NULL && selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    site = g_list_model_get_item (self->sites, selected - 1);

  return site != NULL ? site->row : 0;
}

/* Returns: (transfer full): what the user wants to see, in any column */
LgTaskBoardFilter *
lg_board_page_create_filter (LgBoardPage *self)
{
  LgTaskBoardFilter *filter = lg_task_board_filter_new (0);
  const char *text = gtk_editable_get_text (self->search_entry);

  filter->kind = gtk_drop_down_get_selected (self->kind);
  filter->site_row = get_site (self);
  if (gtk_toggle_button_get_active (self->mine))
    filter->assignee = g_strdup (lg_store_get_actor (lg_page_get_store (LG_PAGE (self))));
  if (gtk_toggle_button_get_active (self->overdue))
    filter->overdue_at = lg_time_now ();
  if (*text != '\0')
    filter->text = g_strdup (text);

  return filter;
}

/* The entry of the search tells of its empty text a little after it was made, which may be before there are choices. */
static void
filter_changed_cb (LgBoardPage *self)
{
  if (!self->is_setting && self->lanes_by != NULL)
    lg_board_page_show_lanes (self);
}

void
lg_board_page_clear_filters (LgBoardPage *self)
{
  self->is_setting = TRUE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_toggle_button_set_active (self->mine, FALSE);
  gtk_toggle_button_set_active (self->overdue, FALSE);
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->site, 0);
  self->is_setting = FALSE;
  lg_board_page_show_lanes (self);
}

/* Adds the names of sites up to the @end-th. */
static void
add_site_names (LgBoardPage *self,
                guint        end)
{
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->site));

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (names)) - 1; i < end; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (self->sites, i);

      gtk_string_list_append (names, site->name);
    }
}

static gboolean
add_more_sites (gpointer page)
{
  LgBoardPage *self = page;
  guint n_sites = g_list_model_get_n_items (self->sites);
  guint n_names = g_list_model_get_n_items (gtk_drop_down_get_model (self->site)) - 1;

  add_site_names (self, MIN (n_names + NAMES_AT_ONCE, n_sites));

  return n_names + NAMES_AT_ONCE < n_sites;
}

static gboolean
are_same (GListModel *sites,
          GListModel *others)
{
  guint n_sites = g_list_model_get_n_items (sites);

  if (others == NULL || g_list_model_get_n_items (others) != n_sites)
    return FALSE;

  for (guint i = 0; i < n_sites; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);
      g_autoptr (LgSite) other = g_list_model_get_item (others, i);

      if (LG_RECORD (site)->row != LG_RECORD (other)->row || g_strcmp0 (site->name, other->name) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Returns: which choice among @sites the site is, 0 (any) where it is none of them */
static guint
find_choice (GListModel *sites,
             gint64      site_row)
{
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (LgRecord) site = g_list_model_get_item (sites, i);

      if (site->row == site_row)
        return i + 1;
    }

  return 0;
}

/* Offers the sites, first those up to the one that is chosen. */
void
lg_board_page_show_sites (LgBoardPage *self,
                          GListModel  *sites)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char * const []) { _("Any Site"), NULL });
  gint64 site_row = get_site (self);
  guint selected = find_choice (sites, site_row);

  if (are_same (sites, self->sites))
    return;

  self->is_setting = TRUE;
  g_set_object (&self->sites, sites);
  gtk_drop_down_set_model (self->site, G_LIST_MODEL (names));
  add_site_names (self, selected);
  gtk_drop_down_set_selected (self->site, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->site), g_list_model_get_n_items (sites) > 1);
  self->is_setting = FALSE;
  lg_slices_add (self, add_more_sites, LG_SLICES_SOON);
  if (site_row != 0 && selected == 0)
    lg_board_page_show_lanes (self);
}

static GtkWidget *
build (LgBoardPage *self,
       const char  *resource)
{
  static const LgPartChild children[] = { { NULL } };
  static const LgPartCallback callbacks[] = {
    LG_PART_CALLBACK (filter_changed_cb), LG_PART_CALLBACK (lg_board_page_clear_filters), { NULL },
  };

  return lg_part_build (GTK_WIDGET (self), resource, children, callbacks);
}

/* Adds to the stack what tells that there is no task, “empty”, or none that is asked for, “no-match”. */
void
lg_board_page_add_status (LgBoardPage *self,
                          const char  *name)
{
  g_autofree char *resource = g_strdup_printf ("/com/example/LossGuard/ui/board/lg-board-%s.ui", name);
  g_autoptr (GtkWidget) status = build (self, resource);

  gtk_stack_add_named (self->stack, status, name);
}

static GtkDropDown *
add_choice (LgBoardPage *self,
            const char  *resource)
{
  g_autoptr (GtkWidget) choice = build (self, resource);

  adw_wrap_box_append (ADW_WRAP_BOX (self->filters), choice);

  /* The box keeps it. */
  return GTK_DROP_DOWN (choice);
}

static gboolean
add_kinds (gpointer page)
{
  LgBoardPage *self = page;
  g_autoptr (GtkStringList) kinds = gtk_string_list_new ((const char * const []) { _("Any Kind"), NULL });

  for (int kind = LG_TASK_KIND_PATROL; kind <= LG_TASK_KIND_FOLLOW_UP; kind++)
    gtk_string_list_append (kinds, lg_words_task_kind (kind));
  self->kind = add_choice (self, "/com/example/LossGuard/ui/board/lg-board-kind-choice.ui");
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));

  return FALSE;
}

static gboolean
add_sites (gpointer page)
{
  LgBoardPage *self = page;

  self->site = add_choice (self, "/com/example/LossGuard/ui/board/lg-board-site-choice.ui");
  gtk_widget_set_visible (GTK_WIDGET (self->site), FALSE);

  return FALSE;
}

static gboolean
add_lanes (gpointer page)
{
  LgBoardPage *self = page;

  self->lanes_by = add_choice (self, "/com/example/LossGuard/ui/board/lg-board-lanes-choice.ui");

  return FALSE;
}

static gboolean
fill_switcher (gpointer page)
{
  LgBoardPage *self = page;

  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, lg_enum_name (LG_TYPE_TASK_STATUS, status));
      adw_toggle_set_label (toggle, lg_words_task_status (status));
      adw_toggle_set_tooltip (toggle, lg_words_task_status (status));
      adw_toggle_group_add (self->switcher, toggle);
    }
  self->is_setting = FALSE;

  return FALSE;
}

/* The page is read once they are there. */
void
lg_board_page_add_filters (LgBoardPage *self)
{
  static const LgSliceFunc jobs[] = { add_kinds, add_sites, add_lanes, fill_switcher, NULL };

  lg_slices_add_all (self, jobs, LG_SLICES_SOON);
}

void
lg_board_page_bind_filters (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}
