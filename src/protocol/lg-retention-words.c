/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-retention-words.h"
#include "lg-retention.h"

/* In the order of their enumeration, which begins at 1. */
static const char * const categories[] = {
  N_("Unfounded"),
  N_("Police, Court and Civil Recovery"),
  N_("Safety"),
  N_("Internal Theft and Fraud"),
  N_("All Others"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (categories) == LG_N_RETENTION_CATEGORIES);

/* What people call a #LgRetentionCategory. */
const char *
lg_retention_words_category (int category)
{
  g_return_val_if_fail (category >= LG_RETENTION_UNFOUNDED && category <= LG_N_RETENTION_CATEGORIES, "");

  return _(categories[category - 1]);
}
