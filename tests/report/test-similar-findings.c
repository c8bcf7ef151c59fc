/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libdex.h>

#include "lg-incident-table.h"
#include "lg-similar-findings.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

#define BIT(trait) (1u << LG_SIMILAR_##trait)

/* What an incident of a case needs to say; the site is made with the first of it. */
typedef struct
{
  const char *site;
  const char *kind;
  const char *method;
  const char *sku;
  int         days_ago;
  int         hour;
} Case;

static gint64
add (LgDb       *db,
     const Case *wish)
{
  const LgTime noon = G_GINT64_CONSTANT (1767268800) * LG_TIME_SECOND;
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, wish->site, "Taken");
  g_autoptr (GError) error = NULL;
  LgLine *line = g_ptr_array_index (incident->lines, 0);

  lg_record_set_text (&incident->kind, wish->kind);
  lg_record_set_text (&incident->method, wish->method);
  lg_record_set_text (&line->sku, wish->sku);
  incident->occurred_at = noon - wish->days_ago * LG_TIME_DAY + (wish->hour - 12) * LG_TIME_HOUR;
  lg_incidents_update (db, incident, &error);
  g_assert_no_error (error);

  return LG_RECORD (incident)->row;
}

static GPtrArray *
find (LgDb   *db,
      gint64  row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgIncident) incident = lg_incidents_get (db, row, &error);
  GPtrArray *findings;

  g_assert_no_error (error);
  findings = lg_similar_findings_new (db, incident, 10, &error);
  g_assert_no_error (error);

  return findings;
}

static const LgSimilarFinding *
nth (GPtrArray *findings,
     guint      n)
{
  g_assert_cmpuint (findings->len, >, n);

  return g_ptr_array_index (findings, n);
}

/* Many that share little, so that what the others share is rare. */
static void
add_crowd (LgDb *db)
{
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *site = g_strdup_printf ("Site %d", i % 8);
      g_autofree char *sku = g_strdup_printf ("CROWD-%d", i);

      add (db, &(Case) { site, "fraud", NULL, sku, 2 * i, 3 + i % 5 });
    }
}

static gpointer
check_ranking (LgDb      *db,
               gpointer   data,
               GError   **error)
{
  gint64 row, twin, elsewhere;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *reason = NULL;

  add_crowd (db);
  row = add (db, &(Case) { "Leeds", "external_theft", "Foil-lined \"booster\" bag", "4711", 0, 15 });
  twin = add (db, &(Case) { "Leeds", "external_theft", "Foil-lined \"booster\" bag", "4711", 3, 16 });
  elsewhere = add (db, &(Case) { "York", "external_theft", "Foil-lined \"booster\" bag", "4712", 3, 21 });
  add (db, &(Case) { "York", "external_theft", NULL, "4713", 3, 21 });
  findings = find (db, row);

  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpint (LG_RECORD (nth (findings, 0)->incident)->row, ==, twin);
  g_assert_cmphex (nth (findings, 0)->traits, ==, BIT (SITE) | BIT (KIND) | BIT (METHOD) | BIT (SKU) | BIT (HOUR));
  g_assert_cmpint (LG_RECORD (nth (findings, 1)->incident)->row, ==, elsewhere);
  g_assert_cmphex (nth (findings, 1)->traits, ==, BIT (KIND) | BIT (METHOD));
  g_assert_cmpfloat (nth (findings, 0)->score, >, nth (findings, 1)->score);

  reason = lg_similar_finding_explain (nth (findings, 0));
  g_assert_cmpstr (reason, ==,
                   "Same site · Same kind · Same method · Same SKU 4711 · Around the same hour of the day");

  return NULL;
}

static void
test_ranks_by_what_is_rare_and_says_why (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, check_ranking, NULL);
}

static gpointer
check_time (LgDb      *db,
            gpointer   data,
            GError   **error)
{
  gint64 row, near;
  g_autoptr (GPtrArray) findings = NULL;

  add_crowd (db);
  row = add (db, &(Case) { "Leeds", "external_theft", NULL, "4711", 0, 15 });
  add (db, &(Case) { "Leeds", "external_theft", NULL, "4711", 400, 15 });
  near = add (db, &(Case) { "Leeds", "external_theft", NULL, "4711", 2, 15 });
  findings = find (db, row);

  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpint (LG_RECORD (nth (findings, 0)->incident)->row, ==, near);
  g_assert_cmpfloat (nth (findings, 0)->score, >, 3 * nth (findings, 1)->score);

  return NULL;
}

static void
test_what_is_long_ago_counts_less (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, check_time, NULL);
}

static gpointer
check_deleted (LgDb      *db,
               gpointer   data,
               GError   **error)
{
  gint64 row, twin;
  g_autoptr (GPtrArray) findings = NULL;

  add_crowd (db);
  row = add (db, &(Case) { "Leeds", "external_theft", NULL, "4711", 0, 15 });
  twin = add (db, &(Case) { "Leeds", "external_theft", NULL, "4711", 1, 15 });
  g_assert_true (lg_incidents_set_deleted (db, twin, TRUE, NULL));
  findings = find (db, row);

  g_assert_cmpuint (findings->len, ==, 0);

  return NULL;
}

static void
test_what_is_deleted_is_not_found (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, check_deleted, NULL);
}

static gpointer
check_alone (LgDb      *db,
             gpointer   data,
             GError   **error)
{
  g_autoptr (GPtrArray) findings = find (db, add (db, &(Case) { "Leeds", "fraud", "a AND (b* : \"", NULL, 0, 15 }));

  g_assert_cmpuint (findings->len, ==, 0);

  return NULL;
}

/* Its method is nothing but words to the text search. */
static void
test_a_lone_incident_is_like_no_other (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, check_alone, NULL);
}

#define ADD(name) g_test_add_func ("/report/similar-findings/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (ranks_by_what_is_rare_and_says_why);
  ADD (what_is_long_ago_counts_less);
  ADD (what_is_deleted_is_not_found);
  ADD (a_lone_incident_is_like_no_other);

  return g_test_run ();
}
