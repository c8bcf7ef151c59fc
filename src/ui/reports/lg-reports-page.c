/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-late-menu.h"
#include "lg-report-headline.h"
#include "lg-report-leaf.h"
#include "lg-report-sheet.h"
#include "lg-reports-page-private.h"
#include "lg-reports-page-resources.h"
#include "lg-site.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/**
 * LgReportsPage:
 *
 * The weekly report of any week and site: looked at as it will be printed,
 * saved, printed and approved.
 */
G_DEFINE_FINAL_TYPE (LgReportsPage, lg_reports_page, LG_TYPE_PAGE)

static void
show_problem (LgReportsPage *self,
              const GError  *error)
{
  g_autofree char *description = g_markup_escape_text (lg_store_error_say (error), -1);

  g_clear_object (&self->view);
  g_list_store_remove_all (self->items);
  adw_status_page_set_description (self->problem, description);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  lg_reports_page_update_actions (self);
}

static gboolean
has_same_sites (LgReportsPage *self,
                GPtrArray     *sites)
{
  GPtrArray *shown = self->view != NULL ? lg_report_view_get_sites (self->view) : NULL;

  if (shown == NULL || shown->len != sites->len)
    return FALSE;

  for (guint i = 0; i < sites->len; i++)
    {
      if (!g_str_equal (((LgSite *) g_ptr_array_index (shown, i))->name, ((LgSite *) g_ptr_array_index (sites, i))->name))
        return FALSE;
    }

  return TRUE;
}

static void
fill_sites (LgReportsPage *self,
            GPtrArray     *sites)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _("All Sites"));
  for (guint i = 0; i < sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (sites, i);

      gtk_string_list_append (names, site->name);
      if (LG_RECORD (site)->row == self->site_row)
        selected = i + 1;
    }

  self->is_filling = TRUE;
  lg_choice_set_names (self->site_drop_down, names, selected);
  self->is_filling = FALSE;
}

/* The leaves stay in their places, so that the list does too. */
static void
fill_items (LgReportsPage *self)
{
  GListModel *model = G_LIST_MODEL (self->items);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_old = g_list_model_get_n_items (model);
  guint n_new = lg_report_view_get_n_pages (self->view) + 1;
  guint n_kept = MIN (n_old, n_new);

  for (guint i = n_kept; i < n_new; i++)
    g_ptr_array_add (added, lg_report_leaf_new (self->view));
  g_list_store_splice (self->items, n_kept, n_old - n_kept, added->pdata, added->len);

  for (guint i = 0; i < n_kept; i++)
    {
      g_autoptr (LgReportLeaf) leaf = g_list_model_get_item (model, i);

      lg_report_leaf_set_view (leaf, self->view);
    }
}

static void
free_cb (GTask        *task,
         gpointer      source,
         gpointer      view,
         GCancellable *cancellable)
{
  g_object_unref (view);
}

/* A report of a large store has that many figures that it takes milliseconds to free them. */
static void
free_in_thread (LgReportView *view)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, view, NULL);
  g_task_run_in_thread (task, free_cb);
}

static void
show_view (LgReportsPage *self,
           LgReportView  *view)
{
  gboolean from_start = self->view == NULL || !lg_report_view_is_of (self->view, self->week, self->site_row);

  /* Another one was asked for meanwhile. */
  if (!lg_report_view_is_of (view, self->week, self->site_row))
    return;

  if (!has_same_sites (self, lg_report_view_get_sites (view)))
    fill_sites (self, lg_report_view_get_sites (view));

  if (self->view == NULL || !lg_report_view_equal (self->view, view))
    {
      LgReportView *old = g_steal_pointer (&self->view);

      self->view = g_object_ref (view);
      fill_items (self);
      if (old != NULL)
        free_in_thread (old);
      if (from_start)
        gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
    }

  gtk_stack_set_visible_child_name (self->stack, "report");
  lg_reports_page_update_actions (self);
}

static DexFuture *
view_read_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr (LgReportsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    show_view (self, g_value_get_object (value));
  else
    show_problem (self, error);

  return NULL;
}

