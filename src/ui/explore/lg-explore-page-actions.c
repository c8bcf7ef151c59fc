/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-explore-page-private.h"

#define ZOOM_STEP 2.0

static void
zoom (LgExplorePage *self,
      double         factor,
      double         centre)
{
  lg_explore_page_go_to (self, lg_period_zoom (self->period, factor, centre, self->bounds));
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  lg_explore_page_go_back (LG_EXPLORE_PAGE (widget));
}

static void
earlier_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LgExplorePage *self = LG_EXPLORE_PAGE (widget);

  lg_explore_page_go_to (self, lg_period_before (self->period));
}

static void
later_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  LgExplorePage *self = LG_EXPLORE_PAGE (widget);

  lg_explore_page_go_to (self, lg_period_after (self->period));
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  zoom (LG_EXPLORE_PAGE (widget), 1 / ZOOM_STEP, 0.5);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  zoom (LG_EXPLORE_PAGE (widget), ZOOM_STEP, 0.5);
}

/* Switches on what leads anywhere. */
void
lg_explore_page_update_actions (LgExplorePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_all = self->period.since <= self->bounds.since && self->period.until >= self->bounds.until;

  gtk_widget_action_set_enabled (widget, "explore.copy", self->figures != NULL);
  gtk_widget_action_set_enabled (widget, "explore.save", self->figures != NULL);
  gtk_widget_action_set_enabled (widget, "explore.back", self->seen->len > 0);
  gtk_widget_action_set_enabled (widget, "explore.earlier", self->is_ready && self->period.since > self->bounds.since);
  gtk_widget_action_set_enabled (widget, "explore.later", self->is_ready && self->period.until < self->bounds.until);
  gtk_widget_action_set_enabled (widget, "explore.zoom-in", self->is_ready && lg_period_get_days (self->period) > 1);
  gtk_widget_action_set_enabled (widget, "explore.zoom-out", self->is_ready && !is_all);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint in_keys[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint out_keys[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  for (gsize i = 0; i < G_N_ELEMENTS (in_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, in_keys[i], GDK_CONTROL_MASK, "explore.zoom-in", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (out_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, out_keys[i], GDK_CONTROL_MASK, "explore.zoom-out", NULL);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "explore.earlier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "explore.later", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "explore.back", NULL);
}

void
lg_explore_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "explore.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "explore.earlier", NULL, earlier_cb);
  gtk_widget_class_install_action (widget_class, "explore.later", NULL, later_cb);
  gtk_widget_class_install_action (widget_class, "explore.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "explore.zoom-out", NULL, zoom_out_cb);
  add_keys (widget_class);
}
