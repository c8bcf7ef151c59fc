/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-tally.h"

/**
 * LgTally:
 *
 * Rows that are added up by what they have in common. SQLite sorts to group;
 * where a great many rows make few groups, a hash table is several times faster.
 */
struct _LgTally
{
  gsize       row_size;
  GHashTable *rows;      /* (owned): a row is its own key */
};

/**
 * lg_tally_new:
 * @row_size: how many bytes a row has
 * @hash: for what rows have in common
 * @equal: whether two rows have that in common
 *
 * Returns: (transfer full): a tally without rows
 */
LgTally *
lg_tally_new (gsize      row_size,
              GHashFunc  hash,
              GEqualFunc equal)
{
  LgTally *self = g_new0 (LgTally, 1);

  self->row_size = row_size;
  self->rows = g_hash_table_new_full (hash, equal, g_free, NULL);

  return self;
}

void
lg_tally_free (LgTally *self)
{
  g_hash_table_unref (self->rows);
  g_free (self);
}

/**
 * lg_tally_get:
 * @self: a tally
 * @key: a row whose counts are zero; what it points to must outlive the tally
 *
 * Returns: (transfer none): the row that has the same in common, to be added to
 */
gpointer
lg_tally_get (LgTally       *self,
              gconstpointer  key)
{
  gpointer row = g_hash_table_lookup (self->rows, key);

  if (row == NULL)
    {
      row = g_memdup2 (key, self->row_size);
      g_hash_table_add (self->rows, row);
    }

  return row;
}

/**
 * lg_tally_list:
 * @self: a tally
 * @rows: where copies of its rows are added
 * @compare: the order of all of @rows
 */
void
lg_tally_list (LgTally      *self,
               GArray       *rows,
               GCompareFunc  compare)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_array_append_vals (rows, row, 1);

  g_array_sort (rows, compare);
}
