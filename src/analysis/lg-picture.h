/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The luma of one picture of a camera, which belongs to somebody else. */
typedef struct
{
  const guint8 *luma;
  guint         width;   /* pixels */
  guint         height;
  gsize         stride;  /* bytes from one row to the next */
} LgPicture;

double lg_picture_dark_share (const LgPicture *self,
                              double           below);
double lg_picture_difference (const LgPicture *self,
                              const LgPicture *other);
double lg_picture_sharpness  (const LgPicture *self);

G_END_DECLS
