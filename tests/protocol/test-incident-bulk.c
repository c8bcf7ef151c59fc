/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-audit.h"
#include "lg-db-private.h"
#include "lg-incident-bulk.h"
#include "lg-incident-change.h"
#include "lg-incident-table.h"
#include "lg-retention.h"
#include "lg-risk-assessment.h"
#include "lg-store-error.h"
#include "lg-task-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

#define N_INCIDENTS 4

/* Four incidents: two that are open, one that is resolved, one that is archived and held. */
typedef struct
{
  GArray *rows;  /* (owned) (element-type gint64) */
} Case;

static void
clear_case (Case *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, clear_case)

static gint64
make_resolved (LgDb       *db,
               LgIncident *incident)
{
  g_autoptr (LgIncident) resolved =
    lg_risk_assessment_resolve (db, incident, LG_DISPOSITION_UNSOLVED, LG_UNKNOWN, LG_UNKNOWN, NULL, NULL);

  g_assert_nonnull (resolved);

  return LG_RECORD (resolved)->row;
}

static void
archive_and_hold (LgDb   *db,
                  gint64  row)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (db, row, NULL);
  g_autoptr (LgIncident) archived = NULL;

  g_assert_true (lg_incidents_archive (db, incident, NULL));
  archived = lg_incidents_get (db, row, NULL);
  g_assert_true (lg_retention_hold (db, archived, "Court", NULL));
}

static gpointer
make_cb (LgDb *db, gpointer data, GError **error)
{
  Case *self = data;

  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (int i = 0; i < N_INCIDENTS; i++)
    {
      g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
      gint64 row = i < 2 ? LG_RECORD (incident)->row : make_resolved (db, incident);

      if (i == 3)
        archive_and_hold (db, row);
      g_array_append_val (self->rows, row);
    }

  return NULL;
}

static int
get_status (LgDb *db,
            Case *self,
            guint index)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (db, g_array_index (self->rows, gint64, index), NULL);

  return incident->status;
}

static void
assert_statuses (LgDb *db,
                 Case *self,
                 int   first,
                 int   second,
                 int   third,
                 int   fourth)
{
  g_assert_cmpint (get_status (db, self, 0), ==, first);
  g_assert_cmpint (get_status (db, self, 1), ==, second);
  g_assert_cmpint (get_status (db, self, 2), ==, third);
  g_assert_cmpint (get_status (db, self, 3), ==, fourth);
}

static gint64
count_audited (LgDb *db)
{
  gint64 count = 0;

  g_assert_true (lg_db_query_int (db, "SELECT count (*) FROM audit_log WHERE record_type = 'incident'",
                                  &count, NULL, ""));

  return count;
}

static LgIncidentBulk *
run (LgDb      *db,
     Case      *self,
     LgBulkAct  act)
{
  g_autoptr (GError) error = NULL;
  LgIncidentBulk *bulk = lg_incident_bulk_new (act, self->rows);

  lg_incident_bulk_set_status (bulk, LG_INCIDENT_STATUS_ON_HOLD);
  lg_incident_bulk_set_outcome (bulk, LG_DISPOSITION_RECOVERED);
  lg_incident_bulk_set_assignee (bulk, "bea");
  g_assert_true (lg_incident_bulk_run (bulk, db, NULL, &error));
  g_assert_no_error (error);

  return bulk;
}

