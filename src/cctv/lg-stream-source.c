/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <gio/gio.h>

#include "lg-stream-address-private.h"
#include "lg-stream-source-private.h"

/* Where a camera's pictures come from: RTSP, HTTP, or a file. */

#define JITTER_MS 200
#define SETUP     "lg-setup"

typedef struct
{
  LgCameraProbe *probe;
  const char    *transport;
  int            offer;      /* of #LgStreamOffer; streaming threads add to it */
} Setup;

static void
set_if_there (GObject    *source,
              const char *property,
              const char *value)
{
  if (value != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (source), property) != NULL)
    g_object_set (source, property, value, NULL);
}

/* A camera's certificate is mostly its own: the people who keep it say where they keep it. */
static void
set_trust (GObject    *source,
           const char *ca_file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) database = NULL;

  if (ca_file == NULL || g_object_class_find_property (G_OBJECT_GET_CLASS (source), "tls-database") == NULL)
    return;

  database = g_tls_file_database_new (ca_file, &error);
  if (database != NULL)
    g_object_set (source, "tls-database", database, NULL);
  else
    g_message ("%s: %s", ca_file, error->message);
}

/* Sound is of no use here, and would have to be set up, too. */
static gboolean
select_stream_cb (GstElement *source,
                  guint       number,
                  GstCaps    *caps,
                  gpointer    user_data)
{
  Setup *setup = user_data;
  const char *media = gst_structure_get_string (gst_caps_get_structure (caps, 0), "media");
  gboolean is_video = g_strcmp0 (media, "video") == 0;

  g_atomic_int_or ((guint *) &setup->offer, LG_STREAM_OFFER_ANY | (is_video ? LG_STREAM_OFFER_VIDEO : 0));

  return is_video;
}

static void
source_setup_cb (GstElement *bin,
                 GstElement *source,
                 gpointer    user_data)
{
  Setup *setup = user_data;

  set_if_there (G_OBJECT (source), "user-id", setup->probe->user_name);
  set_if_there (G_OBJECT (source), "user-pw", setup->probe->password);
  set_trust (G_OBJECT (source), setup->probe->ca_file);
  if (!lg_stream_address_is_rtsp (setup->probe))
    return;

  gst_util_set_object_arg (G_OBJECT (source), "protocols", setup->transport);
  g_object_set (source, "latency", JITTER_MS, NULL);
  g_signal_connect (source, "select-stream", G_CALLBACK (select_stream_cb), setup);
}

/* What is no video is not decoded. */
static gboolean
continue_cb (GstElement *bin,
             GstPad     *pad,
             GstCaps    *caps,
             gpointer    user_data)
{
  const char *name = gst_structure_get_name (gst_caps_get_structure (caps, 0));

  return !g_str_has_prefix (name, "audio/") && !g_str_has_prefix (name, "subpicture/");
}

static gboolean
is_media (GstCaps *caps)
{
  const char *name = gst_structure_get_name (gst_caps_get_structure (caps, 0));

  return g_str_has_prefix (name, "video/") || g_str_has_prefix (name, "image/");
}

/* A page or a text is of no known type either, and lacks no decoder. */
static void
unknown_type_cb (GstElement *bin,
                 GstPad     *pad,
                 GstCaps    *caps,
                 gpointer    user_data)
{
  Setup *setup = user_data;

  if (is_media (caps))
    g_atomic_int_or ((guint *) &setup->offer, LG_STREAM_OFFER_UNKNOWN);
}

/* A camera that sends JPEG over HTTP sends nothing else, and what else it might send is not waited for. */
static void
element_added_cb (GstBin     *bin,
                  GstBin     *parent,
                  GstElement *element,
                  gpointer    user_data)
{
  GstElementFactory *factory = gst_element_get_factory (element);

  if (factory != NULL && g_str_equal (GST_OBJECT_NAME (factory), "multipartdemux"))
    g_object_set (element, "single-stream", TRUE, NULL);
}

/* GStreamer wants the two slashes that an address of a file may lack. */
static char *
dup_address (LgCameraProbe *probe)
{
  g_autoptr (GFile) file = NULL;

  if (!lg_stream_address_is_recording (probe))
    return g_strdup (probe->uri);

  file = g_file_new_for_uri (probe->uri);

  return g_file_get_uri (file);
}

/**
 * lg_stream_source_new:
 * @probe: what is asked, which must outlive the element
 * @transport: over what RTSP comes; all else has its own
 *
 * Returns: (transfer floating): an element with a pad for each stream; those of video are decoded
 */
GstElement *
lg_stream_source_new (LgCameraProbe *probe,
                      LgTransport    transport)
{
  GstElement *bin = gst_element_factory_make ("uridecodebin", NULL);
  g_autofree char *address = dup_address (probe);
  Setup *setup = g_new0 (Setup, 1);

  setup->probe = probe;
  setup->transport = transport == LG_TRANSPORT_TCP ? "tcp" : "udp";
  g_object_set (bin, "uri", address, NULL);
  g_signal_connect (bin, "autoplug-continue", G_CALLBACK (continue_cb), NULL);
  g_signal_connect (bin, "deep-element-added", G_CALLBACK (element_added_cb), NULL);
  g_signal_connect (bin, "unknown-type", G_CALLBACK (unknown_type_cb), setup);
  g_signal_connect (bin, "source-setup", G_CALLBACK (source_setup_cb), setup);
  g_object_set_data_full (G_OBJECT (bin), SETUP, setup, g_free);

  return bin;
}

/* Returns: what the camera offered so far */
LgStreamOffer
lg_stream_source_get_offer (GstElement *source)
{
  Setup *setup = g_object_get_data (G_OBJECT (source), SETUP);

  return (LgStreamOffer) g_atomic_int_get (&setup->offer);
}
