/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-words.h"

static void
assert_signed (gint64      number,
               const char *expected)
{
  g_autofree char *text = lg_words_signed (number);

  g_assert_cmpstr (text, ==, expected);
}

/* Without the mark, text that runs from right to left has the sign behind the figure. */
static void
test_a_sign_stays_before_its_figure (void)
{
  assert_signed (-12, "\u200e−12");
  assert_signed (7, "\u200e+7");
  assert_signed (0, "\u200e0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/words/a-sign-stays-before-its-figure", test_a_sign_stays_before_its_figure);

  return g_test_run ();
}
