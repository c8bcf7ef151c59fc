/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <math.h>

#include "lg-discrepancy-rank-private.h"

/* Ranks all counts by how unlikely they are. What the list reads of a page of them, count by count, is added up
 * here in one pass along the index: in SQL, window functions took ten times as long. */

/* Units by the books, and those of them that were missing. */
typedef struct
{
  gint64 n_counts;
  double book;
  double missing;
} Units;

/* What a site had up to a day. */
typedef struct
{
  gint64 site_row;
  gint64 day;
  Units  units;
} SiteDay;

/* The counts of one SKU at one site so far; those of the same moment are not each other's past. */
typedef struct
{
  gint64   site_row;
  GString *sku;     /* (owned) */
  gint64   at;
  Units    before;  /* earlier than @at */
  Units    now;
} Past;

typedef struct
{
  double probability;
  gint64 row;
} Ranked;

static void
add_units (Units       *units,
           const Units *more)
{
  units->n_counts += more->n_counts;
  units->book += more->book;
  units->missing += more->missing;
}

static GArray *
read_site_days (LgDb    *db,
                GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (SiteDay));
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT site_row, local_day, book, missing FROM count_days ORDER BY site_row, local_day", error, "");
  g_autoptr (GError) local_error = NULL;
  SiteDay sum = { 0 };

  while (statement != NULL && lg_statement_next (statement, &local_error))
    {
      Units units = { 0, lg_statement_real (statement, 2), lg_statement_real (statement, 3) };

      if (lg_statement_int (statement, 0) != sum.site_row)
        sum = (SiteDay) { .site_row = lg_statement_int (statement, 0) };
      sum.day = lg_statement_int (statement, 1);
      add_units (&sum.units, &units);
      g_array_append_val (days, sum);
    }
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (statement != NULL)
    return g_steal_pointer (&days);

  return NULL;
}

static int
compare_site_days (gconstpointer a,
                   gconstpointer b)
{
  const SiteDay *one = a;
  const SiteDay *other = b;

  if (one->site_row != other->site_row)
    return one->site_row < other->site_row ? -1 : 1;

  return (one->day > other->day) - (one->day < other->day);
}

static void
find_site (GArray        *days,
           LgStatement   *statement,
           LgDiscrepancy *discrepancy)
{
  SiteDay key = { .site_row = lg_statement_int (statement, 1), .day = lg_statement_int (statement, 4) };
  guint index;
  gboolean is_found = g_array_binary_search (days, &key, compare_site_days, &index);
  const Units *units = is_found ? &g_array_index (days, SiteDay, index).units : &key.units;

  discrepancy->site_book = units->book;
  discrepancy->site_missing = units->missing;
}

/* Moves on to the count that the statement is at. */
static void
move_on (Past        *past,
         LgStatement *statement)
{
  const char *sku = lg_statement_text (statement, 2);
  gint64 site_row = lg_statement_int (statement, 1);
  gint64 at = lg_statement_int (statement, 3);

  if (site_row != past->site_row || !g_str_equal (sku, past->sku->str))
    {
      past->site_row = site_row;
      g_string_assign (past->sku, sku);
      past->before = past->now = (Units) { 0 };
    }
  else if (at > past->at)
    {
      add_units (&past->before, &past->now);
      past->now = (Units) { 0 };
    }
  past->at = at;
}

static void
read_count (LgStatement   *statement,
            Past          *past,
            LgDiscrepancy *discrepancy)
{
  Units units = { .n_counts = 1 };

  discrepancy->book = lg_statement_int (statement, 5);
  discrepancy->counted = lg_statement_int (statement, 6);

  move_on (past, statement);
  discrepancy->own_counts = past->before.n_counts;
  discrepancy->own_book = past->before.book;
  discrepancy->own_missing = past->before.missing;

  units.book = MAX ((double) discrepancy->book, 0.0);
  units.missing = MAX ((double) discrepancy->book - (double) discrepancy->counted, 0.0);
  add_units (&past->now, &units);
}

static GArray *
rank_counts (LgStatement         *statement,
             GArray              *days,
             LgDiscrepancyJudge   judge,
             LgRowSink           *sink,
             GError             **error)
{
  g_autoptr (LgDiscrepancy) discrepancy = g_object_new (LG_TYPE_DISCREPANCY, NULL);
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  Past past = { .sku = g_string_new (NULL) };

  while (!lg_row_sink_is_ended (sink) && lg_statement_next (statement, error))
    {
      Ranked next = { .row = lg_statement_int (statement, 0) };

      read_count (statement, &past, discrepancy);
      if (lg_statement_int (statement, 7) == 0)
        continue;

      find_site (days, statement, discrepancy);
      next.probability = judge (discrepancy);
      g_array_append_val (ranked, next);
    }
  g_string_free (past.sku, TRUE);

  return ranked;
}

/* Those of which nothing can be said come last. */
static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a;
  const Ranked *other = b;
  gboolean one_unknown = isnan (one->probability);
  gboolean other_unknown = isnan (other->probability);

  if (one_unknown != other_unknown)
    return one_unknown - other_unknown;
  if (one->probability < other->probability || one->probability > other->probability)
    return one->probability < other->probability ? -1 : 1;

  return (one->row > other->row) - (one->row < other->row);
}

/**
 * lg_discrepancy_rank_rows:
 * @db: a connection
 * @statement: %LG_DISCREPANCY_RANK_SELECT, which counts are wanted, %LG_DISCREPANCY_RANK_FROM
 * @judge: what tells how unlikely a count is
 * @sink: takes the rows that are wanted, the least probable first
 * @error: return location
 */
gboolean
lg_discrepancy_rank_rows (LgDb                *db,
                          LgStatement         *statement,
                          LgDiscrepancyJudge   judge,
                          LgRowSink           *sink,
                          GError             **error)
{
  g_autoptr (GArray) days = read_site_days (db, error);
  g_autoptr (GArray) ranked = NULL;
  g_autoptr (GError) local_error = NULL;

  if (days == NULL)
    return FALSE;

  ranked = rank_counts (statement, days, judge, sink, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < ranked->len && !lg_row_sink_is_ended (sink); i++)
    lg_row_sink_add (sink, g_array_index (ranked, Ranked, i).row);

  return TRUE;
}
