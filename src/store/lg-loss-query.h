/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lg-db.h"

G_BEGIN_DECLS

/* What losses are added up by, besides the currency. */
typedef enum
{
  LG_LOSS_BY_NOTHING = 0,
  LG_LOSS_BY_WEEK    = 1 << 0,
  LG_LOSS_BY_KIND    = 1 << 1,
  LG_LOSS_BY_SITE    = 1 << 2,
  LG_LOSS_BY_SKU     = 1 << 3,  /* alone: an incident has lines of many */
} LgLossBy;

#define LG_LOSS_FIRST_DAY G_MININT32
#define LG_LOSS_LAST_DAY  G_MAXINT32

/**
 * LgLossQuery:
 * @since: the first local day, inclusive; %LG_LOSS_FIRST_DAY for all
 * @until: the local day at which the period ends, exclusive; %LG_LOSS_LAST_DAY for all
 * @site_row: a site, or 0 for all
 * @by: what the losses are added up by
 * @limit: how many losses at most, or 0
 */
typedef struct
{
  LgDay    since;
  LgDay    until;
  gint64   site_row;
  LgLossBy by;
  gint64   limit;
} LgLossQuery;

/* What was lost, in one currency. Amounts are in its minor units, at cost unless they say otherwise. */
typedef struct
{
  LgDay   week;         /* its Monday, where added up by week */
  char   *kind;         /* (owned) (nullable): where added up by kind */
  char   *site;         /* (owned) (nullable): the site's code, where added up by site */
  char   *sku;          /* (owned) (nullable): where added up by SKU; also NULL for lines without one */
  char    currency[4];
  gint64  incidents;
  gint64  gross;
  gint64  recovered;
  gint64  retail;       /* of the lines that know their unit price */
} LgLoss;

void       lg_loss_free      (LgLoss             *self);
gint64     lg_loss_get_net   (const LgLoss       *self);

GPtrArray *lg_losses_list    (LgDb               *db,
                              const LgLossQuery  *query,
                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgLoss, lg_loss_free)

G_END_DECLS
