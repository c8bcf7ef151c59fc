/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-tally.h"
#include "lg-text.h"

struct _LgReportTallies
{
  GHashTable *by_key;  /* (owned) (element-type utf8 LgReportTally): by key and currency */
};

static void
tally_free (LgReportTally *self)
{
  g_free (self->key);
  g_free (self);
}

LgReportTallies *
lg_report_tallies_new (void)
{
  LgReportTallies *self = g_new0 (LgReportTallies, 1);

  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

static void
free_value_cb (gpointer key,
               gpointer value,
               gpointer data)
{
  tally_free (value);
}

void
lg_report_tallies_free (LgReportTallies *self)
{
  g_hash_table_foreach (self->by_key, free_value_cb, NULL);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

/**
 * lg_report_tallies_find:
 * @self: tallies
 * @key: what incidents have in common
 * @currency: (nullable): the currency of their losses, which keeps them apart
 *
 * Returns: (transfer none): the tally, of zeros where it is new
 */
LgReportTally *
lg_report_tallies_find (LgReportTallies *self,
                        const char      *key,
                        const char      *currency)
{
  g_autofree char *name = g_strconcat (currency != NULL ? currency : "", "\x1f", key, NULL);
  LgReportTally *tally = g_hash_table_lookup (self->by_key, name);

  if (tally == NULL)
    {
      tally = g_new0 (LgReportTally, 1);
      tally->key = g_strdup (key);
      tally->currency = g_intern_string (currency);
      g_hash_table_insert (self->by_key, g_steal_pointer (&name), tally);
    }

  return tally;
}

/**
 * lg_report_tallies_list:
 * @self: tallies, which are empty thereafter
 * @compare: an order that leaves no two alike
 *
 * Returns: (transfer full) (element-type LgReportTally): the tallies in that order
 */
GPtrArray *
lg_report_tallies_list (LgReportTallies *self,
                        GCompareFunc     compare)
{
  GPtrArray *list = g_hash_table_get_values_as_ptr_array (self->by_key);

  g_ptr_array_set_free_func (list, (GDestroyNotify) tally_free);
  g_hash_table_remove_all (self->by_key);
  g_ptr_array_sort (list, compare);

  return list;
}

const char *
lg_report_key_none (const LgReportData *data,
                    const LgReportSum  *sum)
{
  return "";
}

const char *
lg_report_key_kind (const LgReportData *data,
                    const LgReportSum  *sum)
{
  return sum->kind;
}

const char *
lg_report_key_severity (const LgReportData *data,
                        const LgReportSum  *sum)
{
  return lg_enum_name (LG_TYPE_SEVERITY, sum->severity);
}

const char *
lg_report_key_site (const LgReportData *data,
                    const LgReportSum  *sum)
{
  return lg_report_data_site_code (data, sum->site_row);
}

static void
add_sum (LgReportTally     *tally,
         const LgReportSum *sum)
{
  tally->site_row = sum->site_row;

  if (sum->week == 0)
    {
      tally->incidents += sum->incidents;
      tally->gross += sum->gross;
      tally->recovered += sum->recovered;
      tally->retail += sum->retail;
    }
  else
    {
      tally->previous += sum->incidents;
      tally->previous_gross += sum->gross;
      tally->previous_recovered += sum->recovered;
    }
}

static void
add_sums (const LgReportData *data,
          LgReportTallies    *tallies,
          LgReportKeyFunc     key,
          gboolean            by_currency)
{
  for (guint i = 0; i < data->sums->len; i++)
    {
      const LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);

      if (sum->week <= 1)
        add_sum (lg_report_tallies_find (tallies, key (data, sum), by_currency ? sum->currency : NULL), sum);
    }
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const LgReportTally *left = *(LgReportTally * const *) a;
  const LgReportTally *right = *(LgReportTally * const *) b;

  if (left->incidents != right->incidents)
    return left->incidents > right->incidents ? -1 : 1;

  return g_strcmp0 (left->key, right->key);
}

/* By currency, the largest net loss first. */
int
lg_report_tally_compare_losses (gconstpointer a,
                                gconstpointer b)
{
  const LgReportTally *left = *(LgReportTally * const *) a;
  const LgReportTally *right = *(LgReportTally * const *) b;
  gint64 left_net = lg_report_tally_net (left), right_net = lg_report_tally_net (right);
  int by_currency = g_strcmp0 (left->currency, right->currency);

  if (by_currency != 0)
    return by_currency;
  if (left_net != right_net)
    return left_net > right_net ? -1 : 1;

  return g_strcmp0 (left->key, right->key);
}

/**
 * lg_report_tally_counts:
 * @data: a report's data
 * @key: what to count by
 *
 * Returns: (transfer full) (element-type LgReportTally): incidents of this week and the one before, the most first
 */
GPtrArray *
lg_report_tally_counts (const LgReportData *data,
                        LgReportKeyFunc     key)
{
  g_autoptr (LgReportTallies) tallies = lg_report_tallies_new ();

  add_sums (data, tallies, key, FALSE);

  return lg_report_tallies_list (tallies, compare_counts);
}

static gboolean
has_loss (const LgReportTally *tally)
{
  return tally->gross != 0 || tally->recovered != 0 || tally->retail != 0 ||
         tally->previous_gross != 0 || tally->previous_recovered != 0;
}

/**
 * lg_report_tally_losses:
 * @data: a report's data
 * @key: what to add up by
 *
 * Returns: (transfer full) (element-type LgReportTally): losses by currency, the largest first; none of nothing
 */
GPtrArray *
lg_report_tally_losses (const LgReportData *data,
                        LgReportKeyFunc     key)
{
  g_autoptr (LgReportTallies) tallies = lg_report_tallies_new ();
  GPtrArray *list;

  add_sums (data, tallies, key, TRUE);
  list = lg_report_tallies_list (tallies, lg_report_tally_compare_losses);
  for (guint i = list->len; i > 0; i--)
    {
      if (!has_loss (g_ptr_array_index (list, i - 1)))
        g_ptr_array_remove_index (list, i - 1);
    }

  return list;
}

gint64
lg_report_tally_net (const LgReportTally *self)
{
  return self->gross - self->recovered;
}

gint64
lg_report_tally_previous_net (const LgReportTally *self)
{
  return self->previous_gross - self->previous_recovered;
}
