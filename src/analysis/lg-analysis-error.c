/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include "lg-analysis-error.h"

G_DEFINE_QUARK (lg-analysis-error-quark, lg_analysis_error)
