/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <poppler.h>

#include "lg-money.h"
#include "lg-report-pages.h"
#include "lg-report-sample.h"
#include "lg-settings.h"

/* Not every poppler has these for its own names. */
typedef PopplerDocument Document;
typedef PopplerPage Page;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

static char *
write_file (LgTestStore    *test,
            LgWeeklyReport *report,
            const char     *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;

  lg_weekly_report_write (report, path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);

  return contents;
}

static GBytes *
read_bytes (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

/* What another process writes of the same store. */
static void
write_elsewhere (LgTestStore *test,
                 const char  *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, g_getenv ("WRITE_REPORT"), test->folder, "2026-W47", "-", path, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_the_same_data_give_the_same_bytes (gconstpointer data)
{
  const char *extension = data;
  g_autofree char *here = g_strconcat ("here", extension, NULL);
  g_autofree char *there = g_strconcat ("there", extension, NULL);
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  sample_fill (test);
  report = sample_report (test, SAMPLE_WEEK, NULL);
  contents = write_file (test, report, here);
  write_elsewhere (test, there);
  first = read_bytes (test->folder, here);
  second = read_bytes (test->folder, there);

  g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
  g_assert_true (g_bytes_equal (first, second));
}

static Document *
open_pdf (LgTestStore    *test,
          LgWeeklyReport *report)
{
  g_autofree char *contents = write_file (test, report, "report.pdf");
  g_autoptr (GBytes) bytes = read_bytes (test->folder, "report.pdf");
  g_autoptr (GError) error = NULL;
  Document *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static char *
text_of_pdf (Document *document)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (Page) page = poppler_document_get_page (document, i);
      g_autofree char *page_text = poppler_page_get_text (page);

      g_string_append (text, page_text);
    }

  return g_string_free_and_steal (text);
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is missing", words);
}

static void
test_a_pdf_has_selectable_text_on_every_page (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autoptr (Document) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *last = NULL;

  sample_fill (test);
  report = sample_report (test, SAMPLE_WEEK, NULL);
  document = open_pdf (test, report);
  text = text_of_pdf (document);
  last = g_strdup_printf ("Page %d of %d", poppler_document_get_n_pages (document), poppler_document_get_n_pages (document));

  assert_says (text, "Weekly Loss Report");
  assert_says (text, "16 – 22 November 2026");
  assert_says (text, "Page 1 of");
  assert_says (text, last);
  assert_says (text, "Pick-pocketing in the entrance hall");
  assert_says (text, "KWD");
  assert_says (text, "Not approved yet.");
  assert_says (text, lg_weekly_report_get_digest (report));
}

static guint
count_outline (PopplerIndexIter *iter)
{
  guint n_entries = 0;

  do
    {
      g_autoptr (PopplerIndexIter) child = poppler_index_iter_get_child (iter);

      n_entries += 1 + (child != NULL ? count_outline (child) : 0);
    }
  while (poppler_index_iter_next (iter));

  return n_entries;
}

static void
test_a_pdf_has_an_outline_and_links (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = sample_report (test, SAMPLE_WEEK, NULL);
  g_autoptr (Document) document = open_pdf (test, report);
  g_autoptr (PopplerIndexIter) outline = poppler_index_iter_new (document);
  g_autoptr (Page) front = poppler_document_get_page (document, 0);
  GList *links = poppler_page_get_link_mapping (front);

  g_assert_nonnull (outline);
  g_assert_cmpuint (count_outline (outline), >, 20);
  g_assert_cmpuint (g_list_length (links), ==, 5);
  poppler_page_free_link_mapping (links);
}

static void
test_nothing_still_makes_a_report (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = sample_report (test, SAMPLE_WEEK, NULL);
  g_autoptr (Document) document = open_pdf (test, report);
  g_autofree char *text = text_of_pdf (document);
  g_autofree char *csv = write_file (test, report, "report.csv");
  g_autofree char *xlsx = write_file (test, report, "report.xlsx");

  assert_says (text, "No incident occurred this week.");
  assert_says (text, "No task was overdue at the end of the week.");
  g_assert_cmpint (poppler_document_get_n_pages (document), <, 8);
  g_assert_true (g_str_has_prefix (csv, "table,item,figure,value,unit\r\n"));
}

static gpointer
many_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) chicago = sample_add_site (db, "Chicago Loop", "America/Chicago", "USD");
  g_autoptr (LgSite) tokyo = sample_add_site (db, "Tokyo Ginza", "Asia/Tokyo", "JPY");
  g_autoptr (LgSite) kuwait = sample_add_site (db, "Kuwait Souk", "Asia/Kuwait", "KWD");

  sample_add_many_on (db, 10000, 7);

  return NULL;
}

static void
test_ten_thousand_incidents_stay_readable (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autoptr (Document) document = NULL;
  g_autofree char *text = NULL;

  lg_test_store_write (test, many_cb, NULL);
  report = sample_report (test, SAMPLE_WEEK, NULL);
  document = open_pdf (test, report);
  text = text_of_pdf (document);

  assert_says (text, "10,000 incidents occurred this week");
  g_assert_cmpint (poppler_document_get_n_pages (document), <, 20);
  g_assert_cmpint (sample_sum (report, "incidents", NULL, NULL, "gross_loss"), ==,
                   sample_sum (report, "losses", NULL, NULL, "gross"));
}

