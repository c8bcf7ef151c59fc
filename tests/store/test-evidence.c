/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-evidence-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

#define DIGEST "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static LgEvidence *
new_evidence (const char *digest)
{
  LgEvidence *evidence = g_object_new (LG_TYPE_EVIDENCE, NULL);

  evidence->sha256 = g_strdup (digest);
  evidence->name = g_strdup ("door.mp4");
  evidence->size = 0;
  evidence->original = TRUE;

  return evidence;
}

static gpointer
list_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgEvidence) evidence = new_evidence (DIGEST);
  g_autoptr (LgEvidence) other = new_evidence (DIGEST);
  g_autoptr (GPtrArray) listed = NULL;

  evidence->incident_row = LG_RECORD (incident)->row;
  g_assert_true (lg_evidence_insert (db, evidence, error));
  g_assert_true (lg_evidence_insert (db, other, error));

  listed = lg_evidence_list (db, LG_RECORD (incident)->row, error);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_cmpstr (LG_EVIDENCE (listed->pdata[0])->incident, ==, LG_RECORD (incident)->id);
  g_assert_cmpstr (LG_EVIDENCE (listed->pdata[0])->sha256, ==, DIGEST);

  g_ptr_array_unref (g_steal_pointer (&listed));
  listed = lg_evidence_list (db, 0, error);
  g_assert_cmpuint (listed->len, ==, 2);

  return NULL;
}

static void
test_lists_the_evidence_of_an_incident (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, list_cb, NULL);
}

static void
assert_refused (LgDb       *db,
                LgEvidence *evidence)
{
  g_autoptr (LgEvidence) taken = evidence;
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_evidence_insert (db, taken, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static gpointer
refuse_cb (LgDb *db, gpointer data, GError **error)
{
  LgEvidence *backwards = new_evidence (DIGEST);

  backwards->recorded_from = 2 * LG_TIME_SECOND;
  backwards->recorded_until = LG_TIME_SECOND;
  assert_refused (db, backwards);
  assert_refused (db, new_evidence (NULL));
  assert_refused (db, new_evidence ("../../../../../../../../../../../../../../../../../../etc/passwd"));

  return NULL;
}

static void
test_refuses_a_digest_that_is_none (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, refuse_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/evidence/lists-the-evidence-of-an-incident", test_lists_the_evidence_of_an_incident);
  g_test_add_func ("/store/evidence/refuses-a-digest-that-is-none", test_refuses_a_digest_that_is_none);

  return g_test_run ();
}
