/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-camera-portal.h"
#include "lg-page-table.h"
#include "lg-window-private.h"

#define NARROW_CHARS 20

/* They take longer to read, in seconds. */
#define TWO_SENTENCES 10

/* What a record holds is no markup. On a narrow window the sentence takes several lines, and leaves its button room. */
static AdwToast *
create_toast (LgWindow   *self,
              const char *sentence)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (self->is_narrow)
    gtk_label_set_max_width_chars (GTK_LABEL (label), NARROW_CHARS);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);

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
  show_toast (LG_WINDOW (host), create_toast (LG_WINDOW (host), sentence));
}

static void
lg_window_tell_act (LgPageHost     *host,
                    const char     *sentence,
                    LgUndoFunc      undo,
                    gpointer        user_data,
                    GDestroyNotify  destroy)
{
  LgWindow *self = LG_WINDOW (host);
  AdwToast *toast = create_toast (self, sentence);

  lg_undo_stack_push (self->undo, sentence, undo, user_data, destroy);
  lg_window_update_actions (self);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");

  /* The button takes back the last act, so that of an earlier one must not stay. */
  lg_window_dismiss_toasts (self);
  show_toast (self, toast);
}

static const char *
get_sentence (AdwToast *toast)
{
  return gtk_label_get_label (GTK_LABEL (adw_toast_get_custom_title (toast)));
}

/* What was said stays, so that nobody has to wait for the rest. */
static char *
add_sentence (const char *said,
              const char *sentence)
{
  return g_strconcat (said, g_str_has_suffix (said, ".") ? " " : ". ", sentence, NULL);
}

static void
lg_window_tell_more (LgPageHost *host,
                     const char *sentence,
                     const char *label,
                     GCallback   clicked,
                     gpointer    object)
{
  LgWindow *self = LG_WINDOW (host);
  AdwToast *last = self->last_toast;
  g_autofree char *whole = last != NULL ? add_sentence (get_sentence (last), sentence) : g_strdup (sentence);
  AdwToast *toast = create_toast (self, whole);

  adw_toast_set_timeout (toast, TWO_SENTENCES);
  adw_toast_set_button_label (toast, label);
  g_signal_connect_object (toast, "button-clicked", clicked, object, G_CONNECT_SWAPPED);
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
  iface->tell_more = lg_window_tell_more;
  iface->can_show = lg_window_can_show;
  iface->open_cameras = lg_window_open_cameras;
}
