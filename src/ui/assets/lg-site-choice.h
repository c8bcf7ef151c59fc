/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-choice.h"
#include "lg-site.h"

G_BEGIN_DECLS

void   lg_site_choice_fill    (LgChoice   *choice,
                               GListModel *sites,
                               gint64      chosen);
gint64 lg_site_choice_get_row (LgChoice   *choice,
                               GListModel *sites);

G_END_DECLS
