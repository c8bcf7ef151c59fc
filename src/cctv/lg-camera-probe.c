/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include "lg-camera-probe.h"
#include "lg-cctv-error.h"
#include "lg-json.h"
#include "lg-secret.h"
#include "lg-settings.h"

typedef struct
{
  const char *member;
  gsize       offset;
  const char *setting;  /* (nullable) */
} Member;

static const Member texts[] = {
  { "uri", G_STRUCT_OFFSET (LgCameraProbe, uri) },
  { "user_name", G_STRUCT_OFFSET (LgCameraProbe, user_name) },
  { "password", G_STRUCT_OFFSET (LgCameraProbe, password) },
  { "ca_file", G_STRUCT_OFFSET (LgCameraProbe, ca_file), "tls.ca_file" },
};

static const Member numbers[] = {
  { "time_limit", G_STRUCT_OFFSET (LgCameraProbe, time_limit), "camera.limit_seconds" },
  { "live_seconds", G_STRUCT_OFFSET (LgCameraProbe, live_seconds), "camera.live_seconds" },
  { "recording_seconds", G_STRUCT_OFFSET (LgCameraProbe, recording_seconds), "camera.recording_seconds" },
  { "black_pixels", G_STRUCT_OFFSET (LgCameraProbe, rules.black_pixels), "camera.black.pixels" },
  { "black_luma", G_STRUCT_OFFSET (LgCameraProbe, rules.black_luma), "camera.black.luma" },
  { "black_seconds", G_STRUCT_OFFSET (LgCameraProbe, rules.black_seconds), "camera.black.seconds" },
  { "frozen_difference", G_STRUCT_OFFSET (LgCameraProbe, rules.frozen_difference), "camera.frozen.difference" },
  { "frozen_seconds", G_STRUCT_OFFSET (LgCameraProbe, rules.frozen_seconds), "camera.frozen.seconds" },
  { "blurred_sharpness", G_STRUCT_OFFSET (LgCameraProbe, rules.blurred_sharpness), "camera.blurred.sharpness" },
  { "blurred_seconds", G_STRUCT_OFFSET (LgCameraProbe, rules.blurred_seconds), "camera.blurred.seconds" },
};

static char **
get_text (LgCameraProbe *self,
          const Member  *member)
{
  return G_STRUCT_MEMBER_P (self, member->offset);
}

static double *
get_number (LgCameraProbe *self,
            const Member  *member)
{
  return G_STRUCT_MEMBER_P (self, member->offset);
}

static gboolean
read_settings (LgCameraProbe  *self,
               LgDb           *db,
               GError        **error)
{
  self->ca_file = lg_settings_get (db, "tls.ca_file", error);
  if (self->ca_file == NULL)
    return FALSE;
  if (*self->ca_file == '\0')
    g_clear_pointer (&self->ca_file, g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (!lg_settings_get_real (db, numbers[i].setting, get_number (self, &numbers[i]), error))
        return FALSE;
    }

  return TRUE;
}

/* The address may say who logs in; what GStreamer and the log are told does not. */
static void
split_address (LgCameraProbe *self,
               const char    *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_PARSE_RELAXED, NULL);

  if (uri == NULL)
    {
      self->uri = g_strdup (address);
      return;
    }

  self->uri = g_uri_to_string_partial (uri, G_URI_HIDE_USERINFO | G_URI_HIDE_FRAGMENT);
  if (self->user_name == NULL)
    self->user_name = g_strdup (g_uri_get_user (uri));
}

/**
 * lg_camera_probe_new:
 * @camera: a camera
 * @db: a connection to its store
 * @error: return location
 *
 * Looks up the camera's password, which may wait for the keyring, and the
 * settings of the check.
 *
 * Returns: (transfer full): what to ask of the camera
 */
LgCameraProbe *
lg_camera_probe_new (LgCamera  *camera,
                     LgDb      *db,
                     GError   **error)
{
  g_autoptr (LgCameraProbe) self = g_new0 (LgCameraProbe, 1);
  g_autofree char *secret = lg_secret_name ("CAMERA", camera->name);

  self->user_name = g_strdup (camera->user_name);
  split_address (self, camera->uri);
  if (self->user_name != NULL)
    self->password = lg_secret_lookup (secret);

  return read_settings (self, db, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * lg_camera_probe_new_from_json:
 * @node: what lg_camera_probe_to_json() made
 * @error: return location
 *
 * Returns: (transfer full): the probe, or %NULL with %LG_CCTV_ERROR_FAILED where @node is none
 */
LgCameraProbe *
lg_camera_probe_new_from_json (JsonNode  *node,
                               GError   **error)
{
  g_autoptr (LgCameraProbe) self = g_new0 (LgCameraProbe, 1);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  for (gsize i = 0; object != NULL && i < G_N_ELEMENTS (texts); i++)
    *get_text (self, &texts[i]) = g_strdup (json_object_get_string_member_with_default (object, texts[i].member, NULL));
  for (gsize i = 0; object != NULL && i < G_N_ELEMENTS (numbers); i++)
    *get_number (self, &numbers[i]) = json_object_get_double_member_with_default (object, numbers[i].member, 0.0);

  if (self->uri != NULL)
    return g_steal_pointer (&self);

  g_set_error_literal (error, LG_CCTV_ERROR, LG_CCTV_ERROR_FAILED, "The probe names no address");
  return NULL;
}

/* It holds the password, and is for the helper alone. */
JsonNode *
lg_camera_probe_to_json (LgCameraProbe *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    lg_json_add_text (object, texts[i].member, *get_text (self, &texts[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    json_object_set_double_member (object, numbers[i].member, *get_number (self, &numbers[i]));
  json_node_take_object (node, object);

  return node;
}

/**
 * lg_camera_probe_dup_host:
 *
 * Returns: (transfer full): the name of the machine that is asked; empty for a recording
 */
char *
lg_camera_probe_dup_host (LgCameraProbe *self)
{
  g_autoptr (GUri) uri = g_uri_parse (self->uri, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return g_strdup (host != NULL ? host : "");
}

void
lg_camera_probe_free (LgCameraProbe *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*get_text (self, &texts[i]));
  g_free (self);
}
