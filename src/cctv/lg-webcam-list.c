/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include "lg-cctv-error.h"
#include "lg-gst-worker-private.h"
#include "lg-webcam-list.h"
#include "lg-webcam-private.h"

#define PIPEWIRE_PROVIDER "pipewiredeviceprovider"
#define FOUND_MESSAGE "lossguard-webcams"

/**
 * LgWebcamList:
 *
 * The cameras of this computer, as they are plugged in and out. The system is
 * asked on a thread of its own; what it answers comes to the main thread.
 */
struct _LgWebcamList
{
  GObject      parent_instance;

  LgGstWorker *worker;    /* (unowned): of what is asked */
  GstBus      *bus;       /* (owned) */
  GPtrArray   *webcams;   /* (owned) (element-type LgWebcam) */
  gboolean     is_ready;
};

enum {
  PROP_0,
  PROP_IS_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
lg_webcam_list_get_item_type (GListModel *model)
{
  return LG_TYPE_WEBCAM;
}

static guint
lg_webcam_list_get_n_items (GListModel *model)
{
  return LG_WEBCAM_LIST (model)->webcams->len;
}

static gpointer
lg_webcam_list_get_item (GListModel *model,
                         guint       position)
{
  LgWebcamList *self = LG_WEBCAM_LIST (model);

  return position < self->webcams->len ? g_object_ref (g_ptr_array_index (self->webcams, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lg_webcam_list_get_item_type;
  iface->get_n_items = lg_webcam_list_get_n_items;
  iface->get_item = lg_webcam_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LgWebcamList, lg_webcam_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* --- On the worker's thread ------------------------------------------------ */

static GList *
start_and_list (GstObject *source)
{
  if (GST_IS_DEVICE_MONITOR (source))
    return gst_device_monitor_start (GST_DEVICE_MONITOR (source))
             ? gst_device_monitor_get_devices (GST_DEVICE_MONITOR (source)) : NULL;

  return gst_device_provider_start (GST_DEVICE_PROVIDER (source))
           ? gst_device_provider_get_devices (GST_DEVICE_PROVIDER (source)) : NULL;
}

static GstBus *
get_bus (GstObject *source)
{
  return GST_IS_DEVICE_MONITOR (source) ? gst_device_monitor_get_bus (GST_DEVICE_MONITOR (source))
                                        : gst_device_provider_get_bus (GST_DEVICE_PROVIDER (source));
}

static void
start_job (GstObject *source)
{
  g_autoptr (GPtrArray) devices = g_ptr_array_new_with_free_func (gst_object_unref);
  g_autolist (GstDevice) list = start_and_list (source);
  g_autoptr (GstBus) bus = get_bus (source);

  for (GList *iter = list; iter != NULL; iter = iter->next)
    g_ptr_array_add (devices, gst_object_ref (iter->data));

  /* One that did not start lets nothing through; that it found nothing is to be told as well. */
  gst_bus_set_flushing (bus, FALSE);
  gst_bus_post (bus, gst_message_new_application (source, gst_structure_new (FOUND_MESSAGE,
                                                                             "devices", G_TYPE_PTR_ARRAY, devices,
                                                                             NULL)));
}

static void
stop_job (GstObject *source)
{
  if (GST_IS_DEVICE_MONITOR (source))
    gst_device_monitor_stop (GST_DEVICE_MONITOR (source));
  else
    gst_device_provider_stop (GST_DEVICE_PROVIDER (source));
}

/* --- On the main thread ---------------------------------------------------- */

static gboolean
find (LgWebcamList *self,
      GstDevice    *device,
      guint        *position)
{
  for (*position = 0; *position < self->webcams->len; (*position)++)
    {
      if (lg_webcam_get_device (g_ptr_array_index (self->webcams, *position)) == device)
        return TRUE;
    }

  return FALSE;
}

/* One that was plugged in meanwhile is told of twice; what only plays, as a loudspeaker does, is no camera. */
static void
add (LgWebcamList *self,
     GstDevice    *device)
{
  guint position;

  if (!gst_device_has_classes (device, "Video/Source") || find (self, device, &position))
    return;

  g_ptr_array_add (self->webcams, lg_webcam_new (device));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
remove_device (LgWebcamList *self,
               GstDevice    *device)
{
  guint position;

  if (!find (self, device, &position))
    return;

  g_ptr_array_remove_index (self->webcams, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
take_found (LgWebcamList       *self,
            const GstStructure *found)
{
  g_autoptr (GPtrArray) devices = NULL;

  if (!gst_structure_get (found, "devices", G_TYPE_PTR_ARRAY, &devices, NULL))
    return;

  for (guint i = 0; i < devices->len; i++)
    add (self, g_ptr_array_index (devices, i));

  self->is_ready = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READY]);
}

static gboolean
message_cb (GstBus     *bus,
            GstMessage *message,
            gpointer    user_data)
{
  LgWebcamList *self = user_data;
  g_autoptr (GstDevice) device = NULL;

  switch (GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_APPLICATION:
      take_found (self, gst_message_get_structure (message));
      break;

    case GST_MESSAGE_DEVICE_ADDED:
      gst_message_parse_device_added (message, &device);
      add (self, device);
      break;

    case GST_MESSAGE_DEVICE_REMOVED:
      gst_message_parse_device_removed (message, &device);
      remove_device (self, device);
      break;

    default:
      break;
    }

  return G_SOURCE_CONTINUE;
}

static void
lg_webcam_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_IS_READY)
    g_value_set_boolean (value, LG_WEBCAM_LIST (object)->is_ready);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_webcam_list_dispose (GObject *object)
{
  LgWebcamList *self = LG_WEBCAM_LIST (object);

  if (self->bus != NULL)
    {
      gst_bus_remove_watch (self->bus);
      lg_gst_worker_push (self->worker, stop_job);
    }
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (lg_webcam_list_parent_class)->dispose (object);
}

static void
lg_webcam_list_finalize (GObject *object)
{
  g_ptr_array_unref (LG_WEBCAM_LIST (object)->webcams);

  G_OBJECT_CLASS (lg_webcam_list_parent_class)->finalize (object);
}

static void
lg_webcam_list_class_init (LgWebcamListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lg_webcam_list_get_property;
  object_class->dispose = lg_webcam_list_dispose;
  object_class->finalize = lg_webcam_list_finalize;

  properties[PROP_IS_READY] = g_param_spec_boolean ("is-ready", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_webcam_list_init (LgWebcamList *self)
{
  self->webcams = g_ptr_array_new_with_free_func (g_object_unref);
}

static GstObject *
create_monitor (void)
{
  GstDeviceMonitor *monitor = gst_device_monitor_new ();

  gst_device_monitor_add_filter (monitor, "Video/Source", NULL);

  return GST_OBJECT (monitor);
}

/* Those that the camera portal lets a sandbox see are known to its own connection alone. */
static GstObject *
create_remote (int      remote,
               GError **error)
{
  GstDeviceProvider *provider = gst_device_provider_factory_get_by_name (PIPEWIRE_PROVIDER);

  if (provider == NULL)
    {
      g_set_error_literal (error, LG_CCTV_ERROR, LG_CCTV_ERROR_PLUGIN_MISSING,
                           "GStreamer's " PIPEWIRE_PROVIDER " is missing");
      return NULL;
    }

  g_object_set (provider, "fd", remote, NULL);

  return GST_OBJECT (provider);
}

/* There is one of each for the whole program, which starts and stops in turn: what GStreamer asks is shared by all who
 * ask, and one monitor that ends while another begins keeps that from hearing of what is plugged in. */
static LgGstWorker *
get_worker (int      remote,
            GError **error)
{
  static LgGstWorker *workers[2];
  LgGstWorker **worker = &workers[remote >= 0];
  g_autoptr (GstObject) source = NULL;

  if (*worker == NULL)
    {
      source = remote >= 0 ? create_remote (remote, error) : create_monitor ();
      *worker = source != NULL ? lg_gst_worker_new (source) : NULL;
    }

  return *worker;
}

static LgWebcamList *
create (LgGstWorker *worker)
{
  LgWebcamList *self = g_object_new (LG_TYPE_WEBCAM_LIST, NULL);

  self->worker = worker;
  self->bus = get_bus (lg_gst_worker_get_object (worker));
  gst_bus_add_watch (self->bus, message_cb, self);
  lg_gst_worker_push (worker, start_job);

  return self;
}

/**
 * lg_webcam_list_get:
 * @remote: the connection to PipeWire that the camera portal gave, or -1 outside of a sandbox
 * @error: return location
 *
 * To be called on the main thread, after lg_gst_plugins_load().
 *
 * Returns: (transfer full): a list that fills and follows, the same for all who have it at once
 */
LgWebcamList *
lg_webcam_list_get (int      remote,
                    GError **error)
{
  static GWeakRef lists[2];
  LgWebcamList *self = g_weak_ref_get (&lists[remote >= 0]);
  LgGstWorker *worker;

  if (self != NULL)
    return self;

  worker = get_worker (remote, error);
  if (worker == NULL)
    return NULL;

  self = create (worker);
  g_weak_ref_set (&lists[remote >= 0], self);

  return self;
}

/* Returns: whether the cameras that were there at first have been listed */
gboolean
lg_webcam_list_get_is_ready (LgWebcamList *self)
{
  g_return_val_if_fail (LG_IS_WEBCAM_LIST (self), FALSE);

  return self->is_ready;
}
