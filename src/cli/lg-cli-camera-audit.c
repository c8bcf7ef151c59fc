/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-camera-audit.h"
#include "lg-camera-result-words.h"
#include "lg-camera-table.h"
#include "lg-cli-camera-private.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"

static const LgCliField fields[] = {
  { "name", N_("Name") },
  { "result", N_("Result"), LG_CLI_FIELD_WORD },
  { "reachable", N_("Reachable") },
  { "first_frame_ms", N_("First picture (ms)") },
  { "fps", N_("Pictures a second") },
  { "width", N_("Width") },
  { "height", N_("Height") },
  { "black", N_("Black") },
  { "frozen", N_("Frozen") },
  { "blurred", N_("Blurred") },
  { "moved", N_("Moved") },
  { "clock_offset_ms", N_("Clock ahead (ms)") },
  { "id", N_("Id") },
  { NULL },
};

/* Which cameras are asked, and what. */
typedef struct
{
  LgCli     *cli;
  GPtrArray *cameras;  /* (owned) (element-type LgCamera) */
  GPtrArray *probes;   /* (owned) (element-type LgCameraProbe) */
} Round;

static GPtrArray *
find_cameras (LgCli   *cli,
              LgDb    *db,
              GError **error)
{
  g_autoptr (LgCamera) camera = NULL;
  GPtrArray *cameras;

  if (!lg_cli_has (cli, "camera"))
    return lg_cameras_list (db, 0, error);

  camera = lg_cli_lookup_camera (db, lg_cli_get_text (cli, "camera"), error);
  if (camera == NULL)
    return NULL;

  cameras = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (cameras, g_steal_pointer (&camera));

  return cameras;
}

/* A camera that is out of use is looked at where it is asked for. */
static gpointer
read_cb (LgDb     *db,
         gpointer  user_data,
         GError  **error)
{
  Round *self = user_data;
  g_autoptr (GPtrArray) found = find_cameras (self->cli, db, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      LgCamera *camera = g_ptr_array_index (found, i);
      LgCameraProbe *probe;

      if (!camera->enabled && !lg_cli_has (self->cli, "camera"))
        continue;

      probe = lg_camera_probe_new (camera, db, error);
      if (probe == NULL)
        return NULL;

      g_ptr_array_add (self->cameras, g_object_ref (camera));
      g_ptr_array_add (self->probes, probe);
    }

  return NULL;
}

/* The main thread has nothing else to do. */
static GPtrArray *
wait_for (DexFuture  *future,
          GError    **error)
{
  g_autoptr (DexFuture) waited = future;
  const GValue *value;

  while (dex_future_is_pending (waited))
    g_main_context_iteration (NULL, TRUE);

  value = dex_future_get_value (waited, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static void
tell (LgCli         *cli,
      LgCamera      *camera,
      LgCameraCheck *check)
{
  g_autofree char *sentence = g_strdup_printf ("%s: %s", camera->name, lg_camera_result_say (check->result));

  lg_cli_set_findings (cli);
  lg_cli_warn (cli, sentence);
}

static void
print_check (LgCliList     *list,
             LgCamera      *camera,
             LgCameraCheck *check)
{
  JsonNode *node = lg_camera_check_to_json (check);
  JsonObject *object = json_node_get_object (node);

  json_object_set_string_member (object, "id", LG_RECORD (camera)->id);
  json_object_set_string_member (object, "name", camera->name);
  lg_cli_list_add (list, node);
}

static void
print_round (Round     *self,
             GPtrArray *checks)
{
  g_autoptr (LgCliList) list = lg_cli_list_new (self->cli, fields);

  for (guint i = 0; i < checks->len; i++)
    {
      LgCamera *camera = g_ptr_array_index (self->cameras, i);
      LgCameraCheck *check = g_ptr_array_index (checks, i);

      print_check (list, camera, check);
      if (check->result != LG_CAMERA_RESULT_OK)
        tell (self->cli, camera, check);
    }
  lg_cli_list_finish (list, checks->len);
}

static gboolean
run (Round   *self,
     GError **error)
{
  LgStore *store = lg_cli_open_store (self->cli, LG_STORE_OPEN_EXISTING, error);
  g_autoptr (GPtrArray) checks = NULL;

  if (store == NULL || !lg_store_read_sync (store, read_cb, self, NULL, error))
    return FALSE;

  checks = wait_for (lg_camera_audit (self->probes), error);
  if (checks != NULL)
    print_round (self, checks);

  return checks != NULL;
}

/* The store is read first and then let go: a hundred cameras take minutes. */
gboolean
lg_cli_camera_audit (LgCli    *cli,
                     LgDb     *db,
                     GError  **error)
{
  Round self = { cli };
  gboolean done;

  self.cameras = g_ptr_array_new_with_free_func (g_object_unref);
  self.probes = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_camera_probe_free);
  done = run (&self, error);
  g_ptr_array_unref (self.cameras);
  g_ptr_array_unref (self.probes);

  return done;
}
