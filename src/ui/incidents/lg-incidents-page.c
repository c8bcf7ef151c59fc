/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incidents-page-private.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-weak.h"

/**
 * LgIncidentsPage:
 *
 * The incidents, and beside them (on a narrow window: on top of them) the one that is read.
 */
G_DEFINE_FINAL_TYPE (LgIncidentsPage, lg_incidents_page, LG_TYPE_PAGE)

static gboolean
is_filtered (LgIncidentsPage *self)
{
  const LgIncidentFilter *filter = lg_paged_list_get_filter (self->list);
  g_autoptr (LgIncidentFilter) none = lg_incident_filter_new ();

  return !lg_incident_filter_equal (filter, none);
}

static const char *
choose_list_child (LgIncidentsPage *self,
                   guint            n_incidents)
{
  if (n_incidents > 0 || lg_paged_list_get_loading (self->list))
    return "list";

  return is_filtered (self) ? "no-match" : "empty";
}

static void
update_list (LgIncidentsPage *self)
{
  guint n_incidents = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *figure = lg_amount_format (n_incidents, 0);
  g_autofree char *subtitle = n_incidents > 0
                            ? g_strdup_printf (ngettext ("%s incident", "%s incidents", n_incidents), figure) : NULL;

  adw_window_title_set_subtitle (self->list_title, subtitle != NULL ? subtitle : "");
  gtk_stack_set_visible_child_name (self->list_stack, choose_list_child (self, n_incidents));
}

static void
list_failed_cb (LgIncidentsPage *self)
{
  const GError *error = lg_paged_list_get_error (self->list);
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  if (error != NULL && host != NULL)
    lg_page_host_tell (host, error->message);
}

static LgIncidentFilter *
create_filter (LgIncidentsPage *self)
{
  LgIncidentFilter *filter = lg_filter_bar_create_filter (self->filter_bar);

  lg_record_set_text (&filter->text, gtk_editable_get_text (self->search_entry));
  if (self->given != NULL)
    lg_incident_filter_narrow (filter, self->given);

  return filter;
}

static void
filter_changed_cb (LgIncidentsPage *self)
{
  g_autoptr (LgIncidentFilter) filter = create_filter (self);

  if (self->list != NULL)
    lg_paged_list_set_filter (self->list, filter);
}

static void
show_all_cb (LgIncidentsPage *self)
{
  g_clear_pointer (&self->given, lg_incident_filter_free);
  adw_banner_set_revealed (self->given_banner, FALSE);
  filter_changed_cb (self);
}

