/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-big-store.h"
#include "lg-db-private.h"
#include "lg-incident-query.h"
#include "lg-incident-table.h"
#include "lg-test-store.h"

#define N_INCIDENTS 12000

/* One store for all: no test of this file changes it. */
static LgTestStore *store;

/* The rows of a list, and what the same question answers by a full scan. */
typedef struct
{
  LgIncidentFilter *filter;
  const char       *where;
  const char       *order;
} Question;

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
query_rows (LgDb             *db,
            LgIncidentFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LgRowSink) sink = lg_row_sink_new (collect_cb, rows);
  gint64 count = 0;

  lg_incidents_query_rows (db, filter, sink, &error);
  g_assert_no_error (error);
  lg_incidents_count (db, filter, &count, &error);
  g_assert_no_error (error);
  if (filter->limit == 0)
    g_assert_cmpint (count, ==, rows->len);

  return g_steal_pointer (&rows);
}

static GHashTable *
scan_rows (LgDb       *db,
           const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT row FROM incidents NOT INDEXED WHERE %s", where);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, sql, &error);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  g_assert_no_error (error);
  while (lg_statement_next (statement, &error))
    g_hash_table_add (rows, GSIZE_TO_POINTER (lg_statement_int (statement, 0)));
  g_assert_no_error (error);

  return g_steal_pointer (&rows);
}

/* Each list is compared with the one that a scan of the table gives, by the value it is ordered by. */
static gpointer
compare_cb (LgDb *db, gpointer data, GError **error)
{
  Question *question = data;
  g_autoptr (GArray) rows = query_rows (db, question->filter);
  g_autoptr (GHashTable) expected = scan_rows (db, question->where);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM incidents NOT INDEXED WHERE %s ORDER BY 1", question->order,
                                          question->where);
  g_autofree char *key_sql = g_strdup_printf ("SELECT %s FROM incidents WHERE row = ?", question->order);
  g_autoptr (LgStatement) scan = lg_db_prepare (db, sql, error);

  g_assert_cmpuint (rows->len, ==, g_hash_table_size (expected));
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (LgStatement) key = lg_db_query (db, key_sql, error, "i", row);

      g_assert_true (g_hash_table_remove (expected, GSIZE_TO_POINTER (row)));
      g_assert_true (lg_statement_next (scan, error));
      g_assert_true (lg_statement_next (key, error));
      g_assert_cmpstr (lg_statement_text (key, 0), ==, lg_statement_text (scan, 0));
    }
  g_assert_cmpuint (rows->len, >, 0);

  return NULL;
}

static void
assert_same (LgIncidentFilter *filter,
             const char       *where,
             const char       *order)
{
  Question question = { filter, where, order };

  lg_test_store_read (store, compare_cb, &question);
}

static void
test_lists_all_but_archived_and_deleted (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

  assert_same (filter, "deleted_at IS NULL AND status < 5", "-occurred_at");
}

static void
test_sorts_in_every_order (void)
{
  static const char * const orders[] = {
    [LG_INCIDENT_SORT_NEWEST] = "-occurred_at",
    [LG_INCIDENT_SORT_OLDEST] = "occurred_at",
    [LG_INCIDENT_SORT_SEVERITY] = "format ('%d %020d', 9 - severity, 9000000000000000 - occurred_at)",
    [LG_INCIDENT_SORT_LOSS] = "format ('%020d %020d', 900000000000 - max (gross_loss - recovered_loss, 0),"
                              " 9000000000000000 - occurred_at)",
    [LG_INCIDENT_SORT_NUMBER] = "number",
  };
  static const char * const texts[] = { NULL, "jacket", "the" };
  static const char * const wheres[] = {
    "1",
    "row IN (SELECT rowid FROM incident_text WHERE incident_text MATCH 'jacket*')",
    "row IN (SELECT rowid FROM incident_text WHERE incident_text MATCH 'the*')",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

          filter->sort = (LgIncidentSort) i;
          filter->statuses = LG_INCIDENT_STATUSES_ALL;
          filter->include_deleted = TRUE;
          filter->text = g_strdup (texts[j]);
          assert_same (filter, wheres[j], orders[i]);
        }
    }
}