static void
lg_reports_page_reload (LgPage *page)
{
  LgReportsPage *self = LG_REPORTS_PAGE (page);

  dex_future_disown (dex_future_finally (lg_report_view_read (lg_page_get_store (page), self->week, self->site_row),
                                         view_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
show_week (LgReportsPage *self)
{
  g_autofree char *text = lg_week_format (self->week);

  gtk_editable_set_text (self->week_entry, text);
}

void
lg_reports_page_set_week (LgReportsPage *self,
                          LgWeek         week)
{
  self->week = week;
  show_week (self);
  lg_reports_page_reload (LG_PAGE (self));
}

static gboolean
read_week (LgReportsPage *self,
           LgWeek        *week)
{
  g_autofree char *text = g_strstrip (g_ascii_strup (gtk_editable_get_text (self->week_entry), -1));

  return lg_week_parse (text, week, NULL);
}

static void
week_activated_cb (LgReportsPage *self)
{
  LgWeek week;

  if (read_week (self, &week))
    lg_reports_page_set_week (self, week);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->week_entry));
}

/* What is typed is marked while it is no week, for eyes and for ears. */
static void
week_changed_cb (LgReportsPage *self)
{
  LgWeek week;
  gboolean valid = read_week (self, &week);

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->week_entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->week_entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->week_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
site_selected_cb (LgReportsPage *self)
{
  guint selected = lg_choice_get_selected (self->site_drop_down);

  if (self->is_filling || self->view == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  self->site_row = selected == 0
                 ? 0 : LG_RECORD (g_ptr_array_index (lg_report_view_get_sites (self->view), selected - 1))->row;
  lg_reports_page_reload (LG_PAGE (self));
}

static void
bind_cb (LgReportsPage *self,
         GtkListItem   *list_item)
{
  LgReportLeaf *leaf = gtk_list_item_get_item (list_item);
  guint position = gtk_list_item_get_position (list_item);

  g_autofree char *label = position == 0 ? g_strdup (_("Headline Figures"))
                                         : g_strdup_printf (_("Page %u"), position);

  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_accessible_label (list_item, label);
  gtk_list_item_set_child (list_item, position == 0 ? lg_report_headline_new (leaf, self->zoom)
                                                    : lg_report_sheet_new (leaf, self->zoom, position - 1));
}

static void
unbind_cb (LgReportsPage *self,
           GtkListItem   *list_item)
{
  gtk_list_item_set_child (list_item, NULL);
}

static void
lg_reports_page_dispose (GObject *object)
{
  LgReportsPage *self = LG_REPORTS_PAGE (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_REPORTS_PAGE);
  g_clear_object (&self->view);
  g_clear_object (&self->items);
  g_clear_object (&self->zoom);

  G_OBJECT_CLASS (lg_reports_page_parent_class)->dispose (object);
}

/* The last week that is over is the one to be reported on. */
static LgWeek
get_last_week (void)
{
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return lg_week_of_day (lg_time_local_day (lg_time_now (), zone != NULL ? zone : utc) - 7);
}

static gboolean
lg_reports_page_make (LgPage *page)
{
  LgReportsPage *self = LG_REPORTS_PAGE (page);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  fill_sites (self, none);
  lg_late_menu_attach (self->save_button, self->save_menu);
  lg_reports_page_init_zoom (self);
  self->items = g_list_store_new (LG_TYPE_REPORT_LEAF);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  self->week = get_last_week ();
  show_week (self);
  lg_reports_page_update_actions (self);

  return FALSE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/reports/lg-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, approve_button);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, week_entry);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, site_drop_down);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, save_menu);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LgReportsPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, week_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
lg_reports_page_class_init (LgReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_reports_page_dispose;
  LG_PAGE_CLASS (klass)->make = lg_reports_page_make;
  LG_PAGE_CLASS (klass)->reload = lg_reports_page_reload;

  lg_reports_page_register_resource ();
  bind_template (widget_class);
  lg_reports_page_install_actions (widget_class);
  lg_reports_page_install_zoom (widget_class);
}

static void
lg_reports_page_init (LgReportsPage *self)
{
}
