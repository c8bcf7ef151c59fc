/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "lg-csv-reader.h"

static LgRowReader *
read_text (const char *text,
           gssize      size,
           char        delimiter)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  return lg_csv_reader_new (lg_text_stream_new (bytes), delimiter);
}

/* Asserts the next row, its fields joined with a bar. */
static void
assert_row (LgRowReader *reader,
            gint64       first_line,
            gint64       last_line,
            const char  *fields)
{
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_true (lg_row_reader_next (reader, row, &error));
  g_assert_no_error (error);
  g_assert_no_error (row->problem);
  for (guint i = 0; i < row->n_fields; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", lg_row_field (row, i));
  g_assert_cmpstr (joined->str, ==, fields);
  g_assert_cmpint (row->first_line, ==, first_line);
  g_assert_cmpint (row->last_line, ==, last_line);
}

static void
assert_problem (LgRowReader *reader,
                gint64       line,
                int          code)
{
  g_autoptr (LgRow) row = lg_row_new ();

  g_assert_true (lg_row_reader_next (reader, row, NULL));
  g_assert_error (row->problem, LG_IMPORT_PROBLEM, code);
  g_assert_cmpint (row->first_line, ==, line);
}

static void
assert_end (LgRowReader *reader)
{
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_row_reader_next (reader, row, &error));
  g_assert_no_error (error);
  g_assert_false (lg_row_reader_next (reader, row, &error));
  g_assert_no_error (error);
}

static void
test_reads_every_kind_of_line_end (void)
{
  const char *texts[] = { "a,b\n1,2\n\n3,4", "a,b\r\n1,2\r\n\r\n3,4\r\n", "a,b\r1,2\r\r3,4\r" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LgRowReader) reader = read_text (texts[i], -1, ',');

      assert_row (reader, 1, 1, "a|b");
      assert_row (reader, 2, 2, "1|2");
      assert_row (reader, 4, 4, "3|4");
      assert_end (reader);
      g_assert_finalize_object (g_steal_pointer (&reader));
    }
}

static void
test_keeps_quoted_newlines_and_delimiters (void)
{
  g_autoptr (LgRowReader) reader = read_text ("1,\"two\nlines, and \"\"more\"\"\",3\n4,5,6\n", -1, ',');

  assert_row (reader, 1, 2, "1|two\nlines, and \"more\"|3");
  assert_row (reader, 3, 3, "4|5|6");
  assert_end (reader);
}

static void
test_trims_blanks_but_not_tabs_between_fields (void)
{
  g_autoptr (LgRowReader) reader = read_text ("   7\t\t x \n", -1, '\t');

  assert_row (reader, 1, 1, "7||x");
  assert_end (reader);
}

static void
test_rejects_a_row_of_another_width (void)
{
  g_autoptr (LgRowReader) reader = read_text ("1,2\n3\n4,5,6\n7,8,,\n9,10\n", -1, ',');

  lg_csv_reader_set_n_columns (LG_CSV_READER (reader), 2);
  assert_row (reader, 1, 1, "1|2");
  assert_problem (reader, 2, LG_IMPORT_PROBLEM_WIDTH);
  assert_problem (reader, 3, LG_IMPORT_PROBLEM_WIDTH);
  assert_row (reader, 4, 4, "7|8||");
  assert_row (reader, 5, 5, "9|10");
  assert_end (reader);
}

static void
test_goes_on_after_a_stray_quote (void)
{
  g_autoptr (LgRowReader) reader = read_text ("1,\"x\n2,y\n3,\"z\"\n4,w\n", -1, ',');

  lg_csv_reader_set_n_columns (LG_CSV_READER (reader), 2);
  assert_problem (reader, 1, LG_IMPORT_PROBLEM_OPEN_QUOTE);
  assert_row (reader, 2, 2, "2|y");
  assert_row (reader, 3, 3, "3|z");
  assert_row (reader, 4, 4, "4|w");
  assert_end (reader);
}

static void
test_rejects_only_the_line_of_a_quote_left_open (void)
{
  g_autoptr (LgRowReader) reader = read_text ("1,2\n3,\"x\n4,5\r\n6,7", -1, ',');

  assert_row (reader, 1, 1, "1|2");
  assert_problem (reader, 2, LG_IMPORT_PROBLEM_OPEN_QUOTE);
  assert_row (reader, 3, 3, "4|5");
  assert_row (reader, 4, 4, "6|7");
  assert_end (reader);
}

