/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-release.h"

#define N_ROWS 60
#define N_LABELS 5

/* So many of them may go in one turn of the main loop where each goes in no time. */
#define N_AT_ONCE 40

static guint n_alive;

static void
gone_cb (gpointer  data,
         GObject  *widget)
{
  n_alive--;
}

static GtkWidget *
count (GtkWidget *widget)
{
  g_object_weak_ref (G_OBJECT (widget), gone_cb, NULL);
  n_alive++;

  return widget;
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = count (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  for (guint i = 0; i < N_LABELS; i++)
    gtk_box_append (GTK_BOX (row), count (gtk_label_new ("Label")));

  return row;
}

static GtkWidget *
make_form (void)
{
  GtkWidget *form = g_object_ref_sink (count (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)));

  for (guint i = 0; i < N_ROWS; i++)
    gtk_box_append (GTK_BOX (form), make_row ());

  return form;
}

static void
end (GtkWidget *form)
{
  lg_release_in_slices (form);
  g_object_unref (form);
}

static void
test_what_is_in_a_form_goes_after_it (void)
{
  guint n_made, n_left;

  n_alive = 0;
  end (make_form ());
  n_made = 1 + N_ROWS * (1 + N_LABELS);
  g_assert_cmpuint (n_made - n_alive, <, N_AT_ONCE);
  n_left = n_alive;

  while (g_main_context_iteration (NULL, FALSE))
    g_assert_cmpuint (n_alive, <=, n_left);
  g_assert_cmpuint (n_alive, ==, 0);
}

static void
test_all_of_it_can_go_at_once (void)
{
  n_alive = 0;
  end (make_form ());
  end (make_form ());
  g_assert_cmpuint (n_alive, >, 0);

  lg_release_all ();
  g_assert_cmpuint (n_alive, ==, 0);
}

static void
test_a_small_form_goes_whole (void)
{
  GtkWidget *row = g_object_ref_sink (make_row ());

  n_alive = 1 + N_LABELS;
  end (row);
  g_assert_cmpuint (n_alive, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/ui/release/what-is-in-a-form-goes-after-it", test_what_is_in_a_form_goes_after_it);
  g_test_add_func ("/ui/release/all-of-it-can-go-at-once", test_all_of_it_can_go_at_once);
  g_test_add_func ("/ui/release/a-small-form-goes-whole", test_a_small_form_goes_whole);

  return g_test_run ();
}
