/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_CORE_ERROR (lg_core_error_quark ())

/**
 * LgCoreError:
 * @LG_CORE_ERROR_INVALID: a text does not say what it should (a date, an amount, an id)
 * @LG_CORE_ERROR_OVERFLOW: the result does not fit
 * @LG_CORE_ERROR_CURRENCY: amounts of different currencies met
 * @LG_CORE_ERROR_ZONE: an unknown time zone
 * @LG_CORE_ERROR_NONEXISTENT: a local time that the zone skips
 * @LG_CORE_ERROR_FAILED: anything else
 */
typedef enum
{
  LG_CORE_ERROR_INVALID,
  LG_CORE_ERROR_OVERFLOW,
  LG_CORE_ERROR_CURRENCY,
  LG_CORE_ERROR_ZONE,
  LG_CORE_ERROR_NONEXISTENT,
  LG_CORE_ERROR_FAILED,
} LgCoreError;

GQuark lg_core_error_quark (void);

G_END_DECLS
