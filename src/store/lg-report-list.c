/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-db-private.h"
#include "lg-report-list.h"

#define INCIDENT_COLUMNS \
  "id, number, title, place, site_row, kind, severity, status, disposition, currency, gross_loss, recovered_loss," \
  " occurred_at, precision, local_day"

typedef gpointer (*ReadRow) (LgStatement *statement);

static gboolean
fetch (LgStatement  *statement,
       GPtrArray    *rows,
       ReadRow       read,
       GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (rows, read (statement));
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

void
lg_report_incident_free (LgReportIncident *self)
{
  g_free (self->id);
  g_free (self->number);
  g_free (self->title);
  g_free (self->place);
  g_free (self);
}

void
lg_report_sku_free (LgReportSku *self)
{
  g_free (self->sku);
  g_free (self->description);
  g_free (self);
}

static void
task_free (LgReportTask *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->assignee);
  g_free (self);
}

GPtrArray *
lg_report_incidents_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lg_report_incident_free);
}

GPtrArray *
lg_report_skus_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lg_report_sku_free);
}

GPtrArray *
lg_report_tasks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) task_free);
}

static gpointer
read_incident (LgStatement *statement)
{
  LgReportIncident *incident = g_new0 (LgReportIncident, 1);

  incident->id = lg_statement_dup_id (statement, 0);
  incident->number = g_strdup (lg_statement_text (statement, 1));
  incident->title = g_strdup (lg_statement_text (statement, 2));
  incident->place = g_strdup (lg_statement_text (statement, 3));
  incident->site_row = lg_statement_int (statement, 4);
  incident->kind = g_intern_string (lg_statement_text (statement, 5));
  incident->severity = (int) lg_statement_int (statement, 6);
  incident->status = (int) lg_statement_int (statement, 7);
  incident->disposition = (int) lg_statement_int (statement, 8);
  incident->currency = g_intern_string (lg_statement_text (statement, 9));
  incident->gross = lg_statement_int (statement, 10);
  incident->recovered = lg_statement_int (statement, 11);
  incident->occurred_at = lg_statement_int (statement, 12);
  incident->precision = (int) lg_statement_int (statement, 13);
  incident->local_day = (LgDay) lg_statement_int (statement, 14);

  return incident;
}

/**
 * lg_report_find_number:
 * @db: a connection
 * @id: an incident
 * @error: return location
 *
 * Returns: (transfer full): its number, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
char *
lg_report_find_number (LgDb        *db,
                       const char  *id,
                       GError     **error)
{
  g_autoptr (LgStatement) statement = lg_db_prepare (db, "SELECT number FROM incidents WHERE id = ?", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  lg_statement_bind_id (statement, 1, id);
  if (lg_statement_next (statement, &local_error))
    return g_strdup (lg_statement_text (statement, 0));

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND, _("There is no incident %s"), id);

  return NULL;
}

/**
 * lg_report_list_incidents:
 * @db: a connection
 * @scope: the week
 * @incidents: (element-type LgReportIncident): those that occurred in the week are added, by time
 * @error: return location
 */
gboolean
lg_report_list_incidents (LgDb                 *db,
                          const LgReportScope  *scope,
                          GPtrArray            *incidents,
                          GError              **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT " INCIDENT_COLUMNS " FROM incidents INDEXED BY incidents_by_time"
                 " WHERE occurred_at >= ?3 AND occurred_at < ?4 AND (?1 = 0 OR site_row = ?1) AND deleted_at IS NULL"
                 "   AND local_day >= ?2 AND local_day < ?2 + 7 AND (precision IS NULL OR precision < 2)"
                 "   AND site_row IN (SELECT row FROM sites WHERE deleted_at IS NULL)"
                 " ORDER BY occurred_at, number",
                 error, "iiii", scope->site_row, (gint64) scope->first_day, scope->start, scope->end);

  return fetch (statement, incidents, read_incident, error);
}

/**
 * lg_report_list_active:
 * @db: a connection
 * @scope: the week
 * @limit: how many at most
 * @incidents: (element-type LgReportIncident): those of the week and before that are still active are added
 * @error: return location
 *
 * With lg_report_list_ended() for each site: what makes the threat level at
 * the end of the week, the most severe and the newest first.
 */
gboolean
lg_report_list_active (LgDb                 *db,
                       const LgReportScope  *scope,
                       gint64                limit,
                       GPtrArray            *incidents,
                       GError              **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT " INCIDENT_COLUMNS " FROM incidents INDEXED BY incidents_active"
                 " WHERE deleted_at IS NULL AND status < 4 AND local_day < ?2 + 7 AND (?1 = 0 OR site_row = ?1)"
                 "   AND (precision IS NULL OR precision < 2 OR local_day < ?4)"
                 "   AND site_row IN (SELECT row FROM sites WHERE deleted_at IS NULL)"
                 " ORDER BY severity DESC, occurred_at DESC, number LIMIT ?3",
                 error, "iiii", scope->site_row, (gint64) scope->first_day, limit,
                 (gint64) lg_day_month_start (scope->first_day));

  return fetch (statement, incidents, read_incident, error);
}

/**
 * lg_report_list_ended:
 * @db: a connection
 * @period: the week at one site
 * @limit: how many at most
 * @incidents: (element-type LgReportIncident): those that ended after the week are added
 * @error: return location
 */
