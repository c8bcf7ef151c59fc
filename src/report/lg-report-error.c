/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-error.h"

G_DEFINE_QUARK (lg-report-error-quark, lg_report_error)