static void
test_rejects_what_no_text_holds (void)
{
  static const char text[] = "1,a\0b\n2,\xff\n3,ok\n";
  g_autoptr (LgRowReader) reader = read_text (text, sizeof text - 1, ',');

  assert_problem (reader, 1, LG_IMPORT_PROBLEM_NUL);
  assert_problem (reader, 2, LG_IMPORT_PROBLEM_ENCODING);
  assert_row (reader, 3, 3, "3|ok");
  assert_end (reader);
}

/* Five lines of which one has @size bytes in a field. */
static LgRowReader *
read_long_field (gsize    size,
                 gboolean quoted)
{
  g_autoptr (GString) text = g_string_new ("1,2\n3,");

  if (quoted)
    g_string_append_c (text, '"');
  for (gsize i = 0; i < size; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\n4,5\n6,7\n");

  return read_text (text->str, text->len, ',');
}

static void
test_bounds_the_memory_of_a_field (void)
{
  for (int quoted = 0; quoted < 2; quoted++)
    {
      g_autoptr (LgRowReader) reader = read_long_field (6 * 1024 * 1024, quoted);

      assert_row (reader, 1, 1, "1|2");
      assert_problem (reader, 2, LG_IMPORT_PROBLEM_LONG_ROW);
      assert_row (reader, 3, 3, "4|5");
      assert_row (reader, 4, 4, "6|7");
      assert_end (reader);
    }
}

static void
test_rejects_a_field_of_more_than_a_mebibyte (void)
{
  g_autoptr (LgRowReader) reader = read_long_field (LG_ROW_MAX_FIELD + 1, FALSE);
  g_autoptr (LgRowReader) fits = read_long_field (LG_ROW_MAX_FIELD, FALSE);
  g_autoptr (LgRow) row = lg_row_new ();

  assert_row (reader, 1, 1, "1|2");
  assert_problem (reader, 2, LG_IMPORT_PROBLEM_LONG_FIELD);
  assert_row (reader, 3, 3, "4|5");

  assert_row (fits, 1, 1, "1|2");
  g_assert_true (lg_row_reader_next (fits, row, NULL));
  g_assert_no_error (row->problem);
  g_assert_cmpuint (lg_row_field_size (row, 1), ==, LG_ROW_MAX_FIELD);
}

/* A quote at every line would make a reader that starts again and again take hours. */
static void
test_reads_a_file_of_stray_quotes_in_one_go (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LgRowReader) reader = NULL;
  g_autoptr (LgRow) row = lg_row_new ();
  guint n_rows = 0;

  for (int i = 0; i < 2000000; i++)
    g_string_append (text, "\"x y\n");
  reader = read_text (text->str, text->len, ',');

  while (lg_row_reader_next (reader, row, NULL))
    {
      g_assert_nonnull (row->problem);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, 2000000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importer/csv/reads-every-kind-of-line-end", test_reads_every_kind_of_line_end);
  g_test_add_func ("/importer/csv/keeps-quoted-newlines-and-delimiters", test_keeps_quoted_newlines_and_delimiters);
  g_test_add_func ("/importer/csv/trims-blanks-but-not-tabs-between-fields",
                   test_trims_blanks_but_not_tabs_between_fields);
  g_test_add_func ("/importer/csv/rejects-a-row-of-another-width", test_rejects_a_row_of_another_width);
  g_test_add_func ("/importer/csv/goes-on-after-a-stray-quote", test_goes_on_after_a_stray_quote);
  g_test_add_func ("/importer/csv/rejects-only-the-line-of-a-quote-left-open",
                   test_rejects_only_the_line_of_a_quote_left_open);
  g_test_add_func ("/importer/csv/rejects-what-no-text-holds", test_rejects_what_no_text_holds);
  g_test_add_func ("/importer/csv/bounds-the-memory-of-a-field", test_bounds_the_memory_of_a_field);
  g_test_add_func ("/importer/csv/rejects-a-field-of-more-than-a-mebibyte",
                   test_rejects_a_field_of_more_than_a_mebibyte);
  g_test_add_func ("/importer/csv/reads-a-file-of-stray-quotes-in-one-go",
                   test_reads_a_file_of_stray_quotes_in_one_go);

  return g_test_run ();
}
