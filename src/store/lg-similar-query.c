/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-similar-query.h"

/* Everything here runs along an index and is bounded, so that a million incidents take no longer than a thousand. */
#define MAX_AT_SITE     125  /* before, and as many after */
#define MAX_SKUS        5
#define MAX_OF_A_SKU    60
#define MAX_OF_A_METHOD 200
#define SAMPLE_PLACES   100
#define SAMPLE_RUN      10   /* that follow one another, which are read at once */

static void
clear_candidate (gpointer data)
{
  LgSimilarCandidate *candidate = data;

  g_free (candidate->sku);
}

static gboolean
finish (GError  *local_error,
        GError **error)
{
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

static gboolean
collect (LgStatement  *statement,
         GHashTable   *rows,
         GError      **error)
{
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    {
      gint64 row = lg_statement_int (statement, 0);

      g_hash_table_add (rows, g_memdup2 (&row, sizeof row));
    }

  return finish (local_error, error);
}

/* Those at the site that are nearest in time. */
static gboolean
collect_at_site (LgDb        *db,
                 LgIncident  *incident,
                 GHashTable  *rows,
                 GError     **error)
{
  g_autoptr (LgStatement) before =
    lg_db_query (db, "SELECT row FROM incidents INDEXED BY incidents_by_site_day WHERE site_row = ? AND local_day <= ?"
                     " ORDER BY local_day DESC, occurred_at DESC LIMIT ?",
                 error, "iii", incident->site_row, incident->local_day, (gint64) MAX_AT_SITE);
  g_autoptr (LgStatement) after = NULL;

  if (!collect (before, rows, error))
    return FALSE;

  after = lg_db_query (db, "SELECT row FROM incidents INDEXED BY incidents_by_site_day WHERE site_row = ? AND local_day > ?"
                           " ORDER BY local_day, occurred_at LIMIT ?",
                       error, "iii", incident->site_row, incident->local_day, (gint64) MAX_AT_SITE);

  return collect (after, rows, error);
}

/* Of an incident with very many lines, the first few different SKUs. */
static GPtrArray *
list_skus (LgIncident *incident)
{
  GPtrArray *skus = g_ptr_array_new ();

  for (guint i = 0; i < incident->lines->len && skus->len < MAX_SKUS; i++)
    {
      const LgLine *line = g_ptr_array_index (incident->lines, i);

      if (line->sku != NULL && !g_ptr_array_find_with_equal_func (skus, line->sku, g_str_equal, NULL))
        g_ptr_array_add (skus, line->sku);
    }

  return skus;
}

static gboolean
collect_by_sku (LgDb        *db,
                LgIncident  *incident,
                GHashTable  *rows,
                GError     **error)
{
  g_autoptr (GPtrArray) skus = list_skus (incident);

  for (guint i = 0; i < skus->len; i++)
    {
      g_autoptr (LgStatement) statement =
        lg_db_query (db, "SELECT incident_row FROM incident_lines WHERE sku = ? ORDER BY row DESC LIMIT ?",
                     error, "ti", (const char *) g_ptr_array_index (skus, i), (gint64) MAX_OF_A_SKU);

      if (!collect (statement, rows, error))
        return FALSE;
    }

  return TRUE;
}

/* A method is told in free words, which the text search knows. */
static gboolean
collect_by_method (LgDb        *db,
                   LgIncident  *incident,
                   GHashTable  *rows,
                   GError     **error)
{
  g_autoptr (GString) match = NULL;
  g_autoptr (LgStatement) statement = NULL;

  if (incident->method == NULL)
    return TRUE;

  match = g_string_new (incident->method);
  g_string_replace (match, "\"", "\"\"", 0);
  g_string_prepend (match, "method : \"");
  g_string_append_c (match, '"');
  statement = lg_db_query (db, "SELECT rowid FROM incident_text WHERE incident_text MATCH ? ORDER BY rowid DESC LIMIT ?",
                           error, "ti", match->str, (gint64) MAX_OF_A_METHOD);

  return collect (statement, rows, error);
}

static char *
skus_to_json (LgIncident *incident)
{
  g_autoptr (GPtrArray) skus = list_skus (incident);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < skus->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (skus, i));
  json_node_take_array (node, array);

  return json_to_string (node, FALSE);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const gint64 *left = *(const gint64 * const *) a;
  const gint64 *right = *(const gint64 * const *) b;

  return (*left > *right) - (*left < *right);
}

