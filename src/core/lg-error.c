/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include "lg-error.h"

G_DEFINE_QUARK (lg-core-error-quark, lg_core_error)
