/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-tables.h"

#define MAX_TABLES 8

typedef LgReportTable *(*MakeTable) (const LgReportData *data);

static const struct
{
  const char *id;
  const char *title;
  MakeTable   tables[MAX_TABLES];
} sections[] = {
  {
    "incidents", N_("Incidents"),
    {
      lg_report_table_balance, lg_report_table_kinds, lg_report_table_severities, lg_report_table_sites,
      lg_report_table_outcomes, lg_report_table_undated, lg_report_table_incidents,
    },
  },
  {
    "losses", N_("Losses"),
    {
      lg_report_table_losses, lg_report_table_retail, lg_report_table_loss_by_kind, lg_report_table_loss_by_site,
      lg_report_table_largest, lg_report_table_skus, lg_report_table_places, lg_report_table_shrink,
    },
  },
  {
    "threat_and_risk", N_("Threat and risk"),
    {
      lg_report_table_threat, lg_report_table_threat_sum, lg_report_table_contributors, lg_report_table_risk,
      lg_report_table_risk_changes,
    },
  },
  {
    "patterns", N_("Patterns and shoplifting risk"),
    {
      lg_report_table_patterns, lg_report_table_theft_sites, lg_report_table_theft_hours, lg_report_table_theft_categories,
    },
  },
  {
    "work", N_("Work and readiness"),
    { lg_report_table_overdue, lg_report_table_equipment, lg_report_table_alerts },
  },
};

/**
 * lg_report_section_new:
 * @id: (transfer none): a name for programs, which must outlive the section
 * @title: the heading, translated
 *
 * Returns: (transfer full): a section without tables
 */
LgReportSection *
lg_report_section_new (const char *id,
                       const char *title)
{
  LgReportSection *self = g_new0 (LgReportSection, 1);

  self->id = id;
  self->title = g_strdup (title);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_report_table_free);

  return self;
}

void
lg_report_section_free (LgReportSection *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

/**
 * lg_report_sections_new:
 * @data: a report's data
 *
 * Returns: (transfer full) (element-type LgReportSection): everything the report tells, in its order
 */
GPtrArray *
lg_report_sections_new (const LgReportData *data)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_report_section_free);

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      LgReportSection *section = lg_report_section_new (sections[i].id, _(sections[i].title));

      for (gsize j = 0; j < MAX_TABLES && sections[i].tables[j] != NULL; j++)
        {
          LgReportTable *table = sections[i].tables[j] (data);

          table->whole_amounts = data->whole_amounts;
          g_ptr_array_add (section->tables, table);
        }
      g_ptr_array_add (all, section);
    }

  return all;
}
