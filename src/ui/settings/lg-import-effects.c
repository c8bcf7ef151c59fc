/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident.h"
#include "lg-loss-query.h"
#include "lg-money.h"
#include "lg-setting-effect.h"
#include "lg-setting-pairs.h"
#include "lg-settings.h"
#include "lg-text.h"
#include "lg-time-text.h"
#include "lg-words.h"

/* What other defaults would make of the next file. */

/* How files would be read: the settings of incidents without a status. */
typedef struct
{
  gint64 days;
  int    disposition;
} Defaults;

static gpointer
read_defaults_cb (LgDb      *db,
                  gpointer   user_data,
                  GError   **error)
{
  Defaults *defaults = user_data;
  g_autofree char *name = lg_settings_get (db, "import.old_disposition", error);

  defaults->disposition = LG_DISPOSITION_NOT_RECORDED;
  if (name != NULL && lg_settings_get_int (db, "import.recent_days", &defaults->days, error))
    lg_enum_parse (LG_TYPE_DISPOSITION, name, &defaults->disposition, NULL);

  return NULL;
}

char *
lg_setting_effect_import_status (LgDb        *db,
                                 GHashTable  *values,
                                 GError     **error)
{
  Defaults now = { 0 };
  Defaults then = { 0 };
  g_autofree char *day = NULL;

  if (!lg_setting_effect_compare (db, values, read_defaults_cb, &now, &then, error))
    return NULL;

  day = lg_time_text_absolute (lg_time_now () - then.days * LG_TIME_DAY, LG_PRECISION_DAY,
                               lg_time_zone_lookup (lg_time_zone_host (), NULL));

  return g_strdup_printf (_("In the next file, an incident from %s on would come in as new, an older one as resolved: %s. "
                            "What is on record stays as it is."), day, lg_words_disposition (then.disposition));
}

/* A setting, and what it is. */
typedef struct
{
  const char *key;
  char       *text;  /* (owned) (nullable) */
} Table;

static gpointer
read_text_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  Table *table = user_data;

  table->text = lg_settings_get (db, table->key, error);

  return NULL;
}

/* Words of one table that the other has not, or has for something else. */
static void
add_different (GPtrArray  *table,
               GPtrArray  *other,
               GHashTable *words)
{
  for (guint i = 0; i < table->len; i++)
    {
      const LgSettingPair *pair = g_ptr_array_index (table, i);
      const LgSettingPair *same = lg_setting_pairs_find (other, pair->key);

      if (same == NULL || !g_str_equal (same->value, pair->value))
        g_hash_table_add (words, lg_text_to_name (pair->key));
    }
}

static GHashTable *
find_different (LgDb        *db,
                GHashTable  *values,
                const char  *key,
                GError     **error)
{
  Table now = { key, NULL };
  Table then = { key, NULL };
  GHashTable *words = NULL;

  if (lg_setting_effect_compare (db, values, read_text_cb, &now, &then, error))
    {
      g_autoptr (GPtrArray) pairs_now = lg_setting_pairs_parse (now.text);
      g_autoptr (GPtrArray) pairs_then = lg_setting_pairs_parse (then.text);

      words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      add_different (pairs_now, pairs_then, words);
      add_different (pairs_then, pairs_now, words);
    }
  g_free (now.text);
  g_free (then.text);

  return words;
}

/* How many incidents on record have one of the words for their kind. */
static gboolean
count_of_kinds (LgDb        *db,
                GHashTable  *words,
                gint64      *count,
                GError     **error)
{
  const LgLossQuery query = { .since = LG_LOSS_FIRST_DAY, .until = LG_LOSS_LAST_DAY, .by = LG_LOSS_BY_KIND };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);

  *count = 0;
  for (guint i = 0; losses != NULL && i < losses->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (losses, i);
      g_autofree char *name = lg_text_to_name (loss->kind);

      if (g_hash_table_contains (words, name))
        *count += loss->incidents;
    }

  return losses != NULL;
}

static char *
tell_words (LgDb        *db,
            GHashTable  *values,
            const char  *key,
            const char  *what,
            const char  *stays,
            GError     **error)
{
  g_autoptr (GHashTable) words = find_different (db, values, key, error);
  g_autofree char *n_words = NULL;
  g_autofree char *n_incidents = NULL;
  gint64 count;

  if (words == NULL || !count_of_kinds (db, words, &count, error))
    return NULL;

  n_words = lg_amount_format (g_hash_table_size (words), 0);
  n_incidents = lg_amount_format (count, 0);

  /* Translators: what is counted and how many there are, twice */
  return g_strdup_printf (_("%1$s: %2$s. %3$s: %4$s."), what, n_words, stays, n_incidents);
}

char *
lg_setting_effect_import_kinds (LgDb        *db,
                                GHashTable  *values,
                                GError     **error)
{
  return tell_words (db, values, "import.kinds",
                     _("Words that stand for another kind in the next file"),
                     _("Incidents on record whose kind is such a word, and stays so"), error);
}

char *
lg_setting_effect_import_severity (LgDb        *db,
                                   GHashTable  *values,
                                   GError     **error)
{
  return tell_words (db, values, "import.severity",
                     _("Kinds that get another severity in the next file"),
                     _("Incidents on record of these kinds, which keep theirs"), error);
}
