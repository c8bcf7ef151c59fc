/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-store.h"

G_BEGIN_DECLS

/* A thread that owns one connection and runs the work that is queued for it. */
typedef struct _LgStoreThread LgStoreThread;

typedef struct _LgStoreJob LgStoreJob;

/* Called on the thread after a commit, and once in a while when idle. */
typedef void (*LgStoreIdleFunc) (LgDb     *db,
                                 gboolean  committed,
                                 gpointer  user_data);

LgStoreJob    *lg_store_job_new     (const char       *action,
                                     LgStoreFunc       func,
                                     gpointer          user_data,
                                     GDestroyNotify    destroy) G_GNUC_WARN_UNUSED_RESULT;
DexFuture     *lg_store_job_future  (LgStoreJob       *job) G_GNUC_WARN_UNUSED_RESULT;
gboolean       lg_store_job_wait    (LgStoreJob       *job,
                                     gpointer         *result,
                                     GError          **error);
LgStoreJob    *lg_store_job_ref     (LgStoreJob       *job);
void           lg_store_job_unref   (LgStoreJob       *job);

LgStoreThread *lg_store_thread_new  (const char       *name,
                                     GAsyncQueue      *queue,
                                     LgDb             *db,
                                     gboolean          writes,
                                     LgStoreIdleFunc   idle,
                                     gpointer          idle_data) G_GNUC_WARN_UNUSED_RESULT;
void           lg_store_thread_stop (LgStoreThread    *self);
void           lg_store_thread_join (LgStoreThread    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgStoreJob, lg_store_job_unref)

G_END_DECLS
