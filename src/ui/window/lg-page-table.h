/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The groups of the sidebar, in their order. */
typedef enum
{
  LG_PAGE_GROUP_NOW,    /* what happens */
  LG_PAGE_GROUP_LOOK,   /* look into it */
  LG_PAGE_GROUP_CLOSE,  /* close it */
} LgPageGroup;

typedef struct
{
  const char   *name;
  const char   *title;           /* to be translated */
  const char   *icon_name;
  LgPageGroup   group;
  GType       (*get_type) (void);
  const char   *record;          /* (nullable): the type of the records that it shows one by one */
} LgPageEntry;

const LgPageEntry *lg_page_table      (guint      *n_entries);
const LgPageEntry *lg_page_table_find (const char *name);
const LgPageEntry *lg_page_table_find_for (const char *record);

G_END_DECLS
