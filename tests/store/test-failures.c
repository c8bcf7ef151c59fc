/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "lg-incident-table.h"
#include "lg-test-damage.h"
#include "lg-test-disk.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-verify.h"

/* Enough to begin with, too little for many. */
#define LITTLE_ROOM 400000

static gpointer
add_incident_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, "Main Street");
  g_autoptr (LgIncident) incident = lg_incident_new ();

  incident->site_row = LG_RECORD (site)->row;
  incident->occurred_at = lg_time_now ();
  lg_record_set_text (&incident->title, "Jackets");
  lg_incidents_insert (db, incident, error);

  return NULL;
}

static gpointer
list_incidents_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_active (db, error);

  if (incidents != NULL)
    *(guint *) data = incidents->len;

  return NULL;
}

static guint
count_incidents (LgTestStore *test)
{
  guint n_incidents = 0;

  lg_test_store_read (test, list_incidents_cb, &n_incidents);

  return n_incidents;
}

static void
assert_sound (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgVerifyResult) result = lg_verify_folder (folder, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
}

static guint
write_until_full (LgTestStore *test)
{
  g_autoptr (GError) error = NULL;
  guint n_written = 0;

  while (lg_store_write_sync (test->store, "test", add_incident_cb, NULL, NULL, &error))
    n_written++;

  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_FULL);
  g_assert_cmpstr (error->message, ==, "The disk is full");

  return n_written;
}

static void
test_a_full_disk_loses_nothing_that_was_done (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  guint n_written;

  lg_test_store_write (test, add_incident_cb, NULL);
  lg_test_disk_set_room (LITTLE_ROOM);
  n_written = write_until_full (test);
  lg_test_disk_set_room (LG_TEST_DISK_UNLIMITED);

  g_assert_cmpuint (count_incidents (test), ==, 1 + n_written);
  lg_test_store_write (test, add_incident_cb, NULL);
  g_assert_cmpuint (count_incidents (test), ==, 2 + n_written);
  assert_sound (test->folder);
}

static void
assert_cannot_open (const char      *folder,
                    LgStoreOpenMode  mode,
                    LgStoreError     code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_store_open (folder, mode, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, folder));
  g_test_message ("%s", error->message);
}

static void
test_a_store_that_did_not_fit_is_made_when_there_is_room (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *folder = g_build_filename (test->folder, "new", NULL);
  g_autoptr (LgStore) store = NULL;
  g_autoptr (GError) error = NULL;

  lg_test_disk_set_room (10000);
  assert_cannot_open (folder, LG_STORE_OPEN_OR_CREATE, LG_STORE_ERROR_FULL);
  lg_test_disk_set_room (LG_TEST_DISK_UNLIMITED);
  assert_sound (folder);
  store = lg_store_open (folder, LG_STORE_OPEN_EXISTING, NULL, &error);
  g_assert_no_error (error);
}

/* Whoever may do everything is not stopped by a file's mode. */
static void
give_up_privileges (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3];
  const guint32 privileges = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;

  g_assert_cmpint (syscall (SYS_capget, &header, data), ==, 0);
  data[0].effective &= ~privileges;
  data[0].permitted &= ~privileges;
  data[0].inheritable &= ~privileges;
  g_assert_cmpint (syscall (SYS_capset, &header, data), ==, 0);
}

static void
test_says_that_a_folder_is_read_only (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *database = lg_store_dup_path (test->store);
  g_autofree char *inside = g_build_filename (test->folder, "new", NULL);

  lg_test_store_write (test, add_incident_cb, NULL);
  g_assert_finalize_object (g_steal_pointer (&test->store));
  g_assert_cmpint (g_chmod (database, 0400), ==, 0);
  g_assert_cmpint (g_chmod (test->folder, 0500), ==, 0);

  assert_cannot_open (test->folder, LG_STORE_OPEN_EXISTING, LG_STORE_ERROR_READ_ONLY);
  assert_cannot_open (inside, LG_STORE_OPEN_OR_CREATE, LG_STORE_ERROR_READ_ONLY);

  g_assert_cmpint (g_chmod (test->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (database, 0600), ==, 0);
  lg_test_store_reopen (test);
  g_assert_cmpuint (count_incidents (test), ==, 1);
}

static void
test_says_that_a_file_is_in_the_way (void)
{
  assert_cannot_open ("/dev/null/store", LG_STORE_OPEN_OR_CREATE, LG_STORE_ERROR_READ_ONLY);
}

static void
test_says_that_a_page_is_damaged (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *database = lg_store_dup_path (test->store);
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) writing = NULL;
  guint n_incidents;

  lg_test_store_write (test, add_incident_cb, NULL);
  g_assert_finalize_object (g_steal_pointer (&test->store));
  lg_test_damage_table (database, "incidents");
  lg_test_store_reopen (test);

  g_assert_false (lg_store_read_sync (test->store, list_incidents_cb, &n_incidents, NULL, &reading));
  g_assert_error (reading, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT);
  g_assert_true (g_str_has_prefix (reading->message, "The database is damaged"));
  g_assert_false (lg_store_write_sync (test->store, "test", add_incident_cb, NULL, NULL, &writing));
  g_assert_error (writing, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT);
}

int
main (int   argc,
      char *argv[])
{
  give_up_privileges ();
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  lg_test_disk_install ();

  g_test_add_func ("/store/failures/a-full-disk-loses-nothing-that-was-done",
                   test_a_full_disk_loses_nothing_that_was_done);
  g_test_add_func ("/store/failures/a-store-that-did-not-fit-is-made-when-there-is-room",
                   test_a_store_that_did_not_fit_is_made_when_there_is_room);
  g_test_add_func ("/store/failures/says-that-a-folder-is-read-only", test_says_that_a_folder_is_read_only);
  g_test_add_func ("/store/failures/says-that-a-file-is-in-the-way", test_says_that_a_file_is_in_the_way);
  g_test_add_func ("/store/failures/says-that-a-page-is-damaged", test_says_that_a_page_is_damaged);

  return g_test_run ();
}
