/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-barcode-reader.h"
#include "lg-camera-problem.h"
#include "lg-camera-scan-dialog.h"
#include "lg-present.h"
#include "lg-weak.h"
#include "lg-webcam-list.h"

/**
 * LgCameraScanDialog:
 *
 * Shows what a camera sees, and tells of each barcode in it, until it is closed.
 */
struct _LgCameraScanDialog
{
  AdwDialog        parent_instance;

  AdwBanner       *unknown;
  GtkStack        *stack;
  GtkPicture      *picture;
  AdwStatusPage   *problem;
  GtkWidget       *again;
  AdwComboRow     *camera;

  GtkWidget       *host;     /* (unowned): the window, a parent of the dialog */
  LgBarcodeReader *reader;   /* (owned) */
  LgWebcamList    *webcams;  /* (owned) (nullable): once it is known that there may be some */
};

G_DEFINE_FINAL_TYPE (LgCameraScanDialog, lg_camera_scan_dialog, ADW_TYPE_DIALOG)

enum {
  SIGNAL_READ,
  SIGNAL_ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void begin (LgCameraScanDialog *self);

static LgWebcam *
get_chosen (LgCameraScanDialog *self)
{
  return adw_combo_row_get_selected_item (self->camera);
}

/* A page takes the focus with it as it goes, and without one the dialog would hear no key. */
static void
show_page (LgCameraScanDialog *self,
           const char         *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_stack_set_visible_child_name (self->stack, name);
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->stack));
}

static void
show_problem (LgCameraScanDialog *self,
              gboolean            can_try)
{
  gtk_widget_set_visible (self->again, can_try);
  show_page (self, "problem");
}

static void
show_error (LgCameraScanDialog *self,
            const GError       *error)
{
  lg_camera_problem_show_error (self->problem, error);
  show_problem (self, TRUE);
}

static void
failed_cb (LgCameraScanDialog *self,
           const GError       *error)
{
  show_error (self, error);
}

static void
read_cb (LgCameraScanDialog *self,
         const char         *type,
         const char         *code)
{
  g_signal_emit (self, signals[SIGNAL_READ], 0, code);
}

static void
state_changed_cb (LgCameraScanDialog *self)
{
  switch (lg_barcode_reader_get_state (self->reader))
    {
    case LG_BARCODE_READER_STARTING:
      show_page (self, "starting");
      break;

    case LG_BARCODE_READER_RUNNING:
      show_page (self, "picture");
      break;

    case LG_BARCODE_READER_SILENT:
      lg_camera_problem_show_silent (self->problem, lg_webcam_get_name (get_chosen (self)));
      show_problem (self, TRUE);
      break;

    case LG_BARCODE_READER_STOPPED:
    default:
      break;
    }
}

static void
paintable_changed_cb (LgCameraScanDialog *self)
{
  GObject *paintable = lg_barcode_reader_get_paintable (self->reader);

  gtk_picture_set_paintable (self->picture, paintable != NULL ? GDK_PAINTABLE (paintable) : NULL);
}

/* The row chooses the first camera that comes, and another where the one that it had goes. */
static void
chosen_cb (LgCameraScanDialog *self)
{
  LgWebcam *webcam = get_chosen (self);

  if (webcam != NULL)
    lg_barcode_reader_start (self->reader, webcam);
  else
    lg_barcode_reader_stop (self->reader);
}

static void
webcams_changed_cb (LgCameraScanDialog *self)
{
  guint n_webcams = g_list_model_get_n_items (G_LIST_MODEL (self->webcams));

  gtk_widget_set_visible (GTK_WIDGET (self->camera), n_webcams > 1);
  if (n_webcams == 0 && lg_webcam_list_get_is_ready (self->webcams))
    {
      lg_camera_problem_show_none (self->problem);
      show_problem (self, FALSE);
    }
}