static void
test_filters_by_each_field (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

  filter->site_row = 3;
  assert_same (filter, "deleted_at IS NULL AND status < 5 AND site_row = 3", "-occurred_at");
  filter->severities = 1u << LG_SEVERITY_HIGH | 1u << LG_SEVERITY_CRITICAL;
  assert_same (filter, "deleted_at IS NULL AND status < 5 AND site_row = 3 AND severity > 3", "-occurred_at");
  filter->site_row = 0;
  filter->kind = g_strdup (LG_KIND_ROBBERY);
  assert_same (filter, "deleted_at IS NULL AND status < 5 AND severity > 3 AND kind = 'robbery'", "-occurred_at");
  filter->statuses = 1u << LG_INCIDENT_STATUS_ARCHIVED;
  assert_same (filter, "deleted_at IS NULL AND status = 5 AND severity > 3 AND kind = 'robbery'", "-occurred_at");
}

static void
test_filters_by_assignee_and_status (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

  filter->assignee = g_strdup (lg_big_store_assignee (0));
  filter->statuses = 1u << LG_INCIDENT_STATUS_INVESTIGATING;
  filter->sort = LG_INCIDENT_SORT_SEVERITY;
  assert_same (filter, "deleted_at IS NULL AND status = 2 AND assignee = 'A. Laurent'", "9 - severity");
}

static void
test_takes_since_in_and_until_out (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autofree char *where = NULL;

  filter->since = lg_big_store_time (N_INCIDENTS, 5000);
  filter->until = lg_big_store_time (N_INCIDENTS, 6000);
  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->include_deleted = TRUE;
  where = g_strdup_printf ("occurred_at >= %" G_GINT64_FORMAT " AND occurred_at < %" G_GINT64_FORMAT, filter->since, filter->until);
  assert_same (filter, where, "-occurred_at");

  filter->site_row = 2;
  g_free (where);
  where = g_strdup_printf ("site_row = 2 AND occurred_at >= %" G_GINT64_FORMAT " AND occurred_at < %" G_GINT64_FORMAT,
                           filter->since, filter->until);
  assert_same (filter, where, "-occurred_at");
}

static void
test_filters_by_what_a_mark_stands_for (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

  filter->since_day = 20600;
  filter->until_day = 20700;
  assert_same (filter, "deleted_at IS NULL AND status < 5 AND local_day BETWEEN 20600 AND 20699"
                       " AND coalesce (precision, 0) < 2", "-occurred_at");
  filter->currency = g_strdup ("USD");
  filter->hour = 14;
  filter->weekday = 1;
  assert_same (filter, "deleted_at IS NULL AND status < 5 AND local_day BETWEEN 20600 AND 20699"
                       " AND currency = 'USD' AND local_hour = 14 AND (local_day - 4) % 7 = 0", "-occurred_at");
}

static void
test_filters_by_sku (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

  filter->sku = g_strdup ("SKU-00007");
  assert_same (filter, "deleted_at IS NULL AND status < 5"
                       " AND row IN (SELECT incident_row FROM incident_lines WHERE sku = 'SKU-00007')", "-occurred_at");
}

static void
assert_runs_along_an_index (LgDb       *db,
                            const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (LgStatement) plan = lg_db_prepare (db, explain, &error);

  g_assert_no_error (error);
  while (lg_statement_next (plan, &error))
    {
      const char *step = lg_statement_text (plan, 3);

      /* A line of its own announces a subquery; how that one runs is said by the lines below it. */
      if (g_str_has_prefix (step, "CORRELATED"))
        continue;
      if (strstr (step, "TEMP B-TREE") != NULL || strstr (step, " INDEX ") == NULL)
        g_error ("%s: %s", sql, step);
    }
  g_assert_no_error (error);
}

/* Every combination of what is set or not; the statements are those that the connection has kept, the
 * ones of earlier tests among them where the same reader served those. */
