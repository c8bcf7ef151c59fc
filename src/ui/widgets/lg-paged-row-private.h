/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-row.h"

G_BEGIN_DECLS

/* Where a row waits to be filled: those that are seen come before the next frame, the others when nothing else is to do. */
typedef enum
{
  LG_PAGED_ROW_WAITS_NOT,
  LG_PAGED_ROW_WAITS_UNSEEN,
  LG_PAGED_ROW_WAITS_SEEN,
} LgPagedRowWait;

typedef struct
{
  LgPagedItem    *item;      /* (owned) (nullable) */
  char           *summary;   /* (owned) (nullable): the row in one sentence */
  char           *details;   /* (owned) (nullable): what there is to say beside it */
  gboolean        is_built;
  gboolean        is_stale;  /* it does not show its item */
  LgPagedRowWait  wait;
  GList           link;      /* in the queue */
} LgPagedRowPrivate;

LgPagedRowPrivate *lg_paged_row_get_private (LgPagedRow     *self);
void               lg_paged_row_fill        (LgPagedRow     *self);

void               lg_paged_row_queue_add    (LgPagedRow     *self,
                                              LgPagedRowWait  wait);
void               lg_paged_row_queue_remove (LgPagedRow     *self);

G_END_DECLS
