/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-explore-figures.h"

G_BEGIN_DECLS

GVariant *lg_explore_filter_new (LgExploreFigures *figures,
                                 guint             series,
                                 guint             index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
