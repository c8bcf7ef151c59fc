/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-window-private.h"

static AdwToast *
create_toast (const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  /* What a record holds is no markup. */
  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

static void
lg_window_tell (LgPageHost *host,
                const char *sentence)
{
  adw_toast_overlay_add_toast (LG_WINDOW (host)->toasts, create_toast (sentence));
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
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
lg_window_host_iface_init (LgPageHostInterface *iface)
{
  iface->tell = lg_window_tell;
  iface->tell_act = lg_window_tell_act;
}
