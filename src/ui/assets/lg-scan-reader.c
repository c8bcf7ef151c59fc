/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <adwaita.h>

#include "lg-scan-reader.h"

/* Between two characters of a scanner; a person who types is slower, or types less. */
#define MAX_GAP_MS 100

#define MIN_LENGTH 4

/**
 * LgScanReader:
 *
 * Hears a barcode scanner, which is a keyboard to the computer: a burst of
 * characters that ends with Enter. It listens to the whole window while its
 * widget is seen, unless text is being typed or a dialog is open, and keeps
 * the Enter of a burst from pressing what has the focus.
 */
struct _LgScanReader
{
  GObject             parent_instance;

  GtkWidget          *widget;      /* (unowned): owns the reader */
  GtkWidget          *root;        /* (unowned) (nullable): what the controller is on */
  GtkEventController *controller;  /* (unowned) (nullable): the root's */
  GString            *text;        /* (owned): the burst so far */
  guint32             last_time;
};

G_DEFINE_FINAL_TYPE (LgScanReader, lg_scan_reader, G_TYPE_OBJECT)

enum {
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_typing (LgScanReader *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->root));

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

static gboolean
has_dialog (LgScanReader *self)
{
  return ADW_IS_APPLICATION_WINDOW (self->root) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->root)) != NULL;
}

static gboolean
is_end (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* Whether a burst ended. */
static gboolean
end_burst (LgScanReader *self)
{
  g_autofree char *code = NULL;

  if (self->text->len < MIN_LENGTH)
    return FALSE;

  code = g_strstrip (g_strdup (self->text->str));
  g_signal_emit (self, signals[SIGNAL_READ], 0, code);

  return TRUE;
}

static gboolean
key_pressed_cb (LgScanReader          *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  guint32 now = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  gunichar character = gdk_keyval_to_unicode (keyval);
  gboolean is_burst = now - self->last_time <= MAX_GAP_MS;
  gboolean is_read = FALSE;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || is_typing (self) || has_dialog (self))
    {
      g_string_truncate (self->text, 0);
      return GDK_EVENT_PROPAGATE;
    }

  if (!is_burst)
    g_string_truncate (self->text, 0);

  if (is_end (keyval))
    {
      is_read = end_burst (self);
      g_string_truncate (self->text, 0);
    }
  else if (character != 0 && g_unichar_isprint (character))
    {
      g_string_append_unichar (self->text, character);
    }
  self->last_time = now;

  return is_read ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
listen_cb (LgScanReader *self)
{
  self->root = GTK_WIDGET (gtk_widget_get_root (self->widget));
  self->controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->root, self->controller);
}

static void
rest_cb (LgScanReader *self)
{
  g_string_truncate (self->text, 0);
  if (self->controller != NULL)
    gtk_widget_remove_controller (self->root, self->controller);
  self->controller = NULL;
  self->root = NULL;
}

static void
lg_scan_reader_finalize (GObject *object)
{
  g_string_free (LG_SCAN_READER (object)->text, TRUE);

  G_OBJECT_CLASS (lg_scan_reader_parent_class)->finalize (object);
}

static void
lg_scan_reader_class_init (LgScanReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_scan_reader_finalize;

  /* A code was read: its text. */
  signals[SIGNAL_READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lg_scan_reader_init (LgScanReader *self)
{
  self->text = g_string_new (NULL);
}

/**
 * lg_scan_reader_new:
 * @widget: what has to be seen for a code to count; owns the reader
 *
 * Returns: (transfer full): a reader
 */
LgScanReader *
lg_scan_reader_new (GtkWidget *widget)
{
  LgScanReader *self = g_object_new (LG_TYPE_SCAN_READER, NULL);

  self->widget = widget;
  g_signal_connect_object (widget, "map", G_CALLBACK (listen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (rest_cb), self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (widget))
    listen_cb (self);

  return self;
}
