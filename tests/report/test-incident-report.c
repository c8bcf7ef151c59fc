/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <poppler.h>

#include "lg-audit.h"
#include "lg-evidence-table.h"
#include "lg-importer.h"
#include "lg-incident-report.h"
#include "lg-incident-table.h"
#include "lg-store-error.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

/* Not every poppler has these for its own names. */
typedef PopplerDocument Document;
typedef PopplerPage Page;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

#define N_LINES 400

static Document *
open_report (LgTestStore      *test,
             LgIncidentReport *report,
             const char       *paper)
{
  g_autofree char *path = g_build_filename (test->folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  Document *document;

  lg_incident_report_write (report, path, paper, &error);
  g_assert_no_error (error);
  document = poppler_document_new_from_gfile (file, NULL, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static char *
text_of (Document *document)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (Page) page = poppler_document_get_page (document, i);
      g_autofree char *page_text = poppler_page_get_text (page);

      g_string_append (text, page_text);
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in the report:\n%s", words, text);
}

/* What @func makes of the store. */
static gpointer
read_store (LgTestStore *test,
            LgStoreFunc  func,
            gpointer     data)
{
  g_autoptr (GError) error = NULL;
  gpointer result = NULL;

  lg_store_read_sync (test->store, func, data, &result, &error);
  g_assert_no_error (error);

  return result;
}

static gpointer
make_report (LgDb      *db,
             gpointer   data,
             GError   **error)
{
  LgIncident *incident = data;

  return lg_incident_report_new (db, LG_RECORD (incident)->id, error);
}

static LgIncidentReport *
report_of (LgTestStore *test,
           LgIncident  *incident)
{
  return read_store (test, make_report, incident);
}

static gpointer
insert_incident (LgDb      *db,
                 gpointer   data,
                 GError   **error)
{
  void (*fill) (LgIncident *incident) = data;
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Leeds", "Phones taken");

  if (fill != NULL)
    {
      fill (incident);
      if (!lg_incidents_update (db, incident, error))
        return NULL;
    }

  return lg_incidents_get (db, LG_RECORD (incident)->row, error);
}

static LgIncident *
add_incident (LgTestStore *test,
              void       (*fill) (LgIncident *incident))
{
  g_autoptr (GError) error = NULL;
  gpointer incident = NULL;

  lg_store_write_sync (test->store, "incident_create", insert_incident, fill, &incident, &error);
  g_assert_no_error (error);

  return incident;
}

static void
empty (LgIncident *incident)
{
  g_ptr_array_set_size (incident->lines, 0);
}

static void
test_says_what_is_not_there (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = add_incident (test, empty);
  g_autoptr (LgIncidentReport) report = report_of (test, incident);
  g_autoptr (Document) document = open_report (test, report, "a4");
  g_autofree char *text = text_of (document);

  assert_says (text, incident->number);
  assert_says (text, "Phones taken");
  assert_says (text, "No account is recorded.");
  assert_says (text, "No line of goods is recorded.");
  assert_says (text, "No person is recorded.");
  assert_says (text, "No evidence is recorded.");
  assert_says (text, "No alert was queued.");
  assert_says (text, "The site has no access log.");
  g_assert_null (strstr (text, "personal data"));
  g_assert_cmpint (poppler_document_get_n_pages (document), <=, 3);
}

static void
fill_with_lines (LgIncident *incident)
{
  empty (incident);
  for (guint i = 0; i < N_LINES; i++)
    {
      LgLine *line = lg_line_new ();

      line->sku = g_strdup_printf ("SKU-%03u", i);
      line->description = g_strdup ("Razor blades, a pack of eight");
      line->quantity = 2;
      line->unit_cost = 1850;
      line->recovered_quantity = i == 0 ? 1 : 0;
      g_ptr_array_add (incident->lines, line);
    }
}

static void
test_lists_every_line (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = add_incident (test, fill_with_lines);
  g_autoptr (LgIncidentReport) report = report_of (test, incident);
  g_autoptr (Document) document = open_report (test, report, "letter");
  g_autofree char *text = text_of (document);
  int n_pages = poppler_document_get_n_pages (document);
  g_autofree char *last = g_strdup_printf ("Page %d of %d", n_pages, n_pages);

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *sku = g_strdup_printf ("SKU-%03u", i);

      assert_says (text, sku);
    }
  assert_says (text, "14,800.00");
  assert_says (text, "14,781.50");
  assert_says (text, last);
  g_assert_cmpint (n_pages, >, 8);
}

static void
fill_with_words (LgIncident *incident)
{
  GString *text = g_string_new (NULL);
  LgPerson *person = lg_person_new ();
  LgVehicle *vehicle = lg_vehicle_new ();

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "Sentence %u of what was seen. ", i);
  incident->description = g_string_free_and_steal (text);
  person->name = g_strdup ("Jo Bloggs");
  person->description = g_strdup ("Red cap, about 1.80 m");
  g_ptr_array_add (incident->persons, person);
  vehicle->plate = g_strdup ("AB12 CDE");
  g_ptr_array_add (incident->vehicles, vehicle);
}

/* An account goes on over pages, to its last sentence. */
static void
test_tells_a_long_account_to_its_end (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = add_incident (test, fill_with_words);
  g_autoptr (LgIncidentReport) report = report_of (test, incident);
  g_autoptr (Document) document = open_report (test, report, NULL);
  g_autofree char *text = text_of (document);

  assert_says (text, "Sentence 0 of what was seen.");
  assert_says (text, "Sentence 1999");
  assert_says (text, "Jo Bloggs");
  assert_says (text, "AB12 CDE");
  assert_says (text, "Confidential: contains personal data");
}

