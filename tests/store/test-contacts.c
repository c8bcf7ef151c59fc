/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-contact-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgContact *
make_contact (LgDb          *db,
              const char    *name,
              LgContactRole  role,
              gint64         site_row)
{
  g_autoptr (GError) error = NULL;
  LgContact *contact = g_object_new (LG_TYPE_CONTACT, NULL);

  contact->name = g_strdup (name);
  contact->role = role;
  contact->site_row = site_row;
  contact->email = g_strdup ("someone@example.com");
  contact->phone = g_strdup ("+1 (312) 555-0100");
  lg_contacts_insert (db, contact, &error);
  g_assert_no_error (error);

  return contact;
}

static void
assert_names (GPtrArray  *contacts,
              const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_nonnull (contacts);
  for (guint i = 0; i < contacts->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", LG_CONTACT (g_ptr_array_index (contacts, i))->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static gpointer
roles_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) here = lg_test_make_site (db, "Here");
  g_autoptr (LgSite) there = lg_test_make_site (db, "There");
  g_autoptr (LgContact) everywhere = make_contact (db, "Everywhere", LG_CONTACT_ROLE_SECURITY_DIRECTOR, 0);
  g_autoptr (LgContact) mine = make_contact (db, "Mine", LG_CONTACT_ROLE_SECURITY_DIRECTOR, LG_RECORD (here)->row);
  g_autoptr (LgContact) other = make_contact (db, "Other", LG_CONTACT_ROLE_SECURITY_DIRECTOR, LG_RECORD (there)->row);
  g_autoptr (LgContact) guard = make_contact (db, "Guard", LG_CONTACT_ROLE_SECURITY_TEAM, LG_RECORD (here)->row);
  g_autoptr (GPtrArray) directors = lg_contacts_list (db, LG_CONTACT_ROLE_SECURITY_DIRECTOR, LG_RECORD (here)->row, error);
  g_autoptr (GPtrArray) all = lg_contacts_list (db, 0, 0, error);

  assert_names (directors, "Everywhere Mine");
  assert_names (all, "Everywhere Mine Other Guard");

  return NULL;
}

static void
test_a_role_at_a_site_has_its_own_and_those_of_every_site (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, roles_cb, NULL);
}

static gpointer
inactive_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgContact) gone = make_contact (db, "Gone", LG_CONTACT_ROLE_STAKEHOLDER, 0);
  g_autoptr (LgContact) left = make_contact (db, "Left", LG_CONTACT_ROLE_STAKEHOLDER, 0);
  g_autoptr (LgContact) stays = make_contact (db, "Stays", LG_CONTACT_ROLE_STAKEHOLDER, 0);
  g_autoptr (GPtrArray) listed = NULL;

  left->active = FALSE;
  g_assert_true (lg_contacts_update (db, left, error));
  g_assert_true (lg_contacts_set_deleted (db, LG_RECORD (gone)->row, TRUE, error));
  listed = lg_contacts_list (db, LG_CONTACT_ROLE_STAKEHOLDER, 0, error);
  assert_names (listed, "Stays");

  return NULL;
}

static void
test_who_left_is_not_told (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, inactive_cb, NULL);
}

static void
assert_refused (LgDb       *db,
                const char *name,
                int         role,
                const char *email,
                const char *phone)
{
  g_autoptr (LgContact) contact = g_object_new (LG_TYPE_CONTACT, NULL);
  g_autoptr (GError) error = NULL;

  contact->name = g_strdup (name);
  contact->role = role;
  contact->email = g_strdup (email);
  contact->phone = g_strdup (phone);
  g_assert_false (lg_contacts_insert (db, contact, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static gpointer
refuse_cb (LgDb *db, gpointer data, GError **error)
{
  const int role = LG_CONTACT_ROLE_STAKEHOLDER;

  assert_refused (db, NULL, role, "a@b.example", NULL);
  assert_refused (db, "A", 0, "a@b.example", NULL);
  assert_refused (db, "A", 99, "a@b.example", NULL);
  assert_refused (db, "A", role, "nobody", NULL);
  assert_refused (db, "A", role, "a@b@c.example", NULL);
  assert_refused (db, "A", role, "a@b.example\nBcc: c@d.example", NULL);
  assert_refused (db, "A\r\nTo: c@d.example", role, "a@b.example", NULL);
  assert_refused (db, "A", role, NULL, "call me");
  assert_refused (db, "A", role, NULL, "+");

  return NULL;
}

static void
test_refuses_what_cannot_be_reached (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, refuse_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/contacts/a-role-at-a-site-has-its-own-and-those-of-every-site",
                   test_a_role_at_a_site_has_its_own_and_those_of_every_site);
  g_test_add_func ("/store/contacts/who-left-is-not-told", test_who_left_is_not_told);
  g_test_add_func ("/store/contacts/refuses-what-cannot-be-reached", test_refuses_what_cannot_be_reached);

  return g_test_run ();
}
