/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-column-names.h"
#include "lg-text.h"

static char *
make_name (LgImportFile *file,
           guint         i,
           GHashTable   *seen)
{
  const char *const *header = lg_import_file_get_columns (file);
  g_autofree char *name = header != NULL ? lg_text_normalize (header[i]) : NULL;

  if (name == NULL || *name == '\0')
    {
      g_free (name);
      name = g_strdup_printf ("%u", i + 1);
    }

  return g_hash_table_contains (seen, name) ? g_strdup_printf ("%s (%u)", name, i + 1) : g_steal_pointer (&name);
}

/* Returns: (transfer full): the names of the columns, numbered where there are none, and told apart where two are the same */
GStrv
lg_import_column_names_list (LgImportFile *file)
{
  guint n = lg_import_file_get_n_columns (file);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GStrv names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      names[i] = make_name (file, i, seen);
      g_hash_table_add (seen, names[i]);
    }

  return names;
}

/* Returns: (transfer full): the names, as lg_text_to_name() makes them */
GStrv
lg_import_column_names_plain (const char *const *names)
{
  guint n = g_strv_length ((GStrv) names);
  GStrv plain = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    plain[i] = lg_text_to_name (names[i]);

  return plain;
}

/* Returns: (transfer full): the names of the columns that no field takes, in their order */
GStrv
lg_import_column_names_unclaimed (const LgImportColumns *columns)
{
  GStrv names = g_new0 (char *, columns->unclaimed->len + 1);

  for (guint i = 0; i < columns->unclaimed->len; i++)
    names[i] = g_strdup (columns->names[g_array_index (columns->unclaimed, guint, i)]);

  return names;
}
