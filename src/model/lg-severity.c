/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-severity.h"

G_DEFINE_ENUM_TYPE (LgSeverity, lg_severity,
                    G_DEFINE_ENUM_VALUE (LG_SEVERITY_MINOR, "minor"),
                    G_DEFINE_ENUM_VALUE (LG_SEVERITY_LOW, "low"),
                    G_DEFINE_ENUM_VALUE (LG_SEVERITY_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (LG_SEVERITY_HIGH, "high"),
                    G_DEFINE_ENUM_VALUE (LG_SEVERITY_CRITICAL, "critical"))
