/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"
#include "lg-overview-query.h"

G_BEGIN_DECLS

GStrv    lg_loss_chart_list_currencies (LgOverviewFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
LgChart *lg_loss_chart_new             (LgOverviewFigures *figures,
                                        const char        *currency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