/* In the order in which they are stored, so that neighbours are read together. */
static char *
rows_to_json (GHashTable *rows)
{
  g_autoptr (GPtrArray) sorted = g_hash_table_get_keys_as_ptr_array (rows);
  g_autoptr (GString) text = g_string_new ("[");

  g_ptr_array_sort (sorted, compare_rows);
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", *(gint64 *) g_ptr_array_index (sorted, i));
  g_string_append_c (text, ']');

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
read_candidate (LgStatement *statement,
                GArray      *candidates)
{
  LgSimilarCandidate candidate = {
    .row = lg_statement_int (statement, 0),
    .occurred_at = lg_statement_int (statement, 1),
    .site = lg_statement_int (statement, 2),
    .place = lg_statement_int (statement, 3),
    .kind = lg_statement_int (statement, 4),
    .method = lg_statement_int (statement, 5),
    .hour = lg_statement_is_null (statement, 6) ? -1 : (int) lg_statement_int (statement, 6),
    .sku = g_strdup (lg_statement_text (statement, 7)),
  };

  g_array_append_val (candidates, candidate);
}

static GArray *
compare (LgDb        *db,
         LgIncident  *incident,
         GHashTable  *rows,
         GError     **error)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (LgSimilarCandidate));
  g_autofree char *row_list = rows_to_json (rows);
  g_autofree char *skus = skus_to_json (incident);
  GError *local_error = NULL;
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT i.row, i.occurred_at, i.site_row = ?2, coalesce (i.place = ?3, 0), i.kind = ?4,"
                 " coalesce (i.method = ?5, 0), i.local_hour,"
                 " (SELECT min (l.sku) FROM incident_lines l WHERE l.incident_row = i.row"
                 " AND l.sku IN (SELECT value FROM json_each (?6)))"
                 " FROM json_each (?1) j CROSS JOIN incidents i ON i.row = j.value"
                 " WHERE i.deleted_at IS NULL AND i.row <> ?7 ORDER BY i.row",
                 error, "titttti", row_list, incident->site_row, incident->place, incident->kind,
                 incident->method, skus, LG_RECORD (incident)->row);

  g_array_set_clear_func (candidates, clear_candidate);
  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    read_candidate (statement, candidates);

  return finish (local_error, error) ? g_steal_pointer (&candidates) : NULL;
}

/**
 * lg_similar_list_candidates:
 * @db: a connection
 * @incident: an incident, with its lines
 * @error: return location
 *
 * Finds the incidents that are most likely alike: those nearest in time at
 * the site, and the newest with the same SKUs or the same method anywhere.
 *
 * Returns: (transfer full) (element-type LgSimilarCandidate): each of them once, without the incident itself
 */
GArray *
lg_similar_list_candidates (LgDb        *db,
                            LgIncident  *incident,
                            GError     **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!collect_at_site (db, incident, rows, error) || !collect_by_sku (db, incident, rows, error) ||
      !collect_by_method (db, incident, rows, error))
    return NULL;

  return compare (db, incident, rows, error);
}

/**
 * lg_similar_count:
 * @db: a connection
 * @incident: an incident, with its lines
 * @counts: (out caller-allocates): how common what it has is
 * @error: return location
 *
 * Counts over a sample of a thousand incidents, ten each at a hundred places
 * evenly spread over the store, or over all of a small store: the same ones
 * each time.
 */
gboolean
lg_similar_count (LgDb             *db,
                  LgIncident       *incident,
                  LgSimilarCounts  *counts,
                  GError          **error)
{
  g_autofree char *skus = skus_to_json (incident);
  GError *local_error = NULL;
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "WITH RECURSIVE ends (last) AS (SELECT max (row) FROM incidents),"
                 " places (row, step) AS (SELECT 1, max (last / ?7 + 1, ?8) FROM ends"
                 " UNION ALL SELECT row + step, step FROM places, ends WHERE row + step <= last)"
                 " SELECT count (*), total (i.site_row = ?1), total (i.place = ?2), total (i.kind = ?3), total (i.method = ?4),"
                 " total (EXISTS (SELECT 1 FROM incident_lines l WHERE l.incident_row = i.row"
                 " AND l.sku IN (SELECT value FROM json_each (?5)))),"
                 " total (abs (i.local_hour - ?6) IN (0, 1, 23))"
                 " FROM places CROSS JOIN incidents i ON i.row >= places.row AND i.row < places.row + ?8"
                 " WHERE i.deleted_at IS NULL",
                 error, "ittttiii", incident->site_row, incident->place, incident->kind, incident->method, skus,
                 incident->local_hour, (gint64) SAMPLE_PLACES, (gint64) SAMPLE_RUN);

  if (statement == NULL || !lg_statement_next (statement, &local_error))
    return statement != NULL && finish (local_error, error);

  counts->all = lg_statement_int (statement, 0);
  counts->site = lg_statement_int (statement, 1);
  counts->place = lg_statement_int (statement, 2);
  counts->kind = lg_statement_int (statement, 3);
  counts->method = lg_statement_int (statement, 4);
  counts->sku = lg_statement_int (statement, 5);
  counts->hour = lg_statement_int (statement, 6);

  return TRUE;
}
