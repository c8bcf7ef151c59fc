/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gstdio.h>

#include "lg-incident-draft.h"
#include "lg-json.h"

/* A report that was begun belongs to whoever writes it, not yet to the store:
 * it is kept in the user's state folder, one file a store. */

static char *
dup_path (const char *store)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, store, -1);
  g_autofree char *name = g_strdup_printf ("report-%.16s.json", digest);

  return g_build_filename (g_get_user_state_dir (), "lossguard", name, NULL);
}

/**
 * lg_incident_draft_load:
 * @store: the store's folder
 *
 * Returns: (transfer full) (nullable): the form as it was left, or NULL where nothing was begun
 */
JsonObject *
lg_incident_draft_load (const char *store)
{
  g_autofree char *path = dup_path (store);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  node = lg_json_parse (text, NULL);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL;
}

/**
 * lg_incident_draft_save:
 * @store: the store's folder
 * @draft: the form as it is
 *
 * Keeps what was typed. Where that fails, typing must go on all the same.
 */
void
lg_incident_draft_save (const char *store,
                        JsonObject *draft)
{
  g_autofree char *path = dup_path (store);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  json_node_set_object (node, draft);
  text = json_to_string (node, FALSE);

  if (g_mkdir_with_parents (folder, 0700) != 0 ||
      !g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("The draft could not be kept: %s", error != NULL ? error->message : folder);
}

void
lg_incident_draft_remove (const char *store)
{
  g_autofree char *path = dup_path (store);

  g_unlink (path);
}
