/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-explore-tally.h"
#include "lg-money.h"

static guint
hash_line (gconstpointer data)
{
  const LgExploreTallyLine *line = data;

  return (line->key != NULL ? g_str_hash (line->key) : 0) ^ g_int64_hash (&line->number);
}

static gboolean
is_same_line (gconstpointer a,
              gconstpointer b)
{
  const LgExploreTallyLine *line = a;
  const LgExploreTallyLine *other = b;

  return line->number == other->number && g_strcmp0 (line->key, other->key) == 0;
}

void
lg_explore_cell_clear (LgExploreCell *self)
{
  g_clear_pointer (&self->samples, g_array_unref);
}

static void
free_line (LgExploreTallyLine *line,
           guint               n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    lg_explore_cell_clear (&line->cells[i]);

  g_free (line->cells);
  g_free (line->key);
  g_free (line);
}

/**
 * lg_explore_tally_new:
 * @n_columns: how many columns
 * @has_median: whether values are not added up, but have a median
 *
 * Returns: (transfer full): a tally without lines
 */
LgExploreTally *
lg_explore_tally_new (guint    n_columns,
                      gboolean has_median)
{
  LgExploreTally *self = g_new0 (LgExploreTally, 1);

  self->n_columns = n_columns;
  self->has_median = has_median;
  self->lines = g_ptr_array_new ();
  self->by_key = g_hash_table_new (hash_line, is_same_line);

  return self;
}

void
lg_explore_tally_free (LgExploreTally *self)
{
  g_hash_table_unref (self->by_key);
  for (guint i = 0; i < self->lines->len; i++)
    free_line (g_ptr_array_index (self->lines, i), self->n_columns);
  g_ptr_array_unref (self->lines);
  lg_explore_cell_clear (&self->total);
  g_free (self);
}

static gboolean
add_to_cell (LgExploreCell  *cell,
             gboolean        has_median,
             gint64          incidents,
             gint64          value,
             GError        **error)
{
  cell->incidents += incidents;
  if (!has_median)
    return lg_money_add (cell->sum, value, &cell->sum, error);

  if (cell->samples == NULL)
    cell->samples = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (cell->samples, value);

  return TRUE;
}

static LgExploreTallyLine *
add_line (LgExploreTally *self,
          const char     *key,
          gint64          number)
{
  LgExploreTallyLine *line = g_new0 (LgExploreTallyLine, 1);

  line->key = g_strdup (key);
  line->number = number;
  line->cells = g_new0 (LgExploreCell, self->n_columns);
  g_ptr_array_add (self->lines, line);
  g_hash_table_add (self->by_key, line);

  return line;
}

/**
 * lg_explore_tally_add:
 * @self: a tally
 * @key: (nullable): with @number, what the line is of
 * @number: likewise
 * @column: less than the number of columns
 * @incidents: of how many incidents
 * @value: their value
 * @error: return location; a sum that is too large fails
 */
gboolean
lg_explore_tally_add (LgExploreTally  *self,
                      const char      *key,
                      gint64           number,
                      guint            column,
                      gint64           incidents,
                      gint64           value,
                      GError         **error)
{
  LgExploreTallyLine *line = lg_explore_tally_find (self, key, number);

  g_assert (column < self->n_columns);

  if (line == NULL)
    line = add_line (self, key, number);

  return add_to_cell (&line->cells[column], self->has_median, incidents, value, error) &&
         add_to_cell (&self->total, self->has_median, incidents, value, error);
}

/**
 * lg_explore_tally_find:
 *
 * Returns: (transfer none) (nullable): the line
 */
LgExploreTallyLine *
lg_explore_tally_find (LgExploreTally *self,
                       const char     *key,
                       gint64          number)
{
  const LgExploreTallyLine wanted = { (char *) key, number, NULL };

  return g_hash_table_lookup (self->by_key, &wanted);
}

static int
compare_samples (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* The sum, or the median: of an even number of samples the lower of the two in the middle, which really occurred. */
gint64
lg_explore_cell_get (LgExploreCell *self)
{
  if (self->samples == NULL)
    return self->sum;

  g_array_sort (self->samples, compare_samples);

  return g_array_index (self->samples, gint64, (self->samples->len - 1) / 2);
}

gboolean
lg_explore_cell_join (LgExploreCell  *self,
                      LgExploreCell  *other,
                      GError        **error)
{
  self->incidents += other->incidents;
  if (other->samples == NULL)
    return lg_money_add (self->sum, other->sum, &self->sum, error);

  if (self->samples == NULL)
    self->samples = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->samples, other->samples->data, other->samples->len);

  return TRUE;
}
