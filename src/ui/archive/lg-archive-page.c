/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-archive-page-private.h"
#include "lg-archive-resources.h"
#include "lg-incident-row.h"
#include "lg-money.h"
#include "lg-search-keys.h"
#include "lg-slices.h"
#include "lg-weak.h"

/**
 * LgArchivePage:
 *
 * What is closed and out of the active views, and beside it the incident that
 * is read. From here one is reopened, held, or what is due is purged.
 */
G_DEFINE_FINAL_TYPE (LgArchivePage, lg_archive_page, LG_TYPE_PAGE)

static LgIncidentFilter *
create_filter (LgArchivePage *self)
{
  LgIncidentFilter *filter = lg_archive_filter_create_filter (self->filter_bar);

  lg_record_set_text (&filter->text, gtk_editable_get_text (self->search_entry));

  return filter;
}

static gboolean
is_filtered (LgArchivePage *self)
{
  g_autoptr (LgIncidentFilter) none = lg_incident_filter_new ();

  none->statuses = 1u << LG_INCIDENT_STATUS_ARCHIVED;

  return !lg_incident_filter_equal (lg_paged_list_get_filter (self->list), none);
}

static const char *
choose_list_child (LgArchivePage *self,
                   guint          n_incidents)
{
  if (n_incidents > 0 || lg_paged_list_get_loading (self->list))
    return "list";

  return is_filtered (self) ? "no-match" : "empty";
}

static void
update_list (LgArchivePage *self)
{
  guint n_incidents = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *figure = lg_amount_format (n_incidents, 0);
  g_autofree char *subtitle = n_incidents > 0
                            ? g_strdup_printf (ngettext ("%s incident", "%s incidents", n_incidents), figure) : NULL;

  adw_window_title_set_subtitle (self->list_title, subtitle != NULL ? subtitle : "");
  gtk_stack_set_visible_child_name (self->list_stack, choose_list_child (self, n_incidents));
}

static void
filter_changed_cb (LgArchivePage *self)
{
  g_autoptr (LgIncidentFilter) filter = create_filter (self);

  if (self->list != NULL)
    lg_paged_list_set_filter (self->list, filter);
}

static void
clear_filters_cb (LgArchivePage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  lg_archive_filter_reset (self->filter_bar);
}

static void
show_nothing (LgArchivePage *self)
{
  g_clear_object (&self->incident);
  g_clear_pointer (&self->shown, g_free);
  gtk_stack_set_visible_child_name (self->detail_stack, "none");
  adw_navigation_page_set_title (self->detail_page, _("Incident"));
  lg_archive_page_update_actions (self);
}

/* What nobody reads is made when nothing else is to do. */
static gboolean
make_detail (gpointer object)
{
  LgArchivePage *self = object;

  if (self->detail == NULL)
    {
      self->detail = g_object_new (LG_TYPE_INCIDENT_DETAIL, NULL);
      gtk_stack_add_named (self->detail_stack, GTK_WIDGET (self->detail), "detail");
    }

  return FALSE;
}

static void
show_dossier (LgArchivePage     *self,
              LgIncidentDossier *dossier)
{
  make_detail (self);
  g_set_object (&self->incident, dossier->incident);
  lg_incident_detail_set_dossier (self->detail, lg_page_get_store (LG_PAGE (self)), dossier);
  gtk_stack_set_visible_child_name (self->detail_stack, "detail");
  adw_navigation_page_set_title (self->detail_page, dossier->incident->number);
  lg_archive_page_update_actions (self);
}

/* One that was purged, or reopened, is no longer here to be read. */
static DexFuture *
dossier_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgArchivePage) self = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);
  LgIncidentDossier *dossier = value != NULL ? g_value_get_object (value) : NULL;

  if (self == NULL || self->shown == NULL)
    return NULL;

  if (dossier == NULL || dossier->incident->status != LG_INCIDENT_STATUS_ARCHIVED)
    show_nothing (self);
  else if (g_str_equal (LG_RECORD (dossier->incident)->id, self->shown))
    show_dossier (self, dossier);

  return NULL;
}