static gpointer
letter_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_true (lg_settings_set (db, "report.paper", "letter", error));

  return NULL;
}

static void
test_paper_is_a_setting_and_no_content (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) a4 = sample_report (test, SAMPLE_WEEK, NULL);
  g_autoptr (LgWeeklyReport) letter = NULL;
  g_autoptr (Document) document = NULL;
  g_autoptr (Page) page = NULL;
  double width, height;

  lg_test_store_write (test, letter_cb, NULL);
  letter = sample_report (test, SAMPLE_WEEK, NULL);
  document = open_pdf (test, letter);
  page = poppler_document_get_page (document, 0);
  poppler_page_get_size (page, &width, &height);

  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  g_assert_cmpstr (lg_weekly_report_get_digest (a4), ==, lg_weekly_report_get_digest (letter));
}

static gpointer
whole_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_true (lg_settings_set (db, "report.whole_amounts", "true", error));

  return NULL;
}

/* What people read is rounded; what programs read, and what the digest covers, is exact. */
static void
test_whole_amounts_are_a_setting_and_no_content (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) exact = NULL;
  g_autoptr (LgWeeklyReport) whole = NULL;
  g_autoptr (Document) document = NULL;
  g_autofree char *text = NULL;

  sample_fill (test);
  exact = sample_report (test, SAMPLE_WEEK, NULL);
  lg_test_store_write (test, whole_cb, NULL);
  whole = sample_report (test, SAMPLE_WEEK, NULL);
  document = open_pdf (test, whole);
  text = text_of_pdf (document);

  g_assert_false (g_regex_match_simple ("USD [0-9,]+\\.[0-9]{2}", text, 0, 0));
  g_assert_true (g_regex_match_simple ("USD [0-9]", text, 0, 0));
  g_assert_cmpstr (lg_weekly_report_get_digest (exact), ==, lg_weekly_report_get_digest (whole));
}

static void
test_a_workbook_holds_numbers_and_dates (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *path = g_build_filename (test->folder, "report.xlsx", NULL);
  g_autofree char *net = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  sample_fill (test);
  report = sample_report (test, SAMPLE_WEEK, NULL);
  contents = write_file (test, report, "report.xlsx");
  net = lg_money_format_plain (sample_sum (report, "losses", "currency", "KWD", "net"), "KWD");
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("PYTHON"), g_getenv ("CHECK_WORKBOOK"), path, net, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
formula_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) tokyo = sample_add_site (db, "Tokyo Ginza", "Asia/Tokyo", "JPY");

  sample_add_incident (db, &(SampleIncident) { "Tokyo Ginza", "2026-11-18 12:00", LG_KIND_FRAUD, LG_SEVERITY_LOW,
                                               .place = "=HYPERLINK(\"http://example.com\")" });

  return NULL;
}

static void
test_a_text_is_never_a_formula (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autofree char *csv = NULL;

  lg_test_store_write (test, formula_cb, NULL);
  report = sample_report (test, SAMPLE_WEEK, NULL);
  csv = write_file (test, report, "report.csv");

  assert_says (csv, "\"'=HYPERLINK(\"\"http://example.com\"\")\"");
  g_assert_null (strstr (csv, "\"=HYPERLINK"));
}

static void
test_every_page_can_be_drawn_on_any_paper (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  static const double sizes[][2] = { { 595, 842 }, { 842, 595 }, { 420, 595 } };

  sample_fill (test);
  report = sample_report (test, SAMPLE_WEEK, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LgReportPages) pages = lg_report_pages_new (LG_REPORT_DOCUMENT (report), sizes[i][0], sizes[i][1]);
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      for (guint page = 0; page < lg_report_pages_get_n_pages (pages); page++)
        lg_report_pages_draw (pages, cr, page);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (y, >=, 0);
      g_assert_cmpfloat (x + width, <=, sizes[i][0]);
      g_assert_cmpfloat (y + height, <=, sizes[i][1]);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_assert_finalize_object (g_steal_pointer (&pages));
    }
}

#define ADD(name) g_test_add_func ("/report/files/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_data_func ("/report/files/the-same-data-give-the-same-bytes/pdf", ".pdf", test_the_same_data_give_the_same_bytes);
  g_test_add_data_func ("/report/files/the-same-data-give-the-same-bytes/xlsx", ".xlsx", test_the_same_data_give_the_same_bytes);
  g_test_add_data_func ("/report/files/the-same-data-give-the-same-bytes/csv", ".csv", test_the_same_data_give_the_same_bytes);
  g_test_add_data_func ("/report/files/the-same-data-give-the-same-bytes/json", ".json", test_the_same_data_give_the_same_bytes);
  ADD (a_pdf_has_selectable_text_on_every_page);
  ADD (a_pdf_has_an_outline_and_links);
  ADD (nothing_still_makes_a_report);
  ADD (ten_thousand_incidents_stay_readable);
  ADD (paper_is_a_setting_and_no_content);
  ADD (whole_amounts_are_a_setting_and_no_content);
  ADD (a_workbook_holds_numbers_and_dates);
  ADD (a_text_is_never_a_formula);
  ADD (every_page_can_be_drawn_on_any_paper);

  return g_test_run ();
}
