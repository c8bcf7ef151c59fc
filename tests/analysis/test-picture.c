/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-picture.h"

#define WIDTH  320
#define HEIGHT 180
#define RADIUS 3

static void
test_dark_pixels_are_counted_without_the_gaps (void)
{
  const guint8 luma[] = { 0, 37, 99, 0, 38, 200, 99, 0 };
  const LgPicture picture = { luma, 2, 2, 4 };

  g_assert_cmpfloat (lg_picture_dark_share (&picture, 37.9), ==, 0.5);
  g_assert_cmpfloat (lg_picture_dark_share (&picture, 256.0), ==, 1.0);
  g_assert_cmpfloat (lg_picture_dark_share (&picture, 0.0), ==, 0.0);
}

static void
test_difference_is_a_share_of_the_range (void)
{
  const guint8 black[] = { 0, 0, 0, 0 };
  const guint8 half[] = { 255, 0, 255, 0 };
  const LgPicture a = { black, 2, 2, 2 };
  const LgPicture b = { half, 2, 2, 2 };

  g_assert_cmpfloat (lg_picture_difference (&a, &a), ==, 0.0);
  g_assert_cmpfloat (lg_picture_difference (&a, &b), ==, 0.5);
  g_assert_cmpfloat (lg_picture_difference (&b, &a), ==, 0.5);
}

static void
test_pictures_of_two_sizes_differ_wholly (void)
{
  const guint8 black[] = { 0, 0, 0, 0 };
  const LgPicture a = { black, 2, 2, 2 };
  const LgPicture b = { black, 4, 1, 4 };

  g_assert_cmpfloat (lg_picture_difference (&a, &b), ==, 1.0);
}

/* The Laplacian is −4 × 10 at the dot and 10 beside it; the corners are not looked at. */
static void
test_sharpness_is_the_variance_of_the_laplacian (void)
{
  const guint8 luma[] = {
    0, 0, 0, 0,
    0, 10, 0, 0,
    0, 0, 0, 0,
    0, 0, 0, 0,
  };
  const LgPicture picture = { luma, 4, 4, 4 };

  /* −40, 10, 10, 0: the mean is −5, that of the squares 450. */
  g_assert_cmpfloat_with_epsilon (lg_picture_sharpness (&picture), 425.0, 1e-9);
}

static void
test_a_plain_or_tiny_picture_has_no_sharpness (void)
{
  const guint8 luma[] = { 7, 7, 7, 7, 7, 7, 7, 7, 7 };
  const LgPicture plain = { luma, 3, 3, 3 };
  const LgPicture tiny = { luma, 2, 2, 2 };

  g_assert_cmpfloat (lg_picture_sharpness (&plain), ==, 0.0);
  g_assert_cmpfloat (lg_picture_sharpness (&tiny), ==, 0.0);
}

/* Reads the luma of a real picture, which the data's own README names. */
static guint8 *
read_picture (LgPicture *picture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "video", "bottles.pgm", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  *picture = (LgPicture) { NULL, WIDTH, HEIGHT, WIDTH };
  picture->luma = g_memdup2 (bytes + length - WIDTH * HEIGHT, WIDTH * HEIGHT);

  return (guint8 *) picture->luma;
}

/* Each pixel becomes the mean of those around it, as out of focus. */
static guint8 *
blur (const LgPicture *picture)
{
  guint8 *soft = g_memdup2 (picture->luma, WIDTH * HEIGHT);

  for (guint y = RADIUS; y + RADIUS < HEIGHT; y++)
    {
      for (guint x = RADIUS; x + RADIUS < WIDTH; x++)
        {
          guint sum = 0;

          for (guint i = y - RADIUS; i <= y + RADIUS; i++)
            {
              for (guint j = x - RADIUS; j <= x + RADIUS; j++)
                sum += picture->luma[i * WIDTH + j];
            }
          soft[y * WIDTH + x] = (guint8) (sum / ((2 * RADIUS + 1) * (2 * RADIUS + 1)));
        }
    }

  return soft;
}

static void
test_a_real_picture_loses_its_sharpness_out_of_focus (void)
{
  LgPicture picture;
  g_autofree guint8 *luma = read_picture (&picture);
  g_autofree guint8 *soft = blur (&picture);
  const LgPicture blurred = { soft, WIDTH, HEIGHT, WIDTH };

  g_assert_cmpfloat (lg_picture_sharpness (&picture), >, 100.0);
  g_assert_cmpfloat (lg_picture_sharpness (&blurred), <, 30.0);
  g_assert_cmpfloat (lg_picture_dark_share (&picture, 38.0), <, 0.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/analysis/picture/" name, function)
  ADD ("dark-pixels-are-counted-without-the-gaps", test_dark_pixels_are_counted_without_the_gaps);
  ADD ("difference-is-a-share-of-the-range", test_difference_is_a_share_of_the_range);
  ADD ("pictures-of-two-sizes-differ-wholly", test_pictures_of_two_sizes_differ_wholly);
  ADD ("sharpness-is-the-variance-of-the-laplacian", test_sharpness_is_the_variance_of_the_laplacian);
  ADD ("a-plain-or-tiny-picture-has-no-sharpness", test_a_plain_or_tiny_picture_has_no_sharpness);
  ADD ("a-real-picture-loses-its-sharpness-out-of-focus", test_a_real_picture_loses_its_sharpness_out_of_focus);
#undef ADD

  return g_test_run ();
}
