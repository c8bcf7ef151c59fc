/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-incident-select-private.h"
#include "lg-incident-text-private.h"
#include "lg-row-sink-private.h"

/* So many incidents are looked up and sorted faster than all are walked. */
#define FEW 5000

/* The beginning of a list is searched by itself, so that its first rows need not wait for the whole search … */
#define BEGINNING 8192

/* … where its rows were added at about the same time: the search is then over a range of rows at most so many times as long. */
#define RANGE 8

/* The rows that match, whatever their state. */
static LgRowSet *
find_between (LgDb        *db,
              const char  *match,
              gint64       first,
              gint64       last,
              GError     **error)
{
  g_autoptr (LgRowSet) rows = lg_row_set_new ();
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT rowid FROM incident_text WHERE incident_text MATCH ? AND rowid BETWEEN ? AND ?",
                 error, "tii", match, first, last);
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

/* The list is either made of the matches, or walked in its order and the matches picked out. */
static gboolean
query_all (LgDb                    *db,
           const LgIncidentFilter  *filter,
           const char              *match,
           LgRowSink               *sink,
           GError                 **error)
{
  g_autoptr (LgRowSet) matches = find_between (db, match, 1, G_MAXINT64, error);
  g_autofree char *rows = NULL;
  gboolean success;

  if (matches == NULL)
    return FALSE;

  if (lg_row_set_get_size (matches) <= FEW)
    {
      rows = lg_row_set_to_json (matches);
      return lg_incident_select_rows (db, filter, rows, sink, error);
    }

  lg_row_sink_set_wanted (sink, matches);
  success = lg_incident_select_all (db, filter, sink, error);
  lg_row_sink_set_wanted (sink, NULL);

  return success;
}

static gboolean
collect_cb (gint64   *rows,
            guint     n_rows,
            gpointer  user_data)
{
  g_array_append_vals (user_data, rows, n_rows);
  g_free (rows);

  return TRUE;
}

static GArray *
list_beginning (LgDb                    *db,
                const LgIncidentFilter  *filter,
                GError                 **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LgRowSink) sink = lg_row_sink_new (collect_cb, rows);

  lg_row_sink_set_limit (sink, BEGINNING);
  if (!lg_incident_select_all (db, filter, sink, error))
    return NULL;

  lg_row_sink_flush (sink);

  return g_steal_pointer (&rows);
}

/* Hands on the matches at the beginning of the list, and adds them to @told. */
static gboolean
query_beginning (LgDb                    *db,
                 const LgIncidentFilter  *filter,
                 const char              *match,
                 LgRowSink               *sink,
                 LgRowSet                *told,
                 GError                 **error)
{
  g_autoptr (GArray) rows = list_beginning (db, filter, error);
  g_autoptr (LgRowSet) matches = NULL;
  gint64 first = G_MAXINT64;
  gint64 last = 0;

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      first = MIN (first, g_array_index (rows, gint64, i));
      last = MAX (last, g_array_index (rows, gint64, i));
    }
  if (last - first > RANGE * BEGINNING)
    return TRUE;

  matches = find_between (db, match, first, last, error);
  for (guint i = 0; matches != NULL && i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);

      if (lg_row_set_contains (matches, row))
        {
          lg_row_sink_add (sink, row);
          lg_row_set_add (told, row);
        }
    }
  lg_row_sink_flush (sink);

  return matches != NULL;
}

/**
 * lg_incident_text_query:
 * @db: a connection
 * @filter: which incidents, in which order
 * @match: an expression of lg_text_match_new()
 * @sink: takes the rows of those that match
 * @error: return location
 */
gboolean
lg_incident_text_query (LgDb                    *db,
                        const LgIncidentFilter  *filter,
                        const char              *match,
                        LgRowSink               *sink,
                        GError                 **error)
{
  g_autoptr (LgRowSet) told = lg_row_set_new ();
  gboolean success;

  if (!query_beginning (db, filter, match, sink, told, error))
    return FALSE;

  if (lg_row_sink_is_ended (sink))
    return TRUE;

  lg_row_sink_set_unwanted (sink, told);
  success = query_all (db, filter, match, sink, error);
  lg_row_sink_set_unwanted (sink, NULL);

  return success;
}

gboolean
lg_incident_text_count (LgDb                    *db,
                        const LgIncidentFilter  *filter,
                        const char              *match,
                        gint64                  *count,
                        GError                 **error)
{
  g_autoptr (LgIncidentFilter) unsorted = lg_incident_filter_copy (filter);
  g_autoptr (LgRowSink) sink = lg_row_sink_new (NULL, NULL);

  unsorted->sort = LG_INCIDENT_SORT_NEWEST;
  if (!query_all (db, unsorted, match, sink, error))
    return FALSE;

  *count = lg_row_sink_get_count (sink);

  return TRUE;
}

/* Whether the incident of that row is one of those that match. */
gboolean
lg_incident_text_matches (LgDb        *db,
                          const char  *match,
                          gint64       row,
                          gboolean    *matches,
                          GError     **error)
{
  g_autoptr (LgRowSet) rows = find_between (db, match, row, row, error);

  if (rows == NULL)
    return FALSE;

  *matches = lg_row_set_contains (rows, row);

  return TRUE;
}