typedef struct
{
  LgIncident *incident;
  char       *hash;  /* (owned): of its row of the audit log */
} AuditRow;

static gpointer
read_audit_row (LgDb      *db,
                gpointer   data,
                GError   **error)
{
  AuditRow *row = data;
  g_autoptr (GPtrArray) entries = lg_audit_list (db, LG_RECORD (row->incident)->id, error);

  g_assert_nonnull (entries);
  g_assert_cmpuint (entries->len, ==, 1);
  row->hash = g_strdup (((LgAuditEntry *) g_ptr_array_index (entries, 0))->hash);

  return NULL;
}

static gpointer
add_evidence (LgDb      *db,
              gpointer   data,
              GError   **error)
{
  g_autoptr (LgEvidence) evidence = g_object_new (LG_TYPE_EVIDENCE, NULL);

  evidence->incident_row = LG_RECORD (data)->row;
  evidence->name = g_strdup ("door.mp4");
  evidence->sha256 = g_strdup ("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  evidence->size = 4096;
  evidence->original = TRUE;
  lg_evidence_insert (db, evidence, error);

  return NULL;
}

/* Hashes are not broken over lines, so that they can be searched for and compared. */
static void
test_shows_whole_hashes (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = add_incident (test, NULL);
  g_autoptr (LgIncidentReport) report = NULL;
  g_autoptr (Document) document = NULL;
  AuditRow row = { .incident = incident };
  g_autofree char *text = NULL;

  lg_test_store_write (test, add_evidence, incident);
  report = report_of (test, incident);
  document = open_report (test, report, NULL);
  text = text_of (document);
  lg_test_store_read (test, read_audit_row, &row);

  assert_says (text, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  assert_says (text, lg_incident_report_get_digest (report));
  assert_says (text, row.hash);
  g_free (row.hash);
}

static guint
count_links (Document *document)
{
  g_autoptr (Page) page = poppler_document_get_page (document, 0);
  GList *links = poppler_page_get_link_mapping (page);
  guint n_links = g_list_length (links);

  poppler_page_free_link_mapping (links);

  return n_links;
}

static void
test_leads_to_its_sections (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = add_incident (test, NULL);
  g_autoptr (LgIncidentReport) report = report_of (test, incident);
  g_autoptr (Document) document = open_report (test, report, NULL);
  PopplerIndexIter *index = poppler_index_iter_new (document);
  guint n_entries = 1;

  g_assert_nonnull (index);
  while (poppler_index_iter_next (index))
    n_entries++;
  poppler_index_iter_free (index);

  g_assert_cmpuint (n_entries, ==, 6);
  g_assert_cmpuint (count_links (document), >=, 6);
}

static void
test_fits_both_papers (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = add_incident (test, NULL);
  g_autoptr (LgIncidentReport) report = report_of (test, incident);
  const struct { const char *paper; double width, height; } papers[] = { { "a4", 595.3, 841.9 }, { "letter", 612.0, 792.0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (Document) document = open_report (test, report, papers[i].paper);
      g_autoptr (Page) page = poppler_document_get_page (document, 0);
      double width, height;

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, papers[i].width, 0.1);
      g_assert_cmpfloat_with_epsilon (height, papers[i].height, 0.1);
    }
}

static void
import_city_of_london (LgTestStore *test)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "..", "data", "import", "city_of_london_street.csv", NULL);
  g_autofree char *path = g_build_filename (test->folder, "city_of_london_street.csv", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LgImportOptions options = { .kind = LG_IMPORT_KIND_INCIDENTS, .path = path, .site = "London", .timezone = "Europe/London" };
  LgImportResult result = { 0 };

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  lg_importer_run (test->store, &options, &result, NULL, &error);
  g_assert_no_error (error);
  lg_import_result_clear (&result);
}

static gpointer
get_first (LgDb      *db,
           gpointer   data,
           GError   **error)
{
  return lg_incidents_get (db, 1, error);
}

/* What the police know to the month alone is never told as midnight, and the report names the file and its digest. */
static void
test_tells_imported_data_as_they_are (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = NULL;
  g_autoptr (LgIncidentReport) report = NULL;
  g_autoptr (Document) document = NULL;
  g_autofree char *text = NULL;

  import_city_of_london (test);
  incident = read_store (test, get_first, NULL);
  report = report_of (test, incident);
  document = open_report (test, report, NULL);
  text = text_of (document);

  assert_says (text, incident->number);
  assert_says (text, "2018-01");
  assert_says (text, "city_of_london_street.csv, SHA-256");
  assert_says (text, incident->place);
  assert_says (text, "The time of day is not known, so nobody can say who was near.");
  g_assert_null (strstr (text, "00:00 GMT"));
  g_assert_null (strstr (text, "T00:00:00Z"));
}

static void
test_an_unknown_incident_has_no_report (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgIncident) incident = lg_incident_new ();
  g_autoptr (GError) error = NULL;
  gpointer report = NULL;

  LG_RECORD (incident)->id = g_strdup ("0190a000-0000-7000-8000-000000000000");
  lg_store_read_sync (test->store, make_report, incident, &report, &error);

  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND);
  g_assert_null (report);
}

#define ADD(name) g_test_add_func ("/report/incident/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (says_what_is_not_there);
  ADD (lists_every_line);
  ADD (tells_a_long_account_to_its_end);
  ADD (shows_whole_hashes);
  ADD (leads_to_its_sections);
  ADD (fits_both_papers);
  ADD (tells_imported_data_as_they_are);
  ADD (an_unknown_incident_has_no_report);

  return g_test_run ();
}
