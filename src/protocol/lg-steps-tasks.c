/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Steps 6 and 7: a patrol, and the review of the footage. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-protocol-query.h"
#include "lg-settings.h"
#include "lg-step-private.h"
#include "lg-task-table.h"

/* What a step asks of whom. */
typedef struct
{
  const char    *rule;
  LgTaskKind     kind;
  LgContactRole  role;
  const char    *hours_setting;
  const char    *title;    /* translatable, %s is the incident's number */
  char        *(*format_summary) (guint n_incidents);
  const char    *nothing;  /* translatable */
} TaskRule;

static char *
format_patrols (guint n_incidents)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Check the perimeter after %u incident",
                                       "Check the perimeters after %u incidents", n_incidents), n_incidents);
}

static char *
format_reviews (guint n_incidents)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Review the footage of %u incident",
                                       "Review the footage of %u incidents", n_incidents), n_incidents);
}

static const TaskRule patrol = {
  .rule = "protocol.6",
  .kind = LG_TASK_KIND_PATROL,
  .role = LG_CONTACT_ROLE_SECURITY_TEAM,
  .hours_setting = "rule.patrol.hours",
  .title = N_("Check the perimeter after incident %s"),
  .format_summary = format_patrols,
  .nothing = N_("Every recent breach has its patrol"),
};

static const TaskRule review = {
  .rule = "protocol.7",
  .kind = LG_TASK_KIND_CCTV_REVIEW,
  .role = LG_CONTACT_ROLE_LOSS_PREVENTION_OFFICER,
  .hours_setting = "rule.investigation.hours",
  .title = N_("Review the footage of incident %s"),
  .format_summary = format_reviews,
  .nothing = N_("Every recent breach has its investigation"),
};

static LgTask *
make_task (const TaskRule *rule,
           gint64          hours)
{
  LgTask *task = g_object_new (LG_TYPE_TASK, NULL);

  task->kind = rule->kind;
  task->status = LG_TASK_STATUS_TO_DO;
  task->assigned_role = rule->role;
  task->rule = g_strdup (rule->rule);
  task->due_at = lg_time_now () + hours * LG_TIME_HOUR;

  return task;
}

static char *
describe (LgIncident *incident)
{
  g_autofree char *when = lg_step_describe_time (incident);

  if (incident->place == NULL)
    /* Translators: an incident's number and title, the site, and when it was */
    return g_strdup_printf (_("%1$s: %2$s, %3$s, %4$s"), incident->number, incident->title, incident->site, when);

  /* Translators: an incident's number and title, the site and the place there, and when it was */
  return g_strdup_printf (_("%1$s: %2$s, %3$s, %4$s, %5$s"), incident->number, incident->title, incident->site,
                          incident->place, when);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
format_title (const TaskRule   *rule,
              const LgIncident *incident)
{
  return g_strdup_printf (_(rule->title), incident->number);
}
#pragma GCC diagnostic pop

static gboolean
add_task (LgStep          *step,
          const TaskRule  *rule,
          LgIncident      *incident,
          gint64           hours,
          GError         **error)
{
  g_autoptr (LgTask) task = make_task (rule, hours);

  task->site_row = incident->site_row;
  task->incident_row = LG_RECORD (incident)->row;
  task->title = format_title (rule, incident);
  task->description = describe (incident);
  lg_step_note_read (step, incident);
  if (!lg_tasks_insert (step->db, task, error))
    return FALSE;

  lg_step_note_written (step, task);

  return TRUE;
}

static gboolean
add_summary (LgStep          *step,
             const TaskRule  *rule,
             GPtrArray       *incidents,
             gint64           hours,
             GError         **error)
{
  g_autoptr (LgTask) task = make_task (rule, hours);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < incidents->len; i++)
    {
      g_autofree char *line = describe (g_ptr_array_index (incidents, i));

      g_string_append_printf (text, "%s\n", line);
      lg_step_note_read (step, g_ptr_array_index (incidents, i));
    }
  task->title = rule->format_summary (incidents->len);
  task->description = g_string_free_and_steal (g_steal_pointer (&text));
  if (!lg_tasks_insert (step->db, task, error))
    return FALSE;

  lg_step_note_written (step, task);
  for (guint i = 0; i < incidents->len; i++)
    {
      if (!lg_protocol_cover_by_task (step->db, LG_RECORD (task)->row, LG_RECORD (g_ptr_array_index (incidents, i))->row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_tasks (LgStep          *step,
           const TaskRule  *rule,
           GPtrArray       *incidents,
           GError         **error)
{
  gint64 hours, most;

  if (!lg_settings_get_int (step->db, rule->hours_setting, &hours, error) ||
      !lg_settings_get_int (step->db, "rule.summary_above", &most, error))
    return FALSE;

  if (incidents->len > most)
    return add_summary (step, rule, incidents, hours, error);

  for (guint i = 0; i < incidents->len; i++)
    {
      if (!add_task (step, rule, g_ptr_array_index (incidents, i), hours, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
assign (LgStep          *step,
        const TaskRule  *rule,
        GError         **error)
{
  g_autoptr (GPtrArray) breaches = lg_step_list_breaches (step, error);
  g_autoptr (GPtrArray) lacking = breaches != NULL ? lg_step_list_without (step, breaches, rule->rule, FALSE, error) : NULL;

  if (lacking == NULL || !add_tasks (step, rule, lacking, error))
    return FALSE;

  if (step->written->len == 0)
    return lg_step_skip (step, "%s", breaches->len > 0 ? _(rule->nothing) : _("There is no recent breach"));

  if (step->written->len < lacking->len)
    return lg_step_done (step, g_dngettext (GETTEXT_PACKAGE, "Made one task that covers %u incident",
                                            "Made one task that covers %u incidents", lacking->len), lacking->len);

  return lg_step_done (step, g_dngettext (GETTEXT_PACKAGE, "Made %u task", "Made %u tasks", step->written->len),
                       step->written->len);
}

/* Step 6: a task for the security team: a physical perimeter check. */
gboolean
lg_step_assign_patrol (LgStep  *step,
                       GError **error)
{
  return assign (step, &patrol, error);
}

/* Step 7: a task for the loss prevention officer: review the CCTV footage. */
gboolean
lg_step_assign_review (LgStep  *step,
                       GError **error)
{
  return assign (step, &review, error);
}
