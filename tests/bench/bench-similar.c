/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-bench.h"
#include "lg-db-private.h"
#include "lg-incident-table.h"
#include "lg-similar-findings.h"

#define N_INCIDENTS 100
#define N_SHOWN 5

/* Those that share most with one, looked for in all of them. */
#define PEER_SQL "SELECT i.row FROM incidents i, (SELECT * FROM incidents WHERE row = 500000) t" \
                 " WHERE i.row <> t.row AND i.deleted_at IS NULL" \
                 " ORDER BY (i.site_row = t.site_row) + (i.place = t.place) + (i.kind = t.kind)" \
                 " + (abs (i.local_hour - t.local_hour) <= 1) DESC, i.row DESC LIMIT 5"

typedef struct
{
  gint64 row;
  guint  n_findings;
} Question;

static gpointer
find_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  Question *question = data;
  g_autoptr (LgIncident) incident = lg_incidents_get (db, question->row, error);
  g_autoptr (GPtrArray) findings = incident != NULL ? lg_similar_findings_new (db, incident, N_SHOWN, error) : NULL;

  question->n_findings += findings != NULL ? findings->len : 0;

  return NULL;
}

static double
find (LgStore  *store,
      Question *question)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (!lg_store_read_sync (store, find_cb, question, NULL, &error))
    g_error ("%s", error->message);

  return lg_bench_since (start);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LgStore) store = NULL;
  Question question = { 0 };
  double longest = 0;
  double all = 0;
  double peer;

  dex_init ();
  store = lg_bench_open_store ();
  for (guint i = 0; i < N_INCIDENTS; i++)
    {
      double milliseconds;

      question.row = 1 + (gint64) i * (LG_BENCH_INCIDENTS / N_INCIDENTS);
      milliseconds = find (store, &question);
      milliseconds = MIN (milliseconds, find (store, &question));
      longest = MAX (longest, milliseconds);
      all += milliseconds;
    }

  peer = lg_bench_best (lg_bench_ask_sqlite, store, PEER_SQL);
  lg_bench_report_peer ("similar incidents, mean of 100", all / N_INCIDENTS, 30, "sqlite3, full scan", peer);
  lg_bench_report ("similar incidents, longest of 100", longest, 30, "ms");
  g_print ("  %-42s %9.1f\n", "found, on average", question.n_findings / 2.0 / N_INCIDENTS);

  return 0;
}
