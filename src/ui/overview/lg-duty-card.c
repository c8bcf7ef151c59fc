/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-detail-group.h"
#include "lg-duty-card.h"
#include "lg-money.h"
#include "lg-task-words.h"

/**
 * LgDutyCard:
 *
 * What must be done now: what is open, overdue and waiting, the tasks that are due first, and the protocol to run.
 */
struct _LgDutyCard
{
  AdwBin         parent_instance;

  LgDetailGroup *duties;
  LgDetailGroup *tasks;
};

G_DEFINE_FINAL_TYPE (LgDutyCard, lg_duty_card, ADW_TYPE_BIN)

static LgDetailRow *
add_duty (LgDutyCard *self,
          const char *title,
          const char *subtitle,
          gint64      count)
{
  g_autofree char *figure = lg_amount_format (count, 0);
  LgDetailRow *row = lg_detail_group_add_figure (self->duties, title, subtitle, figure);

  lg_detail_row_set_selectable (row, FALSE);

  return row;
}

static void
add_open_incidents (LgDutyCard        *self,
                    LgOverviewFigures *figures)
{
  g_autofree char *count = lg_amount_format (figures->n_new, 0);
  g_autofree char *new_text = g_strdup_printf (ngettext ("%s is new", "%s are new", figures->n_new), count);
  LgDetailRow *row = add_duty (self, _("Open Incidents"), figures->n_new > 0 ? new_text : NULL, figures->n_active);

  lg_detail_row_lead_to (row, "win.show-page", g_variant_new_string ("incidents"));
}

static void
add_task (LgDutyCard *self,
          LgTask     *task,
          LgTime      now)
{
  g_autofree char *due = lg_task_words_due (task, now);
  g_autofree char *facts = g_strdup_printf ("%s · %s", due, lg_task_words_assignee (task));
  LgDetailRow *row = lg_detail_group_add_row (self->tasks, task->title, facts, NULL);

  lg_detail_row_set_one_line (row);
  if (lg_task_words_is_overdue (task, now))
    lg_detail_row_set_class (row, "overdue-row");
  lg_detail_row_lead_to (row, "win.show-record", g_variant_new ("(ss)", "task", LG_RECORD (task)->id));
}

static void
show_tasks (LgDutyCard        *self,
            LgOverviewFigures *figures)
{
  lg_detail_group_clear (self->tasks);
  for (guint i = 0; i < figures->tasks->len; i++)
    add_task (self, g_ptr_array_index (figures->tasks, i), figures->at);
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
  gtk_widget_class_bind_template_child (widget_class, LgDutyCard, tasks);
}

static void
lg_duty_card_init (LgDutyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lg_detail_group_set_name (self->duties, _("What Must I Do Now?"));
  lg_detail_group_set_name (self->tasks, _("Tasks That Are Due First"));
}

void
lg_duty_card_set_overview (LgDutyCard *self,
                           LgOverview *overview)
{
  LgOverviewFigures *figures = overview->figures;
  g_autofree char *count = lg_amount_format (figures->n_alerts_failed, 0);
  g_autofree char *failed = g_strdup_printf (ngettext ("%s failed", "%s failed", figures->n_alerts_failed), count);
  LgDetailRow *row;

  g_return_if_fail (LG_IS_DUTY_CARD (self));

  lg_detail_group_clear (self->duties);
  add_open_incidents (self, figures);
  row = add_duty (self, _("Overdue Tasks"), NULL, figures->n_overdue_tasks);
  lg_detail_row_lead_to (row, "win.show-page", g_variant_new_string ("board"));
  add_duty (self, _("Alerts Waiting"), figures->n_alerts_failed > 0 ? failed : NULL, figures->n_alerts_waiting);
  show_tasks (self, figures);
}
