/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double lg_poisson_tail (gint64 at_least,
                        double mean);

G_END_DECLS
