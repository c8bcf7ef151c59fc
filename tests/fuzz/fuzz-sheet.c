/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-fuzz.h"

#include <stdlib.h>
#include <unistd.h>

#include "lg-import-file.h"

static char *path;

static void
remove_file (void)
{
  unlink (path);
}

static void
read_part (const char *part)
{
  g_autoptr (LgImportFile) file = lg_import_file_open (path, part, FALSE, NULL, NULL);
  g_autoptr (LgRowReader) reader = file != NULL ? lg_import_file_read (file, NULL) : NULL;
  g_autoptr (LgRow) row = lg_row_new ();

  for (guint n = 0; reader != NULL && n < 10000 && lg_row_reader_next (reader, row, NULL); n++)
    g_assert (row->last_line >= row->first_line);
}

/* A file of any kind: a workbook, an archive, something compressed. */
void
lg_fuzz_sheet (const guint8 *data,
               gsize         size)
{
  if (path == NULL)
    {
      path = g_strdup_printf ("%s/lossguard-fuzz-%d", g_get_tmp_dir (), getpid ());
      atexit (remove_file);
    }

  if (!g_file_set_contents_full (path, (const char *) data, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    return;

  read_part (NULL);
  read_part ("Incidents");
}
