/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-protocol.h"

G_BEGIN_DECLS

/**
 * LgProtocolWork:
 * @run: (nullable): the run, once it was begun, as the last transaction left it
 * @step: (nullable): the step that was done last; none where another program had done what was left
 * @finished: whether no step is left
 *
 * What a run that is being carried out hands from transaction to transaction.
 */
typedef struct
{
  gatomicrefcount  refs;
  char            *incident;  /* (owned) (nullable) */
  guint            steps;
  char            *trigger;   /* (owned) */
  char            *folder;    /* (owned) */
  LgProtocolRun   *run;       /* (owned) (nullable) */
  LgProtocolStep  *step;      /* (owned) (nullable) */
  gboolean         finished;
} LgProtocolWork;

LgProtocolWork *lg_protocol_work_new        (LgStore         *store,
                                             const char      *incident,
                                             guint            steps,
                                             const char      *trigger) G_GNUC_WARN_UNUSED_RESULT;
LgProtocolWork *lg_protocol_work_ref        (LgProtocolWork  *self);
void            lg_protocol_work_unref      (gpointer         self);

gpointer        lg_protocol_work_begin_cb   (LgDb            *db,
                                             gpointer         self,
                                             GError         **error);
gpointer        lg_protocol_work_advance_cb (LgDb            *db,
                                             gpointer         self,
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgProtocolWork, lg_protocol_work_unref)

G_END_DECLS