static gpointer
each_act_cb (LgDb *db, gpointer data, GError **error)
{
  const struct { LgBulkAct act; guint n_done; guint n_left; int statuses[N_INCIDENTS]; } expected[] = {
    { LG_BULK_STATUS, 2, 2, { 3, 3, 4, 5 } },
    { LG_BULK_RESOLVE, 2, 2, { 4, 4, 4, 5 } },
    { LG_BULK_REOPEN, 2, 2, { 1, 1, 2, 2 } },
    { LG_BULK_ARCHIVE, 1, 3, { 1, 1, 5, 5 } },
    { LG_BULK_ASSIGN, 4, 0, { 1, 1, 4, 5 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const int *statuses = expected[i].statuses;
      gint64 n_audited = count_audited (db);
      g_autoptr (LgIncidentBulk) bulk = run (db, data, expected[i].act);

      g_assert_cmpuint (lg_incident_bulk_get_n_done (bulk), ==, expected[i].n_done);
      g_assert_cmpuint (lg_incident_bulk_get_n_left (bulk), ==, expected[i].n_left);
      g_assert_cmpuint (lg_incident_bulk_get_n_seen (bulk), ==, N_INCIDENTS);
      g_assert_cmpint (count_audited (db) - n_audited, >=, expected[i].n_done);
      assert_statuses (db, data, statuses[0], statuses[1], statuses[2], statuses[3]);

      g_assert_true (lg_incident_bulk_take_back (bulk, db, error));
      g_assert_cmpuint (lg_incident_bulk_get_n_left (bulk), ==, 0);
      assert_statuses (db, data, 1, 1, 4, 5);
    }

  return NULL;
}

static void
test_each_act_is_done_where_it_can_be_and_taken_back (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_auto (Case) self = { NULL };

  lg_test_store_write (test, make_cb, &self);
  lg_test_store_write (test, each_act_cb, &self);
}

static gpointer
held_cb (LgDb *db, gpointer data, GError **error)
{
  Case *self = data;
  g_autoptr (LgIncidentBulk) bulk = run (db, self, LG_BULK_REOPEN);
  g_autoptr (LgIncident) reopened = lg_incidents_get (db, g_array_index (self->rows, gint64, 3), NULL);
  g_autoptr (LgIncident) restored = NULL;

  g_assert_cmpstr (reopened->hold_reason, ==, "Court");
  g_assert_true (lg_incident_bulk_take_back (bulk, db, error));
  restored = lg_incidents_get (db, g_array_index (self->rows, gint64, 3), NULL);
  g_assert_cmpstr (restored->hold_reason, ==, "Court");
  g_assert_cmpint (restored->archived_at, !=, LG_TIME_NONE);

  return NULL;
}

static void
test_a_legal_hold_stays (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_auto (Case) self = { NULL };

  lg_test_store_write (test, make_cb, &self);
  lg_test_store_write (test, held_cb, &self);
}

static gpointer
changed_since_cb (LgDb *db, gpointer data, GError **error)
{
  Case *self = data;
  g_autoptr (LgIncidentBulk) bulk = run (db, self, LG_BULK_ASSIGN);
  g_autoptr (LgIncident) changed = lg_incidents_get (db, g_array_index (self->rows, gint64, 0), NULL);
  g_autoptr (LgIncident) first = NULL;
  g_autoptr (LgIncident) second = NULL;

  lg_record_set_text (&changed->assignee, "carl");
  g_assert_true (lg_incident_change_update (db, changed, error));

  g_assert_true (lg_incident_bulk_take_back (bulk, db, error));
  g_assert_cmpuint (lg_incident_bulk_get_n_left (bulk), ==, 1);
  first = lg_incidents_get (db, g_array_index (self->rows, gint64, 0), NULL);
  second = lg_incidents_get (db, g_array_index (self->rows, gint64, 1), NULL);
  g_assert_cmpstr (first->assignee, ==, "carl");
  g_assert_null (second->assignee);

  return NULL;
}

static void
test_what_was_changed_since_is_not_taken_back (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_auto (Case) self = { NULL };

  lg_test_store_write (test, make_cb, &self);
  lg_test_store_write (test, changed_since_cb, &self);
}

static gpointer
cancelled_cb (LgDb *db, gpointer data, GError **error)
{
  Case *self = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LgIncidentBulk) bulk = lg_incident_bulk_new (LG_BULK_REOPEN, self->rows);
  g_autoptr (GError) local_error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (lg_incident_bulk_run (bulk, db, cancellable, &local_error));
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);
  assert_statuses (db, self, 1, 1, 4, 5);

  return NULL;
}

static void
test_it_can_be_cancelled (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_auto (Case) self = { NULL };

  lg_test_store_write (test, make_cb, &self);
  lg_test_store_write (test, cancelled_cb, &self);
}

#define ADD(name) g_test_add_func ("/protocol/incident-bulk/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (each_act_is_done_where_it_can_be_and_taken_back);
  ADD (a_legal_hold_stays);
  ADD (what_was_changed_since_is_not_taken_back);
  ADD (it_can_be_cancelled);

  return g_test_run ();
}