static void
stop_search_cb (LgIncidentsPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* Down leaves the entry for what it found. */
static gboolean
search_key_cb (LgIncidentsPage *self,
               guint            keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
search_mode_changed_cb (LgIncidentsPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
clear_filters_cb (LgIncidentsPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  lg_filter_bar_reset (self->filter_bar);
  show_all_cb (self);
}

static void
show_nothing (LgIncidentsPage *self)
{
  g_clear_object (&self->incident);
  gtk_stack_set_visible_child_name (self->detail_stack, "none");
  adw_navigation_page_set_title (self->detail_page, _("Incident"));
  lg_incidents_page_update_actions (self);
}

static void
show_dossier (LgIncidentsPage   *self,
              LgIncidentDossier *dossier)
{
  g_set_object (&self->incident, dossier->incident);
  lg_incident_detail_set_dossier (self->detail, lg_page_get_store (LG_PAGE (self)), dossier);
  gtk_stack_set_visible_child_name (self->detail_stack, "detail");
  adw_navigation_page_set_title (self->detail_page, dossier->incident->number);
  lg_incidents_page_update_actions (self);
}

/* A report that was taken back is closed; what was deleted before it was opened can be read. */
static void
show_or_leave (LgIncidentsPage   *self,
               LgIncidentDossier *dossier)
{
  gboolean was_there = self->incident != NULL && LG_RECORD (self->incident)->deleted_at == LG_TIME_NONE &&
                       g_str_equal (LG_RECORD (self->incident)->id, self->shown);

  if (!was_there || LG_RECORD (dossier->incident)->deleted_at == LG_TIME_NONE)
    {
      show_dossier (self, dossier);
      return;
    }

  g_clear_pointer (&self->shown, g_free);
  show_nothing (self);
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

static DexFuture *
dossier_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgIncidentDossier *dossier = value != NULL ? g_value_get_object (value) : NULL;
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (self == NULL || self->shown == NULL)
    return NULL;

  /* Another one may have been chosen meanwhile. */
  if (dossier != NULL && g_str_equal (LG_RECORD (dossier->incident)->id, self->shown))
    show_or_leave (self, dossier);
  else if (dossier == NULL && host != NULL)
    lg_page_host_tell (host, error->message);

  return NULL;
}

static void
read_dossier (LgIncidentsPage *self)
{
  if (self->shown != NULL)
    dex_future_disown (dex_future_finally (lg_incident_dossier_read (lg_page_get_store (LG_PAGE (self)), self->shown),
                                           dossier_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
open_detail (LgIncidentsPage *self,
             const char      *id)
{
  g_set_str (&self->shown, id);
  read_dossier (self);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* The record of an item may still be on its way; its id is known only with it. */
static void
item_record_cb (LgPagedItem     *item,
                GParamSpec      *pspec,
                LgIncidentsPage *self)
{
  LgRecord *record = lg_paged_item_get_record (item);

  if (record != NULL && gtk_single_selection_get_selected_item (self->selection) == item)
    open_detail (self, record->id);
}

static void
selected_cb (LgIncidentsPage *self)
{
  LgPagedItem *item = gtk_single_selection_get_selected_item (self->selection);
  LgRecord *record = item != NULL ? lg_paged_item_get_record (item) : NULL;

  if (item == NULL)
    return;

  if (record != NULL)
    open_detail (self, record->id);
  else
    g_signal_connect_object (item, "notify::record", G_CALLBACK (item_record_cb), self, 0);
}

/* An incident that only has the focus is selected with it. */
static void
activate_cb (LgIncidentsPage *self,
             guint            position)
{
  gtk_single_selection_set_selected (self->selection, position);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* Back in the narrow list nothing is chosen, so that the same incident can be opened again. */
static void
show_content_changed_cb (LgIncidentsPage *self)
{
  if (adw_navigation_split_view_get_collapsed (self->split_view) &&
      !adw_navigation_split_view_get_show_content (self->split_view))
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
create_list (LgIncidentsPage *self)
{
  g_autoptr (LgIncidentFilter) filter = create_filter (self);

  self->list = lg_incident_list_new (lg_page_get_store (LG_PAGE (self)), filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (list_failed_cb), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  update_list (self);
}

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
    create_list (self);

  dex_future_disown (dex_future_finally (lg_filter_choices_read (lg_page_get_store (page)),
                                         choices_read_cb, lg_weak_new (self), lg_weak_free));
  read_dossier (self);
}

static void
lg_incidents_page_start_search (LgPage *page)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
lg_incidents_page_dispose (GObject *object)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_INCIDENTS_PAGE);
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
  g_clear_pointer (&self->given, lg_incident_filter_free);

  G_OBJECT_CLASS (lg_incidents_page_parent_class)->finalize (object);
}

/* Whether or not the list has it. */
static void
lg_incidents_page_show_record (LgPage     *page,
                               const char *id)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  open_detail (self, id);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/incidents/lg-incidents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, list_title);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, given_banner);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, detail_page);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, resolve_button);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_changed_cb);
}

static void
lg_incidents_page_class_init (LgIncidentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_incidents_page_dispose;
  object_class->finalize = lg_incidents_page_finalize;
  LG_PAGE_CLASS (klass)->reload = lg_incidents_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_incidents_page_start_search;
  LG_PAGE_CLASS (klass)->show_record = lg_incidents_page_show_record;

  g_type_ensure (LG_TYPE_FILTER_BAR);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_incidents_page_init (LgIncidentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  lg_incidents_page_add_actions (self);
  show_nothing (self);
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
  const char *title = "";

  g_return_if_fail (LG_IS_INCIDENTS_PAGE (self));

  g_variant_lookup (filter, "title", "&s", &title);
  g_clear_pointer (&self->given, lg_incident_filter_free);
  clear_filters_cb (self);

  self->given = lg_incident_filter_from_variant (filter);
  adw_banner_set_title (self->given_banner, title);
  adw_banner_set_revealed (self->given_banner, TRUE);
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  filter_changed_cb (self);
}
