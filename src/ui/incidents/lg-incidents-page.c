/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incidents-page-private.h"
#include "lg-late-menu.h"
#include "lg-search-keys.h"
#include "lg-slices.h"
#include "lg-weak.h"

/**
 * LgIncidentsPage:
 *
 * The incidents, and beside them (on a narrow window: on top of them) the one that is read.
 */
G_DEFINE_FINAL_TYPE (LgIncidentsPage, lg_incidents_page, LG_TYPE_PAGE)

static DexFuture *
choices_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    lg_filter_bar_set_choices (self->filter_bar, g_value_get_object (value));
  else if (value == NULL)
    g_message ("The filters’ choices could not be read: %s", error->message);

  return NULL;
}

/* The list follows the store by itself. */
static void
lg_incidents_page_reload (LgPage *page)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);

  if (self->list == NULL)
    lg_incidents_page_create_list (self);
  else
    lg_incidents_page_follow_calendar (self);

  dex_future_disown (dex_future_finally (lg_filter_choices_read (lg_page_get_store (page)),
                                         choices_read_cb, lg_weak_new (self), lg_weak_free));
  lg_filter_menu_read (lg_filter_bar_get_saved (self->filter_bar), lg_page_get_store (page), LG_FILTER_LIST_INCIDENTS);
  lg_incidents_page_read_dossier (self);
}

static void
lg_incidents_page_start_search (LgPage *page)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);

  lg_split_view_set_show_content (self->split_view, FALSE);
  lg_search_keys_start (self->search_bar, self->search_entry);
}

static void
lg_incidents_page_dispose (GObject *object)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (object);

  g_clear_handle_id (&self->bulk_tick, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_INCIDENTS_PAGE);
  g_clear_object (&self->bulk);
  g_clear_object (&self->bulk_actions);
  g_clear_object (&self->state);
  g_clear_object (&self->list_rows);
  g_clear_object (&self->table_rows);
  g_clear_object (&self->list);
  g_clear_object (&self->incident);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lg_incidents_page_parent_class)->dispose (object);
}

static void
lg_incidents_page_finalize (GObject *object)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (object);

  g_free (self->shown);
  g_clear_pointer (&self->asked, g_variant_unref);
  g_clear_pointer (&self->given, lg_incident_filter_free);

  G_OBJECT_CLASS (lg_incidents_page_parent_class)->finalize (object);
}

/* Whether or not the list has it. */
static void
lg_incidents_page_show_record (LgPage     *page,
                               const char *id)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  self->is_sought = TRUE;
  self->is_listed = FALSE;
  lg_incidents_page_open (self, id);
}

/* What is not seen at first, one at a time when nothing else is to do. */
static gboolean
make_more (gpointer page)
{
  LgIncidentsPage *self = page;

  if (self->detail == NULL)
    {
      lg_incidents_page_make_detail (self);
      return TRUE;
    }

  if (self->grid == NULL)
    {
      lg_incidents_page_make_table (self);
      return TRUE;
    }

  lg_incidents_page_place_table (self);

  return FALSE;
}

static void
begin_work (LgIncidentsPage *self)
{
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  lg_search_keys_attach (GTK_WIDGET (self->search_entry), GTK_WIDGET (self->list_stack));
  lg_late_menu_attach (self->menu_button, self->incident_menu);
  lg_incidents_page_add_actions (self);
  lg_incidents_page_add_bulk_actions (self);
  lg_incidents_page_add_table (self);
  lg_incidents_page_add_rows (self);
  lg_incidents_page_show_nothing (self);
  lg_slices_add (self, make_more, LG_SLICES_LATER);
}

static void
give_filter (LgIncidentsPage *self,
             GVariant        *filter)
{
  const char *title = "";

  g_variant_lookup (filter, "title", "&s", &title);
  lg_incidents_page_give_filter (self, lg_incident_filter_from_variant (filter), title);
}

static gboolean
lg_incidents_page_make (LgPage *page)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);
  g_autoptr (GVariant) asked = NULL;

  if (self->split_view == NULL)
    {
      gtk_widget_init_template (GTK_WIDGET (self));
      return TRUE;
    }

  if (self->filter_bar == NULL)
    {
      lg_incidents_page_add_filters (self);
      return TRUE;
    }

  if (lg_filter_bar_get_saved (self->filter_bar) == NULL)
    {
      lg_incidents_page_fill_filters (self);
      return TRUE;
    }

  begin_work (self);
  asked = g_steal_pointer (&self->asked);
  if (asked != NULL)
    give_filter (self, asked);

  return FALSE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/incidents/lg-incidents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, list_title);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, count);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, filter_place);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, given_banner);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, detail_page);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, detail_place);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, incident_menu);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, resolve_button);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, several);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, select_button);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, bulk_bar);
  lg_incidents_page_bind_list (widget_class);
  lg_incidents_page_bind_detail (widget_class);
  lg_incidents_page_bind_bulk (widget_class);
  lg_incidents_page_bind_table (widget_class);
}

static void
lg_incidents_page_class_init (LgIncidentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_incidents_page_dispose;
  object_class->finalize = lg_incidents_page_finalize;
  LG_PAGE_CLASS (klass)->make = lg_incidents_page_make;
  LG_PAGE_CLASS (klass)->reload = lg_incidents_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_incidents_page_start_search;
  LG_PAGE_CLASS (klass)->show_record = lg_incidents_page_show_record;
  LG_PAGE_CLASS (klass)->reveal_record = lg_incidents_page_reveal;

  g_type_ensure (LG_TYPE_FILTER_BAR);
  g_type_ensure (LG_TYPE_INCIDENT_GRID);
  g_type_ensure (LG_TYPE_SPLIT_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_incidents_page_init (LgIncidentsPage *self)
{
}

/**
 * lg_incidents_page_show_filter:
 * @self: the page
 * @filter: a dictionary of lg_incident_filter_to_variant(), with a `title` that says in words which incidents it means
 *
 * Lists those incidents alone, whatever was chosen before, until the user asks for all.
 */
void
lg_incidents_page_show_filter (LgIncidentsPage *self,
                               GVariant        *filter)
{
  g_return_if_fail (LG_IS_INCIDENTS_PAGE (self));

  if (self->actions != NULL)
    {
      give_filter (self, filter);
      return;
    }

  g_clear_pointer (&self->asked, g_variant_unref);
  self->asked = g_variant_ref (filter);
}
