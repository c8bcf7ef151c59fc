/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert-table.h"
#include "lg-asset-table.h"
#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-step-detail.h"
#include "lg-step-item.h"
#include "lg-step-working.h"
#include "lg-task-table.h"
#include "lg-words.h"

/* Of more records than these the counts tell enough. */
#define MOST_NAMED 200

static void
take (GListStore *items,
      LgStepItem *item)
{
  g_list_store_append (items, item);
  g_object_unref (item);
}

static LgStepItem *
find_incident (LgDb       *db,
               const char *id)
{
  g_autoptr (LgIncident) incident = lg_incidents_find (db, id, NULL);
  g_autofree char *title = NULL;

  if (incident == NULL)
    return NULL;

  title = g_strdup_printf ("%s %s", incident->number, incident->title);

  return lg_step_item_new (title, lg_words_severity (incident->severity), NULL, id);
}

static LgStepItem *
find_task (LgDb       *db,
           const char *id)
{
  g_autoptr (LgTask) task = lg_tasks_find (db, id, NULL);

  return task != NULL ? lg_step_item_new (task->title, lg_words_task_kind (task->kind), NULL, task->incident) : NULL;
}

static LgStepItem *
find_alert (LgDb       *db,
            const char *id)
{
  g_autoptr (LgAlert) alert = lg_alerts_find (db, id, NULL);
  g_autofree char *text = NULL;

  if (alert == NULL)
    return NULL;

  text = g_strjoin (" · ", lg_words_channel (alert->channel), lg_words_alert_state (alert->state), alert->reason, NULL);

  return lg_step_item_new (alert->recipient, text, NULL, alert->incident);
}

static LgStepItem *
find_asset (LgDb       *db,
            const char *id)
{
  g_autoptr (LgAsset) asset = lg_assets_find (db, id, NULL);

  return asset != NULL ? lg_step_item_new (asset->name, asset->sku, NULL, NULL) : NULL;
}

/* The kinds of records that people know by name. */
static LgStepItem *
find_record (LgDb       *db,
             const char *id)
{
  LgStepItem *(*finders[]) (LgDb *, const char *) = { find_incident, find_task, find_alert, find_asset };
  LgStepItem *item = NULL;

  for (gsize i = 0; item == NULL && i < G_N_ELEMENTS (finders); i++)
    item = finders[i] (db, id);

  return item;
}

/* The incidents that the working leads to already are not named twice. */
static GHashTable *
collect_named (GListStore *items)
{
  GHashTable *named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (LgStepItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      if (item->incident != NULL)
        g_hash_table_add (named, g_strdup (item->incident));
    }

  return named;
}

static void
add_records (GListStore *items,
             LgDb       *db,
             const char *ids,
             const char *title)
{
  g_autoptr (JsonNode) node = ids != NULL ? lg_json_parse (ids, NULL) : NULL;
  g_autoptr (GHashTable) named = NULL;
  g_autofree char *count = NULL;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  array = json_node_get_array (node);
  count = g_strdup_printf ("%u", json_array_get_length (array));
  named = collect_named (items);
  take (items, lg_step_item_new (title, NULL, count, NULL));

  for (guint i = 0; i < json_array_get_length (array) && i < MOST_NAMED; i++)
    {
      const char *id = json_array_get_string_element (array, i);
      LgStepItem *item = id != NULL && !g_hash_table_contains (named, id) ? find_record (db, id) : NULL;

      if (item != NULL)
        take (items, item);
    }
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  LgProtocolStep *step = user_data;
  GListStore *items = g_list_store_new (LG_TYPE_STEP_ITEM);

  lg_step_working_list (step->working, items);
  add_records (items, db, step->records_written, _("Records written"));
  add_records (items, db, step->records_read, _("Records read"));

  return items;
}

/**
 * lg_step_detail_read:
 * @store: the store
 * @step: a step of a run
 *
 * Reads how a step came to its outcome, and what it read and wrote.
 *
 * Returns: (transfer full): a future of a #GListModel of #LgStepItem
 */
DexFuture *
lg_step_detail_read (LgStore        *store,
                     LgProtocolStep *step)
{
  return lg_store_read (store, read_cb, g_object_ref (step), g_object_unref);
}
