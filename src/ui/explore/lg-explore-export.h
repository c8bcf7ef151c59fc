/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-explore-figures.h"

G_BEGIN_DECLS

DexFuture *lg_explore_export_save (LgStore          *store,
                                   LgExploreFigures *figures,
                                   const char       *format,
                                   const char       *path) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_explore_export_copy (LgStore          *store,
                                   LgExploreFigures *figures,
                                   const char       *format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
