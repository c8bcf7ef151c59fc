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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/settings/takes-what-fits", test_takes_what_fits);
  g_test_add_func ("/store/settings/refuses-what-is-of-another-type", test_refuses_what_is_of_another_type);
  g_test_add_func ("/store/settings/thresholds-stay-in-order", test_thresholds_stay_in_order);

  return g_test_run ();
}
