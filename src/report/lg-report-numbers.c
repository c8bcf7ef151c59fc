/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-pattern-findings.h"
#include "lg-report-numbers.h"
#include "lg-risk-entry.h"

static gboolean
learn_number (LgDb          *db,
              LgReportData  *self,
              const char    *id,
              GError       **error)
{
  char *number;

  if (g_hash_table_contains (self->numbers, id))
    return TRUE;

  number = lg_report_find_number (db, id, error);
  if (number == NULL)
    return FALSE;
  g_hash_table_insert (self->numbers, g_strdup (id), number);

  return TRUE;
}

static gboolean
learn_risk_numbers (LgDb          *db,
                    LgReportData  *self,
                    GPtrArray     *entries,
                    GError       **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      LgRiskEntry *entry = g_ptr_array_index (entries, i);

      if (!learn_number (db, self, entry->incident, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
learn_pattern_numbers (LgDb          *db,
                       LgReportData  *self,
                       GError       **error)
{
  for (guint i = 0; i < self->patterns->len; i++)
    {
      LgPatternFinding *finding = g_ptr_array_index (self->patterns, i);

      for (guint j = 0; j < MIN (finding->incidents->len, LG_REPORT_MAX_NAMED); j++)
        {
          if (!learn_number (db, self, g_ptr_array_index (finding->incidents, j), error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * lg_report_numbers_load:
 * @db: a connection
 * @self: a report's data, its risks and patterns loaded
 * @error: return location
 *
 * Learns the numbers of the incidents that the report names; risks and patterns know their ids alone.
 */
gboolean
lg_report_numbers_load (LgDb          *db,
                        LgReportData  *self,
                        GError       **error)
{
  return learn_risk_numbers (db, self, self->risk_before, error) &&
         learn_risk_numbers (db, self, self->risk_after, error) &&
         learn_risk_numbers (db, self, self->risk_changes, error) &&
         learn_pattern_numbers (db, self, error);
}
