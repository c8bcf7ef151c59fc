/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-slices.h"

static GString *calls;  /* a letter for each job that was called */

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GObject *
begin (void)
{
  g_string_truncate (calls, 0);

  return g_object_new (G_TYPE_OBJECT, NULL);
}

static gboolean
note_a (gpointer object)
{
  g_string_append_c (calls, 'a');

  return FALSE;
}

static gboolean
note_b (gpointer object)
{
  g_string_append_c (calls, 'b');

  return FALSE;
}

static gboolean
note_twice (gpointer object)
{
  g_string_append_c (calls, '2');

  return calls->len == 1;
}

static gboolean
ask_once_more (gpointer object)
{
  g_string_append_c (calls, '+');
  if (calls->len == 1)
    lg_slices_add (object, ask_once_more, LG_SLICES_SOON);

  return FALSE;
}

static gboolean
take_back (gpointer object)
{
  g_string_append_c (calls, '-');
  lg_slices_remove (object, NULL);

  return TRUE;
}

static gboolean
end_object (gpointer object)
{
  g_string_append_c (calls, '!');
  lg_slices_remove (object, end_object);
  g_object_unref (object);

  return TRUE;
}

static void
test_one_job_ends_before_the_next_begins (void)
{
  const LgSliceFunc jobs[] = { note_twice, note_a, note_b, NULL };
  g_autoptr (GObject) object = begin ();

  lg_slices_add_all (object, jobs, LG_SLICES_SOON);
  settle ();

  g_assert_cmpstr (calls->str, ==, "22ab");
}

static void
test_job_asked_for_while_it_is_done (void)
{
  g_autoptr (GObject) object = begin ();

  lg_slices_add (object, ask_once_more, LG_SLICES_SOON);
  lg_slices_add (object, note_a, LG_SLICES_SOON);
  settle ();

  g_assert_cmpstr (calls->str, ==, "+a+");
}

static void
test_job_taken_back_while_it_is_done (void)
{
  g_autoptr (GObject) object = begin ();

  lg_slices_add (object, take_back, LG_SLICES_SOON);
  lg_slices_add (object, note_a, LG_SLICES_LATER);
  settle ();

  g_assert_cmpstr (calls->str, ==, "-");
}

static void
test_one_of_two_jobs_is_taken_back (void)
{
  g_autoptr (GObject) object = begin ();

  lg_slices_add (object, note_a, LG_SLICES_IDLE);
  lg_slices_add (object, note_b, LG_SLICES_IDLE);
  lg_slices_remove (object, note_a);
  settle ();

  g_assert_cmpstr (calls->str, ==, "b");
}

static void
test_what_is_sooner_goes_first (void)
{
  g_autoptr (GObject) object = begin ();

  lg_slices_add (object, note_a, LG_SLICES_LATER);
  lg_slices_add (object, note_b, LG_SLICES_IDLE);
  settle ();

  g_assert_cmpstr (calls->str, ==, "ba");
}

static void
test_job_that_waits_is_only_brought_forward (void)
{
  g_autoptr (GObject) object = begin ();

  lg_slices_add (object, note_a, LG_SLICES_LATER);
  lg_slices_add (object, note_b, LG_SLICES_IDLE);
  lg_slices_add (object, note_a, LG_SLICES_SOON);
  lg_slices_add (object, note_a, LG_SLICES_LATER);
  settle ();

  g_assert_cmpstr (calls->str, ==, "ab");
}

static void
test_object_may_end_in_its_job (void)
{
  GObject *object = begin ();

  lg_slices_add (object, end_object, LG_SLICES_SOON);
  g_object_add_weak_pointer (object, (gpointer *) &object);
  settle ();

  g_assert_cmpstr (calls->str, ==, "!");
  g_assert_null (object);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/slices/in-order", test_one_job_ends_before_the_next_begins);
  g_test_add_func ("/ui/slices/asked-for-while-done", test_job_asked_for_while_it_is_done);
  g_test_add_func ("/ui/slices/taken-back-while-done", test_job_taken_back_while_it_is_done);
  g_test_add_func ("/ui/slices/one-taken-back", test_one_of_two_jobs_is_taken_back);
  g_test_add_func ("/ui/slices/sooner-first", test_what_is_sooner_goes_first);
  g_test_add_func ("/ui/slices/brought-forward", test_job_that_waits_is_only_brought_forward);
  g_test_add_func ("/ui/slices/ends-in-its-job", test_object_may_end_in_its_job);

  calls = g_string_new (NULL);
  status = g_test_run ();
  g_string_free (calls, TRUE);

  return status;
}
