/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-problem-banner.h"

/**
 * lg_problem_banner_tell:
 * @banner: the banner at the top of a dialog
 * @sentence: what went wrong
 *
 * Shows why a dialog could not do what it was asked to, and has a screen reader say it.
 */
void
lg_problem_banner_tell (AdwBanner  *banner,
                        const char *sentence)
{
  g_return_if_fail (ADW_IS_BANNER (banner));
  g_return_if_fail (sentence != NULL);

  adw_banner_set_title (banner, sentence);
  adw_banner_set_revealed (banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (banner), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
