/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double lg_normal_quantile (double probability);
double lg_normal_tail     (double z);

G_END_DECLS
