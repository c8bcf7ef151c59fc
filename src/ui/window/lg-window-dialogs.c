/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-window-private.h"

/* The dialogs that are shown over the window. */

/* Without animations a dialog is gone at once where it is closed, and its own close button still looks at it then. A
 * click or a key keeps it alive for so long; what a screen reader does, does not. */
static void
closed_cb (AdwDialog *dialog)
{
  g_idle_add_once ((GSourceOnceFunc) g_object_unref, g_object_ref (dialog));
}

static void
visible_dialog_cb (LgWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog == NULL)
    return;

  /* It may be seen again, from below another one. */
  g_signal_handlers_disconnect_by_func (dialog, closed_cb, NULL);
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), NULL);
}

void
lg_window_keep_dialogs (LgWindow *self)
{
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
}
