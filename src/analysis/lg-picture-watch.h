/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-picture.h"

G_BEGIN_DECLS

/* What a check found out, or could not. */
typedef enum
{
  LG_FINDING_UNKNOWN,
  LG_FINDING_NO,
  LG_FINDING_YES,
} LgFinding;

/* When a camera's picture is no use; see DOMAIN.md, "Camera check". */
typedef struct
{
  double black_pixels;       /* the least share of pixels that are dark, 0 to 1 */
  double black_luma;         /* the luma below which a pixel is dark, 0 black to 1 white */
  double black_seconds;      /* for how long */
  double frozen_difference;  /* the most that pictures differ which are the same, 0 to 1 */
  double frozen_seconds;
  double blurred_sharpness;  /* the variance of the Laplacian below which the picture is blurred */
  double blurred_seconds;
} LgPictureRules;

/* Looks at a camera's pictures one after another. */
typedef struct _LgPictureWatch LgPictureWatch;

void            lg_picture_rules_init        (LgPictureRules       *self);

LgPictureWatch *lg_picture_watch_new         (const LgPictureRules *rules) G_GNUC_WARN_UNUSED_RESULT;
void            lg_picture_watch_free        (LgPictureWatch       *self);
void            lg_picture_watch_add         (LgPictureWatch       *self,
                                              const LgPicture      *picture,
                                              gboolean              full_range,
                                              gint64                at);
void            lg_picture_watch_add_silence (LgPictureWatch       *self,
                                              gint64                until);
gint64          lg_picture_watch_get_span    (const LgPictureWatch *self);
double          lg_picture_watch_get_fps     (const LgPictureWatch *self);
LgFinding       lg_picture_watch_is_black    (const LgPictureWatch *self);
LgFinding       lg_picture_watch_is_frozen   (const LgPictureWatch *self);
LgFinding       lg_picture_watch_is_blurred  (const LgPictureWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgPictureWatch, lg_picture_watch_free)

G_END_DECLS
