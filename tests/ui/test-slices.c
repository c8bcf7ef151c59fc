/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-slices.h"

static guint n_calls;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
ask_once_more (gpointer object)
{
  if (++n_calls == 1)
    lg_slices_add (object, ask_once_more, LG_SLICES_SOON);

  return FALSE;
}

static gboolean
take_back (gpointer object)
{
  n_calls++;
  lg_slices_remove (object);

  return TRUE;
}

static void
test_job_asked_for_while_it_is_done (void)
{
  g_autoptr (GObject) object = g_object_new (G_TYPE_OBJECT, NULL);

  n_calls = 0;
  lg_slices_add (object, ask_once_more, LG_SLICES_SOON);
  settle ();

  g_assert_cmpuint (n_calls, ==, 2);
}

static void
test_job_taken_back_while_it_is_done (void)
{
  g_autoptr (GObject) object = g_object_new (G_TYPE_OBJECT, NULL);

  n_calls = 0;
  lg_slices_add (object, take_back, LG_SLICES_SOON);
  settle ();

  g_assert_cmpuint (n_calls, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/slices/asked-for-while-done", test_job_asked_for_while_it_is_done);
  g_test_add_func ("/ui/slices/taken-back-while-done", test_job_taken_back_while_it_is_done);

  return g_test_run ();
}
