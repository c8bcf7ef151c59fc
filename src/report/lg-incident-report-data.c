/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert-table.h"
#include "lg-audit.h"
#include "lg-evidence-table.h"
#include "lg-import-table.h"
#include "lg-incident-axis.h"
#include "lg-incident-report-data.h"
#include "lg-incident-table.h"
#include "lg-report-words.h"
#include "lg-rules.h"
#include "lg-settings.h"
#include "lg-task-table.h"

void
lg_incident_report_data_free (LgIncidentReportData *self)
{
  g_clear_object (&self->incident);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->organisation);
  g_free (self->paper);
  g_clear_object (&self->import);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->alerts, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->axis, g_ptr_array_unref);
  g_clear_pointer (&self->audit, g_ptr_array_unref);
  g_clear_pointer (&self->access, lg_access_findings_free);
  g_clear_object (&self->lanes);
  g_free (self);
}

static gboolean
read_settings (LgDb                  *db,
               LgIncidentReportData  *self,
               GError               **error)
{
  GTimeZone *zone = lg_time_zone_lookup (self->incident->timezone, error);

  if (zone == NULL)
    return FALSE;

  self->zone = g_time_zone_ref (zone);
  self->organisation = lg_settings_get (db, "report.organisation", error);
  if (self->organisation != NULL)
    self->paper = lg_settings_get (db, "report.paper", error);

  return self->paper != NULL && lg_rules_load_risk (db, &self->risk_rules, error);
}

static gboolean
read_work (LgDb                  *db,
           LgIncidentReportData  *self,
           GError               **error)
{
  const gint64 row = LG_RECORD (self->incident)->row;
  const LgTaskFilter tasks = { .incident_row = row };
  const LgAlertFilter alerts = { .incident_row = row };
  const LgAxisFilter axis = { .incident_row = row, .oldest_first = TRUE };

  self->tasks = lg_tasks_list (db, &tasks, NULL, error);
  if (self->tasks != NULL)
    self->alerts = lg_alerts_list (db, &alerts, NULL, error);
  if (self->alerts != NULL)
    self->evidence = lg_evidence_list (db, row, error);
  if (self->evidence != NULL)
    self->axis = lg_incident_axis_list (db, &axis, 0, NULL, error);

  return self->axis != NULL;
}

/* Who was near can be asked of a moment, not of a day. */
static gboolean
read_access (LgDb                  *db,
             LgIncidentReportData  *self,
             GError               **error)
{
  if (self->incident->precision != LG_PRECISION_EXACT)
    return TRUE;

  self->access = lg_access_findings_near (db, self->incident, 0, error);

  return self->access != NULL;
}

static gboolean
read_lanes (LgDb                  *db,
            LgIncidentReportData  *self,
            GError               **error)
{
  LgAccessQuestion question = {
    .site_row = self->incident->site_row,
    .at = self->incident->occurred_at,
    .incident_row = LG_RECORD (self->incident)->row,
  };

  if (self->access == NULL || !self->access->has_logs)
    return TRUE;

  question.window = self->access->window;
  self->lanes = lg_access_lanes_new (db, &question, error);

  return self->lanes != NULL;
}

static gboolean
read_import (LgDb                  *db,
             LgIncidentReportData  *self,
             GError               **error)
{
  if (self->incident->import_row == 0)
    return TRUE;

  self->import = lg_imports_get_row (db, self->incident->import_row, error);

  return self->import != NULL;
}

static gboolean
add_audit (LgDb                  *db,
           LgIncidentReportData  *self,
           const char            *record,
           GError               **error)
{
  g_autoptr (GPtrArray) entries = lg_audit_list (db, record, error);

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->audit, g_object_ref (g_ptr_array_index (entries, i)));

  return TRUE;
}