static void
read_dossier (LgArchivePage *self)
{
  if (self->shown != NULL)
    dex_future_disown (dex_future_finally (lg_incident_dossier_read (lg_page_get_store (LG_PAGE (self)), self->shown),
                                           dossier_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
open_detail (LgArchivePage *self,
             const char    *id)
{
  g_set_str (&self->shown, id);
  read_dossier (self);
  lg_split_view_set_show_content (self->split_view, TRUE);
}

static void
chosen_cb (LgArchivePage *self,
           LgRecord      *record)
{
  if (record != NULL)
    open_detail (self, record->id);
  else
    show_nothing (self);
}

static void
activated_cb (LgArchivePage *self)
{
  lg_split_view_set_show_content (self->split_view, TRUE);
}

/* Back in the narrow list nothing is chosen, so that the same incident can be opened again. */
static void
show_content_changed_cb (LgArchivePage *self)
{
  if (lg_split_view_get_collapsed (self->split_view) &&
      !lg_split_view_get_show_content (self->split_view))
    lg_record_list_unselect (self->records);
}

static void
create_list (LgArchivePage *self)
{
  g_autoptr (LgIncidentFilter) filter = create_filter (self);

  self->list = lg_incident_list_new (lg_page_get_store (LG_PAGE (self)), filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  lg_record_list_show (self->records, self->list, LG_TYPE_INCIDENT_ROW);
  update_list (self);
}

static void
take_choices (LgArchivePage *self,
              GObject       *choices)
{
  if (LG_IS_FILTER_CHOICES (choices))
    lg_archive_filter_set_choices (self->filter_bar, LG_FILTER_CHOICES (choices));
  else
    lg_archive_filter_set_years (self->filter_bar, LG_ARCHIVE_CHOICES (choices));
}

static DexFuture *
choices_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgArchivePage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    take_choices (self, g_value_get_object (value));
  else if (value == NULL)
    g_message ("The filters’ choices could not be read: %s", error->message);

  return NULL;
}

/* The list follows the store by itself. */
static void
lg_archive_page_reload (LgPage *page)
{
  LgArchivePage *self = LG_ARCHIVE_PAGE (page);
  LgStore *store = lg_page_get_store (page);

  if (self->list == NULL)
    create_list (self);

  dex_future_disown (dex_future_finally (lg_filter_choices_read (store), choices_read_cb,
                                         lg_weak_new (self), lg_weak_free));
  dex_future_disown (dex_future_finally (lg_archive_choices_read (store), choices_read_cb,
                                         lg_weak_new (self), lg_weak_free));
  read_dossier (self);
}

static void
lg_archive_page_start_search (LgPage *page)
{
  LgArchivePage *self = LG_ARCHIVE_PAGE (page);

  lg_split_view_set_show_content (self->split_view, FALSE);
  lg_search_keys_start (self->search_bar, self->search_entry);
}

static void
lg_archive_page_dispose (GObject *object)
{
  LgArchivePage *self = LG_ARCHIVE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ARCHIVE_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->incident);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lg_archive_page_parent_class)->dispose (object);
}

static void
lg_archive_page_finalize (GObject *object)
{
  g_free (LG_ARCHIVE_PAGE (object)->shown);

  G_OBJECT_CLASS (lg_archive_page_parent_class)->finalize (object);
}

static gboolean
lg_archive_page_make (LgPage *page)
{
  LgArchivePage *self = LG_ARCHIVE_PAGE (page);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  lg_search_keys_attach (GTK_WIDGET (self->search_entry), GTK_WIDGET (self->list_stack));
  lg_archive_page_add_actions (self);
  show_nothing (self);
  lg_slices_add (self, make_detail, LG_SLICES_LATER);

  return FALSE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/archive/lg-archive-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, list_title);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, records);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, detail_page);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, LgArchivePage, hold_button);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_changed_cb);
}

static void
lg_archive_page_class_init (LgArchivePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_archive_page_dispose;
  object_class->finalize = lg_archive_page_finalize;
  LG_PAGE_CLASS (klass)->make = lg_archive_page_make;
  LG_PAGE_CLASS (klass)->reload = lg_archive_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_archive_page_start_search;

  lg_archive_register_resource ();
  g_type_ensure (LG_TYPE_ARCHIVE_FILTER);
  g_type_ensure (LG_TYPE_SPLIT_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_archive_page_init (LgArchivePage *self)
{
}
