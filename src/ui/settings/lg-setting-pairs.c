/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-setting-pairs.h"
#include "lg-text.h"

static void
pair_free (gpointer data)
{
  LgSettingPair *pair = data;

  g_free (pair->key);
  g_free (pair->value);
  g_free (pair);
}

/**
 * lg_setting_pairs_parse:
 * @text: a value of a setting that is a table
 *
 * Returns: (transfer full) (element-type LgSettingPair): its lines, in their order
 */
GPtrArray *
lg_setting_pairs_parse (const char *text)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (pair_free);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (g_strstrip (parts[i]), '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      lg_setting_pairs_add (pairs, parts[i], equals + 1);
    }

  return pairs;
}

/* Returns: (transfer full): the table as its setting is stored */
char *
lg_setting_pairs_format (GPtrArray *pairs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const LgSettingPair *pair = g_ptr_array_index (pairs, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? ";" : "", pair->key, pair->value);
    }

  return g_string_free (text, FALSE);
}

/* Words that differ in case, blanks or hyphens alone are one. */
LgSettingPair *
lg_setting_pairs_find (GPtrArray  *pairs,
                       const char *key)
{
  g_autofree char *name = lg_text_to_name (key);

  for (guint i = 0; i < pairs->len; i++)
    {
      LgSettingPair *pair = g_ptr_array_index (pairs, i);
      g_autofree char *other = lg_text_to_name (pair->key);

      if (g_str_equal (name, other))
        return pair;
    }

  return NULL;
}

LgSettingPair *
lg_setting_pairs_add (GPtrArray  *pairs,
                      const char *key,
                      const char *value)
{
  LgSettingPair *pair = g_new0 (LgSettingPair, 1);

  pair->key = g_strdup (key);
  pair->value = g_strdup (value);
  g_ptr_array_add (pairs, pair);

  return pair;
}