static gboolean
add_audit_of (LgDb                  *db,
              LgIncidentReportData  *self,
              GPtrArray             *records,
              GError               **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      if (!add_audit (db, self, LG_RECORD (g_ptr_array_index (records, i))->id, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_sequences (gconstpointer a,
                   gconstpointer b)
{
  LgAuditEntry *left = *(LgAuditEntry * const *) a;
  LgAuditEntry *right = *(LgAuditEntry * const *) b;

  return (left->sequence > right->sequence) - (left->sequence < right->sequence);
}

static gboolean
read_audit (LgDb                  *db,
            LgIncidentReportData  *self,
            GError               **error)
{
  self->audit = g_ptr_array_new_with_free_func (g_object_unref);
  if (!add_audit (db, self, LG_RECORD (self->incident)->id, error) ||
      !add_audit_of (db, self, self->evidence, error) ||
      !add_audit_of (db, self, self->tasks, error) ||
      !add_audit_of (db, self, self->alerts, error))
    return FALSE;

  g_ptr_array_sort (self->audit, compare_sequences);
  self->as_of = LG_RECORD (self->incident)->updated_at;
  for (guint i = 0; i < self->audit->len; i++)
    self->as_of = MAX (self->as_of, ((LgAuditEntry *) g_ptr_array_index (self->audit, i))->at);
  self->as_of -= self->as_of % LG_TIME_SECOND;

  return TRUE;
}

/**
 * lg_incident_report_data_new:
 * @db: a connection
 * @id_or_number: an incident's id, or its number
 * @error: return location
 *
 * Returns: (transfer full): the incident with everything that belongs to it
 */
LgIncidentReportData *
lg_incident_report_data_new (LgDb        *db,
                             const char  *id_or_number,
                             GError     **error)
{
  g_autoptr (LgIncidentReportData) self = g_new0 (LgIncidentReportData, 1);

  self->incident = lg_incidents_find (db, id_or_number, error);
  if (self->incident == NULL || !read_settings (db, self, error) || !read_work (db, self, error) ||
      !read_access (db, self, error) || !read_lanes (db, self, error) || !read_import (db, self, error) || !read_audit (db, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* What the clocks of the site showed, with the zone, or NULL for no time. */
char *
lg_incident_report_data_time (const LgIncidentReportData *self,
                              LgTime                      time)
{
  return lg_report_words_time (time, LG_PRECISION_EXACT, self->zone);
}

/* A cell with a time: local for people, as every JSON has it for programs. */
void
lg_incident_report_data_add_time (const LgIncidentReportData *self,
                                  LgReportTable              *table,
                                  LgTime                      time,
                                  int                         precision)
{
  g_autofree char *word = lg_report_words_time (time, precision, self->zone);
  g_autofree char *code = precision == LG_PRECISION_EXACT ? lg_time_format_rfc3339 (time)
                                                          : lg_time_format_precision (time, precision, self->zone);

  lg_report_table_add_word (table, code, word);
}

static LgReportSection *
add_section (GPtrArray  *sections,
             const char *id,
             const char *title)
{
  LgReportSection *section = lg_report_section_new (id, title);

  g_ptr_array_add (sections, section);

  return section;
}

/**
 * lg_incident_report_sections_new:
 * @data: a report's data
 *
 * Returns: (transfer full) (element-type LgReportSection): everything the report tells, in its order
 */
GPtrArray *
lg_incident_report_sections_new (const LgIncidentReportData *data)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_report_section_free);
  LgReportSection *section;

  add_section (sections, "account", _("What happened"));
  section = add_section (sections, "losses", _("Losses"));
  g_ptr_array_add (section->tables, lg_incident_report_lines (data));
  section = add_section (sections, "people", _("People and vehicles"));
  g_ptr_array_add (section->tables, lg_incident_report_persons (data));
  g_ptr_array_add (section->tables, lg_incident_report_vehicles (data));
  section = add_section (sections, "proof", _("Evidence and access logs"));
  g_ptr_array_add (section->tables, lg_incident_report_evidence (data));
  g_ptr_array_add (section->tables, lg_incident_report_badges (data));
  section = add_section (sections, "work", _("What was done"));
  g_ptr_array_add (section->tables, lg_incident_report_tasks (data));
  g_ptr_array_add (section->tables, lg_incident_report_alerts (data));
  g_ptr_array_add (section->tables, lg_incident_report_history (data));
  section = add_section (sections, "provenance", _("Audit log and signatures"));
  g_ptr_array_add (section->tables, lg_incident_report_audit (data));

  return sections;
}
