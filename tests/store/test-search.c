/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-asset-table.h"
#include "lg-badge-holder-table.h"
#include "lg-badge-table-private.h"
#include "lg-contact-table.h"
#include "lg-incident-table.h"
#include "lg-search.h"
#include "lg-site-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

typedef struct
{
  LgSearchGroup   group;
  const char     *text;
  LgSearchResult *result;
} Search;

static void
add_asset (LgDb       *db,
           gint64      site_row,
           const char *name,
           const char *barcode)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autoptr (GError) error = NULL;

  lg_record_set_text (&asset->name, name);
  lg_record_set_text (&asset->barcode, barcode);
  asset->site_row = site_row;
  asset->quantity = 1;
  asset->status = LG_ASSET_STATUS_IN_SERVICE;
  lg_assets_insert (db, asset, &error);
  g_assert_no_error (error);
}

static void
add_incident (LgDb *db)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Oak Park", "Phones taken from the case");
  LgPerson *person = lg_person_new ();

  person->role = LG_PERSON_ROLE_WITNESS;
  lg_record_set_text (&person->name, "Vera Winter");
  g_ptr_array_add (incident->persons, person);
  g_assert_true (lg_incidents_update (db, incident, NULL));
}

static gpointer
fill_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, "Oak Park");
  g_autoptr (LgContact) contact = g_object_new (LG_TYPE_CONTACT, NULL);

  add_incident (db);
  add_asset (db, LG_RECORD (site)->row, "Case for a phone", NULL);
  add_asset (db, LG_RECORD (site)->row, "Phone X", "4006381333931");
  add_asset (db, LG_RECORD (site)->row, "Microphone", NULL);
  add_asset (db, LG_RECORD (site)->row, "100 % wool", NULL);
  lg_record_set_text (&contact->name, "Vera Summer");
  contact->role = LG_CONTACT_ROLE_SECURITY_DIRECTOR;
  contact->active = TRUE;
  lg_record_set_text (&contact->email, "vera@example.com");
  g_assert_true (lg_contacts_insert (db, contact, error));

  return NULL;
}

static gpointer
search_cb (LgDb *db, gpointer data, GError **error)
{
  Search *search = data;

  search->result = lg_search_run (db, search->group, search->text, 3, error);

  return NULL;
}

/* What was found, with commas. */
static char *
find (LgTestStore   *test,
      LgSearchGroup  group,
      const char    *text)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  Search search = { group, text, NULL };

  lg_test_store_read (test, search_cb, &search);
  for (guint i = 0; i < search.result->hits->len; i++)
    {
      LgSearchHit *hit = search.result->hits->pdata[i];

      g_assert_cmpint (hit->group, ==, group);
      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", hit->title);
    }
  g_object_unref (search.result);

  return g_string_free_and_steal (g_steal_pointer (&titles));
}

static void
assert_found (LgSearchGroup  group,
              const char    *text,
              const char    *titles)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *found = NULL;

  lg_test_store_write (test, fill_cb, NULL);
  found = find (test, group, text);
  g_assert_cmpstr (found, ==, titles);
}

static void
test_incidents_are_found_by_their_words (void)
{
  assert_found (LG_SEARCH_INCIDENTS, "case pho", "Phones taken from the case");
}

static void
test_the_beginning_of_a_name_comes_first (void)
{
  assert_found (LG_SEARCH_ASSETS, "phone", "Phone X, Case for a phone, Microphone");
}

static void
test_a_barcode_is_found_whole (void)
{
  assert_found (LG_SEARCH_ASSETS, "4006381333931", "Phone X");
  assert_found (LG_SEARCH_ASSETS, "400638", "");
}

static void
test_wildcards_are_ordinary_characters (void)
{
  assert_found (LG_SEARCH_ASSETS, "%", "100 % wool");
  assert_found (LG_SEARCH_ASSETS, "_", "");
}

static void
test_words_are_found_in_any_order (void)
{
  assert_found (LG_SEARCH_ASSETS, "phone case", "Case for a phone");
  assert_found (LG_SEARCH_ASSETS, "phone  % wool", "");
  assert_found (LG_SEARCH_ASSETS, "wool %", "100 % wool");
}

static void
test_people_are_found_wherever_they_are (void)
{
  assert_found (LG_SEARCH_PERSONS, " vera ", "Vera Summer, Vera Winter");
}

static void
add_badge_event (LgDb       *db,
                 LgSite     *site,
                 const char *badge,
                 const char *person)
{
  g_autoptr (LgBadgeEvent) event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);
  gboolean inserted;

  lg_record_set_text (&event->badge, badge);
  lg_record_set_text (&event->person, person);
  event->at = lg_time_now ();
  event->granted = TRUE;
  event->site_row = LG_RECORD (site)->row;
  g_assert_true (lg_badge_events_insert_imported (db, event, g_str_hash (badge), &inserted, NULL));
}

static gpointer
add_badges_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_sites_find (db, "Oak Park", error);

  add_badge_event (db, site, "0001", "Nora Log");
  add_badge_event (db, site, "0002", "Nora Both");
  g_assert_true (lg_badge_holders_assign (db, "0002", "Nora Both", 0, error));

  return NULL;
}

static void
test_whom_only_access_logs_know_is_found_once (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *by_name = NULL;
  g_autofree char *by_badge = NULL;

  lg_test_store_write (test, fill_cb, NULL);
  lg_test_store_write (test, add_badges_cb, NULL);
  by_name = find (test, LG_SEARCH_PERSONS, "nora");
  by_badge = find (test, LG_SEARCH_PERSONS, "0001");

  g_assert_cmpstr (by_name, ==, "Nora Both, Nora Log");
  g_assert_cmpstr (by_badge, ==, "Nora Log");
}

static void
test_sites_are_found (void)
{
  assert_found (LG_SEARCH_SITES, "oak", "Oak Park");
}

static void
test_nothing_finds_nothing (void)
{
  for (LgSearchGroup group = 0; group < LG_N_SEARCH_GROUPS; group++)
    assert_found (group, "  ", "");
}

static void
test_bytes_that_are_no_text_harm_nothing (void)
{
  for (LgSearchGroup group = 0; group < LG_N_SEARCH_GROUPS; group++)
    assert_found (group, "\xff\xfe\"'*(", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

#define ADD(name, function) g_test_add_func ("/store/search/" name, function)
  ADD ("incidents-are-found-by-their-words", test_incidents_are_found_by_their_words);
  ADD ("the-beginning-of-a-name-comes-first", test_the_beginning_of_a_name_comes_first);
  ADD ("a-barcode-is-found-whole", test_a_barcode_is_found_whole);
  ADD ("wildcards-are-ordinary-characters", test_wildcards_are_ordinary_characters);
  ADD ("words-are-found-in-any-order", test_words_are_found_in_any_order);
  ADD ("people-are-found-wherever-they-are", test_people_are_found_wherever_they_are);
  ADD ("whom-only-access-logs-know-is-found-once", test_whom_only_access_logs_know_is_found_once);
  ADD ("sites-are-found", test_sites_are_found);
  ADD ("nothing-finds-nothing", test_nothing_finds_nothing);
  ADD ("bytes-that-are-no-text-harm-nothing", test_bytes_that_are_no_text_harm_nothing);
#undef ADD

  return g_test_run ();
}
