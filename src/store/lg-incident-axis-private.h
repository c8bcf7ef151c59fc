/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-incident-axis.h"

G_BEGIN_DECLS

/**
 * LgAxisPart:
 * @kind: what its entries tell
 * @record_type: the type of the records they stand for
 * @moments: time, row and index of each entry; ?1 is the incident's row, ?2 the window of the badge events
 * @entry: one entry: time, precision, zone, currency, id, name, detail, actor, before, after, code, number, other;
 *   ?1 is its row, ?2 its index
 *
 * What one table gives to an incident's time axis.
 */
typedef struct
{
  LgAxisKind  kind;
  const char *record_type;
  const char *moments;
  const char *entry;
} LgAxisPart;

const LgAxisPart *lg_axis_parts     (guint            *n_parts);
const LgAxisPart *lg_axis_part_of   (LgAxisKind        kind);
LgAxisEntry      *lg_axis_part_read (const LgAxisPart *part,
                                     LgStatement      *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
