/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include "lg-barcode-pipeline-private.h"
#include "lg-barcode-reader.h"
#include "lg-cctv-error-private.h"
#include "lg-gst-plugins.h"
#include "lg-gst-worker-private.h"

#define DEFAULT_PATIENCE 5  /* s */
#define LOOKS_A_SECOND 4

/* A code that is held before the camera is in each of its pictures; one that is shown again was away for this long. */
#define AWAY (G_USEC_PER_SEC * 3 / 2)

/**
 * LgBarcodeReader:
 *
 * Reads the barcodes that a camera sees. Whatever the camera does, the main
 * thread never waits for it: it is opened and closed on a thread of its own.
 */
struct _LgBarcodeReader
{
  GObject               parent_instance;

  LgBarcodeReaderState  state;
  guint                 patience;   /* s */

  GstElement           *pipeline;   /* (owned) (nullable) */
  LgGstWorker          *worker;     /* (owned) (nullable): the pipeline's */
  GstBus               *bus;        /* (owned) (nullable): the pipeline's */
  GObject              *paintable;  /* (owned) (nullable) */

  guint                 watch;      /* looks whether pictures come, 0 while it is stopped */
  int                   n_frames;   /* as it was looked last */
  guint                 n_idle;     /* times that it was looked since without a picture */

  char                 *last_code;  /* (owned) (nullable) */
  gint64                last_seen;  /* monotonic, µs */
};

G_DEFINE_FINAL_TYPE (LgBarcodeReader, lg_barcode_reader, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_STATE,
  PROP_PAINTABLE,
  N_PROPS
};

