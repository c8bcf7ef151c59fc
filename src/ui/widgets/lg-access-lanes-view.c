/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-lanes-view.h"
#include "lg-chart-view.h"
#include "lg-page-host.h"
#include "lg-weak.h"

/**
 * LgAccessLanesView:
 *
 * Who was there, as lanes on the axis of time around a moment, and how long
 * before and after it. A mark opens its record where a page shows it.
 */
struct _LgAccessLanesView
{
  AdwBin            parent_instance;

  AdwToggleGroup   *windows;
  LgChartView      *chart;
  GtkLabel         *more;

  LgStore          *store;       /* (owned) (nullable): NULL until something is asked */
  LgAccessQuestion  question;
  LgAccessLanes    *lanes;       /* (owned) (nullable): what is shown */
  LgTime            own_window;  /* the one that the reader chose, or 0 */
  gboolean          is_setting;  /* the program changes the window, not the reader */
};

G_DEFINE_FINAL_TYPE (LgAccessLanesView, lg_access_lanes_view, ADW_TYPE_BIN)

static void
show_more (LgAccessLanesView *self,
           guint              n_hidden)
{
  g_autofree char *sentence = g_strdup_printf (ngettext ("%u more person was inside all the time, or passed a reader",
                                                         "%u more persons were inside all the time, or passed a reader",
                                                         n_hidden), n_hidden);

  gtk_label_set_label (self->more, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_hidden > 0);
}

static void
show_lanes (LgAccessLanesView *self,
            LgAccessLanes     *lanes)
{
  g_set_object (&self->lanes, lanes);
  lg_chart_view_set_chart (self->chart, lanes->chart);
  show_more (self, lanes->n_hidden);
  gtk_widget_set_visible (GTK_WIDGET (self), lanes->has_logs);
}

static gboolean
is_what_was_asked (LgAccessLanesView *self,
                   LgAccessLanes     *lanes)
{
  return lanes->question.site_row == self->question.site_row && lanes->question.at == self->question.at &&
         lanes->question.window == self->question.window && lanes->question.incident_row == self->question.incident_row;
}

static DexFuture *
read_done_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr (LgAccessLanesView) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  /* Another one may have been asked for meanwhile. */
  if (self != NULL && value != NULL && is_what_was_asked (self, g_value_get_object (value)))
    show_lanes (self, g_value_get_object (value));
  else if (self != NULL)
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   question,
         GError   **error)
{
  return lg_access_lanes_new (db, question, error);
}

static void
read_lanes (LgAccessLanesView *self)
{
  dex_future_disown (dex_future_finally (lg_store_read (self->store, read_cb,
                                                        g_memdup2 (&self->question, sizeof self->question), g_free),
                                         read_done_cb, lg_weak_new (self), lg_weak_free));
}

/* The window of the settings may be another than those to choose from. */
static void
show_window (LgAccessLanesView *self)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, self->question.window / LG_TIME_MINUTE);

  self->is_setting = TRUE;
  if (adw_toggle_group_get_toggle_by_name (self->windows, name) != NULL)
    adw_toggle_group_set_active_name (self->windows, name);
  else
    adw_toggle_group_set_active (self->windows, GTK_INVALID_LIST_POSITION);
  self->is_setting = FALSE;
}

static void
window_changed_cb (LgAccessLanesView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->windows);

  if (self->is_setting || self->store == NULL || name == NULL)
    return;

  self->own_window = g_ascii_strtoll (name, NULL, 10) * LG_TIME_MINUTE;
  self->question.window = self->own_window;
  read_lanes (self);
}

static void
mark_activated_cb (LgAccessLanesView *self,
                   guint              series,
                   guint              index)
{
  const LgAccessTarget *target = NULL;

  if (self->lanes != NULL && index < self->lanes->targets->len)
    target = &g_array_index (self->lanes->targets, LgAccessTarget, index);

  if (target != NULL && target->record_type != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", target->record_type, target->record);
}

static void
lg_access_lanes_view_dispose (GObject *object)
{
  LgAccessLanesView *self = LG_ACCESS_LANES_VIEW (object);

  /* The bin would still point to its child, which is one of the template's own. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ACCESS_LANES_VIEW);
  g_clear_object (&self->store);
  g_clear_object (&self->lanes);

  G_OBJECT_CLASS (lg_access_lanes_view_parent_class)->dispose (object);
}

static void
lg_access_lanes_view_class_init (LgAccessLanesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_access_lanes_view_dispose;

  g_type_ensure (LG_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/widgets/lg-access-lanes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAccessLanesView, windows);
  gtk_widget_class_bind_template_child (widget_class, LgAccessLanesView, chart);
  gtk_widget_class_bind_template_child (widget_class, LgAccessLanesView, more);
  gtk_widget_class_bind_template_callback (widget_class, window_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
}

static void
lg_access_lanes_view_init (LgAccessLanesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_access_lanes_view_ask:
 * @self: the view
 * @store: the store
 * @question: what is asked; whoever looks may have chosen another window, which stays
 */
void
lg_access_lanes_view_ask (LgAccessLanesView      *self,
                          LgStore                *store,
                          const LgAccessQuestion *question)
{
  g_return_if_fail (LG_IS_ACCESS_LANES_VIEW (self));

  g_set_object (&self->store, store);
  self->question = *question;
  if (self->own_window > 0)
    self->question.window = self->own_window;
  show_window (self);
  read_lanes (self);
}

/* Where there is no moment, nothing is shown. */
void
lg_access_lanes_view_clear (LgAccessLanesView *self)
{
  g_return_if_fail (LG_IS_ACCESS_LANES_VIEW (self));

  self->question = (LgAccessQuestion) { 0 };
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
