/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lg-discrepancy.h"

G_BEGIN_DECLS

/* So many earlier counts of a SKU at a site tell what is usual there; with fewer, the whole site does. */
#define LG_SHORTAGE_MIN_COUNTS 3

/* What a shortage is compared with. */
typedef enum
{
  LG_SHORTAGE_BASE_NONE,
  LG_SHORTAGE_BASE_OWN,   /* earlier counts of the same SKU at the same site */
  LG_SHORTAGE_BASE_SITE,  /* all counts of the site up to that day */
} LgShortageBase;

/**
 * LgShortage:
 * @base: what it was compared with
 * @expected: how many units go missing of as many as the books had
 * @probability: of missing at least as many as were missing; NaN where nothing can be said
 */
typedef struct
{
  LgShortageBase base;
  double         expected;
  double         probability;
} LgShortage;

LgShortage lg_shortage_judge           (const LgDiscrepancy *discrepancy);
double     lg_shortage_get_probability (const LgDiscrepancy *discrepancy);

G_END_DECLS
