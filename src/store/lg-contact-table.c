/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-contact-table.h"
#include "lg-table-private.h"
#include "lg-text.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { NULL },
};

static const LgTable contacts = {
  .name = "contacts",
  .record_type = lg_contact_get_type,
  .joins = "LEFT JOIN sites s ON s.row = t.site_row",
  .joined = joined,
};

static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at != text && at[1] != '\0' && strchr (at + 1, '@') == NULL && strpbrk (text, " ,;<>") == NULL;
}

static gboolean
is_phone (const char *text)
{
  return text[strspn (text, "0123456789+-./() ")] == '\0' && strpbrk (text, "0123456789") != NULL;
}

/* Nothing is as good as an address: many contacts have but one. */
gboolean
lg_contact_accepts_email (const char *text)
{
  return *text == '\0' || is_email (text);
}

gboolean
lg_contact_accepts_phone (const char *text)
{
  return *text == '\0' || is_phone (text);
}

static gboolean
check (LgContact  *contact,
       GError    **error)
{
  return lg_check (contact->name != NULL, error, N_("A contact needs a name")) &&
         lg_check (lg_enum_name (LG_TYPE_CONTACT_ROLE, contact->role) != NULL, error, N_("A contact needs a role")) &&
         lg_check_line (contact->name, error, N_("A contact's name must be one line")) &&
         lg_check_line (contact->email, error, N_("An email address must be one line")) &&
         lg_check (contact->email == NULL || is_email (contact->email), error,
                   N_("“%s” is no email address"), contact->email) &&
         lg_check (contact->phone == NULL || is_phone (contact->phone), error,
                   N_("“%s” is no telephone number"), contact->phone);
}

/**
 * lg_contacts_insert:
 * @db: a connection in a transaction
 * @contact: a contact with a name and a role; without a site, it is one of every site
 * @error: return location
 *
 * A new contact is active.
 */
gboolean
lg_contacts_insert (LgDb       *db,
                    LgContact  *contact,
                    GError    **error)
{
  contact->active = TRUE;

  return check (contact, error) && lg_table_insert (db, &contacts, contact, error);
}

gboolean
lg_contacts_update (LgDb       *db,
                    LgContact  *contact,
                    GError    **error)
{
  return check (contact, error) && lg_table_update (db, &contacts, contact, error);
}

gboolean
lg_contacts_set_deleted (LgDb      *db,
                         gint64     row,
                         gboolean   deleted,
                         GError   **error)
{
  return lg_table_set_deleted (db, &contacts, row, deleted, error);
}

LgContact *
lg_contacts_get (LgDb    *db,
                 gint64   row,
                 GError **error)
{
  return lg_table_get (db, &contacts, row, error);
}

LgContact *
lg_contacts_find (LgDb        *db,
                  const char  *id,
                  GError     **error)
{
  return lg_table_get_by_id (db, &contacts, id, error);
}

/**
 * lg_contacts_list:
 * @db: a connection
 * @role: a role, 0 for all
 * @site_row: a site, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgContact): the active contacts of the
 *   role at the site; those of every site are among them
 */
GPtrArray *
lg_contacts_list (LgDb           *db,
                  LgContactRole   role,
                  gint64          site_row,
                  GError        **error)
{
  return lg_table_list (db, &contacts,
                        "WHERE t.deleted_at IS NULL AND t.active AND ?1 IN (0, t.role)"
                        " AND (?2 = 0 OR t.site_row IS NULL OR t.site_row = ?2) ORDER BY t.role, t.name, t.row",
                        error, "ii", (gint64) role, site_row);
}
