/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "lg-picture-watch.h"

#define WIDTH  64
#define HEIGHT 48
#define SECOND G_USEC_PER_SEC
#define FRAME  (SECOND / 10)

typedef enum
{
  BLACK,
  SHARP,
  SHARP_AFTERWARDS,  /* as sharp, and changed */
  SOFT,
  SOFT_AFTERWARDS,
} Scene;

static void
paint (guint8 *luma,
       Scene   scene)
{
  gboolean moved = scene == SHARP_AFTERWARDS || scene == SOFT_AFTERWARDS;

  for (guint y = 0; y < HEIGHT; y++)
    {
      for (guint x = 0; x < WIDTH; x++)
        {
          guint phase = x + (moved ? 4 : 0);

          if (scene == BLACK)
            luma[y * WIDTH + x] = 16;
          else if (scene == SHARP || scene == SHARP_AFTERWARDS)
            luma[y * WIDTH + x] = (phase / 4) % 2 == 0 ? 60 : 180;
          else
            luma[y * WIDTH + x] = (guint8) (120.0 + 60.0 * sin (phase / 10.0));
        }
    }
}

/* Shows @even and @odd by turns, ten pictures a second, both ends included. */
static void
show (LgPictureWatch *watch,
      Scene           even,
      Scene           odd,
      gint64          from,
      gint64          until)
{
  guint8 luma[WIDTH * HEIGHT];
  const LgPicture picture = { luma, WIDTH, HEIGHT, WIDTH };

  for (gint64 at = from; at <= until; at += FRAME)
    {
      paint (luma, at / FRAME % 2 == 0 ? even : odd);
      lg_picture_watch_add (watch, &picture, FALSE, at);
    }
}

static LgPictureWatch *
create (void)
{
  LgPictureRules rules;

  lg_picture_rules_init (&rules);

  return lg_picture_watch_new (&rules);
}

static void
test_a_moving_sharp_picture_is_well (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  show (watch, SHARP, SHARP_AFTERWARDS, 0, 3 * SECOND);
  g_assert_cmpint (lg_picture_watch_is_black (watch), ==, LG_FINDING_NO);
  g_assert_cmpint (lg_picture_watch_is_frozen (watch), ==, LG_FINDING_NO);
  g_assert_cmpint (lg_picture_watch_is_blurred (watch), ==, LG_FINDING_NO);
  g_assert_cmpfloat_with_epsilon (lg_picture_watch_get_fps (watch), 10.0, 1e-9);
}

static void
test_two_seconds_of_black_are_black (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  show (watch, SHARP, SHARP_AFTERWARDS, 0, SECOND);
  show (watch, BLACK, BLACK, 2 * SECOND, 4 * SECOND);
  show (watch, SHARP, SHARP_AFTERWARDS, 5 * SECOND, 6 * SECOND);
  g_assert_cmpint (lg_picture_watch_is_black (watch), ==, LG_FINDING_YES);
  g_assert_cmpint (lg_picture_watch_is_blurred (watch), ==, LG_FINDING_UNKNOWN);
}

static void
test_shorter_black_spells_do_not_add_up (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  show (watch, BLACK, BLACK, 0, 2 * SECOND - FRAME);
  show (watch, SHARP, SHARP, 2 * SECOND, 2 * SECOND);
  show (watch, BLACK, BLACK, 2 * SECOND + FRAME, 4 * SECOND);
  g_assert_cmpint (lg_picture_watch_is_black (watch), ==, LG_FINDING_NO);
}

/* A luma of 30 is dark where black is 16, and is not where it is 0. */
static void
test_black_follows_the_range_of_the_luma (void)
{
  g_autoptr (LgPictureWatch) narrow = create ();
  g_autoptr (LgPictureWatch) full = create ();
  guint8 luma[WIDTH * HEIGHT];
  const LgPicture picture = { luma, WIDTH, HEIGHT, WIDTH };

  memset (luma, 30, sizeof luma);
  for (gint64 at = 0; at <= 2 * SECOND; at += FRAME)
    {
      lg_picture_watch_add (narrow, &picture, FALSE, at);
      lg_picture_watch_add (full, &picture, TRUE, at);
    }
  g_assert_cmpint (lg_picture_watch_is_black (narrow), ==, LG_FINDING_YES);
  g_assert_cmpint (lg_picture_watch_is_black (full), ==, LG_FINDING_NO);
}

