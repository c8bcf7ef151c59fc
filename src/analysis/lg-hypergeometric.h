/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double lg_hypergeometric_tail (gint64        at_least,
                               gint64        marked,
                               gint64        drawn,
                               gint64        population);
void   lg_holm_adjust         (const double *probabilities,
                               gsize         n_probabilities,
                               double       *adjusted);

G_END_DECLS
