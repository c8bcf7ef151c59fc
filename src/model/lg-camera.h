/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_CAMERA (lg_camera_get_type ())

LG_DECLARE_RECORD (LgCamera, lg_camera, CAMERA)

/* A surveillance camera, or a recording that stands for one. */
struct _LgCamera
{
  LgRecord  parent_instance;

  char    *name;  /* (owned) */
  char    *uri;  /* (owned) */
  char    *sub_uri;  /* (owned) */
  char    *onvif;  /* (owned) */
  char    *user_name;  /* (owned) */
  gint64   site_row;
  char    *site;  /* (owned) */
  char    *place;  /* (owned) */
  gboolean enabled;
};

G_END_DECLS
