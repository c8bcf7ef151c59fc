/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-incident-text-private.h"

/**
 * lg_incident_text_find:
 * @db: a connection
 * @match: an expression of lg_text_match_new()
 * @error: return location
 *
 * Returns: (transfer full): the rows of the incidents that match, whatever their state
 */
LgRowSet *
lg_incident_text_find (LgDb        *db,
                       const char  *match,
                       GError     **error)
{
  g_autoptr (LgRowSet) rows = lg_row_set_new ();
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT rowid FROM incident_text WHERE incident_text MATCH ?", error, "t", match);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    lg_row_set_add (rows, lg_statement_int (statement, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&rows);
}
