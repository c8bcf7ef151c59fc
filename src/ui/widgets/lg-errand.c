/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-errand.h"

typedef struct
{
  LgErrandFunc    func;
  gpointer        data;     /* (owned) */
  GDestroyNotify  destroy;
  DexPromise     *promise;  /* (owned) */
} Errand;

static gpointer
errand_thread (gpointer user_data)
{
  Errand *errand = user_data;
  GError *error = NULL;
  gpointer result = errand->func (errand->data, &error);

  if (error == NULL)
    dex_promise_resolve_object (errand->promise, result);
  else
    dex_promise_reject (errand->promise, error);

  errand->destroy (errand->data);
  dex_unref (errand->promise);
  g_free (errand);

  return NULL;
}

/**
 * lg_errand_start:
 * @func: work that blocks for long, as reading a large file does
 * @data: (transfer full): data for @func
 * @destroy: frees @data
 *
 * Returns: (transfer full): a future that resolves to the object that @func returns
 */
DexFuture *
lg_errand_start (LgErrandFunc   func,
                 gpointer       data,
                 GDestroyNotify destroy)
{
  DexPromise *promise = dex_promise_new ();
  Errand *errand = g_new0 (Errand, 1);

  errand->func = func;
  errand->data = data;
  errand->destroy = destroy;
  errand->promise = dex_ref (promise);
  g_thread_unref (g_thread_new ("lg-errand", errand_thread, errand));

  return DEX_FUTURE (promise);
}
