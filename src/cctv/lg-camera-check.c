/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <glib-object.h>
#include <math.h>

#include "lg-camera-check.h"
#include "lg-text.h"

G_DEFINE_ENUM_TYPE (LgCameraResult, lg_camera_result,
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_OK, "ok"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_BLACK, "black"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_FROZEN, "frozen"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_BLURRED, "blurred"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_UNREACHABLE, "unreachable"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_WRONG_PASSWORD, "wrong-password"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_UNTRUSTED, "untrusted"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_NO_STREAM, "no-stream"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_NOT_A_STREAM, "not-a-stream"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_NO_VIDEO, "no-video"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_NO_DECODER, "no-decoder"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_DAMAGED, "damaged"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_TIMED_OUT, "timed-out"),
                    G_DEFINE_ENUM_VALUE (LG_CAMERA_RESULT_FAILED, "failed"))

G_DEFINE_BOXED_TYPE (LgCameraCheck, lg_camera_check, lg_camera_check_copy, lg_camera_check_free)

/**
 * lg_camera_check_new:
 * @result: what came of it
 *
 * Returns: (transfer full): a check that found out nothing else
 */
LgCameraCheck *
lg_camera_check_new (LgCameraResult result)
{
  LgCameraCheck *self = g_new0 (LgCameraCheck, 1);

  self->first_frame_ms = -1;
  self->fps = NAN;
  self->result = result;

  return self;
}

LgCameraCheck *
lg_camera_check_copy (LgCameraCheck *self)
{
  return g_memdup2 (self, sizeof *self);
}

void
lg_camera_check_free (LgCameraCheck *self)
{
  g_free (self);
}

static LgFinding
read_finding (JsonObject *object,
              const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return LG_FINDING_UNKNOWN;

  return json_node_get_boolean (node) ? LG_FINDING_YES : LG_FINDING_NO;
}

static double
read_number (JsonObject *object,
             const char *member,
             double      fallback)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : fallback;
}

/**
 * lg_camera_check_new_from_json:
 * @node: what lg_camera_check_to_json() made
 *
 * Returns: (transfer full) (nullable): the check, %NULL where @node is none
 */
LgCameraCheck *
lg_camera_check_new_from_json (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *word = object != NULL ? json_object_get_string_member_with_default (object, "result", NULL) : NULL;
  LgCameraCheck *self;
  int result;

  if (word == NULL || !lg_enum_parse (LG_TYPE_CAMERA_RESULT, word, &result, NULL))
    return NULL;

  self = lg_camera_check_new (result);
  self->reachable = read_finding (object, "reachable");
  self->first_frame_ms = (gint64) read_number (object, "first_frame_ms", -1);
  self->fps = read_number (object, "fps", NAN);
  self->width = (int) read_number (object, "width", 0);
  self->height = (int) read_number (object, "height", 0);
  self->black = read_finding (object, "black");
  self->frozen = read_finding (object, "frozen");
  self->blurred = read_finding (object, "blurred");

  return self;
}

static void
add_finding (JsonObject *object,
             const char *member,
             LgFinding   finding)
{
  if (finding == LG_FINDING_UNKNOWN)
    json_object_set_null_member (object, member);
  else
    json_object_set_boolean_member (object, member, finding == LG_FINDING_YES);
}

static void
add_count (JsonObject *object,
           const char *member,
           gint64      count,
           gint64      least)
{
  if (count < least)
    json_object_set_null_member (object, member);
  else
    json_object_set_int_member (object, member, count);
}

/**
 * lg_camera_check_to_json:
 *
 * Returns: (transfer full): an object with the members of DESIGN.md, `null` for what nobody knows
 */
JsonNode *
lg_camera_check_to_json (LgCameraCheck *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  add_finding (object, "reachable", self->reachable);
  add_count (object, "first_frame_ms", self->first_frame_ms, 0);
  if (isfinite (self->fps))
    json_object_set_double_member (object, "fps", round (self->fps * 100.0) / 100.0);
  else
    json_object_set_null_member (object, "fps");
  add_count (object, "width", self->width, 1);
  add_count (object, "height", self->height, 1);
  add_finding (object, "black", self->black);
  add_finding (object, "frozen", self->frozen);
  add_finding (object, "blurred", self->blurred);
  /* They take a reference picture and ONVIF. */
  json_object_set_null_member (object, "moved");
  json_object_set_null_member (object, "clock_offset_ms");
  json_object_set_null_member (object, "clock_uncertainty_ms");
  json_object_set_string_member (object, "result", lg_enum_name (LG_TYPE_CAMERA_RESULT, self->result));
  json_node_take_object (node, object);

  return node;
}
