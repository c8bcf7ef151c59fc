/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-picture-watch.h"

G_BEGIN_DECLS

/**
 * LgCameraResult:
 * @LG_CAMERA_RESULT_OK: the picture is there, and well
 * @LG_CAMERA_RESULT_BLACK: the picture is black
 * @LG_CAMERA_RESULT_FROZEN: the picture does not change
 * @LG_CAMERA_RESULT_BLURRED: the picture is out of focus
 * @LG_CAMERA_RESULT_UNREACHABLE: nobody answers at the address; a recording is not there
 * @LG_CAMERA_RESULT_WRONG_PASSWORD: the camera refuses the user name or the password
 * @LG_CAMERA_RESULT_UNTRUSTED: the camera's certificate is not trusted
 * @LG_CAMERA_RESULT_NO_STREAM: the camera answers, but has nothing at this address
 * @LG_CAMERA_RESULT_NOT_A_STREAM: what answers sends no stream
 * @LG_CAMERA_RESULT_NO_VIDEO: the stream holds no video
 * @LG_CAMERA_RESULT_NO_DECODER: the video is in a format that nothing here can read
 * @LG_CAMERA_RESULT_DAMAGED: the stream or the recording breaks off or cannot be decoded
 * @LG_CAMERA_RESULT_TIMED_OUT: no picture came in time
 * @LG_CAMERA_RESULT_FAILED: the check itself failed
 */
typedef enum
{
  LG_CAMERA_RESULT_OK = 1,
  LG_CAMERA_RESULT_BLACK,
  LG_CAMERA_RESULT_FROZEN,
  LG_CAMERA_RESULT_BLURRED,
  LG_CAMERA_RESULT_UNREACHABLE,
  LG_CAMERA_RESULT_WRONG_PASSWORD,
  LG_CAMERA_RESULT_UNTRUSTED,
  LG_CAMERA_RESULT_NO_STREAM,
  LG_CAMERA_RESULT_NOT_A_STREAM,
  LG_CAMERA_RESULT_NO_VIDEO,
  LG_CAMERA_RESULT_NO_DECODER,
  LG_CAMERA_RESULT_DAMAGED,
  LG_CAMERA_RESULT_TIMED_OUT,
  LG_CAMERA_RESULT_FAILED,
} LgCameraResult;

#define LG_TYPE_CAMERA_RESULT (lg_camera_result_get_type ())

GType lg_camera_result_get_type (void) G_GNUC_CONST;

/* What came of looking at one camera. */
typedef struct
{
  LgFinding      reachable;
  gint64         first_frame_ms;  /* -1 where none came */
  double         fps;             /* NaN where too few came */
  int            width;           /* pixels, 0 where none came */
  int            height;
  LgFinding      black;
  LgFinding      frozen;
  LgFinding      blurred;
  LgCameraResult result;
} LgCameraCheck;

#define LG_TYPE_CAMERA_CHECK (lg_camera_check_get_type ())

GType          lg_camera_check_get_type      (void) G_GNUC_CONST;

LgCameraCheck *lg_camera_check_new           (LgCameraResult  result) G_GNUC_WARN_UNUSED_RESULT;
LgCameraCheck *lg_camera_check_new_from_json (JsonNode       *node) G_GNUC_WARN_UNUSED_RESULT;
JsonNode      *lg_camera_check_to_json       (LgCameraCheck  *self) G_GNUC_WARN_UNUSED_RESULT;
LgCameraCheck *lg_camera_check_copy          (LgCameraCheck  *self) G_GNUC_WARN_UNUSED_RESULT;
void           lg_camera_check_free          (LgCameraCheck  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgCameraCheck, lg_camera_check_free)

G_END_DECLS
