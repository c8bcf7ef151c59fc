/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-settings.h"
#include "lg-test-store.h"

typedef struct
{
  const char *key;
  const char *value;
} Choice;

static gpointer
set_cb (LgDb *db, gpointer data, GError **error)
{
  const Choice *choice = data;

  lg_settings_set (db, choice->key, choice->value, error);

  return NULL;
}

static void
assert_takes (LgTestStore *test,
              const char  *key,
              const char  *value)
{
  const Choice choice = { key, value };

  lg_test_store_write (test, set_cb, (gpointer) &choice);
}

static void
assert_refuses (LgTestStore *test,
                const char  *key,
                const char  *value,
                int          code)
{
  const Choice choice = { key, value };
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_store_write_sync (test->store, "test", set_cb, (gpointer) &choice, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, code);
}

static void
test_takes_what_fits (void)
{
  static const Choice choices[] = {
    { "device.letter", "B" },
    { "currency", "JPY" },
    { "rule.breach.severity", "Critical" },
    { "rule.breach.steps", "" },
    { "rule.breach.steps", "5, 6" },
    { "rule.audit.rrule", "FREQ=WEEKLY;BYDAY=MO" },
    { "import.old_disposition", "unsolved" },
    { "import.severity", "robbery=critical; theft=low;" },
    { "import.kinds", "retail theft = External Theft; till shortage=process_error;" },
    { "import.kinds", "" },
    { "rule.police.dispositions", "Referred to police, prosecuted" },
    { "rule.police.dispositions", "" },
    { "report.paper", "letter" },
    { "report.recipients", "" },
    { "threat.critical_floor", "false" },
    { "rule.summary_above", "0" },
    { "pattern.alpha.c1", "0.05" },
    { "pattern.min_sigma", "1e-3" },
    { "risk.raise.dispositions", "" },
  };
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    assert_takes (test, choices[i].key, choices[i].value);
}

static void
test_refuses_what_is_of_another_type (void)
{
  static const Choice choices[] = {
    { "device.letter", "" },
    { "device.letter", "a/b" },
    { "device.letter", "A1" },
    { "currency", "money" },
    { "rule.breach.severity", "enormous" },
    { "rule.breach.steps", "5,,6" },
    { "rule.breach.steps", "16" },
    { "rule.audit.rrule", "now and then" },
    { "import.old_disposition", "forgotten" },
    { "import.severity", "robbery=enormous" },
    { "import.kinds", "retail theft=external_teft" },
    { "import.kinds", "retail theft=" },
    { "rule.police.dispositions", "referred to police,shot" },
    { "report.paper", "foolscap" },
    { "threat.critical_floor", "perhaps" },
    { "rule.archive.days", "-1" },
    { "risk.days", "0" },
    { "rule.archive.days", "4000000" },
    { "risk.band.critical", "26" },
    { "pattern.baseline", "2" },
    { "pattern.alpha.c1", "0" },
    { "pattern.alpha.c1", "1" },
    { "pattern.alpha.c2", "0,05" },
    { "pattern.alpha.c3", "nan" },
    { "pattern.min_sigma", "0" },
    { "pattern.min_sigma", "inf" },
    { "risk.lower.dispositions", "forgiven" },
    { "no.such.key", "1" },
  };
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    assert_refuses (test, choices[i].key, choices[i].value, LG_STORE_ERROR_INVALID);
}

static void
test_thresholds_stay_in_order (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  assert_refuses (test, "threat.band.guarded", "25", LG_STORE_ERROR_CONSTRAINT);
  assert_refuses (test, "threat.band.severe", "50", LG_STORE_ERROR_CONSTRAINT);
  assert_refuses (test, "threat.band.guarded", "0", LG_STORE_ERROR_INVALID);
  assert_refuses (test, "risk.likelihood.2", "1", LG_STORE_ERROR_INVALID);
  assert_refuses (test, "risk.impact.4", "500", LG_STORE_ERROR_CONSTRAINT);
  assert_takes (test, "threat.band.elevated", "40");
  assert_takes (test, "threat.band.guarded", "25");
}

static GHashTable *
make_values (const Choice *choices,
             gsize         n_choices)
{
  GHashTable *values = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < n_choices; i++)
    g_hash_table_insert (values, (gpointer) choices[i].key, (gpointer) choices[i].value);

  return values;
}

static gpointer
apply_cb (LgDb *db, gpointer data, GError **error)
{
  lg_settings_apply (db, data, error);

  return NULL;
}

static gint64
get_int (LgDb       *db,
         const char *key)
{
  gint64 value = -1;

  g_assert_true (lg_settings_get_int (db, key, &value, NULL));

  return value;
}

static gpointer
assert_moved_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_cmpint (get_int (db, "threat.band.guarded"), ==, 30);
  g_assert_cmpint (get_int (db, "threat.band.elevated"), ==, 60);

  return NULL;
}

static gpointer
assert_default_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_cmpint (get_int (db, "threat.band.guarded"), ==, 10);
  g_assert_cmpint (get_int (db, "threat.band.elevated"), ==, 25);

  return NULL;
}

static gpointer
try_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  g_assert_null (lg_settings_with (db, data, assert_moved_cb, NULL, &local_error));
  g_assert_no_error (local_error);

  return assert_default_cb (db, NULL, error);
}

static const Choice moved[] = {
  { "threat.band.guarded", "30" },
  { "threat.band.elevated", "60" },
  { "threat.band.high", "90" },
};

static void
test_thresholds_move_together (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GHashTable) values = make_values (moved, G_N_ELEMENTS (moved));

  lg_test_store_write (test, apply_cb, values);
  lg_test_store_read (test, assert_moved_cb, NULL);
}

static void
test_thresholds_that_cross_are_refused_together (void)
{
  static const Choice crossed[] = { { "threat.band.guarded", "60" }, { "threat.band.elevated", "30" } };
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GHashTable) values = make_values (crossed, G_N_ELEMENTS (crossed));
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_store_write_sync (test->store, "test", apply_cb, values, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CONSTRAINT);
  lg_test_store_read (test, assert_default_cb, NULL);
}

static void
test_candidates_are_tried_and_not_kept (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GHashTable) values = make_values (moved, G_N_ELEMENTS (moved));

  lg_test_store_read (test, try_cb, values);
  lg_test_store_read (test, assert_default_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/settings/takes-what-fits", test_takes_what_fits);
  g_test_add_func ("/store/settings/refuses-what-is-of-another-type", test_refuses_what_is_of_another_type);
  g_test_add_func ("/store/settings/thresholds-stay-in-order", test_thresholds_stay_in_order);
  g_test_add_func ("/store/settings/thresholds-move-together", test_thresholds_move_together);
  g_test_add_func ("/store/settings/thresholds-that-cross-are-refused-together",
                   test_thresholds_that_cross_are_refused_together);
  g_test_add_func ("/store/settings/candidates-are-tried-and-not-kept", test_candidates_are_tried_and_not_kept);

  return g_test_run ();
}
