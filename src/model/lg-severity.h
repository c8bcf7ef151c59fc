/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How bad an incident is: the scale of five that every list, chart and page shows alike. */
typedef enum
{
  LG_SEVERITY_MINOR = 1,
  LG_SEVERITY_LOW,
  LG_SEVERITY_MEDIUM,
  LG_SEVERITY_HIGH,
  LG_SEVERITY_CRITICAL,
} LgSeverity;

#define LG_N_SEVERITIES  5
#define LG_TYPE_SEVERITY (lg_severity_get_type ())

GType lg_severity_get_type (void) G_GNUC_CONST;

G_END_DECLS
