/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-camera.h"
#include "lg-db.h"
#include "lg-picture-watch.h"

G_BEGIN_DECLS

/* What is asked of one camera, and for how long. */
typedef struct
{
  char           *uri;                /* (owned): without user name and password */
  char           *user_name;          /* (owned) (nullable) */
  char           *password;           /* (owned) (nullable) */
  char           *ca_file;            /* (owned) (nullable): the certificates that are trusted in place of the system's */
  double          time_limit;         /* seconds for all of it */
  double          live_seconds;       /* how long a live picture is watched */
  double          recording_seconds;  /* how much of a recording is looked at, from its start */
  LgPictureRules  rules;
} LgCameraProbe;

LgCameraProbe *lg_camera_probe_new           (LgCamera       *camera,
                                              LgDb           *db,
                                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LgCameraProbe *lg_camera_probe_new_from_json (JsonNode       *node,
                                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode      *lg_camera_probe_to_json       (LgCameraProbe  *self) G_GNUC_WARN_UNUSED_RESULT;
char          *lg_camera_probe_dup_host      (LgCameraProbe  *self) G_GNUC_WARN_UNUSED_RESULT;
void           lg_camera_probe_free          (LgCameraProbe  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgCameraProbe, lg_camera_probe_free)

G_END_DECLS
