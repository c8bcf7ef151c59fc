/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-saved-filter-table.h"
#include "lg-store-error.h"
#include "lg-table-private.h"
#include "lg-text.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { NULL },
};

static const LgTable saved_filters = {
  .name = "saved_filters",
  .record_type = lg_saved_filter_get_type,
  .joins = "LEFT JOIN sites s ON s.row = t.site_row",
  .joined = joined,
};

static LgSavedFilter *
find_called (GPtrArray  *filters,
             const char *name)
{
  for (guint i = 0; i < filters->len; i++)
    {
      if (lg_saved_filter_is_called (g_ptr_array_index (filters, i), name))
        return g_ptr_array_index (filters, i);
    }

  return NULL;
}

/* Two filters of one list that are called the same could not be told apart. */
static gboolean
check_name (LgDb           *db,
            LgSavedFilter  *filter,
            GError        **error)
{
  g_autoptr (GPtrArray) filters = lg_saved_filters_list (db, filter->list, error);
  LgSavedFilter *other;

  if (filters == NULL)
    return FALSE;

  other = find_called (filters, filter->name);

  return lg_check (other == NULL || LG_RECORD (other)->row == LG_RECORD (filter)->row, error,
                   N_("There is a filter “%s” already"), other != NULL ? other->name : NULL);
}

static gboolean
check (LgDb           *db,
       LgSavedFilter  *filter,
       GError        **error)
{
  return lg_check (filter->name != NULL, error, N_("A filter needs a name")) &&
         lg_check (lg_enum_name (LG_TYPE_FILTER_LIST, filter->list) != NULL, error, N_("A filter needs a list")) &&
         lg_check_line (filter->name, error, N_("A filter's name must be one line")) &&
         check_name (db, filter, error);
}

/**
 * lg_saved_filters_insert:
 * @db: a connection in a transaction
 * @filter: a filter with a list, and a name that no other of that list has
 * @error: return location
 */
gboolean
lg_saved_filters_insert (LgDb           *db,
                         LgSavedFilter  *filter,
                         GError        **error)
{
  if (filter->choices == NULL)
    filter->choices = g_strdup ("{}");

  return check (db, filter, error) && lg_table_insert (db, &saved_filters, filter, error);
}

gboolean
lg_saved_filters_update (LgDb           *db,
                         LgSavedFilter  *filter,
                         GError        **error)
{
  return check (db, filter, error) && lg_table_update (db, &saved_filters, filter, error);
}

/**
 * lg_saved_filters_set_deleted:
 * @db: a connection in a transaction
 * @filter: a filter
 * @deleted: whether it is to be marked as deleted, or the mark taken back
 * @error: return location
 *
 * It cannot come back where another took its name meanwhile.
 */
gboolean
lg_saved_filters_set_deleted (LgDb           *db,
                              LgSavedFilter  *filter,
                              gboolean        deleted,
                              GError        **error)
{
  return (deleted || check_name (db, filter, error)) &&
         lg_table_set_deleted (db, &saved_filters, LG_RECORD (filter)->row, deleted, error);
}

LgSavedFilter *
lg_saved_filters_get (LgDb    *db,
                      gint64   row,
                      GError **error)
{
  return lg_table_get (db, &saved_filters, row, error);
}

/**
 * lg_saved_filters_find:
 * @db: a connection
 * @list: a list
 * @name: a filter's name, in whatever case
 * @error: return location
 *
 * Returns: (transfer full): the filter, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgSavedFilter *
lg_saved_filters_find (LgDb          *db,
                       LgFilterList   list,
                       const char    *name,
                       GError       **error)
{
  g_autoptr (GPtrArray) filters = lg_saved_filters_list (db, list, error);
  LgSavedFilter *found;

  if (filters == NULL)
    return NULL;

  found = find_called (filters, name);
  if (found != NULL)
    return g_object_ref (found);

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND, _("There is no saved filter “%s”"), name);

  return NULL;
}

/**
 * lg_saved_filters_list:
 * @db: a connection
 * @list: a list
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgSavedFilter): its filters, by name
 */
GPtrArray *
lg_saved_filters_list (LgDb          *db,
                       LgFilterList   list,
                       GError       **error)
{
  return lg_table_list (db, &saved_filters,
                        "WHERE t.deleted_at IS NULL AND t.list = ? ORDER BY t.name COLLATE NOCASE, t.row",
                        error, "i", (gint64) list);
}
