/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-fuzz.h"

#include <string.h>

#include "lg-csv-reader.h"
#include "lg-row-sample.h"
#include "lg-text-decoder.h"

/* The whole way of a text: its encoding, its delimiter, its rows. */
static GBytes *
decode (const guint8 *data,
        gsize         size)
{
  g_autofree LgEncodingProbe *probe = g_new0 (LgEncodingProbe, 1);
  g_autoptr (LgTextDecoder) decoder = NULL;
  g_autoptr (GByteArray) text = g_byte_array_new ();
  gsize half = size / 2;
  const guint8 *parts[] = { data, data + half, NULL };
  gsize sizes[] = { half, size - half, 0 };
  LgEncoding encoding;
  gsize mark_size;

  lg_encoding_probe_feed (probe, parts[0], sizes[0]);
  lg_encoding_probe_feed (probe, parts[1], sizes[1]);
  encoding = lg_encoding_probe_result (probe, &mark_size);
  decoder = lg_text_decoder_new (encoding, mark_size);

  for (int i = 0; i < 3; i++)
    {
      if (i < 2)
        lg_text_decoder_decode (decoder, &parts[i], &sizes[i]);
      else
        lg_text_decoder_finish (decoder, &parts[i], &sizes[i]);
      if (sizes[i] > 0)
        g_byte_array_append (text, parts[i], sizes[i]);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&text));
}

/* A row says what it is: fields that are valid text, or a problem; and its lines only go forward. */
static void
check_row (const LgRow *row,
           gint64       last_line)
{
  g_assert (row->first_line >= last_line);
  g_assert (row->last_line >= row->first_line);

  for (guint i = 0; i < row->n_fields && row->problem == NULL; i++)
    {
      g_assert (strlen (lg_row_field (row, i)) == lg_row_field_size (row, i));
      g_assert (g_utf8_validate (lg_row_field (row, i), -1, NULL));
    }
}

void
lg_fuzz_csv (const guint8 *data,
             gsize         size)
{
  g_autoptr (GBytes) text = decode (data, size);
  char delimiter = lg_row_sample_find_delimiter (text);
  g_autoptr (LgRowReader) reader = lg_csv_reader_new (lg_text_stream_new (text), delimiter);
  g_autoptr (LgRow) row = lg_row_new ();
  gint64 last_line = 0;

  for (guint n = 0; lg_row_reader_next (reader, row, NULL); n++)
    {
      check_row (row, last_line);
      last_line = row->last_line;
      if (n == 0)
        lg_csv_reader_set_n_columns (LG_CSV_READER (reader), row->n_fields);
    }
}
