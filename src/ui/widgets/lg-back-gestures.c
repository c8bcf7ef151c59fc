/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-back-gestures.h"

/* How fast a finger goes back, in pixels a second. */
#define SWIPE_SPEED 300

/* What a mouse has for going back. */
#define BACK_BUTTON 8

static void
swiped_cb (GtkEventController *gesture,
           double              x_speed,
           double              y_speed,
           gpointer            back)
{
  GtkWidget *widget = gtk_event_controller_get_widget (gesture);
  double speed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -x_speed : x_speed;

  if (speed > SWIPE_SPEED && speed > 2 * ABS (y_speed))
    ((GtkShortcutFunc) back) (widget, NULL, NULL);
}

/* The window goes back with this button, too, where nothing in it did. */
static void
pressed_cb (GtkEventController *gesture,
            int                 n_presses,
            double              x,
            double              y,
            gpointer            back)
{
  if (((GtkShortcutFunc) back) (gtk_event_controller_get_widget (gesture), NULL, NULL))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * lg_back_gestures_add:
 * @widget: what is gone back from
 * @back: goes back; FALSE where there is no way
 *
 * Lets a finger's swipe and a mouse's button go back.
 */
void
lg_back_gestures_add (GtkWidget       *widget,
                      GtkShortcutFunc  back)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swiped_cb), (gpointer) back);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), BACK_BUTTON);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), (gpointer) back);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
