/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <gio/gio.h>
#include <libportal/portal.h>

#include "lg-background.h"
#include "lg-camera-portal.h"
#include "lg-cctv-error.h"

/* To use a camera from within a sandbox, which takes a permission. */

static void
reject (DexPromise   *promise,
        const GError *error)
{
  dex_promise_reject (promise, g_error_new (LG_CCTV_ERROR, LG_CCTV_ERROR_NO_PERMISSION, "The camera is not allowed: %s",
                                            error != NULL ? error->message : "it was refused"));
  dex_unref (promise);
}

/* The portal answers on the bus, and is waited for. */
static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_task_return_int (task, xdp_portal_open_pipewire_remote_for_camera (source));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  DexPromise *promise = user_data;
  int remote = g_task_propagate_int (G_TASK (result), NULL);

  if (remote < 0)
    {
      reject (promise, NULL);
      return;
    }

  dex_promise_resolve_int (promise, remote);
  dex_unref (promise);
}

static void
allowed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  DexPromise *promise = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  if (!xdp_portal_access_camera_finish (XDP_PORTAL (source), result, &error))
    {
      reject (promise, error);
      return;
    }

  task = g_task_new (source, NULL, opened_cb, promise);
  g_task_run_in_thread (task, open_thread);
}

static DexFuture *
ask (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XdpPortal) portal = xdp_portal_initable_new (&error);
  DexPromise *promise = dex_promise_new ();

  if (portal != NULL)
    xdp_portal_access_camera (portal, NULL, XDP_CAMERA_FLAG_NONE, NULL, allowed_cb, dex_ref (promise));
  else
    reject (dex_ref (promise), error);

  return DEX_FUTURE (promise);
}

/**
 * lg_camera_portal_open:
 *
 * From within a sandbox, asks whether LossGuard may use the cameras.
 *
 * Returns: (transfer full): a future of the descriptor of a connection to PipeWire, or of -1 outside of a sandbox;
 *   rejected with %LG_CCTV_ERROR_NO_PERMISSION
 */
DexFuture *
lg_camera_portal_open (void)
{
  return lg_background_is_sandboxed () ? ask () : dex_future_new_for_int (-1);
}
