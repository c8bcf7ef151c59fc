/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lg-import-error.h"
#include "lg-import-file.h"

#define DATA TEST_DATA "/import/"

static LgImportFile *
open_file (const char *path,
           const char *part)
{
  g_autoptr (GError) error = NULL;
  LgImportFile *file = lg_import_file_open (path, part, FALSE, NULL, &error);

  g_assert_no_error (error);
  return file;
}

static void
assert_columns (LgImportFile *file,
                const char   *expected)
{
  g_autofree char *joined = g_strjoinv ("|", (GStrv) lg_import_file_get_columns (file));

  g_assert_cmpstr (joined, ==, expected);
}

/* Asserts one row, its fields joined with a bar; a field that holds a newline is compared whole too. */
static void
assert_row (LgRowReader *reader,
            gint64       line,
            const char  *expected)
{
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (lg_row_reader_next (reader, row, &error));
  g_assert_no_error (error);
  g_assert_no_error (row->problem);
  for (guint i = 0; i < row->n_fields; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", lg_row_field (row, i));
  g_assert_cmpstr (joined->str, ==, expected);
  g_assert_cmpint (row->first_line, ==, line);
}

static void
assert_count (LgRowReader *reader,
              guint        n_rows,
              guint        n_problems)
{
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0, problems = 0;

  while (lg_row_reader_next (reader, row, &error))
    {
      n++;
      problems += row->problem != NULL;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_rows);
  g_assert_cmpuint (problems, ==, n_problems);
}

static void
test_reads_the_samples (void)
{
  static const struct
  {
    const char *name;
    const char *part;
    guint       n_rows;
    guint       n_columns;
    gboolean    has_decimal_comma;
    const char *first_column;
  } samples[] = {
    { "downtown_homicides.csv", NULL, 4, 4, FALSE, "report_number" },
    { "medellin_homicides.csv", NULL, 12, 6, TRUE, "fecha_hecho" },
    { "lancashire_asb.tab", NULL, 8, 5, FALSE, "month" },
    { "cincinnati_burglary.csv.gz", NULL, 12, 5, FALSE, "incident_no" },
    { "city_of_london_street.csv", NULL, 15, 12, FALSE, "Crime ID" },
    { "online_retail.csv", NULL, 9, 8, FALSE, "InvoiceNo" },
    { "aggravated_assaults.xlsx", "Austin", 5, 5, FALSE, "date" },
    { "aggravated_assaults.xlsx", "fort worth", 3, 5, FALSE, "date" },
    { "aggravated_assaults.xlsx", "Seattle", 4, 5, FALSE, "date" },
    { "made.zip", NULL, 2, 6, FALSE, "TYPE" },
    { "made.ods", "Incidents", 3, 4, FALSE, "No" },
    { "made.xlsx", NULL, 1, 5, FALSE, "When" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat (DATA, samples[i].name, NULL);
      g_autoptr (LgImportFile) file = open_file (path, samples[i].part);
      g_autoptr (LgRowReader) reader = lg_import_file_read (file, NULL);

      g_assert_cmpstr (lg_import_file_get_columns (file)[0], ==, samples[i].first_column);
      g_assert_cmpuint (lg_import_file_get_n_columns (file), ==, samples[i].n_columns);
      g_assert_cmpint (lg_import_file_has_decimal_comma (file), ==, samples[i].has_decimal_comma);
      assert_count (reader, samples[i].n_rows, 0);
      g_assert_cmpint (lg_row_reader_get_position (reader), >, 0);
      g_assert_cmpint (lg_row_reader_get_position (reader), <=, lg_import_file_get_size (file));
      g_assert_finalize_object (g_steal_pointer (&reader));
      g_assert_finalize_object (g_steal_pointer (&file));
    }
}

static void
test_reads_the_cells_of_an_xlsx_sheet (void)
{
  g_autoptr (LgImportFile) file = open_file (DATA "made.xlsx", NULL);
  g_autoptr (LgRowReader) reader = lg_import_file_read (file, NULL);
  g_autoptr (LgImportFile) real = open_file (DATA "aggravated_assaults.xlsx", "Fort Worth");
  g_autoptr (LgRowReader) real_reader = lg_import_file_read (real, NULL);

  assert_columns (file, "When|What happened|Day|Cost|Granted");
  assert_row (reader, 5, "2020-01-18 18:25:00||2020-01-18|12.5|true");
  assert_row (real_reader, 2, "2019-01-01 01:57:00|-97.360553|32.749208||leisure");
}

static void
test_reads_the_cells_of_an_ods_sheet (void)
{
  g_autoptr (LgImportFile) file = open_file (DATA "made.ods", "incidents");
  g_autoptr (LgRowReader) reader = lg_import_file_read (file, NULL);

  assert_columns (file, "No|Occurred at|Kind|Unit cost");
  assert_row (reader, 2, "1|2026-01-17T18:25:00|External  theft\nsecond line|12.5");
  assert_row (reader, 6, "2|2026-01-18||3");
  assert_row (reader, 7, "2|2026-01-18||3");
}

static void
test_asks_which_sheet (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_import_file_open (DATA "aggravated_assaults.xlsx", NULL, FALSE, NULL, &error));
  g_assert_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "Fort Worth"));
  g_clear_error (&error);

  g_assert_null (lg_import_file_open (DATA "aggravated_assaults.xlsx", "Dallas", FALSE, NULL, &error));
  g_assert_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_USAGE);
  g_clear_error (&error);

  g_assert_null (lg_import_file_open (DATA "lancashire_asb.tab", "Dallas", FALSE, NULL, &error));
  g_assert_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_USAGE);
}

