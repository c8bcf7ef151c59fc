/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-discrepancy.h"
#include "lg-paged-list.h"

G_BEGIN_DECLS

/**
 * LgDiscrepancyJudge:
 * @discrepancy: one with its figures; its texts are not read
 *
 * Called on the store's threads.
 *
 * Returns: the probability of as much missing by chance, NaN where nothing can be said
 */
typedef double (*LgDiscrepancyJudge) (const LgDiscrepancy *discrepancy);

typedef enum
{
  LG_DISCREPANCY_SORT_VALUE,       /* within a currency the largest difference at cost first, then those without a unit cost */
  LG_DISCREPANCY_SORT_UNLIKELIHOOD,  /* the least probable shortage first, those of which nothing can be said last */
  LG_DISCREPANCY_SORT_TIME,        /* the newest first */
} LgDiscrepancySort;

typedef enum
{
  LG_DISCREPANCY_ALL,
  LG_DISCREPANCY_MISSING,
  LG_DISCREPANCY_UNREPORTED,  /* missing, and without an incident */
} LgDiscrepancyKind;

/**
 * LgDiscrepancyFilter:
 * @kind: which differences
 * @site_row: the site, 0 for all
 * @text: (nullable): what the name or the SKU contains, its words in this order
 * @sort: the order
 * @judge: what tells how unlikely a shortage is; needed for that order alone
 *
 * Which counts to list that did not find what the books say, and in which order.
 */
typedef struct
{
  LgDiscrepancyKind   kind;
  gint64              site_row;
  const char         *text;
  LgDiscrepancySort   sort;
  LgDiscrepancyJudge  judge;
} LgDiscrepancyFilter;

LgPagedList   *lg_discrepancy_list_new (LgStore                   *store,
                                        const LgDiscrepancyFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
LgDiscrepancy *lg_discrepancies_find   (LgDb                      *db,
                                        const char                *id,
                                        GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
