/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-field-problem.h"
#include "lg-incident-dialog-private.h"
#include "lg-line-row.h"
#include "lg-problem-banner.h"
#include "lg-store-error-words.h"

/* What the dialog says when the form does not do. */

void
lg_incident_dialog_forget_problem (LgIncidentDialog *self)
{
  adw_banner_set_revealed (self->problem, FALSE);
  if (self->wrong_problem != NULL)
    lg_field_problem_forget (self->wrong, self->wrong_problem);
  self->wrong_problem = NULL;
}

static void
show_above (LgIncidentDialog *self,
            const GError     *error)
{
  lg_problem_banner_tell (self->problem, lg_store_error_say (error));
}

/* Beside the field that it is about, which may be folded away in its line. */
static void
show_beside (LgIncidentDialog *self,
             GtkEditable      *wrong,
             const GError     *error)
{
  GtkWidget *line = gtk_widget_get_ancestor (GTK_WIDGET (wrong), LG_TYPE_LINE_ROW);

  if (line != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (line), TRUE);
  self->wrong = wrong;
  self->wrong_problem = lg_field_problem_show (wrong, lg_store_error_say (error));
}

/**
 * lg_incident_dialog_show_problem:
 * @self: the dialog
 * @wrong: (nullable): the field that it is about, NULL for none of them
 * @error: what is wrong
 *
 * Says it, until something is changed.
 */
void
lg_incident_dialog_show_problem (LgIncidentDialog *self,
                                 GtkEditable      *wrong,
                                 const GError     *error)
{
  lg_incident_dialog_forget_problem (self);
  if (wrong != NULL)
    show_beside (self, wrong, error);
  else
    show_above (self, error);
}
