/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double lg_binomial_test (gint64 successes,
                         gint64 trials,
                         double probability);

G_END_DECLS
