/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert.h"
#include "lg-asset.h"
#include "lg-asset-change.h"
#include "lg-evidence.h"
#include "lg-incident-sections-private.h"
#include "lg-task.h"
#include "lg-words.h"

/* What was done about the incident, and who was near. */

#define MAX_EVENTS 100

static char *
join_words (const char *a,
            const char *b)
{
  return b != NULL && *b != '\0' ? g_strdup_printf ("%s · %s", a, b) : g_strdup (a);
}

void
lg_incident_sections_add_tasks (LgDetailGroup     *group,
                                LgIncidentDossier *dossier)
{
  for (guint i = 0; i < dossier->tasks->len; i++)
    {
      LgTask *task = g_ptr_array_index (dossier->tasks, i);
      g_autofree char *due = lg_incident_sections_format_time (dossier->incident, task->due_at);
      g_autofree char *due_text = due != NULL ? g_strdup_printf (_("due %s"), due) : NULL;
      g_autofree char *what = join_words (lg_words_task_kind (task->kind), task->assignee);
      g_autofree char *subtitle = join_words (what, due_text);

      lg_detail_group_add_figure (group, task->title, subtitle, lg_words_task_status (task->status));
    }
}

void
lg_incident_sections_add_alerts (LgDetailGroup     *group,
                                 LgIncidentDossier *dossier)
{
  for (guint i = 0; i < dossier->alerts->len; i++)
    {
      LgAlert *alert = g_ptr_array_index (dossier->alerts, i);
      g_autofree char *to = join_words (lg_words_channel (alert->channel), alert->recipient);
      g_autofree char *subtitle = join_words (to, alert->reason);

      lg_detail_group_add_figure (group, alert->subject != NULL ? alert->subject : alert->body, subtitle,
                                  lg_words_alert_state (alert->state));
    }
}

static void
add_event (LgDetailGroup     *group,
           LgIncidentDossier *dossier,
           LgBadgeEvent      *event)
{
  g_autofree char *badge = g_strdup_printf (_("Badge %s"), event->badge);
  const char *person = event->holder != NULL ? event->holder : event->person;
  const char *where = event->reader != NULL ? event->reader : event->area;
  g_autofree char *at = lg_incident_sections_format_time (dossier->incident, event->at);
  g_autofree char *subtitle = join_words (at, where);

  lg_detail_group_add_figure (group, person != NULL ? person : badge, subtitle, lg_words_passage (event->direction, event->granted));
}

void
lg_incident_sections_add_access (LgDetailGroup     *group,
                                 LgIncidentDossier *dossier)
{
  LgAccessFindings *access = dossier->access;
  g_autofree char *summary = NULL;
  int window;

  if (access == NULL || !access->has_logs)
    return;

  window = (int) (access->window / LG_TIME_MINUTE);
  summary = g_strdup_printf (ngettext ("Inside at the time: %1$d. Badge entries within %3$d minute: %2$d. "
                                       "A coincidence is not guilt.",
                                       "Inside at the time: %1$d. Badge entries within %3$d minutes: %2$d. "
                                       "A coincidence is not guilt.", (gulong) window),
                             (int) lg_access_findings_n_inside (access), (int) access->events->len, window);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), summary);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);

  for (guint i = 0; i < MIN (access->events->len, MAX_EVENTS); i++)
    add_event (group, dossier, g_ptr_array_index (access->events, i));
}

void
lg_incident_sections_add_evidence (LgDetailGroup     *group,
                                   LgIncidentDossier *dossier)
{
  for (guint i = 0; i < dossier->evidence->len; i++)
    {
      LgEvidence *evidence = g_ptr_array_index (dossier->evidence, i);
      g_autofree char *size = g_format_size (evidence->size);
      g_autofree char *digest = g_strdup_printf (_("SHA-256 %s"), evidence->sha256);
      g_autofree char *subtitle = join_words (digest, evidence->note);

      lg_detail_group_add_figure (group, evidence->name, subtitle, size);
    }
}

void
lg_incident_sections_add_assets (LgDetailGroup     *group,
                                 LgIncidentDossier *dossier)
{
  for (guint i = 0; i < dossier->asset_changes->len; i++)
    {
      LgAssetChange *change = g_ptr_array_index (dossier->asset_changes, i);
      g_autofree char *at = lg_incident_sections_format_time (dossier->incident, change->at);
      g_autofree char *title = g_strdup_printf (_("%s → %s"), lg_words_asset_status (change->status_before),
                                                lg_words_asset_status (change->status_after));
      g_autofree char *quantity = g_strdup_printf ("%" G_GINT64_FORMAT, change->quantity);
      g_autofree char *subtitle = join_words (at, change->reason);

      lg_detail_group_add_figure (group, title, subtitle, change->quantity != LG_UNKNOWN ? quantity : "");
    }
}
