/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef struct _LgGstWorker LgGstWorker;

/* Runs on the worker's thread. */
typedef void (*LgGstWorkerFunc) (GstObject *object);

LgGstWorker *lg_gst_worker_new        (GstObject       *object);
GstObject   *lg_gst_worker_get_object (LgGstWorker     *self);
void         lg_gst_worker_push       (LgGstWorker     *self,
                                       LgGstWorkerFunc  func);
void         lg_gst_worker_free       (LgGstWorker     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgGstWorker, lg_gst_worker_free)

G_END_DECLS