static gpointer
plan_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GList) statements = NULL;
  guint n_checked = 0;

  for (guint set = 0; set < 1 << 6; set++)
    {
      for (guint sort = LG_INCIDENT_SORT_NEWEST; sort < LG_INCIDENT_SORT_NUMBER; sort++)
        {
          g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
          g_autoptr (GArray) rows = NULL;

          filter->include_deleted = (set & 1) != 0;
          filter->site_row = (set & 2) != 0 ? 5 : 0;
          filter->kind = (set & 4) != 0 ? g_strdup (LG_KIND_FRAUD) : NULL;
          filter->severities = (set & 8) != 0 ? 1u << LG_SEVERITY_HIGH : LG_INCIDENT_SEVERITIES_ALL;
          filter->since = (set & 16) != 0 ? lg_big_store_time (N_INCIDENTS, 1000) : LG_TIME_NONE;
          filter->until = (set & 32) != 0 ? lg_big_store_time (N_INCIDENTS, 2000) : LG_TIME_NONE;
          filter->sort = (LgIncidentSort) sort;
          filter->limit = 1;
          rows = query_rows (db, filter);
        }
    }

  statements = g_hash_table_get_keys (lg_db_statements (db));
  for (GList *link = statements; link != NULL; link = link->next)
    {
      /* By loss at one site, that site's incidents are sorted; and what has no loss is looked up. */
      if (g_str_has_prefix (link->data, "SELECT t.row") && strstr (link->data, "gross_loss") == NULL &&
          strstr (link->data, "json_each") == NULL)
        {
          assert_runs_along_an_index (db, link->data);
          n_checked++;
        }
    }
  g_assert_cmpuint (n_checked, >=, 64);

  return NULL;
}

static void
test_sorts_no_list_in_memory (void)
{
  lg_test_store_read (store, plan_cb, NULL);
}

static gpointer
limit_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GArray) rows = NULL;
  gint64 count;

  filter->limit = 300;
  rows = query_rows (db, filter);
  g_assert_cmpuint (rows->len, ==, 300);
  g_assert_true (lg_incidents_count (db, filter, &count, error));
  g_assert_cmpint (count, >, 10000);

  return NULL;
}

static void
test_limits_the_rows_but_not_the_count (void)
{
  lg_test_store_read (store, limit_cb, NULL);
}

static void
compare_with_list (LgDb             *db,
                   LgIncidentFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = query_rows (db, filter);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  guint n_has = 0;

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (listed, GSIZE_TO_POINTER (g_array_index (rows, gint64, i)));

  for (gint64 row = 1; row <= 600; row++)
    {
      gboolean has;

      g_assert_true (lg_incidents_has (db, filter, row, &has, &error));
      g_assert_cmpint (has, ==, g_hash_table_contains (listed, GSIZE_TO_POINTER (row)));
      n_has += has;
    }
  g_assert_cmpuint (n_has, >, 0);
  g_assert_cmpuint (n_has, <, 600);
}

static gpointer
has_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncidentFilter) current = lg_incident_filter_new ();
  g_autoptr (LgIncidentFilter) severe = lg_incident_filter_new ();
  g_autoptr (LgIncidentFilter) text = lg_incident_filter_new ();

  compare_with_list (db, current);
  severe->severities = 1u << LG_SEVERITY_CRITICAL | 1u << LG_SEVERITY_HIGH;
  severe->site_row = 1;
  compare_with_list (db, severe);
  text->text = g_strdup (data);
  compare_with_list (db, text);

  return NULL;
}

static void
test_says_of_one_incident_what_the_list_says (void)
{
  lg_test_store_read (store, has_cb, (gpointer) "jackets");
}

static gpointer
list_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GPtrArray) bare = NULL;
  g_autoptr (GPtrArray) whole = NULL;
  guint n_lines = 0;

  filter->limit = 10;
  bare = lg_incidents_list (db, filter, FALSE, error);
  whole = lg_incidents_list (db, filter, TRUE, error);
  g_assert_cmpuint (bare->len, ==, 10);
  g_assert_cmpuint (whole->len, ==, 10);

  for (guint i = 0; i < whole->len; i++)
    {
      LgIncident *incident = g_ptr_array_index (whole, i);

      g_assert_cmpint (LG_RECORD (incident)->row, ==, LG_RECORD (g_ptr_array_index (bare, i))->row);
      n_lines += incident->lines->len;
    }
  g_assert_cmpuint (n_lines, >, 0);

  return NULL;
}

