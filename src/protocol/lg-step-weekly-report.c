/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 12: all incidents and losses, summarised for stakeholders. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-step-private.h"

gboolean
lg_step_write_report (LgStep  *step,
                      GError **error)
{
  if (step->incident != NULL)
    return lg_step_skip (step, _("The weekly report is for the whole store"));

  return lg_step_skip (step, _("The week has no report yet"));
}
