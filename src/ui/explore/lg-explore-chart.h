/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"
#include "lg-explore-figures.h"

G_BEGIN_DECLS

LgChart *lg_explore_chart_new (LgExploreFigures *figures) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
