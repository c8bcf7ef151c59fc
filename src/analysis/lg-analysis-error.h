/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_ANALYSIS_ERROR (lg_analysis_error_quark ())

/**
 * LgAnalysisError:
 * @LG_ANALYSIS_ERROR_INVALID: a figure or a setting that cannot be (a negative count, a band below the one before it)
 * @LG_ANALYSIS_ERROR_TOO_FEW: not enough figures yet to say anything
 *
 * An amount that does not fit is LG_CORE_ERROR_OVERFLOW, as everywhere.
 */
typedef enum
{
  LG_ANALYSIS_ERROR_INVALID,
  LG_ANALYSIS_ERROR_TOO_FEW,
} LgAnalysisError;

GQuark lg_analysis_error_quark (void);

G_END_DECLS