static void
test_lists_records_with_their_parts_when_asked (void)
{
  lg_test_store_read (store, list_cb, NULL);
}

static gpointer
text_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (db, 1, error);
  const char * const *texts = data;

  g_set_str (&incident->title, "Müllers “Größe” AND NEAR café 7:30 *neu*");
  g_set_str (&incident->description, "Seen at the north exit of the hall");
  g_assert_true (lg_incidents_update (db, incident, error));

  for (gsize i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
      g_autoptr (GArray) rows = NULL;
      gboolean found = FALSE;

      filter->statuses = LG_INCIDENT_STATUSES_ALL;
      filter->text = g_strdup (texts[i] + 1);
      rows = query_rows (db, filter);
      for (guint j = 0; j < rows->len; j++)
        found = found || g_array_index (rows, gint64, j) == 1;
      g_test_message ("“%s”", texts[i]);
      g_assert_cmpint (found, ==, texts[i][0] == '+');
    }

  return NULL;
}

/* Each text begins with whether it shall find the incident. */
static void
test_finds_text_as_a_person_means_it (void)
{
  static const char * const texts[] = {
    "+mullers", "+MÜLLERS", "+Mülle", "+große cafe", "+cafe", "+and near", "+AND", "+NEAR", "+7:30", "+*neu*",
    "+\"north exit\"", "+\"NORTH exit\" caf", "-\"exit north\"", "+exit north", "-\"north exi\"", "+\"north exi",
    "-title:", "-description:muller", "+-neu", "+^neu", "+café*", "-neu OR zebra", "+", "+   ", "+\"", "+***",
    "+Mu\xcc\x88llers", NULL
  };
  g_autoptr (LgTestStore) own = lg_test_store_new ();
  const LgBigStoreSize size = { .n_incidents = 50 };

  lg_test_store_write (own, lg_big_store_fill, (gpointer) &size);
  lg_test_store_write (own, text_cb, (gpointer) texts);
}

static gpointer
many_words_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GString) text = g_string_new ("zebra");
  g_autoptr (GArray) rows = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, " word%u", i);
  filter->text = g_string_free (g_steal_pointer (&text), FALSE);
  rows = query_rows (db, filter);
  g_assert_cmpuint (rows->len, ==, 0);

  return NULL;
}

static void
test_bears_thousands_of_words (void)
{
  lg_test_store_read (store, many_words_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  const LgBigStoreSize size = { .n_incidents = N_INCIDENTS };
  int status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();

  store = lg_test_store_new ();
  lg_test_store_write (store, lg_big_store_fill, (gpointer) &size);

  g_test_add_func ("/store/incident-query/lists-all-but-archived-and-deleted", test_lists_all_but_archived_and_deleted);
  g_test_add_func ("/store/incident-query/sorts-in-every-order", test_sorts_in_every_order);
  g_test_add_func ("/store/incident-query/filters-by-each-field", test_filters_by_each_field);
  g_test_add_func ("/store/incident-query/filters-by-assignee-and-status", test_filters_by_assignee_and_status);
  g_test_add_func ("/store/incident-query/takes-since-in-and-until-out", test_takes_since_in_and_until_out);
  g_test_add_func ("/store/incident-query/filters-by-what-a-mark-stands-for", test_filters_by_what_a_mark_stands_for);
  g_test_add_func ("/store/incident-query/filters-by-sku", test_filters_by_sku);
  g_test_add_func ("/store/incident-query/sorts-no-list-in-memory", test_sorts_no_list_in_memory);
  g_test_add_func ("/store/incident-query/limits-the-rows-but-not-the-count", test_limits_the_rows_but_not_the_count);
  g_test_add_func ("/store/incident-query/says-of-one-incident-what-the-list-says",
                   test_says_of_one_incident_what_the_list_says);
  g_test_add_func ("/store/incident-query/lists-records-with-their-parts-when-asked", test_lists_records_with_their_parts_when_asked);
  g_test_add_func ("/store/incident-query/finds-text-as-a-person-means-it", test_finds_text_as_a_person_means_it);
  g_test_add_func ("/store/incident-query/bears-thousands-of-words", test_bears_thousands_of_words);
  status = g_test_run ();
  lg_test_store_free (store);

  return status;
}
