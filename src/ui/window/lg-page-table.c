/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-page.h"
#include "lg-archive-page.h"
#include "lg-assets-page.h"
#include "lg-board-page.h"
#include "lg-explore-page.h"
#include "lg-incidents-page.h"
#include "lg-overview-page.h"
#include "lg-page-table.h"
#include "lg-protocol-page.h"
#include "lg-reports-page.h"

/* Every page there is, in the sidebar's order. A page is a class derived from LgPage and a line here. */
static const LgPageEntry entries[] = {
  { "overview", N_("Overview"), "lg-overview-symbolic", LG_PAGE_GROUP_NOW, lg_overview_page_get_type },
  { "incidents", N_("Incidents"), "lg-incidents-symbolic", LG_PAGE_GROUP_NOW, lg_incidents_page_get_type, "incident" },
  { "board", N_("Board"), "lg-board-symbolic", LG_PAGE_GROUP_NOW, lg_board_page_get_type, "task" },
  { "access", N_("Access"), "lg-access-symbolic", LG_PAGE_GROUP_LOOK, lg_access_page_get_type, "badge_event" },
  { "assets", N_("Assets"), "lg-assets-symbolic", LG_PAGE_GROUP_LOOK, lg_assets_page_get_type, "asset" },
  { "charts", N_("Charts"), "lg-charts-symbolic", LG_PAGE_GROUP_LOOK, lg_explore_page_get_type },
  { "protocol", N_("Protocol"), "lg-protocol-symbolic", LG_PAGE_GROUP_CLOSE, lg_protocol_page_get_type },
  { "reports", N_("Reports"), "lg-reports-symbolic", LG_PAGE_GROUP_CLOSE, lg_reports_page_get_type },
  { "archive", N_("Archive"), "lg-archive-symbolic", LG_PAGE_GROUP_CLOSE, lg_archive_page_get_type },
};

const LgPageEntry *
lg_page_table (guint *n_entries)
{
  *n_entries = G_N_ELEMENTS (entries);

  return entries;
}

/**
 * lg_page_table_find:
 * @name: a page's name
 *
 * Returns: (nullable): its entry
 */
const LgPageEntry *
lg_page_table_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (g_strcmp0 (entries[i].name, name) == 0)
        return &entries[i];
    }

  return NULL;
}

/**
 * lg_page_table_find_for:
 * @record: a type of record, as in JSON
 *
 * Returns: (nullable): the entry of the page that shows such records
 */
const LgPageEntry *
lg_page_table_find_for (const char *record)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (g_strcmp0 (entries[i].record, record) == 0)
        return &entries[i];
    }

  return NULL;
}
