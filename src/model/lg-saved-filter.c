/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-saved-filter.h"
#include "lg-text.h"

G_DEFINE_ENUM_TYPE (LgFilterList, lg_filter_list,
                    G_DEFINE_ENUM_VALUE (LG_FILTER_LIST_INCIDENTS, "incidents"))

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "list", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgSavedFilter, list), LG_FIELD_STORED, lg_filter_list_get_type },
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSavedFilter, name) },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgSavedFilter, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgSavedFilter, site), LG_FIELD_JOINED },
  { "choices", LG_FIELD_JSON, G_STRUCT_OFFSET (LgSavedFilter, choices) },
};

LG_DEFINE_RECORD (LgSavedFilter, lg_saved_filter, "saved_filter", fields)

static char *
fold (const char *name)
{
  g_autofree char *normal = lg_text_normalize (name);

  return normal != NULL ? g_utf8_casefold (g_strstrip (normal), -1) : g_strdup ("");
}

/* Whether it has that name, in whatever case. */
gboolean
lg_saved_filter_is_called (LgSavedFilter *self,
                           const char    *name)
{
  g_autofree char *wanted = fold (name);
  g_autofree char *own = fold (self->name);

  return g_str_equal (own, wanted);
}