/* A file in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("lossguard-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file.csv", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
write_text (Fixture    *fixture,
            const char *mark,
            const char *text,
            const char *encoding)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *converted = NULL;
  gsize size;

  converted = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);
  g_byte_array_append (bytes, (const guint8 *) mark, strlen (mark));
  g_byte_array_append (bytes, (const guint8 *) converted, size);
  g_assert_true (g_file_set_contents (fixture->path, (const char *) bytes->data, bytes->len, NULL));
}

static void
test_reads_every_encoding (Fixture       *fixture,
                           gconstpointer  data)
{
  static const struct
  {
    const char *mark;
    const char *encoding;
  } encodings[] = {
    { "", "UTF-8" },
    { "\xef\xbb\xbf", "UTF-8" },
    { "", "UTF-16LE" },
    { "\xff\xfe", "UTF-16LE" },
    { "", "UTF-16BE" },
    { "\xfe\xff", "UTF-16BE" },
    { "", "CP1252" },
  };
  g_autoptr (GString) text = g_string_new ("Straße;Betrag €\r\n");

  for (int i = 0; i < 30000; i++)
    g_string_append (text, "Königsallee 1;“7”\r\n");

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (LgImportFile) file = NULL;
      g_autoptr (LgRowReader) reader = NULL;

      write_text (fixture, encodings[i].mark, text->str, encodings[i].encoding);
      file = open_file (fixture->path, NULL);
      reader = lg_import_file_read (file, NULL);
      assert_columns (file, "Straße|Betrag €");
      assert_row (reader, 2, "Königsallee 1|“7”");
      assert_count (reader, 29999, 0);
    }
}

static void
test_reads_latin_1_where_nothing_is_special (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (LgImportFile) file = NULL;

  write_text (fixture, "", "id,place\n1,Málaga\n2,Curaçao\n", "ISO-8859-1");
  file = open_file (fixture->path, NULL);
  g_assert_cmpstr (((GStrv) g_ptr_array_index (lg_import_file_get_sample (file), 1))[1], ==, "Curaçao");
}

static void
test_rejects_the_rows_that_break_the_encoding (Fixture       *fixture,
                                               gconstpointer  data)
{
  static const char text[] = "id,place\n1,M\xc3\xa1laga\n2,\xe1\n3,Cura\xc3\xa7" "ao\n";
  g_autoptr (LgImportFile) file = NULL;
  g_autoptr (LgRowReader) reader = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  file = open_file (fixture->path, NULL);
  reader = lg_import_file_read (file, NULL);
  assert_count (reader, 3, 1);
}

static void
test_rejects_half_a_character_in_utf_16 (Fixture       *fixture,
                                         gconstpointer  data)
{
  static const char text[] = "\xff\xfei\0d\0,\0x\0\n\0" "1\0,\0\x00\xd8\n\0" "2\0,\0y\0\n\0" "3";
  g_autoptr (LgImportFile) file = NULL;
  g_autoptr (LgRowReader) reader = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, sizeof text - 1, NULL));
  file = open_file (fixture->path, NULL);
  reader = lg_import_file_read (file, NULL);
  assert_count (reader, 3, 2);
}

static void
test_tells_a_header_from_data (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (LgImportFile) file = NULL;
  g_autoptr (LgImportFile) headerless = NULL;

  write_text (fixture, "", "      126\t2020-01-07 10:34:08\t1\t0\n     2233\t2020-01-07 10:38:32\t1\t0\n", "UTF-8");
  file = open_file (fixture->path, NULL);
  g_assert_null (lg_import_file_get_columns (file));
  g_assert_cmpuint (lg_import_file_get_n_columns (file), ==, 4);

  write_text (fixture, "", "theft,shop\nfraud,office\n", "UTF-8");
  headerless = lg_import_file_open (fixture->path, NULL, TRUE, NULL, NULL);
  g_assert_null (lg_import_file_get_columns (headerless));
  g_assert_cmpuint (lg_import_file_get_sample (headerless)->len, ==, 2);
}

static void
test_skips_what_stands_above_the_table (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (LgImportFile) file = NULL;
  g_autoptr (LgRowReader) reader = NULL;

  write_text (fixture, "", "Weekly export\nfrom the till,,\n\nid,date,kind,\n1,2026-01-01,theft,\n2,2026-01-02,fraud,\n",
              "UTF-8");
  file = open_file (fixture->path, NULL);
  assert_columns (file, "id|date|kind");
  reader = lg_import_file_read (file, NULL);
  assert_row (reader, 5, "1|2026-01-01|theft|");
  assert_count (reader, 1, 0);
}

static GBytes *
compress (const char *text,
          gsize       size)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);

  return g_converter_convert_bytes (G_CONVERTER (compressor), bytes, NULL);
}

static void
test_refuses_a_gzip_file_cut_short (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("id,place\n");
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (text, "%d,%x\n", i, g_str_hash (text->str));
  packed = compress (text->str, text->len);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (packed, NULL),
                                      g_bytes_get_size (packed) - 100, NULL));

  g_assert_null (lg_import_file_open (fixture->path, NULL, FALSE, NULL, &error));
  g_assert_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_UNREADABLE);
}

static void
test_refuses_what_holds_no_rows (Fixture       *fixture,
                                 gconstpointer  data)
{
  static const struct
  {
    const char    *text;
    gsize          size;
    LgImportError  code;
  } files[] = {
    { "", 0, LG_IMPORT_ERROR_EMPTY },
    { "\n\n \n", 4, LG_IMPORT_ERROR_EMPTY },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, LG_IMPORT_ERROR_OLD_WORKBOOK },
    { "PK\x03\x04garbage that is no archive", 30, LG_IMPORT_ERROR_UNREADABLE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, files[i].text, files[i].size, NULL));
      g_assert_null (lg_import_file_open (fixture->path, NULL, FALSE, NULL, &error));
      g_assert_error (error, LG_IMPORT_ERROR, (int) files[i].code);
    }
}

static void
test_refuses_what_is_no_file (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_import_file_open (fixture->path, NULL, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (lg_import_file_open (fixture->folder, NULL, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_refuses_a_damaged_sheet (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (DATA "aggravated_assaults.xlsx", &contents, &size, NULL));
  memset (contents + 400, 'x', 600);
  g_assert_true (g_file_set_contents (fixture->path, contents, size, NULL));

  g_assert_null (lg_import_file_open (fixture->path, "Austin", FALSE, NULL, &error));
  g_assert_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_UNREADABLE);
}

static void
test_stops_when_it_is_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lg_import_file_open (DATA "lancashire_asb.tab", NULL, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD_WITH_FILE(name, func) g_test_add ("/importer/file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importer/file/reads-the-samples", test_reads_the_samples);
  g_test_add_func ("/importer/file/reads-the-cells-of-an-xlsx-sheet", test_reads_the_cells_of_an_xlsx_sheet);
  g_test_add_func ("/importer/file/reads-the-cells-of-an-ods-sheet", test_reads_the_cells_of_an_ods_sheet);
  g_test_add_func ("/importer/file/asks-which-sheet", test_asks_which_sheet);
  g_test_add_func ("/importer/file/stops-when-it-is-cancelled", test_stops_when_it_is_cancelled);
  ADD_WITH_FILE ("reads-every-encoding", test_reads_every_encoding);
  ADD_WITH_FILE ("reads-latin-1-where-nothing-is-special", test_reads_latin_1_where_nothing_is_special);
  ADD_WITH_FILE ("rejects-the-rows-that-break-the-encoding", test_rejects_the_rows_that_break_the_encoding);
  ADD_WITH_FILE ("rejects-half-a-character-in-utf-16", test_rejects_half_a_character_in_utf_16);
  ADD_WITH_FILE ("tells-a-header-from-data", test_tells_a_header_from_data);
  ADD_WITH_FILE ("skips-what-stands-above-the-table", test_skips_what_stands_above_the_table);
  ADD_WITH_FILE ("refuses-a-gzip-file-cut-short", test_refuses_a_gzip_file_cut_short);
  ADD_WITH_FILE ("refuses-what-holds-no-rows", test_refuses_what_holds_no_rows);
  ADD_WITH_FILE ("refuses-what-is-no-file", test_refuses_what_is_no_file);
  ADD_WITH_FILE ("refuses-a-damaged-sheet", test_refuses_a_damaged_sheet);

  return g_test_run ();
}
