/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <gst/gst.h>

#include "lg-cctv-error.h"
#include "lg-gst-plugins.h"

/* GStreamer itself, and the elements that a pipeline is made of. */

/* Which of Debian's packages brings an element. */
static const struct
{
  const char *element;
  const char *package;
} packages[] = {
  { "gtk4paintablesink", "gstreamer1.0-gtk4" },
  { "pipewiresrc", "gstreamer1.0-pipewire" },
  { "videoconvert", "gstreamer1.0-plugins-base" },
  { "jpegdec", "gstreamer1.0-plugins-good" },
  { "zbar", "gstreamer1.0-plugins-bad" },
};

typedef struct
{
  GStrv       elements;  /* (owned) */
  DexPromise *promise;   /* (owned) */
} Load;

/* Returns: whether the element can be made; its library is in memory then */
static gboolean
load_element (const char *name)
{
  g_autoptr (GstElementFactory) factory = gst_element_factory_find (name);
  g_autoptr (GstPluginFeature) loaded = NULL;

  if (factory != NULL)
    loaded = gst_plugin_feature_load (GST_PLUGIN_FEATURE (factory));

  return loaded != NULL;
}

static gboolean
load (const char * const  *elements,
      GError             **error)
{
  /* Its first start of all looks through every plug-in that there is, which takes seconds. */
  if (!gst_init_check (NULL, NULL, error))
    return FALSE;

  for (gsize i = 0; elements[i] != NULL; i++)
    {
      if (!load_element (elements[i]))
        {
          g_set_error (error, LG_CCTV_ERROR, LG_CCTV_ERROR_PLUGIN_MISSING, "GStreamer's element %s is missing",
                       elements[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gpointer
load_thread (gpointer user_data)
{
  Load *it = user_data;
  GError *error = NULL;

  if (load ((const char * const *) it->elements, &error))
    dex_promise_resolve_boolean (it->promise, TRUE);
  else
    dex_promise_reject (it->promise, error);

  g_strfreev (it->elements);
  dex_unref (it->promise);
  g_free (it);

  return NULL;
}

/**
 * lg_gst_plugins_load:
 * @elements: (array zero-terminated=1): the names of elements
 *
 * Starts GStreamer, unless it runs, and reads the libraries of the elements
 * into memory, all on a thread of its own: no pipeline waits for the disk
 * afterwards.
 *
 * Returns: (transfer full): a future that resolves to %TRUE, or is rejected with %LG_CCTV_ERROR_PLUGIN_MISSING
 */
DexFuture *
lg_gst_plugins_load (const char * const *elements)
{
  DexPromise *promise = dex_promise_new ();
  Load *it = g_new0 (Load, 1);

  it->elements = g_strdupv ((char **) elements);
  it->promise = dex_ref (promise);
  g_thread_unref (g_thread_new ("lg-gst-load", load_thread, it));

  return DEX_FUTURE (promise);
}

/**
 * lg_gst_plugins_find_missing:
 * @elements: (array zero-terminated=1): the names of elements
 * @package: (out) (nullable): the Debian package that brings the missing one, NULL where it is part of GStreamer itself
 *
 * What lg_gst_plugins_load() failed for.
 *
 * Returns: (nullable): the first of them that GStreamer lacks
 */
const char *
lg_gst_plugins_find_missing (const char * const *elements,
                             const char        **package)
{
  *package = NULL;
  for (gsize i = 0; elements[i] != NULL; i++)
    {
      g_autoptr (GstElementFactory) factory = gst_element_factory_find (elements[i]);

      if (factory != NULL)
        continue;

      for (gsize j = 0; j < G_N_ELEMENTS (packages); j++)
        {
          if (g_str_equal (packages[j].element, elements[i]))
            *package = packages[j].package;
        }
      return elements[i];
    }

  return NULL;
}
