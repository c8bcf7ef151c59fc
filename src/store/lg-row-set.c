/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-row-set-private.h"

struct _LgRowSet
{
  guint64 *words;    /* (owned) (nullable) */
  gsize    n_words;
  gsize    size;
};

LgRowSet *
lg_row_set_new (void)
{
  return g_new0 (LgRowSet, 1);
}

void
lg_row_set_free (LgRowSet *self)
{
  g_free (self->words);
  g_free (self);
}

static void
grow (LgRowSet *self,
      gsize     n_words)
{
  gsize wanted = MAX (n_words, 2 * self->n_words);

  self->words = g_renew (guint64, self->words, wanted);
  memset (self->words + self->n_words, 0, (wanted - self->n_words) * sizeof *self->words);
  self->n_words = wanted;
}

/* Adds a row that is not in the set. */
void
lg_row_set_add (LgRowSet *self,
                gint64    row)
{
  gsize word = (gsize) row / 64;

  if (word >= self->n_words)
    grow (self, word + 1);

  self->words[word] |= G_GUINT64_CONSTANT (1) << (row % 64);
  self->size++;
}

gboolean
lg_row_set_contains (const LgRowSet *self,
                     gint64          row)
{
  gsize word = (gsize) row / 64;

  return word < self->n_words && (self->words[word] >> (row % 64) & 1) != 0;
}

gsize
lg_row_set_get_size (const LgRowSet *self)
{
  return self->size;
}
