/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_REPORT_ERROR (lg_report_error_quark ())

/**
 * LgReportError:
 * @LG_REPORT_ERROR_FORMAT: the file's name ends in none of the formats a report is written in
 * @LG_REPORT_ERROR_FAILED: a file could not be written
 */
typedef enum
{
  LG_REPORT_ERROR_FORMAT,
  LG_REPORT_ERROR_FAILED,
} LgReportError;

GQuark lg_report_error_quark (void);

G_END_DECLS
