/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

/* The lists whose filters are kept. */
typedef enum
{
  LG_FILTER_LIST_INCIDENTS = 1,
} LgFilterList;

#define LG_TYPE_FILTER_LIST (lg_filter_list_get_type ())

GType lg_filter_list_get_type (void) G_GNUC_CONST;

#define LG_TYPE_SAVED_FILTER (lg_saved_filter_get_type ())

LG_DECLARE_RECORD (LgSavedFilter, lg_saved_filter, SAVED_FILTER)

/* What a list shows, kept under a name. */
struct _LgSavedFilter
{
  LgRecord  parent_instance;

  int     list;      /* LgFilterList */
  char   *name;      /* (owned) */
  gint64  site_row;
  char   *site;      /* (owned) (nullable): its code; none: every site */
  char   *choices;   /* (owned): the rest of what was chosen, as a JSON object that the list understands */
};

gboolean lg_saved_filter_is_called (LgSavedFilter *self,
                                    const char    *name);

G_END_DECLS
