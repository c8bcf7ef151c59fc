/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-oracle.h"

/* R's write.csv(): every text quoted, no commas or line ends within one. */
static GPtrArray *
read_column (const char *file,
             const char *column)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "oracle", file, NULL);
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) names = NULL;
  guint place = 0;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (g_strdelimit (contents, "\"", ' '), "\n", -1);
  names = g_strsplit (lines[0], ",", -1);
  while (g_strcmp0 (g_strstrip (names[place]), column) != 0)
    g_assert_nonnull (names[++place]);

  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto(GStrv) row = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (row), ==, g_strv_length (names));
      g_ptr_array_add (cells, g_strdup (g_strstrip (row[place])));
    }

  return g_steal_pointer (&cells);
}

GArray *
lg_oracle_read_numbers (const char *file,
                        const char *column)
{
  g_autoptr(GPtrArray) cells = read_column (file, column);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);
      char *end = NULL;
      double number = g_ascii_strtod (cell, &end);

      g_assert_true (end != cell && *end == '\0');
      g_array_append_val (numbers, number);
    }

  return g_steal_pointer (&numbers);
}

/* Returns the row where @column says @text, counted from 0; -1 without one. */
gssize
lg_oracle_find_text (const char *file,
                     const char *column,
                     const char *text)
{
  g_autoptr(GPtrArray) cells = read_column (file, column);

  for (guint i = 0; i < cells->len; i++)
    if (g_strcmp0 (g_ptr_array_index (cells, i), text) == 0)
      return i;

  return -1;
}
