/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include "lg-webcam-private.h"

/**
 * LgWebcam:
 *
 * A camera of this computer, as the system offers it now.
 */
struct _LgWebcam
{
  GObject    parent_instance;

  GstDevice *device;  /* (owned), construct-only */
  char      *name;    /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgWebcam, lg_webcam, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lg_webcam_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_NAME)
    g_value_set_string (value, LG_WEBCAM (object)->name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_webcam_finalize (GObject *object)
{
  LgWebcam *self = LG_WEBCAM (object);

  gst_object_unref (self->device);
  g_free (self->name);

  G_OBJECT_CLASS (lg_webcam_parent_class)->finalize (object);
}

static void
lg_webcam_class_init (LgWebcamClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lg_webcam_get_property;
  object_class->finalize = lg_webcam_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_webcam_init (LgWebcam *self)
{
}

LgWebcam *
lg_webcam_new (GstDevice *device)
{
  LgWebcam *self = g_object_new (LG_TYPE_WEBCAM, NULL);

  self->device = gst_object_ref (device);
  self->name = gst_device_get_display_name (device);

  return self;
}

/* Returns: what the system calls it */
const char *
lg_webcam_get_name (LgWebcam *self)
{
  g_return_val_if_fail (LG_IS_WEBCAM (self), NULL);

  return self->name;
}

GstDevice *
lg_webcam_get_device (LgWebcam *self)
{
  return self->device;
}
