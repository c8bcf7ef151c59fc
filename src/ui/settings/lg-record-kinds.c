/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-contact-table.h"
#include "lg-hours.h"
#include "lg-list.h"
#include "lg-money.h"
#include "lg-record-form.h"
#include "lg-record-kinds.h"
#include "lg-site-table.h"
#include "lg-words.h"

/* The records that the preferences list: how they are told, edited and written. */

static gboolean
is_given (const char *text)
{
  return *text != '\0';
}

static gboolean
is_code (const char *text)
{
  return g_ascii_isalnum (*text) &&
         text[strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")] == '\0';
}

static gboolean
is_zone (const char *text)
{
  return is_given (text) && lg_time_zone_lookup (text, NULL) != NULL;
}

static gboolean
is_hours (const char *text)
{
  g_autoptr (LgHours) hours = is_given (text) ? lg_hours_parse (text, NULL) : NULL;

  return !is_given (text) || hours != NULL;
}

static const LgFormField site_fields[] = {
  { "name", N_("Name"), LG_FORM_FIELD_TEXT, is_given, N_("A site needs a name.") },
  { "code", N_("Code"), LG_FORM_FIELD_TEXT, is_code,
    N_("Give a code that begins with a letter or digit and has only letters, digits, “_” and “-”.") },
  { "timezone", N_("Time Zone"), LG_FORM_FIELD_TEXT, is_zone, N_("Give a time zone by its name, as in Europe/Paris.") },
  { "currency", N_("Currency"), LG_FORM_FIELD_TEXT, lg_currency_is_valid,
    N_("Give the code of a currency in capital letters, as in EUR.") },
  { "address", N_("Address"), LG_FORM_FIELD_TEXT, NULL, NULL },
  { "hours", N_("Staffed Hours, as in Mo-Fr 08:00-20:00; Su off"), LG_FORM_FIELD_TEXT, is_hours,
    N_("Give the hours by weekday, as in Mo-Fr 08:00-20:00; Sa 09:00-18:00; Su off, or leave them to the preferences.") },
};

static const LgFormField contact_fields[] = {
  { "name", N_("Name"), LG_FORM_FIELD_TEXT, is_given, N_("A contact needs a name.") },
  { "role", N_("Role"), LG_FORM_FIELD_ROLE, NULL, NULL },
  { "email", N_("Email"), LG_FORM_FIELD_TEXT, lg_contact_accepts_email, N_("Give an email address, as in name@retailer.example.") },
  { "phone", N_("Phone"), LG_FORM_FIELD_TEXT, lg_contact_accepts_phone, N_("Give a telephone number, as in +33 1 23 45 67 89.") },
  { "site_row", N_("Told Of"), LG_FORM_FIELD_SITE, NULL, NULL },
};

/* A new site is most often where this workstation is. */
static void
begin_site (LgRecord *record)
{
  lg_record_set_text (&LG_SITE (record)->timezone, lg_time_zone_host ());
}

static gboolean
insert_site (LgDb      *db,
             LgRecord  *record,
             GError   **error)
{
  return lg_sites_insert (db, LG_SITE (record), error);
}

static gboolean
update_site (LgDb      *db,
             LgRecord  *record,
             GError   **error)
{
  return lg_sites_update (db, LG_SITE (record), error);
}

static gboolean
insert_contact (LgDb      *db,
                LgRecord  *record,
                GError   **error)
{
  return lg_contacts_insert (db, LG_CONTACT (record), error);
}

static gboolean
update_contact (LgDb      *db,
                LgRecord  *record,
                GError   **error)
{
  return lg_contacts_update (db, LG_CONTACT (record), error);
}

static const LgRecordFormInfo site_form = {
  lg_site_get_type, "name", N_("New Site"), N_("Site"),
  N_("Incidents on record keep their times and amounts; another zone or currency holds for what is recorded from now on."),
  N_("“%s” was saved"), N_("“%s” was removed"), site_fields, G_N_ELEMENTS (site_fields), insert_site, update_site,
  lg_sites_set_deleted, begin_site, NULL,
};

static const LgRecordFormInfo contact_form = {
  lg_contact_get_type, "name", N_("New Contact"), N_("Contact"),
  N_("Messages go to whoever has the role when they are made; those in the outbox keep their recipient."),
  N_("“%s” was saved"), N_("“%s” was removed"), contact_fields, G_N_ELEMENTS (contact_fields), insert_contact,
  update_contact, lg_contacts_set_deleted, NULL, NULL,
};

static gpointer
list_sites_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  return lg_list_take (lg_sites_list (db, error), LG_TYPE_SITE);
}

static void
describe_site (gpointer   record,
               char     **title,
               char     **subtitle)
{
  LgSite *site = LG_SITE (record);

  *title = g_strdup (site->name);
  /* Translators: the code of a site, its time zone and its currency */
  *subtitle = g_strdup_printf (_("%s, %s, %s"), site->code, site->timezone, site->currency);
}

static AdwNavigationPage *
edit_site (LgStore  *store,
           gpointer  record)
{
  return lg_record_form_new (store, &site_form, record);
}

static gpointer
list_contacts_cb (LgDb      *db,
                  gpointer   user_data,
                  GError   **error)
{
  return lg_list_take (lg_contacts_list (db, 0, 0, error), LG_TYPE_CONTACT);
}

static void
describe_contact (gpointer   record,
                  char     **title,
                  char     **subtitle)
{
  LgContact *contact = LG_CONTACT (record);
  const char *reached = contact->email != NULL ? contact->email : contact->phone;
  const char *role = lg_words_contact_role (contact->role);

  *title = g_strdup (contact->name);
  if (reached != NULL)
    /* Translators: the role of a contact, and an email address or telephone number */
    *subtitle = g_strdup_printf (_("%s, %s"), role, reached);
  else
    *subtitle = g_strdup_printf (_("%s, without email or phone"), role);
}

static AdwNavigationPage *
edit_contact (LgStore  *store,
              gpointer  record)
{
  return lg_record_form_new (store, &contact_form, record);
}

const LgRecordGroupInfo *
lg_record_kind_sites (void)
{
  static const LgRecordGroupInfo info = {
    N_("Sites"), N_("Where incidents happen, with the zone of their times and the currency of their losses"),
    N_("Add Site"), N_("No site yet"), NULL, list_sites_cb, describe_site, edit_site,
  };

  return &info;
}

const LgRecordGroupInfo *
lg_record_kind_contacts (void)
{
  static const LgRecordGroupInfo info = {
    N_("Contacts"), N_("Who is told of a breach, by role"),
    N_("Add Contact"), N_("Nobody is told of a breach yet"), NULL, list_contacts_cb, describe_contact, edit_contact,
  };

  return &info;
}
