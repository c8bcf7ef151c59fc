/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-incident-table.h"
#include "lg-threat-query.h"

/**
 * lg_active_incidents_count:
 * @db: a connection
 * @counts: (out): how many active incidents there are of each severity, from minor on
 * @n_new: (out) (optional): how many of them nobody has begun to investigate
 * @error: return location
 */
gboolean
lg_active_incidents_count (LgDb    *db,
                           gint64   counts[LG_N_SEVERITIES],
                           gint64  *n_new,
                           GError **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT severity, count (*), sum (status = 1) FROM incidents INDEXED BY incidents_active"
                 " WHERE deleted_at IS NULL AND status < 4 GROUP BY severity",
                 error, "");
  g_autoptr (GError) local_error = NULL;
  gint64 sum_new = 0;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < LG_N_SEVERITIES; i++)
    counts[i] = 0;
  while (lg_statement_next (statement, &local_error))
    {
      counts[lg_statement_int (statement, 0) - LG_SEVERITY_MINOR] = lg_statement_int (statement, 1);
      sum_new += lg_statement_int (statement, 2);
    }

  if (n_new != NULL)
    *n_new = sum_new;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_active_incidents_list:
 * @db: a connection
 * @limit: how many at most, or 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): the active incidents, the
 *   most severe first, of those the newest; without their lines
 */
GPtrArray *
lg_active_incidents_list (LgDb    *db,
                          gint64   limit,
                          GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT row FROM incidents INDEXED BY incidents_active WHERE deleted_at IS NULL AND status < 4"
                 " ORDER BY severity DESC, occurred_at DESC LIMIT ?",
                 error, "i", limit > 0 ? limit : G_GINT64_CONSTANT (-1));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    {
      gint64 row = lg_statement_int (statement, 0);

      g_array_append_val (rows, row);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return lg_incidents_list_rows (db, (const gint64 *) (gconstpointer) rows->data, rows->len, error);
}
