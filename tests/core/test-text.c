/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "lg-error.h"
#include "lg-text.h"

typedef struct
{
  const char *text;
  const char *expected;
} Case;

typedef enum
{
  SAMPLE_NEW,
  SAMPLE_ON_HOLD = 7,
  SAMPLE_CCTV_REVIEW,
} Sample;

static GType
sample_get_type (void)
{
  static const GEnumValue values[] = {
    { SAMPLE_NEW, "SAMPLE_NEW", "new" },
    { SAMPLE_ON_HOLD, "SAMPLE_ON_HOLD", "on-hold" },
    { SAMPLE_CCTV_REVIEW, "SAMPLE_CCTV_REVIEW", "cctv_review" },
    { 0, NULL, NULL },
  };
  static GType type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("Sample", values));

  return type;
}

static void
assert_each (char      *(*convert) (const char *),
             const Case  *cases,
             gsize        n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *text = convert (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_normalizes_ascii (void)
{
  static const Case cases[] = {
    { NULL, NULL },
    { "", "" },
    { "   ", "" },
    { "Shoplifting", "Shoplifting" },
    { "  two  words ", "two  words" },
    { "line\nline\tcolumn", "line\nline\tcolumn" },
    { "\n line \n", "line" },
  };

  assert_each (lg_text_normalize, cases, G_N_ELEMENTS (cases));
}

static void
test_composes_accents (void)
{
  static const Case cases[] = {
    { "Cafe\u0301", "Café" },
    { "A\u030angstro\u0308m", "Ångström" },
    { "\u1112\u1161\u11ab", "한" },
    { "Café", "Café" },
    { "\u0344", "\u0308\u0301" },
    { "\u212b", "Å" },
    { "e\x01\u0301", "é" },
  };

  assert_each (lg_text_normalize, cases, G_N_ELEMENTS (cases));
}

/* Characters that are left alone for speed must be those that normalizing leaves alone. */
static void
test_leaves_composed_letters (void)
{
  for (gunichar c = 0xa1; c < 0x300; c++)
    {
      g_autofree char *letter = g_ucs4_to_utf8 (&c, 1, NULL, NULL, NULL);
      g_autofree char *expected = g_utf8_normalize (letter, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      g_autofree char *text = lg_text_normalize (letter);

      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_drops_controls (void)
{
  static const Case cases[] = {
    { "a\x01" "b\x1b[31mc\x7f", "ab[31mc" },
    { "a\xc2\x85" "b\xc2\x9f" "c", "abc" },
    { "a\r\nb\rc", "a\nb\nc" },
  };

  assert_each (lg_text_normalize, cases, G_N_ELEMENTS (cases));
}

static void
test_trims_any_white_space (void)
{
  static const Case cases[] = {
    { "\u00a0\u3000 Zürich\u2003", "Zürich" },
    { "\u00a0", "" },
  };

  assert_each (lg_text_normalize, cases, G_N_ELEMENTS (cases));
}

static void
test_replaces_what_is_no_utf8 (void)
{
  static const Case cases[] = {
    { "Caf\xe9", "Caf\ufffd" },
    { "\xff", "\ufffd" },
    { "\xed\xa0\x80", "\ufffd\ufffd\ufffd" },
    { "ends\xc2", "ends\ufffd" },
  };

  assert_each (lg_text_normalize, cases, G_N_ELEMENTS (cases));
}

static void
test_makes_names (void)
{
  static const Case cases[] = {
    { "On Hold", "on_hold" },
    { "on-hold", "on_hold" },
    { " ON  __ HOLD ", "on_hold" },
    { "Lost/Stolen", "lost_stolen" },
    { "Step 12", "step_12" },
    { "(none)", "none" },
    { "ÉTÉ", "été" },
    { "हिन्दी", "हिन्दी" },
    { "--", "" },
    { "", "" },
  };

  assert_each (lg_text_to_name, cases, G_N_ELEMENTS (cases));
}

static void
test_reads_enumerations (void)
{
  static const char *const texts[] = { "on_hold", "on-hold", "On Hold", "ON HOLD" };
  g_autoptr (GError) error = NULL;
  int value;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (lg_enum_parse (sample_get_type (), texts[i], &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, SAMPLE_ON_HOLD);
    }

  g_assert_true (lg_enum_parse (sample_get_type (), "CCTV review", &value, &error));
  g_assert_cmpint (value, ==, SAMPLE_CCTV_REVIEW);
}

static void
test_names_the_choices (void)
{
  static const char *const texts[] = { "", "onhold", "on_hol", "on_hold_x", "7" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      int value = 42;

      g_assert_false (lg_enum_parse (sample_get_type (), texts[i], &value, &error));
      g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "new, on_hold, cctv_review"));
      g_assert_cmpint (value, ==, 42);
    }
}

static void
test_writes_enumerations (void)
{
  g_assert_cmpstr (lg_enum_name (sample_get_type (), SAMPLE_NEW), ==, "new");
  g_assert_cmpstr (lg_enum_name (sample_get_type (), SAMPLE_ON_HOLD), ==, "on_hold");
  g_assert_cmpstr (lg_enum_name (sample_get_type (), SAMPLE_CCTV_REVIEW), ==, "cctv_review");
  g_assert_null (lg_enum_name (sample_get_type (), 3));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/text/normalizes-ascii", test_normalizes_ascii);
  g_test_add_func ("/core/text/composes-accents", test_composes_accents);
  g_test_add_func ("/core/text/leaves-composed-letters", test_leaves_composed_letters);
  g_test_add_func ("/core/text/drops-controls", test_drops_controls);
  g_test_add_func ("/core/text/trims-any-white-space", test_trims_any_white_space);
  g_test_add_func ("/core/text/replaces-what-is-no-utf8", test_replaces_what_is_no_utf8);
  g_test_add_func ("/core/text/makes-names", test_makes_names);
  g_test_add_func ("/core/enum/reads-nicks", test_reads_enumerations);
  g_test_add_func ("/core/enum/names-the-choices", test_names_the_choices);
  g_test_add_func ("/core/enum/writes-nicks", test_writes_enumerations);

  return g_test_run ();
}
