/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-incident.h"

G_BEGIN_DECLS

/* @assignee: (nullable): NULL for nobody */
typedef void (*LgAssigneeFunc) (GtkWidget  *parent,
                                const char *assignee);
typedef void (*LgOutcomeFunc)  (GtkWidget     *parent,
                                LgDisposition  disposition);

void lg_bulk_ask_assignee (GtkWidget      *parent,
                           guint           n_incidents,
                           const char     *proposed,
                           LgAssigneeFunc  func);
void lg_bulk_ask_outcome  (GtkWidget      *parent,
                           guint           n_incidents,
                           LgOutcomeFunc   func);

G_END_DECLS