enum {
  SIGNAL_READ,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_state (LgBarcodeReader      *self,
           LgBarcodeReaderState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
play_job (GstObject *pipeline)
{
  /* What goes wrong is told on the bus. */
  gst_element_set_state (GST_ELEMENT (pipeline), GST_STATE_PLAYING);
}

static void
end_job (GstObject *pipeline)
{
  gst_element_set_state (GST_ELEMENT (pipeline), GST_STATE_NULL);
}

static void
fail (LgBarcodeReader *self,
      const GError    *error)
{
  lg_barcode_reader_stop (self);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
take_error (LgBarcodeReader *self,
            GstMessage      *message)
{
  g_autoptr (GError) gst_error = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;

  gst_message_parse_error (message, &gst_error, &details);
  error = lg_cctv_error_new_from_gst (gst_error, details);
  fail (self, error);
}

/* A webcam has no end of its own accord. */
static void
take_end (LgBarcodeReader *self)
{
  g_autoptr (GError) error = g_error_new_literal (LG_CCTV_ERROR, LG_CCTV_ERROR_GONE, "The camera sends nothing more");

  fail (self, error);
}

static void
take_code (LgBarcodeReader    *self,
           const GstStructure *structure)
{
  const char *type = gst_structure_get_string (structure, "type");
  const char *code = gst_structure_get_string (structure, "symbol");
  gint64 now = g_get_monotonic_time ();
  gboolean is_held = now - self->last_seen < AWAY && g_strcmp0 (code, self->last_code) == 0;

  if (code == NULL || *code == '\0')
    return;

  self->last_seen = now;
  g_set_str (&self->last_code, code);
  if (!is_held)
    g_signal_emit (self, signals[SIGNAL_READ], 0, type, self->last_code);
}

static gboolean
message_cb (GstBus     *bus,
            GstMessage *message,
            gpointer    user_data)
{
  g_autoptr (LgBarcodeReader) self = g_object_ref (user_data);

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    take_error (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    take_end (self);
  else if (gst_message_has_name (message, "barcode"))
    take_code (self, gst_message_get_structure (message));

  return G_SOURCE_CONTINUE;
}

static gboolean
watch_cb (gpointer user_data)
{
  LgBarcodeReader *self = user_data;
  int n_frames = lg_barcode_pipeline_get_n_frames (self->pipeline);

  self->n_idle = n_frames != self->n_frames ? 0 : self->n_idle + 1;
  self->n_frames = n_frames;
  if (self->n_idle == 0)
    set_state (self, LG_BARCODE_READER_RUNNING);
  else if (self->n_idle >= self->patience * LOOKS_A_SECOND)
    set_state (self, LG_BARCODE_READER_SILENT);

  return G_SOURCE_CONTINUE;
}

static void
lg_barcode_reader_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LgBarcodeReader *self = LG_BARCODE_READER (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;

    case PROP_PAINTABLE:
      g_value_set_object (value, self->paintable);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_barcode_reader_dispose (GObject *object)
{
  lg_barcode_reader_stop (LG_BARCODE_READER (object));

  G_OBJECT_CLASS (lg_barcode_reader_parent_class)->dispose (object);
}

static void
lg_barcode_reader_finalize (GObject *object)
{
  g_free (LG_BARCODE_READER (object)->last_code);

  G_OBJECT_CLASS (lg_barcode_reader_parent_class)->finalize (object);
}

static void
lg_barcode_reader_class_init (LgBarcodeReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lg_barcode_reader_get_property;
  object_class->dispose = lg_barcode_reader_dispose;
  object_class->finalize = lg_barcode_reader_finalize;

  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL,
                                             LG_BARCODE_READER_STOPPED, LG_BARCODE_READER_SILENT,
                                             LG_BARCODE_READER_STOPPED,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAINTABLE] = g_param_spec_object ("paintable", NULL, NULL, G_TYPE_OBJECT,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A code was read: what kind it is, such as EAN-13, and its text. */
  signals[SIGNAL_READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /* It stopped: why, of LG_CCTV_ERROR. */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lg_barcode_reader_init (LgBarcodeReader *self)
{
  self->patience = DEFAULT_PATIENCE;
}

/**
 * lg_barcode_reader_prepare:
 *
 * Starts GStreamer on a thread of its own, unless it runs.
 *
 * Returns: (transfer full): a future that resolves once a reader may be started, or is rejected with
 *   %LG_CCTV_ERROR_PLUGIN_MISSING
 */
DexFuture *
lg_barcode_reader_prepare (void)
{
  return lg_gst_plugins_load (lg_barcode_pipeline_elements);
}

/* See lg_gst_plugins_find_missing(). */
const char *
lg_barcode_reader_find_missing (const char **package)
{
  return lg_gst_plugins_find_missing (lg_barcode_pipeline_elements, package);
}

LgBarcodeReader *
lg_barcode_reader_new (void)
{
  return g_object_new (LG_TYPE_BARCODE_READER, NULL);
}

/**
 * lg_barcode_reader_set_patience:
 * @self: a reader
 * @seconds: how long no picture may come before it is %LG_BARCODE_READER_SILENT
 */
void
lg_barcode_reader_set_patience (LgBarcodeReader *self,
                                guint            seconds)
{
  g_return_if_fail (LG_IS_BARCODE_READER (self));

  self->patience = seconds;
}

/**
 * lg_barcode_reader_start:
 * @self: a reader
 * @webcam: where it looks
 *
 * Starts to read, instead of from another camera. Returns at once; what goes
 * wrong is told with the signal `failed`.
 */
void
lg_barcode_reader_start (LgBarcodeReader *self,
                         LgWebcam        *webcam)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LG_IS_BARCODE_READER (self));
  g_return_if_fail (LG_IS_WEBCAM (webcam));

  lg_barcode_reader_stop (self);

  self->pipeline = lg_barcode_pipeline_new (webcam, &error);
  if (self->pipeline == NULL)
    {
      fail (self, error);
      return;
    }

  self->bus = gst_element_get_bus (self->pipeline);
  gst_bus_add_watch (self->bus, message_cb, self);
  self->paintable = lg_barcode_pipeline_dup_paintable (self->pipeline);
  self->worker = lg_gst_worker_new (GST_OBJECT (self->pipeline));
  lg_gst_worker_push (self->worker, play_job);
  self->watch = g_timeout_add (1000 / LOOKS_A_SECOND, watch_cb, self);
  set_state (self, LG_BARCODE_READER_STARTING);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAINTABLE]);
}

/* Lets the camera go, without waiting until that is done. */
void
lg_barcode_reader_stop (LgBarcodeReader *self)
{
  g_return_if_fail (LG_IS_BARCODE_READER (self));

  if (self->pipeline == NULL)
    return;

  g_clear_handle_id (&self->watch, g_source_remove);
  gst_bus_remove_watch (self->bus);
  g_clear_object (&self->bus);
  lg_gst_worker_push (self->worker, end_job);
  g_clear_pointer (&self->worker, lg_gst_worker_free);
  gst_clear_object (&self->pipeline);
  g_clear_object (&self->paintable);
  g_clear_pointer (&self->last_code, g_free);
  self->last_seen = 0;
  self->n_frames = 0;
  self->n_idle = 0;
  set_state (self, LG_BARCODE_READER_STOPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAINTABLE]);
}

LgBarcodeReaderState
lg_barcode_reader_get_state (LgBarcodeReader *self)
{
  g_return_val_if_fail (LG_IS_BARCODE_READER (self), LG_BARCODE_READER_STOPPED);

  return self->state;
}

/* Returns: (transfer none) (nullable): the GdkPaintable that shows what the camera sees, while it does not stand still */
GObject *
lg_barcode_reader_get_paintable (LgBarcodeReader *self)
{
  g_return_val_if_fail (LG_IS_BARCODE_READER (self), NULL);

  return self->paintable;
}
