/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-detail-group.h"
#include "lg-duty-card.h"
#include "lg-money.h"

/**
 * LgDutyCard:
 *
 * What must be done now: what is open, overdue and waiting, and the protocol to run.
 */
struct _LgDutyCard
{
  AdwBin         parent_instance;

  LgDetailGroup *duties;
};

G_DEFINE_FINAL_TYPE (LgDutyCard, lg_duty_card, ADW_TYPE_BIN)

static GtkWidget *
add_duty (LgDutyCard *self,
          const char *title,
          const char *subtitle,
          gint64      count)
{
  g_autofree char *figure = lg_amount_format (count, 0);
  GtkWidget *row = lg_detail_group_add_figure (self->duties, title, subtitle, figure);

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);

  return row;
}

static void
add_open_incidents (LgDutyCard        *self,
                    LgOverviewFigures *figures)
{
  g_autofree char *count = lg_amount_format (figures->n_new, 0);
  g_autofree char *new_text = g_strdup_printf (ngettext ("%s is new", "%s are new", figures->n_new), count);
  GtkWidget *row = add_duty (self, _("Open Incidents"), figures->n_new > 0 ? new_text : NULL, figures->n_active);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "incidents");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-page");
}

static void
lg_duty_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_DUTY_CARD);

  G_OBJECT_CLASS (lg_duty_card_parent_class)->dispose (object);
}

static void
lg_duty_card_class_init (LgDutyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_duty_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/overview/lg-duty-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LgDutyCard, duties);
}

static void
lg_duty_card_init (LgDutyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lg_duty_card_set_overview (LgDutyCard *self,
                           LgOverview *overview)
{
  LgOverviewFigures *figures = overview->figures;
  g_autofree char *count = lg_amount_format (figures->n_alerts_failed, 0);
  g_autofree char *failed = g_strdup_printf (ngettext ("%s failed", "%s failed", figures->n_alerts_failed), count);

  g_return_if_fail (LG_IS_DUTY_CARD (self));

  lg_detail_group_clear (self->duties);
  add_open_incidents (self, figures);
  add_duty (self, _("Overdue Tasks"), NULL, figures->n_overdue_tasks);
  add_duty (self, _("Alerts Waiting"), figures->n_alerts_failed > 0 ? failed : NULL, figures->n_alerts_waiting);
}
