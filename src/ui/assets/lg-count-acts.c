/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-count-acts.h"
#include "lg-count-table.h"
#include "lg-discrepancy-report.h"
#include "lg-incident-table.h"
#include "lg-protocol.h"

/* What an act writes, in one transaction on the store's thread. */
typedef struct
{
  LgStore *store;         /* (owned) (nullable): of one that may be taken back */
  char    *folder;        /* (owned) (nullable): the store's */
  gint64   row;           /* the count's */
  gint64   incident_row;  /* of the one that is taken back */
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->store);
  g_free (act->folder);
  g_free (act);
}

static Act *
act_new (gint64 row)
{
  Act *act = g_new0 (Act, 1);

  act->row = row;

  return act;
}

static gboolean
link_incident (LgDb     *db,
               LgCount  *count,
               gint64    incident_row,
               GError  **error)
{
  count->incident_row = incident_row;

  return lg_counts_update (db, count, error);
}

static gpointer
report_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;
  g_autoptr (LgCount) count = lg_counts_get (db, act->row, error);
  g_autoptr (LgIncident) incident = count != NULL ? lg_discrepancy_report_new (count) : NULL;

  if (incident == NULL ||
      !lg_protocol_report (db, incident, act->folder, error) ||
      !link_incident (db, count, LG_RECORD (incident)->row, error))
    return NULL;

  return lg_incidents_get (db, LG_RECORD (incident)->row, error);
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Act *act = user_data;
  g_autoptr (LgCount) count = lg_counts_get (db, act->row, error);

  if (count == NULL ||
      !link_incident (db, count, 0, error) ||
      !lg_incidents_set_deleted (db, act->incident_row, TRUE, error))
    return NULL;

  return lg_incidents_get (db, act->incident_row, error);
}

/**
 * lg_count_acts_report:
 * @store: the store
 * @row: a count's that found less than the books say
 *
 * Returns: (transfer full): a future of the #LgIncident that reports what is missing
 */
DexFuture *
lg_count_acts_report (LgStore *store,
                      gint64   row)
{
  Act *act = act_new (row);

  act->folder = g_strdup (lg_store_get_folder (store));

  return lg_store_write (store, "incident_create", report_cb, act, act_free);
}

static DexFuture *
undo (gpointer user_data)
{
  Act *told = user_data;
  Act *act = act_new (told->row);

  act->incident_row = told->incident_row;

  return lg_store_write (told->store, "incident_undo", undo_cb, act, act_free);
}

/**
 * lg_count_acts_tell:
 * @host: the window
 * @store: the store
 * @row: the count's
 * @incident: what reports it
 *
 * Tells of the report, and offers to take it back.
 */
void
lg_count_acts_tell (LgPageHost *host,
                    LgStore    *store,
                    gint64      row,
                    LgIncident *incident)
{
  g_autofree char *sentence = g_strdup_printf (_("Incident %s reported"), incident->number);
  Act *act = act_new (row);

  act->store = g_object_ref (store);
  act->incident_row = LG_RECORD (incident)->row;
  lg_page_host_tell_act (host, sentence, undo, act, act_free);
}