gboolean
lg_report_list_ended (LgDb                  *db,
                      const LgReportPeriod  *period,
                      gint64                 limit,
                      GPtrArray             *incidents,
                      GError               **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT " INCIDENT_COLUMNS " FROM incidents WHERE row IN"
                 " (SELECT row FROM incidents INDEXED BY incidents_ended WHERE site_row = ?1 AND resolved_at >= ?4"
                 "   AND local_day < ?2 + 7 AND deleted_at IS NULL AND status >= 4"
                 "   AND row NOT IN (SELECT row FROM incidents WHERE site_row = ?1 AND precision >= 2 AND deleted_at IS NULL"
                 "                    AND local_day >= ?5 AND local_day < ?2 + 7)"
                 "   ORDER BY severity DESC, local_day DESC, row LIMIT ?3)"
                 " ORDER BY severity DESC, occurred_at DESC, number",
                 error, "iiiii", period->site_row, (gint64) period->first_day, limit, period->starts[7],
                 (gint64) lg_day_month_start (period->first_day));

  return fetch (statement, incidents, read_incident, error);
}

static gpointer
read_sku (LgStatement *statement)
{
  LgReportSku *sku = g_new0 (LgReportSku, 1);

  sku->sku = g_strdup (lg_statement_text (statement, 0));
  sku->description = g_strdup (lg_statement_text (statement, 1));
  sku->currency = g_intern_string (lg_statement_text (statement, 2));
  sku->lines = lg_statement_int (statement, 3);
  sku->priced_lines = lg_statement_int (statement, 4);
  sku->quantity = lg_statement_int (statement, 5);
  sku->recovered_quantity = lg_statement_int (statement, 6);
  sku->gross = lg_statement_int (statement, 7);
  sku->recovered = lg_statement_int (statement, 8);
  sku->retail = lg_statement_int (statement, 9);
  sku->retail_recovered = lg_statement_int (statement, 10);

  return sku;
}

/**
 * lg_report_list_skus:
 * @db: a connection
 * @scope: the week
 * @skus: (element-type LgReportSku): what was taken in the week is added, by currency and SKU
 * @error: return location
 *
 * Lines without a SKU go by their description.
 */
gboolean
lg_report_list_skus (LgDb                 *db,
                     const LgReportScope  *scope,
                     GPtrArray            *skus,
                     GError              **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT l.sku, min (l.description), i.currency, count (*), count (l.unit_price), sum (l.quantity),"
                 "       sum (l.recovered_quantity), coalesce (sum (l.quantity * l.unit_cost), 0),"
                 "       coalesce (sum (l.recovered_quantity * l.unit_cost), 0), coalesce (sum (l.quantity * l.unit_price), 0),"
                 "       coalesce (sum (l.recovered_quantity * l.unit_price), 0)"
                 " FROM incidents i INDEXED BY incidents_by_time CROSS JOIN incident_lines l ON l.incident_row = i.row"
                 " WHERE i.occurred_at >= ?3 AND i.occurred_at < ?4 AND (?1 = 0 OR i.site_row = ?1) AND i.deleted_at IS NULL"
                 "   AND i.local_day >= ?2 AND i.local_day < ?2 + 7 AND (i.precision IS NULL OR i.precision < 2)"
                 "   AND i.site_row IN (SELECT row FROM sites WHERE deleted_at IS NULL)"
                 " GROUP BY i.currency, l.sku, CASE WHEN l.sku IS NULL THEN l.description END"
                 " ORDER BY i.currency, l.sku, 2",
                 error, "iiii", scope->site_row, (gint64) scope->first_day, scope->start, scope->end);

  return fetch (statement, skus, read_sku, error);
}

static gpointer
read_task (LgStatement *statement)
{
  LgReportTask *task = g_new0 (LgReportTask, 1);

  task->id = lg_statement_dup_id (statement, 0);
  task->title = g_strdup (lg_statement_text (statement, 1));
  task->assignee = g_strdup (lg_statement_text (statement, 2));
  task->kind = (int) lg_statement_int (statement, 3);
  task->site_row = lg_statement_int (statement, 4);
  task->due_at = lg_statement_int (statement, 5);

  return task;
}

/**
 * lg_report_list_overdue:
 * @db: a connection
 * @site_row: a site, or 0 for all
 * @end: the end of the week
 * @limit: how many at most
 * @tasks: (element-type LgReportTask): tasks due by then and not done by then are added, the longest overdue first
 * @total: (out): how many there are
 * @error: return location
 */
gboolean
lg_report_list_overdue (LgDb       *db,
                        gint64      site_row,
                        LgTime      end,
                        gint64      limit,
                        GPtrArray  *tasks,
                        gint64     *total,
                        GError    **error)
{
  const char *count = "SELECT count (*) FROM tasks WHERE due_at < ?1 AND deleted_at IS NULL"
                      " AND (status < 4 OR (status = 4 AND done_at >= ?1)) AND (?2 = 0 OR site_row = ?2)";
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT id, title, assignee, kind, site_row, due_at FROM tasks WHERE due_at < ?1 AND deleted_at IS NULL"
                 " AND (status < 4 OR (status = 4 AND done_at >= ?1)) AND (?2 = 0 OR site_row = ?2)"
                 " ORDER BY due_at, row LIMIT ?3",
                 error, "iii", end, site_row, limit);

  return fetch (statement, tasks, read_task, error) &&
         lg_db_query_int (db, count, total, error, "ii", end, site_row);
}
