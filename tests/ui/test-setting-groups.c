/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-setting-groups.h"
#include "lg-settings.h"

/* What the preferences show, of all that can be set. */

static guint
count_rows (const char *key)
{
  guint n_groups;
  const LgSettingGroupInfo *groups = lg_setting_groups (&n_groups);
  guint n_rows = 0;

  for (guint i = 0; i < n_groups; i++)
    {
      for (guint j = 0; j < groups[i].n_settings; j++)
        n_rows += g_str_equal (groups[i].settings[j].key, key);
    }

  return n_rows;
}

static void
test_every_setting_is_in_one_group (void)
{
  gsize n_settings;
  const LgSetting *settings = lg_settings_all (&n_settings);

  for (gsize i = 0; i < n_settings; i++)
    {
      g_test_message ("%s", settings[i].key);
      g_assert_cmpuint (count_rows (settings[i].key), ==, 1);
    }
}

static void
test_every_group_says_what_it_changes (void)
{
  guint n_groups;
  const LgSettingGroupInfo *groups = lg_setting_groups (&n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      g_test_message ("%s", groups[i].title);
      g_assert_true ((groups[i].effect != NULL) != (groups[i].sentence != NULL));
    }
}

/* A threshold is checked against the one below it as they will be, so both are applied together. */
static void
test_thresholds_are_with_those_below_them (void)
{
  guint n_groups;
  const LgSettingGroupInfo *groups = lg_setting_groups (&n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      for (guint j = 0; j < groups[i].n_settings; j++)
        {
          const LgSetting *setting = lg_settings_find (groups[i].settings[j].key);
          gboolean is_there = setting->above == NULL;

          for (guint k = 0; k < groups[i].n_settings; k++)
            is_there = is_there || g_strcmp0 (groups[i].settings[k].key, setting->above) == 0;
          g_test_message ("%s", setting->key);
          g_assert_true (is_there);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/ui/setting-groups/" name, function)
  ADD ("every-setting-is-in-one-group", test_every_setting_is_in_one_group);
  ADD ("every-group-says-what-it-changes", test_every_group_says_what_it_changes);
  ADD ("thresholds-are-with-those-below-them", test_thresholds_are_with_those_below_them);
#undef ADD

  return g_test_run ();
}
