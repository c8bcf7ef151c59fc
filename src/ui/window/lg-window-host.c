/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-camera-portal.h"
#include "lg-page-table.h"
#include "lg-window-private.h"

static AdwToast *
create_toast (const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  /* What a record holds is no markup. */
  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

/* Preferences lie above the window, and tell of their own. */
static void
show_toast (LgWindow *self,
            AdwToast *toast)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  g_set_weak_pointer (&self->last_toast, toast);
  if (dialog != NULL && ADW_IS_PREFERENCES_DIALOG (dialog))
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
  else
    adw_toast_overlay_add_toast (self->toasts, toast);
}

void
lg_window_dismiss_toasts (LgWindow *self)
{
  adw_toast_overlay_dismiss_all (self->toasts);
  if (self->last_toast != NULL)
    adw_toast_dismiss (self->last_toast);
}

static void
lg_window_tell (LgPageHost *host,
                const char *sentence)
{
  show_toast (LG_WINDOW (host), create_toast (sentence));
}

static void
lg_window_tell_act (LgPageHost     *host,
                    const char     *sentence,
                    LgUndoFunc      undo,
                    gpointer        user_data,
                    GDestroyNotify  destroy)
{
  LgWindow *self = LG_WINDOW (host);
  AdwToast *toast = create_toast (sentence);

  lg_undo_stack_push (self->undo, undo, user_data, destroy);
  lg_window_update_actions (self);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");

  /* The button takes back the last act, so that of an earlier one must not stay. */
  lg_window_dismiss_toasts (self);
  show_toast (self, toast);
}

static gboolean
lg_window_can_show (LgPageHost *host,
                    const char *type)
{
  return lg_page_table_find_for (type) != NULL;
}

static DexFuture *
lg_window_open_cameras (LgPageHost *host)
{
  return lg_camera_portal_open ();
}

void
lg_window_host_iface_init (LgPageHostInterface *iface)
{
  iface->tell = lg_window_tell;
  iface->tell_act = lg_window_tell_act;
  iface->can_show = lg_window_can_show;
  iface->open_cameras = lg_window_open_cameras;
}
