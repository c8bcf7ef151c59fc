/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-filter.h"
#include "lg-incident.h"

G_BEGIN_DECLS

typedef enum
{
  LG_COLUMN_UNSORTED,
  LG_COLUMN_ASCENDING,   /* the only direction that it sorts in */
  LG_COLUMN_DESCENDING,  /* the only direction that it sorts in */
  LG_COLUMN_BOTH,
} LgColumnOrder;

/**
 * LgIncidentColumn:
 * @id: how it is remembered
 * @title: its heading, to be translated
 * @width: in pixels, unless somebody changed it
 * @hidden: whether it is shown only on demand
 * @figures: whether it has figures, which stand at the end
 * @order: in which directions the list can be sorted by it
 * @ascending: the list’s order where it sorts
 * @descending: the list’s order where it sorts
 * @dup_text: (nullable): what it says of an incident; NULL for the severity, which has a widget of its own
 *
 * A column of the table of incidents.
 */
typedef struct
{
  const char      *id;
  const char      *title;
  int              width;
  gboolean         hidden;
  gboolean         figures;
  LgColumnOrder    order;
  LgIncidentSort   ascending;
  LgIncidentSort   descending;
  char          *(*dup_text) (LgIncident *incident);
} LgIncidentColumn;

const LgIncidentColumn *lg_incident_columns_all (gsize *n_columns);

G_END_DECLS
