/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-checklist.h"
#include "lg-error.h"
#include "lg-json.h"
#include "lg-text.h"

G_DEFINE_ENUM_TYPE (LgCheckState, lg_check_state,
                    G_DEFINE_ENUM_VALUE (LG_CHECK_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (LG_CHECK_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (LG_CHECK_STATE_SKIPPED, "skipped"))

LgCheckpoint *
lg_checkpoint_new (const char   *title,
                   LgCheckState  state,
                   const char   *reason)
{
  LgCheckpoint *self = g_new0 (LgCheckpoint, 1);

  self->title = g_strdup (title);
  self->state = state;
  self->reason = g_strdup (reason);

  return self;
}

void
lg_checkpoint_free (LgCheckpoint *self)
{
  g_free (self->title);
  g_free (self->reason);
  g_free (self);
}

GPtrArray *
lg_checklist_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lg_checkpoint_free);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static gboolean
check (const char  *title,
       int          state,
       const char  *reason,
       GError     **error)
{
  if (is_blank (title))
    g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, "%s", _("A checkpoint needs a title"));
  else if (state == LG_CHECK_STATE_SKIPPED && is_blank (reason))
    g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("Checkpoint “%s” was skipped without a reason"), title);
  else
    return TRUE;

  return FALSE;
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static gboolean
parse_checkpoint (JsonNode   *node,
                  GPtrArray  *checklist,
                  GError    **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  int state = LG_CHECK_STATE_OPEN;

  if (object == NULL)
    {
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, "%s", _("A checkpoint is no JSON object"));
      return FALSE;
    }

  if (get_text (object, "state") != NULL &&
      !lg_enum_parse (LG_TYPE_CHECK_STATE, get_text (object, "state"), &state, error))
    return FALSE;

  if (!check (get_text (object, "title"), state, get_text (object, "reason"), error))
    return FALSE;

  g_ptr_array_add (checklist, lg_checkpoint_new (get_text (object, "title"), state, get_text (object, "reason")));

  return TRUE;
}

/**
 * lg_checklist_parse:
 * @json: (nullable): a checklist as a task keeps it: an array of objects with
 *   `title`, `state` and, where the state is `skipped`, `reason`
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgCheckpoint): the checkpoints, none
 *   for NULL; or NULL with %LG_CORE_ERROR_INVALID
 */
GPtrArray *
lg_checklist_parse (const char  *json,
                    GError     **error)
{
  g_autoptr (GPtrArray) checklist = lg_checklist_new ();
  g_autoptr (JsonNode) node = json != NULL ? lg_json_parse (json, error) : NULL;
  JsonArray *array;

  if (json == NULL)
    return g_steal_pointer (&checklist);
  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, "%s", _("A checklist is no JSON array"));
      return NULL;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!parse_checkpoint (json_array_get_element (array, i), checklist, error))
        return NULL;
    }

  return g_steal_pointer (&checklist);
}

/**
 * lg_checklist_print:
 * @checklist: (element-type LgCheckpoint): checkpoints
 *
 * Returns: (transfer full) (nullable): the text that a task keeps, NULL for none
 */
char *
lg_checklist_print (GPtrArray *checklist)
{
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), NULL);
  JsonArray *array = json_array_new ();

  json_node_take_array (node, array);
  for (guint i = 0; i < checklist->len; i++)
    {
      const LgCheckpoint *checkpoint = g_ptr_array_index (checklist, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "title", checkpoint->title);
      json_object_set_string_member (object, "state", lg_enum_name (LG_TYPE_CHECK_STATE, checkpoint->state));
      if (checkpoint->reason != NULL)
        json_object_set_string_member (object, "reason", checkpoint->reason);
      json_array_add_object_element (array, object);
    }

  return checklist->len > 0 ? lg_json_print (node) : NULL;
}

guint
lg_checklist_count (GPtrArray    *checklist,
                    LgCheckState  state)
{
  guint n_checkpoints = 0;

  for (guint i = 0; i < checklist->len; i++)
    {
      const LgCheckpoint *checkpoint = g_ptr_array_index (checklist, i);

      if (checkpoint->state == (int) state)
        n_checkpoints++;
    }

  return n_checkpoints;
}

/* What a task that comes again begins with. */
void
lg_checklist_reopen (GPtrArray *checklist)
{
  for (guint i = 0; i < checklist->len; i++)
    {
      LgCheckpoint *checkpoint = g_ptr_array_index (checklist, i);

      checkpoint->state = LG_CHECK_STATE_OPEN;
      g_clear_pointer (&checkpoint->reason, g_free);
    }
}
