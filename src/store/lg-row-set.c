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

/**
 * lg_row_set_to_json:
 *
 * Returns: (transfer full): the rows as a JSON array, which a statement can take as one value
 */
char *
lg_row_set_to_json (const LgRowSet *self)
{
  GString *text = g_string_new ("[");

  for (gsize i = 0; i < self->n_words; i++)
    {
      for (guint64 word = self->words[i]; word != 0; word &= word - 1)
        g_string_append_printf (text, "%s%" G_GSIZE_FORMAT, text->len > 1 ? "," : "",
                                i * 64 + (gsize) __builtin_ctzll (word));
    }
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}
