/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-incident-query.h"
#include "lg-incident-select-private.h"
#include "lg-incident-table-private.h"
#include "lg-incident-text-private.h"

/**
 * lg_incidents_query_rows:
 * @db: a connection
 * @filter: which incidents, in which order
 * @sink: takes their rows
 * @error: return location
 *
 * The first rows come within milliseconds whatever the size of the store,
 * the others follow.
 */
gboolean
lg_incidents_query_rows (LgDb                    *db,
                         const LgIncidentFilter  *filter,
                         LgRowSink               *sink,
                         GError                 **error)
{
  g_autofree char *match = lg_text_match_new (filter->text);

  lg_row_sink_set_limit (sink, filter->limit);
  if (match != NULL ? !lg_incident_text_query (db, filter, match, sink, error)
                    : !lg_incident_select_all (db, filter, sink, error))
    return FALSE;

  lg_row_sink_flush (sink);

  return TRUE;
}

/**
 * lg_incidents_count:
 * @db: a connection
 * @filter: which incidents; its limit and order do not matter
 * @count: (out): how many there are
 * @error: return location
 */
gboolean
lg_incidents_count (LgDb                    *db,
                    const LgIncidentFilter  *filter,
                    gint64                  *count,
                    GError                 **error)
{
  g_autofree char *match = lg_text_match_new (filter->text);

  if (match != NULL)
    return lg_incident_text_count (db, filter, match, count, error);

  return lg_incident_select_count (db, filter, count, error);
}

static gboolean
count_cb (gint64   *rows,
          guint     n_rows,
          gpointer  n_found)
{
  *(guint *) n_found += n_rows;
  g_free (rows);

  return TRUE;
}

/**
 * lg_incidents_has:
 * @db: a connection
 * @filter: which incidents; its limit and order do not matter
 * @row: an incident
 * @has: (out): whether it is one of them
 * @error: return location
 *
 * Looks at that one incident alone.
 */
gboolean
lg_incidents_has (LgDb                    *db,
                  const LgIncidentFilter  *filter,
                  gint64                   row,
                  gboolean                *has,
                  GError                 **error)
{
  g_autofree char *match = lg_text_match_new (filter->text);
  g_autofree char *rows = g_strdup_printf ("[%" G_GINT64_FORMAT "]", row);
  guint n_found = 0;
  g_autoptr (LgRowSink) sink = lg_row_sink_new (count_cb, &n_found);

  *has = TRUE;
  if (match != NULL && !lg_incident_text_matches (db, match, row, has, error))
    return FALSE;
  if (!*has)
    return TRUE;
  if (!lg_incident_select_rows (db, filter, rows, sink, error))
    return FALSE;

  lg_row_sink_flush (sink);
  *has = n_found > 0;

  return TRUE;
}

typedef struct
{
  LgDb       *db;
  gboolean    with_parts;
  GPtrArray  *records;
  GError     *error;
} Listing;

static gboolean
list_chunk_cb (gint64   *rows,
               guint     n_rows,
               gpointer  user_data)
{
  Listing *listing = user_data;
  g_autofree gint64 *owned = rows;
  g_autoptr (GPtrArray) records = lg_incidents_list_rows (listing->db, owned, n_rows, &listing->error);

  for (guint i = 0; records != NULL && listing->error == NULL && i < records->len; i++)
    {
      LgRecord *record = g_ptr_array_index (records, i);

      if (record != NULL && (!listing->with_parts || lg_incident_parts_load (listing->db, record, &listing->error)))
        g_ptr_array_add (listing->records, g_object_ref (record));
    }

  return listing->error == NULL;
}

/**
 * lg_incidents_list:
 * @db: a connection
 * @filter: which incidents, in which order
 * @with_parts: whether their lines, persons, vehicles and assets are wanted
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): the incidents
 */
GPtrArray *
lg_incidents_list (LgDb                    *db,
                   const LgIncidentFilter  *filter,
                   gboolean                 with_parts,
                   GError                 **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Listing listing = { db, with_parts, records, NULL };
  g_autoptr (LgRowSink) sink = lg_row_sink_new (list_chunk_cb, &listing);

  if (!lg_incidents_query_rows (db, filter, sink, error))
    {
      g_clear_error (&listing.error);
      return NULL;
    }

  if (listing.error != NULL)
    {
      g_propagate_error (error, listing.error);
      return NULL;
    }

  return g_steal_pointer (&records);
}
