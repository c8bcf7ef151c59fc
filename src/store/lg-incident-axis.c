/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-incident-axis-private.h"
#include "lg-settings.h"

/* The entries of an axis come from many tables. Each is told by one number, which holds its kind, its row in the table
 * of that kind, and for an attempt of an alert its position; so that an axis is a list of rows like any other. */
#define INDEX_BITS 12
#define ROW_BITS   44
#define MAX_INDEX  ((1 << INDEX_BITS) - 1)

/* A moment of the axis, before anything else of it is read. */
typedef struct
{
  LgTime at;
  gint64 code;
} Moment;

static const char * const record_types[] = {
  "incident", "task", "alert", "evidence", "asset", "asset_change", "risk_entry", "badge_event", "badge_holder", "camera",
  "protocol_run", "site", NULL,
};

static gint64
encode (LgAxisKind kind,
        gint64     row,
        gint64     index)
{
  return (gint64) kind << (INDEX_BITS + ROW_BITS) | MIN (index, MAX_INDEX) << ROW_BITS | row;
}

static gboolean
collect (GArray           *moments,
         LgStatement      *statement,
         const LgAxisPart *part,
         GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  while (lg_statement_next (statement, &local_error))
    {
      Moment moment = {
        .at = lg_statement_int (statement, 0),
        .code = encode (part->kind, lg_statement_int (statement, 1), lg_statement_int (statement, 2)),
      };

      g_array_append_val (moments, moment);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* By time; of what happened at once, what it was comes before what followed. */
static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const Moment *left = a;
  const Moment *right = b;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;

  return (left->code > right->code) - (left->code < right->code);
}

static int
compare_moments_backwards (gconstpointer a,
                           gconstpointer b)
{
  return compare_moments (b, a);
}

static GArray *
find_moments (LgDb                *db,
              const LgAxisFilter  *filter,
              GError             **error)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  guint n_parts;
  const LgAxisPart *parts = lg_axis_parts (&n_parts);
  gint64 minutes;

  if (!lg_settings_get_int (db, "access.window_minutes", &minutes, error))
    return NULL;

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (LgStatement) statement =
        lg_db_query (db, parts[i].moments, error, "ii", filter->incident_row, minutes * LG_TIME_MINUTE);

      if (statement == NULL || !collect (moments, statement, &parts[i], error))
        return NULL;
    }
  g_array_sort (moments, filter->oldest_first ? compare_moments : compare_moments_backwards);

  return g_steal_pointer (&moments);
}

static gboolean
query_rows (LgDb           *db,
            gconstpointer   filter,
            LgRowSink      *sink,
            GError        **error)
{
  g_autoptr (GArray) moments = find_moments (db, filter, error);

  if (moments == NULL)
    return FALSE;

  for (guint i = 0; i < moments->len && !lg_row_sink_is_ended (sink); i++)
    lg_row_sink_add (sink, g_array_index (moments, Moment, i).code);
  lg_row_sink_flush (sink);

  return TRUE;
}

static LgAxisEntry *
read_entry (LgDb    *db,
            gint64   code,
            GError **error)
{
  const LgAxisPart *part = lg_axis_part_of (code >> (INDEX_BITS + ROW_BITS));
  gint64 row = code & ((G_GINT64_CONSTANT (1) << ROW_BITS) - 1);
  gint64 index = code >> ROW_BITS & MAX_INDEX;
  g_autoptr (LgStatement) statement = lg_db_query (db, part->entry, error, "ii", row, index);
  LgAxisEntry *entry;

  if (statement == NULL || !lg_statement_next (statement, error))
    return NULL;

  entry = lg_axis_part_read (part, statement);
  LG_RECORD (entry)->row = code;

  return entry;
}

static void
unref_if_there (gpointer entry)
{
  g_clear_object (&entry);
}

static GPtrArray *
fetch_rows (LgDb          *db,
            const gint64  *rows,
            guint          n_rows,
            GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_full (n_rows, unref_if_there);
  g_autoptr (GError) local_error = NULL;

  for (guint i = 0; i < n_rows && local_error == NULL; i++)
    g_ptr_array_add (entries, read_entry (db, rows[i], &local_error));

  if (local_error == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gpointer
copy_filter (gconstpointer filter)
{
  return g_memdup2 (filter, sizeof (LgAxisFilter));
}

static const LgListSource axis = {
  .record_types = record_types,
  .query_rows = query_rows,
  .fetch_rows = fetch_rows,
  .copy_filter = copy_filter,
  .free_filter = g_free,
};

/**
 * lg_incident_axis_list_new:
 * @store: the store
 * @filter: which axis; also what lg_paged_list_set_filter() takes
 *
 * Returns: (transfer full): a list of #LgAxisEntry: all that belongs to the incident, by time
 */
LgPagedList *
lg_incident_axis_list_new (LgStore            *store,
                           const LgAxisFilter *filter)
{
  return lg_paged_list_new (store, &axis, filter);
}

/**
 * lg_incident_axis_list:
 * @db: a connection
 * @filter: which axis
 * @limit: how many entries at most, or 0
 * @total: (out) (optional): how many there are
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgAxisEntry): the entries of the axis
 */
GPtrArray *
lg_incident_axis_list (LgDb                *db,
                       const LgAxisFilter  *filter,
                       guint                limit,
                       gint64              *total,
                       GError             **error)
{
  g_autoptr (GArray) moments = find_moments (db, filter, error);
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (moments == NULL)
    return NULL;

  for (guint i = 0; i < moments->len && (limit == 0 || i < limit); i++)
    g_array_append_val (codes, g_array_index (moments, Moment, i).code);
  if (total != NULL)
    *total = moments->len;

  return fetch_rows (db, (const gint64 *) codes->data, codes->len, error);
}
