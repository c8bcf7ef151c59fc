/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-camera.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCamera, name) },
  { "uri", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCamera, uri) },
  { "sub_uri", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCamera, sub_uri) },
  { "onvif", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCamera, onvif) },
  { "user_name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCamera, user_name) },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgCamera, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCamera, site), LG_FIELD_JOINED },
  { "place", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCamera, place) },
  { "enabled", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgCamera, enabled) },
};

LG_DEFINE_RECORD (LgCamera, lg_camera, "camera", fields)
