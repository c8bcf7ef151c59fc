/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "lg-picture.h"

/* What the camera check measures in a picture, after DOMAIN.md, "Evidence and footage". */

static const guint8 *
get_row (const LgPicture *self,
         guint            y)
{
  return self->luma + y * self->stride;
}

static guint
count_dark (const guint8 *row,
            guint         width,
            guint         level)
{
  guint n_dark = 0;

  for (guint x = 0; x < width; x++)
    n_dark += row[x] < level;

  return n_dark;
}

/**
 * lg_picture_dark_share:
 * @self: a picture of at least one pixel
 * @below: a luma, 0 to 255
 *
 * Returns: the share of pixels that are darker, 0 to 1
 */
double
lg_picture_dark_share (const LgPicture *self,
                       double           below)
{
  guint level = (guint) ceil (below);
  guint64 n_dark = 0;

  for (guint y = 0; y < self->height; y++)
    n_dark += count_dark (get_row (self, y), self->width, level);

  return (double) n_dark / ((double) self->width * self->height);
}

static guint
add_differences (const guint8 *a,
                 const guint8 *b,
                 guint         width)
{
  guint sum = 0;

  for (guint x = 0; x < width; x++)
    sum += (guint) abs (a[x] - b[x]);

  return sum;
}

/**
 * lg_picture_difference:
 * @self: a picture of at least one pixel
 * @other: another one
 *
 * Returns: the mean absolute difference of their luma as a share of the whole range, 0 to 1; 1 where they differ in size
 */
double
lg_picture_difference (const LgPicture *self,
                       const LgPicture *other)
{
  guint64 sum = 0;

  if (self->width != other->width || self->height != other->height)
    return 1.0;

  for (guint y = 0; y < self->height; y++)
    sum += add_differences (get_row (self, y), get_row (other, y), self->width);

  return (double) sum / (255.0 * self->width * self->height);
}

/* The Laplacian of the pixels of one row that have four neighbours. */
static void
add_laplacians (const guint8 *above,
                const guint8 *row,
                const guint8 *below,
                guint         width,
                gint64       *sum,
                gint64       *squares)
{
  for (guint x = 1; x + 1 < width; x++)
    {
      int laplacian = above[x] + below[x] + row[x - 1] + row[x + 1] - 4 * row[x];

      *sum += laplacian;
      *squares += laplacian * laplacian;
    }
}

/**
 * lg_picture_sharpness:
 * @self: a picture
 *
 * Returns: the variance of the Laplacian of its luma, 0 or more; it falls as the picture gets out of focus. 0 for a
 *   picture too small to have one
 */
double
lg_picture_sharpness (const LgPicture *self)
{
  gint64 sum = 0;
  gint64 squares = 0;
  double n_pixels;
  double mean;

  if (self->width < 3 || self->height < 3)
    return 0.0;

  for (guint y = 1; y + 1 < self->height; y++)
    add_laplacians (get_row (self, y - 1), get_row (self, y), get_row (self, y + 1), self->width, &sum, &squares);

  n_pixels = (double) (self->width - 2) * (self->height - 2);
  mean = sum / n_pixels;

  return squares / n_pixels - mean * mean;
}
