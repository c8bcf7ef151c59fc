/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  LG_CHECK_STATE_OPEN = 1,
  LG_CHECK_STATE_DONE,
  LG_CHECK_STATE_SKIPPED,
} LgCheckState;

#define LG_TYPE_CHECK_STATE (lg_check_state_get_type ())

GType lg_check_state_get_type (void) G_GNUC_CONST;

/**
 * LgCheckpoint:
 * @title: (owned): what is to be looked at, or where
 * @state: an #LgCheckState
 * @reason: (owned) (nullable): why it was skipped
 *
 * A line of a task's checklist, such as a place on a patrol.
 */
typedef struct
{
  char *title;
  int   state;
  char *reason;
} LgCheckpoint;

LgCheckpoint *lg_checkpoint_new  (const char          *title,
                                  LgCheckState         state,
                                  const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
void          lg_checkpoint_free (LgCheckpoint        *self);

GPtrArray    *lg_checklist_new   (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *lg_checklist_parse (const char          *json,
                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char         *lg_checklist_print (GPtrArray           *checklist) G_GNUC_WARN_UNUSED_RESULT;
guint         lg_checklist_count (GPtrArray           *checklist,
                                  LgCheckState         state);
void          lg_checklist_reopen (GPtrArray          *checklist);

G_END_DECLS