static void
set_webcams (LgCameraScanDialog *self,
             LgWebcamList       *webcams)
{
  self->webcams = g_object_ref (webcams);
  adw_combo_row_set_model (self->camera, G_LIST_MODEL (webcams));
  g_signal_connect_object (webcams, "items-changed", G_CALLBACK (webcams_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (webcams, "notify::is-ready", G_CALLBACK (webcams_changed_cb), self, G_CONNECT_SWAPPED);
  webcams_changed_cb (self);
}

static DexFuture *
opened_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgCameraScanDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LgWebcamList) webcams = NULL;
  const GValue *remote = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (remote != NULL)
    webcams = lg_webcam_list_get (g_value_get_int (remote), &error);
  if (webcams != NULL)
    set_webcams (self, webcams);
  else
    show_error (self, error);

  return NULL;
}

/* Who has no plug-ins need not be asked for the camera. */
static DexFuture *
prepared_cb (DexFuture *future,
             gpointer   user_data)
{
  g_autoptr (LgCameraScanDialog) self = lg_weak_get (user_data);

  return self != NULL ? lg_page_host_open_cameras (LG_PAGE_HOST (self->host)) : NULL;
}

static void
begin (LgCameraScanDialog *self)
{
  DexFuture *future;

  show_page (self, "starting");
  future = dex_future_then (lg_barcode_reader_prepare (), prepared_cb, lg_weak_new (self), lg_weak_free);
  dex_future_disown (dex_future_finally (future, opened_cb, lg_weak_new (self), lg_weak_free));
}

static void
again_cb (LgCameraScanDialog *self)
{
  if (self->webcams == NULL)
    begin (self);
  else
    chosen_cb (self);
}

static void
add_cb (LgCameraScanDialog *self)
{
  g_autoptr (LgCameraScanDialog) kept = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

/* The camera's light goes out as the dialog goes, not when the last one has forgotten it. */
static void
lg_camera_scan_dialog_closed (AdwDialog *dialog)
{
  lg_barcode_reader_stop (LG_CAMERA_SCAN_DIALOG (dialog)->reader);
}

static void
lg_camera_scan_dialog_dispose (GObject *object)
{
  LgCameraScanDialog *self = LG_CAMERA_SCAN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_CAMERA_SCAN_DIALOG);
  g_clear_object (&self->reader);
  g_clear_object (&self->webcams);

  G_OBJECT_CLASS (lg_camera_scan_dialog_parent_class)->dispose (object);
}

static void
lg_camera_scan_dialog_class_init (LgCameraScanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_camera_scan_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = lg_camera_scan_dialog_closed;

  /* A code was read: its text. */
  signals[SIGNAL_READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  /* The unknown code that was read last is to become that of a new asset. */
  signals[SIGNAL_ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);

  g_type_ensure (LG_TYPE_WEBCAM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/assets/lg-camera-scan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgCameraScanDialog, unknown);
  gtk_widget_class_bind_template_child (widget_class, LgCameraScanDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LgCameraScanDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, LgCameraScanDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgCameraScanDialog, again);
  gtk_widget_class_bind_template_child (widget_class, LgCameraScanDialog, camera);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
lg_camera_scan_dialog_init (LgCameraScanDialog *self)
{
  self->reader = lg_barcode_reader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->reader, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::paintable", G_CALLBACK (paintable_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lg_camera_scan_dialog_present:
 * @host: the window
 *
 * Returns: (transfer none): the dialog, which tells of each code with the signal `read`
 */
LgCameraScanDialog *
lg_camera_scan_dialog_present (LgPageHost *host)
{
  LgCameraScanDialog *self = g_object_new (LG_TYPE_CAMERA_SCAN_DIALOG, NULL);

  self->host = GTK_WIDGET (host);
  begin (self);
  lg_present_dialog (ADW_DIALOG (self), self->host);

  return self;
}

/**
 * lg_camera_scan_dialog_tell_unknown:
 * @self: a dialog
 * @sentence: what is to be said of the code that was read
 *
 * Says so, while the camera goes on.
 */
void
lg_camera_scan_dialog_tell_unknown (LgCameraScanDialog *self,
                                    const char         *sentence)
{
  g_return_if_fail (LG_IS_CAMERA_SCAN_DIALOG (self));

  adw_banner_set_title (self->unknown, sentence);
  adw_banner_set_revealed (self->unknown, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
