/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-incident-list.h"
#include "lg-incident-query.h"
#include "lg-incident-table.h"

static const char * const record_types[] = { "incident", "site", NULL };

static gboolean
query_rows (LgDb           *db,
            gconstpointer   filter,
            LgRowSink      *sink,
            GError        **error)
{
  return lg_incidents_query_rows (db, filter, sink, error);
}

static gpointer
copy_filter (gconstpointer filter)
{
  return lg_incident_filter_copy (filter);
}

static void
free_filter (gpointer filter)
{
  lg_incident_filter_free (filter);
}

static const LgListSource incidents = {
  .record_types = record_types,
  .query_rows = query_rows,
  .fetch_rows = lg_incidents_list_rows,
  .copy_filter = copy_filter,
  .free_filter = free_filter,
};

/**
 * lg_incident_list_new:
 * @store: the store
 * @filter: which incidents, in which order; also what lg_paged_list_set_filter() takes
 *
 * Returns: (transfer full): a list of #LgIncident, without their lines and persons
 */
LgPagedList *
lg_incident_list_new (LgStore                *store,
                      const LgIncidentFilter *filter)
{
  return lg_paged_list_new (store, &incidents, filter);
}
