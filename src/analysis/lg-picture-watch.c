/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>
#include <string.h>

#include "lg-picture-watch.h"

/* Luma as cameras send it goes from 16 to 235, unless they say that it takes the whole range. */
#define LEAST_LUMA 16.0
#define MOST_LUMA  235.0
#define FULL_LUMA  255.0

/* How long something has been so, and was so at most: microseconds. */
typedef struct
{
  gint64 since;    /* -1 while it is not so */
  gint64 longest;
} Spell;

struct _LgPictureWatch
{
  LgPictureRules  rules;
  guint8         *still;      /* (owned) (nullable): the luma of the picture that may be frozen, without gaps */
  guint           width;
  guint           height;
  guint64         n_pictures;
  gint64          first_at;
  gint64          last_at;
  gint64          silence_until;
  Spell           black;
  Spell           frozen;
  Spell           blurred;
};

/**
 * lg_picture_rules_init:
 * @self: rules
 *
 * Sets the defaults of DOMAIN.md.
 */
void
lg_picture_rules_init (LgPictureRules *self)
{
  *self = (LgPictureRules) {
    .black_pixels = 0.98,
    .black_luma = 0.10,
    .black_seconds = 2.0,
    .frozen_difference = 0.001,
    .frozen_seconds = 2.0,
    .blurred_sharpness = 30.0,
    .blurred_seconds = 2.0,
  };
}

LgPictureWatch *
lg_picture_watch_new (const LgPictureRules *rules)
{
  LgPictureWatch *self = g_new0 (LgPictureWatch, 1);

  self->rules = *rules;
  self->black.since = self->frozen.since = self->blurred.since = -1;

  return self;
}

void
lg_picture_watch_free (LgPictureWatch *self)
{
  g_free (self->still);
  g_free (self);
}

static void
extend (Spell    *spell,
        gboolean  is_so,
        gint64    began_at,
        gint64    at)
{
  if (!is_so)
    {
      spell->since = -1;
      return;
    }

  if (spell->since < 0)
    spell->since = began_at;
  spell->longest = MAX (spell->longest, at - spell->since);
}

static gboolean
is_dark (const LgPictureWatch *self,
         const LgPicture      *picture,
         gboolean              full_range)
{
  double level = full_range ? self->rules.black_luma * FULL_LUMA
                            : LEAST_LUMA + self->rules.black_luma * (MOST_LUMA - LEAST_LUMA);

  return lg_picture_dark_share (picture, level) >= self->rules.black_pixels;
}

/* What creeps, such as the sun, changes nothing from one picture to the next: the comparison is with the first of those
 * that are the same.
 */
static gboolean
is_still (const LgPictureWatch *self,
          const LgPicture      *picture)
{
  const LgPicture still = { self->still, self->width, self->height, self->width };

  return self->still != NULL && lg_picture_difference (picture, &still) <= self->rules.frozen_difference;
}

static void
keep (LgPictureWatch  *self,
      const LgPicture *picture)
{
  if (self->still == NULL || self->width != picture->width || self->height != picture->height)
    {
      g_free (self->still);
      self->still = g_malloc ((gsize) picture->width * picture->height);
    }

  self->width = picture->width;
  self->height = picture->height;
  for (guint y = 0; y < self->height; y++)
    memcpy (self->still + (gsize) y * self->width, picture->luma + y * picture->stride, self->width);
}

/**
 * lg_picture_watch_add:
 * @self: a watch
 * @picture: the next picture, of at least one pixel
 * @full_range: whether its luma goes from 0 to 255, and not from 16 to 235
 * @at: its moment on any clock, in microseconds, 0 or more; not before the last one's
 */
void
lg_picture_watch_add (LgPictureWatch  *self,
                      const LgPicture *picture,
                      gboolean         full_range,
                      gint64           at)
{
  gboolean dark = is_dark (self, picture, full_range);
  gboolean still = is_still (self, picture);

  if (self->n_pictures++ == 0)
    self->first_at = self->last_at = at;

  extend (&self->black, dark, at, at);
  extend (&self->frozen, still, self->last_at, at);
  /* The dark has no edges, and says nothing of the lens. */
  extend (&self->blurred, !dark && lg_picture_sharpness (picture) < self->rules.blurred_sharpness, at, at);
  if (!still)
    keep (self, picture);
  self->last_at = self->silence_until = at;
}

/**
 * lg_picture_watch_add_silence:
 * @self: a watch
 * @until: a moment on the clock of the pictures, in microseconds
 *
 * A camera that sent nothing more until then showed its last picture all that time.
 */
void
lg_picture_watch_add_silence (LgPictureWatch *self,
                              gint64          until)
{
  if (self->n_pictures == 0 || until <= self->last_at)
    return;

  extend (&self->frozen, TRUE, self->last_at, until);
  self->silence_until = until;
}

/* Returns: for how long the camera was watched since its first picture, in microseconds */
gint64
lg_picture_watch_get_span (const LgPictureWatch *self)
{
  return self->silence_until - self->first_at;
}

/* Returns: the pictures a second, NaN where there are too few */
double
lg_picture_watch_get_fps (const LgPictureWatch *self)
{
  if (self->n_pictures < 2 || self->last_at == self->first_at)
    return NAN;

  return (double) (self->n_pictures - 1) * G_USEC_PER_SEC / (double) (self->last_at - self->first_at);
}

/* What was watched for too short a time to be told stays unknown. */
static LgFinding
judge (const LgPictureWatch *self,
       const Spell          *spell,
       double                seconds)
{
  double needed = seconds * G_USEC_PER_SEC;

  if (self->n_pictures == 0 || (double) lg_picture_watch_get_span (self) < needed)
    return LG_FINDING_UNKNOWN;

  return (double) spell->longest >= needed ? LG_FINDING_YES : LG_FINDING_NO;
}

LgFinding
lg_picture_watch_is_black (const LgPictureWatch *self)
{
  return judge (self, &self->black, self->rules.black_seconds);
}

LgFinding
lg_picture_watch_is_frozen (const LgPictureWatch *self)
{
  return judge (self, &self->frozen, self->rules.frozen_seconds);
}

/* A picture that was black cannot be judged. */
LgFinding
lg_picture_watch_is_blurred (const LgPictureWatch *self)
{
  if (lg_picture_watch_is_black (self) == LG_FINDING_YES)
    return LG_FINDING_UNKNOWN;

  return judge (self, &self->blurred, self->rules.blurred_seconds);
}