static void
test_two_seconds_without_change_are_frozen (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  show (watch, SHARP, SHARP_AFTERWARDS, 0, SECOND);
  show (watch, SHARP, SHARP, SECOND + FRAME, 3 * SECOND + FRAME);
  g_assert_cmpint (lg_picture_watch_is_frozen (watch), ==, LG_FINDING_YES);
}

static void
test_one_change_ends_a_frozen_spell (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  show (watch, SHARP, SHARP, 0, 2 * SECOND - FRAME);
  show (watch, SHARP_AFTERWARDS, SHARP_AFTERWARDS, 2 * SECOND, 4 * SECOND - FRAME);
  g_assert_cmpint (lg_picture_watch_is_frozen (watch), ==, LG_FINDING_NO);
}

/* Each picture is lighter than the one before by less than counts, as at dawn. */
static void
test_what_creeps_is_not_frozen (void)
{
  g_autoptr (LgPictureWatch) watch = create ();
  guint8 luma[WIDTH * HEIGHT];
  const LgPicture picture = { luma, WIDTH, HEIGHT, WIDTH };

  memset (luma, 100, sizeof luma);
  for (guint i = 0; i <= 30; i++)
    {
      memset (luma + i * WIDTH, 110, WIDTH / 4);
      lg_picture_watch_add (watch, &picture, FALSE, i * FRAME);
    }
  g_assert_cmpint (lg_picture_watch_is_frozen (watch), ==, LG_FINDING_NO);
}

static void
test_a_camera_that_falls_silent_is_frozen (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  show (watch, SHARP, SHARP_AFTERWARDS, 0, SECOND);
  lg_picture_watch_add_silence (watch, 3 * SECOND);
  g_assert_cmpint (lg_picture_watch_is_frozen (watch), ==, LG_FINDING_YES);
}

static void
test_a_soft_picture_is_blurred (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  show (watch, SOFT, SOFT_AFTERWARDS, 0, 2 * SECOND);
  g_assert_cmpint (lg_picture_watch_is_blurred (watch), ==, LG_FINDING_YES);
  g_assert_cmpint (lg_picture_watch_is_frozen (watch), ==, LG_FINDING_NO);
}

static void
test_what_was_seen_too_shortly_is_unknown (void)
{
  g_autoptr (LgPictureWatch) watch = create ();

  g_assert_true (isnan (lg_picture_watch_get_fps (watch)));
  g_assert_cmpint (lg_picture_watch_is_black (watch), ==, LG_FINDING_UNKNOWN);
  show (watch, BLACK, BLACK, 0, 2 * SECOND - FRAME);
  g_assert_cmpint (lg_picture_watch_is_black (watch), ==, LG_FINDING_UNKNOWN);
  g_assert_cmpint (lg_picture_watch_is_frozen (watch), ==, LG_FINDING_UNKNOWN);
  g_assert_cmpint (lg_picture_watch_is_blurred (watch), ==, LG_FINDING_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/analysis/picture-watch/" name, function)
  ADD ("a-moving-sharp-picture-is-well", test_a_moving_sharp_picture_is_well);
  ADD ("two-seconds-of-black-are-black", test_two_seconds_of_black_are_black);
  ADD ("shorter-black-spells-do-not-add-up", test_shorter_black_spells_do_not_add_up);
  ADD ("black-follows-the-range-of-the-luma", test_black_follows_the_range_of_the_luma);
  ADD ("two-seconds-without-change-are-frozen", test_two_seconds_without_change_are_frozen);
  ADD ("one-change-ends-a-frozen-spell", test_one_change_ends_a_frozen_spell);
  ADD ("what-creeps-is-not-frozen", test_what_creeps_is_not_frozen);
  ADD ("a-camera-that-falls-silent-is-frozen", test_a_camera_that_falls_silent_is_frozen);
  ADD ("a-soft-picture-is-blurred", test_a_soft_picture_is_blurred);
  ADD ("what-was-seen-too-shortly-is-unknown", test_what_was_seen_too_shortly_is_unknown);
#undef ADD

  return g_test_run ();
}
