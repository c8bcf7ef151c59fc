/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 13: closed incidents leave the active views for the archive. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-table.h"
#include "lg-money.h"
#include "lg-protocol-query.h"
#include "lg-settings.h"
#include "lg-step-private.h"

/* Of a larger act the run names the first so many; the audit log holds the digest of all. */
#define MOST_IDS_NAMED 1000

static gboolean
archive_one (LgStep  *step,
             GError **error)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (step->db, LG_RECORD (step->incident)->row, error);

  if (incident == NULL)
    return FALSE;

  lg_step_note_read (step, incident);
  if (incident->status == LG_INCIDENT_STATUS_ARCHIVED)
    return lg_step_skip (step, _("Incident %s is archived already"), incident->number);
  if (incident->status != LG_INCIDENT_STATUS_RESOLVED)
    return lg_step_skip (step, _("Incident %s is not resolved"), incident->number);
  if (!lg_incidents_archive (step->db, incident, error))
    return FALSE;

  lg_step_note_written (step, incident);

  return lg_step_done (step, _("Archived incident %s"), incident->number);
}

static char *
describe_archived (guint n_archived,
                   int   days)
{
  if (n_archived == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "No incident was resolved more than %d day ago",
                                         "No incident was resolved more than %d days ago", (gulong) days), days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Archived %1$u incident that was resolved more than %2$d days ago",
                                       "Archived %1$u incidents that were resolved more than %2$d days ago", n_archived),
                          n_archived, days);
}

/* What an import took for resolved has no such time, and nobody is to look for it among what was archived. */
static gboolean
tell (LgStep *step,
      guint   n_archived,
      int     days,
      gint64  n_undated)
{
  g_autofree char *archived = describe_archived (n_archived, days);
  g_autofree char *count = lg_amount_format (n_undated, 0);
  g_autoptr (GString) text = g_string_new (archived);

  if (n_undated > 0)
    {
      g_string_append (text, ". ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%s resolved incident has no time of resolution and stays.",
                                                 "%s resolved incidents have no time of resolution and stay.",
                                                 (gulong) n_undated), count);
    }

  return n_archived > 0 ? lg_step_done (step, "%s", text->str) : lg_step_skip (step, "%s", text->str);
}

static gboolean
archive_due (LgStep  *step,
             gint64   days,
             GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gint64 n_undated;

  if (!lg_protocol_archive_resolved (step->db, lg_time_now () - days * LG_TIME_DAY, ids, error) ||
      !lg_protocol_count_undated (step->db, &n_undated, error))
    return FALSE;

  if (ids->len > 0)
    json_object_set_int_member (step->working, "archived", ids->len);
  if (n_undated > 0)
    json_object_set_int_member (step->working, "without_time", n_undated);
  for (guint i = 0; i < ids->len && i < MOST_IDS_NAMED; i++)
    g_ptr_array_add (step->written, g_strdup (g_ptr_array_index (ids, i)));

  return tell (step, ids->len, (int) days, n_undated);
}

gboolean
lg_step_archive (LgStep  *step,
                 GError **error)
{
  gint64 days;

  if (step->incident != NULL)
    return archive_one (step, error);

  return lg_settings_get_int (step->db, "rule.archive.days", &days, error) && archive_due (step, days, error);
}
