/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-alert-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgAlert *
new_alert (const char *dedupe)
{
  LgAlert *alert = g_object_new (LG_TYPE_ALERT, NULL);

  alert->channel = LG_ALERT_CHANNEL_EMAIL;
  alert->recipient = g_strdup ("director@example.com");
  alert->subject = g_strdup ("Breach");
  alert->body = g_strdup ("Jackets are gone");
  alert->reason = g_strdup ("severity high");
  alert->dedupe = g_strdup (dedupe);

  return alert;
}

static LgAlert *
queue (LgDb       *db,
       const char *dedupe,
       gboolean    expected)
{
  g_autoptr (GError) error = NULL;
  LgAlert *alert = new_alert (dedupe);
  gboolean queued;

  lg_alerts_queue (db, alert, &queued, &error);
  g_assert_no_error (error);
  g_assert_cmpint (queued, ==, expected);

  return alert;
}

static gpointer
twice_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAlert) first = queue (db, "incident-1/email", TRUE);
  g_autoptr (LgAlert) again = queue (db, "incident-1/email", FALSE);
  g_autoptr (LgAlert) other = queue (db, "incident-2/email", TRUE);
  g_autoptr (LgAlert) found = lg_alerts_find_by_dedupe (db, "incident-1/email", error);

  g_assert_cmpstr (LG_RECORD (found)->id, ==, LG_RECORD (first)->id);
  g_assert_cmpint (found->state, ==, LG_ALERT_STATE_QUEUED);
  g_assert_cmpint (found->urgency, ==, LG_ALERT_URGENCY_NORMAL);
  g_assert_cmpint (LG_RECORD (again)->row, ==, 0);

  return NULL;
}

static void
test_the_same_alert_is_queued_once (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, twice_cb, NULL);
}

static gpointer
acknowledge_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAlert) alert = queue (db, "a", TRUE);
  g_autoptr (LgAlert) again = NULL;
  g_autoptr (GError) local_error = NULL;

  g_assert_true (lg_alerts_acknowledge (db, alert, error));
  g_assert_cmpstr (alert->acknowledged_by, ==, "tester");

  again = lg_alerts_get (db, LG_RECORD (alert)->row, error);
  g_assert_false (lg_alerts_acknowledge (db, again, &local_error));
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
  g_assert_cmpstr (local_error->message, ==, "tester acknowledged this alert already");

  return NULL;
}

static void
test_the_first_acknowledgement_stands (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, acknowledge_cb, NULL);
}

static void
set_state (LgDb         *db,
           LgAlert      *alert,
           LgAlertState  state)
{
  g_autoptr (GError) error = NULL;

  alert->state = state;
  lg_alerts_update (db, alert, &error);
  g_assert_no_error (error);
}

static gpointer
count_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgAlert) waiting = queue (db, "waiting", TRUE);
  g_autoptr (LgAlert) sending = queue (db, "sending", TRUE);
  g_autoptr (LgAlert) failed = queue (db, "failed", TRUE);
  g_autoptr (GPtrArray) listed = NULL;
  gint64 n_waiting, n_failed, total;

  failed->incident_row = LG_RECORD (incident)->row;
  set_state (db, sending, LG_ALERT_STATE_SENDING);
  set_state (db, failed, LG_ALERT_STATE_FAILED);

  g_assert_true (lg_alerts_count (db, &n_waiting, &n_failed, error));
  g_assert_cmpint (n_waiting, ==, 2);
  g_assert_cmpint (n_failed, ==, 1);

  listed = lg_alerts_list (db, &(LgAlertFilter) { .limit = 1 }, &total, error);
  g_assert_cmpint (total, ==, 3);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_cmpstr (LG_ALERT (listed->pdata[0])->incident, ==, LG_RECORD (incident)->id);

  return NULL;
}

static void
test_counts_and_lists_what_waits_and_what_failed (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, count_cb, NULL);
}

static gpointer
inject_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAlert) alert = new_alert ("inject");
  g_autoptr (GError) local_error = NULL;
  gboolean queued = TRUE;

  g_set_str (&alert->recipient, "director@example.com\r\nBcc: thief@example.com");
  g_assert_false (lg_alerts_queue (db, alert, &queued, &local_error));
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
  g_assert_false (queued);

  return NULL;
}

static void
test_refuses_a_recipient_of_two_lines (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, inject_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/alerts/the-same-alert-is-queued-once", test_the_same_alert_is_queued_once);
  g_test_add_func ("/store/alerts/the-first-acknowledgement-stands", test_the_first_acknowledgement_stands);
  g_test_add_func ("/store/alerts/counts-and-lists-what-waits-and-what-failed",
                   test_counts_and_lists_what_waits_and_what_failed);
  g_test_add_func ("/store/alerts/refuses-a-recipient-of-two-lines", test_refuses_a_recipient_of_two_lines);

  return g_test_run ();
}
