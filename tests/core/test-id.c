/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "lg-id.h"

#define THREADS       4
#define IDS_PER_THREAD 20000

/* The example of RFC 9562, appendix A.6, made at 2022-02-22 19:22:22 UTC. */
static const char rfc_id[] = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
static const guint8 rfc_bytes[LG_ID_BYTES] = {
  0x01, 0x7f, 0x22, 0xe2, 0x79, 0xb0, 0x7c, 0xc3, 0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f,
};

static void
test_is_version_7 (void)
{
  g_autofree char *id = lg_id_new ();

  g_assert_cmpuint (strlen (id), ==, 36);
  g_assert_cmpint (id[14], ==, '7');
  g_assert_nonnull (strchr ("89ab", id[19]));
  g_assert_true (lg_id_is_valid (id));
}

static void
test_carries_the_time (void)
{
  gint64 before = g_get_real_time () / 1000;
  guint8 bytes[LG_ID_BYTES];
  guint64 first;

  lg_id_new_bytes (bytes);
  memcpy (&first, bytes, sizeof first);

  g_assert_cmpint (GUINT64_FROM_BE (first) >> 16, >=, before);
  g_assert_cmpint (GUINT64_FROM_BE (first) >> 16, <=, before + 10000);
}

static void
test_grows_within_a_millisecond (void)
{
  guint8 last[LG_ID_BYTES], next[LG_ID_BYTES];

  lg_id_new_bytes (last);
  for (int i = 0; i < 100000; i++)
    {
      lg_id_new_bytes (next);
      g_assert_cmpint (memcmp (last, next, LG_ID_BYTES), <, 0);
      memcpy (last, next, LG_ID_BYTES);
    }
}

static gpointer
make_ids (gpointer data)
{
  guint8 (*ids)[LG_ID_BYTES] = data;

  for (int i = 0; i < IDS_PER_THREAD; i++)
    lg_id_new_bytes (ids[i]);

  return NULL;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, LG_ID_BYTES);
}

static void
test_threads_share_one_order (void)
{
  g_autofree guint8 (*ids)[LG_ID_BYTES] = g_malloc (THREADS * IDS_PER_THREAD * LG_ID_BYTES);
  GThread *threads[THREADS];

  for (int i = 0; i < THREADS; i++)
    threads[i] = g_thread_new ("ids", make_ids, ids + i * IDS_PER_THREAD);
  for (int i = 0; i < THREADS; i++)
    g_thread_join (threads[i]);

  for (int i = 1; i < THREADS * IDS_PER_THREAD; i++)
    if (i % IDS_PER_THREAD != 0)
      g_assert_cmpint (compare_ids (ids[i - 1], ids[i]), <, 0);

  qsort (ids, THREADS * IDS_PER_THREAD, LG_ID_BYTES, compare_ids);
  for (int i = 1; i < THREADS * IDS_PER_THREAD; i++)
    g_assert_cmpint (compare_ids (ids[i - 1], ids[i]), !=, 0);
}

static void
test_text_and_bytes_agree (void)
{
  g_autofree char *text = lg_id_from_bytes (rfc_bytes);
  guint8 bytes[LG_ID_BYTES];

  g_assert_cmpstr (text, ==, rfc_id);
  g_assert_true (lg_id_to_bytes (rfc_id, bytes));
  g_assert_cmpmem (bytes, LG_ID_BYTES, rfc_bytes, LG_ID_BYTES);
}

static void
test_reads_upper_case (void)
{
  guint8 bytes[LG_ID_BYTES];

  g_assert_true (lg_id_to_bytes ("017F22E2-79B0-7CC3-98C4-DC0C0C07398F", bytes));
  g_assert_cmpmem (bytes, LG_ID_BYTES, rfc_bytes, LG_ID_BYTES);
}

static void
test_refuses_what_is_no_id (void)
{
  static const char *const texts[] = {
    "",
    "INC-2026-001",
    "017f22e279b07cc398c4dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398ff",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
    "017f22e2-79b0-7cc3-98c4_dc0c0c07398f",
    "017f22e2--9b0-7cc3-98c4-dc0c0c07398f",
    "00000000-0000-0000-0000-000000000000",
    "919108f7-52d1-4320-9bac-f847db4148a8", /* version 4 */
    "017f22e2-79b0-7cc3-18c4-dc0c0c07398f", /* another variant */
  };

  g_assert_false (lg_id_is_valid (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (lg_id_is_valid (texts[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/id/is-version-7", test_is_version_7);
  g_test_add_func ("/core/id/carries-the-time", test_carries_the_time);
  g_test_add_func ("/core/id/grows-within-a-millisecond", test_grows_within_a_millisecond);
  g_test_add_func ("/core/id/threads-share-one-order", test_threads_share_one_order);
  g_test_add_func ("/core/id/text-and-bytes-agree", test_text_and_bytes_agree);
  g_test_add_func ("/core/id/reads-upper-case", test_reads_upper_case);
  g_test_add_func ("/core/id/refuses-what-is-no-id", test_refuses_what_is_no_id);

  return g_test_run ();
}
