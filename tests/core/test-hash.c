/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "lg-hash.h"

/* The examples of FIPS 180-4 for SHA-256, as NIST publishes them. */
#define HASH_OF_NOTHING   "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define HASH_OF_ABC       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define HASH_OF_56_BYTES  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
#define HASH_OF_MILLION_A "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

static const char text_of_56_bytes[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

typedef struct
{
  char  *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  int fd = g_file_open_tmp ("lossguard-hash-XXXXXX", &fixture->path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_remove (fixture->path);
  g_free (fixture->path);
  g_assert_finalize_object (fixture->file);
}

static void
assert_hash (const char *text,
             const char *expected)
{
  g_autofree char *hex = NULL;
  guint8 digest[LG_HASH_BYTES];

  lg_hash_data (text, strlen (text), digest);
  hex = lg_hash_to_hex (digest);
  g_assert_cmpstr (hex, ==, expected);
}

static void
test_data_matches_the_standard (void)
{
  assert_hash ("", HASH_OF_NOTHING);
  assert_hash ("abc", HASH_OF_ABC);
  assert_hash (text_of_56_bytes, HASH_OF_56_BYTES);
}

static void
test_no_data_is_the_empty_hash (void)
{
  g_autofree char *hex = NULL;
  guint8 digest[LG_HASH_BYTES];

  lg_hash_data (NULL, 0, digest);
  hex = lg_hash_to_hex (digest);
  g_assert_cmpstr (hex, ==, HASH_OF_NOTHING);
}

static void
test_pieces_make_the_same_hash (void)
{
  g_autoptr (LgHash) hash = lg_hash_new ();
  g_autofree char *hex = NULL;
  guint8 digest[LG_HASH_BYTES];

  for (int i = 0; i < 100000; i++)
    lg_hash_update (hash, "aaaaaaaaaa", 10);

  lg_hash_finish (hash, digest);
  hex = lg_hash_to_hex (digest);
  g_assert_cmpstr (hex, ==, HASH_OF_MILLION_A);
}

static void
test_file_of_several_blocks (Fixture      *fixture,
                             gconstpointer data)
{
  const gsize length = 5 * 1024 * 1024 / 2;
  g_autofree char *content = g_malloc (length);
  g_autofree char *expected = NULL;
  g_autofree char *hex = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < length; i++)
    content[i] = i * 31 % 251;
  expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, length);

  g_file_set_contents (fixture->path, content, length, &error);
  g_assert_no_error (error);

  hex = lg_hash_file (fixture->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hex, ==, expected);
}

static void
test_empty_file (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hex = lg_hash_file (fixture->file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hex, ==, HASH_OF_NOTHING);
}

static void
test_missing_file_fails (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_get_child (fixture->file, "missing");
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_hash_file (missing, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_IO_ERROR);
}

static void
test_cancelled_file_fails (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lg_hash_file (fixture->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add_file_test (const char *path,
               void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/hash/data-matches-the-standard", test_data_matches_the_standard);
  g_test_add_func ("/core/hash/no-data-is-the-empty-hash", test_no_data_is_the_empty_hash);
  g_test_add_func ("/core/hash/pieces-make-the-same-hash", test_pieces_make_the_same_hash);
  add_file_test ("/core/hash/file-of-several-blocks", test_file_of_several_blocks);
  add_file_test ("/core/hash/empty-file", test_empty_file);
  add_file_test ("/core/hash/missing-file-fails", test_missing_file_fails);
  add_file_test ("/core/hash/cancelled-file-fails", test_cancelled_file_fails);

  return g_test_run ();
}
