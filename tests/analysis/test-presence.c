/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-presence.h"

#define IN  LG_BADGE_DIRECTION_ENTRY
#define OUT LG_BADGE_DIRECTION_EXIT

/* Noon of some day; minutes are counted from it. */
#define NOON        (G_GINT64_CONSTANT (1615809600) * LG_TIME_SECOND)
#define MINUTE(m)   (NOON + (m) * LG_TIME_MINUTE)
#define HOUR(h)     (NOON + (h) * LG_TIME_HOUR)

static GArray *
find (const LgPassage *passages,
      gsize            n_passages)
{
  LgPresenceRules rules;

  lg_presence_rules_init (&rules);

  return lg_presence_find (passages, n_passages, NOON, &rules);
}

/* The one whose passages these are. */
static LgPresence
find_one (const LgPassage *passages,
          gsize            n_passages)
{
  g_autoptr(GArray) presences = find (passages, n_passages);

  g_assert_cmpuint (presences->len, ==, 1);

  return g_array_index (presences, LgPresence, 0);
}

#define FIND_ONE(...) \
  find_one ((const LgPassage[]) { __VA_ARGS__ }, sizeof ((const LgPassage[]) { __VA_ARGS__ }) / sizeof (LgPassage))

static void
test_entered_and_not_left_is_inside (void)
{
  LgPresence presence = FIND_ONE ({ 1, HOUR (-6), OUT, TRUE }, { 1, HOUR (-3), IN, TRUE });

  g_assert_cmpint (presence.state, ==, LG_PRESENCE_STATE_INSIDE);
  g_assert_cmpint (presence.entered_at, ==, HOUR (-3));
  g_assert_cmpint (presence.left_at, ==, LG_TIME_NONE);
  g_assert_false (presence.doubtful);
}

static void
test_entered_and_left_is_outside (void)
{
  LgPresence presence = FIND_ONE ({ 1, HOUR (-3), IN, TRUE }, { 1, HOUR (-1), OUT, TRUE }, { 1, HOUR (2), IN, TRUE });

  g_assert_cmpint (presence.state, ==, LG_PRESENCE_STATE_OUTSIDE);
  g_assert_cmpint (presence.entered_at, ==, LG_TIME_NONE);
  g_assert_cmpint (presence.left_at, ==, LG_TIME_NONE);
}

static void
test_exit_without_entry_was_inside (void)
{
  LgPresence first = FIND_ONE ({ 1, HOUR (2), OUT, TRUE });
  LgPresence second = FIND_ONE ({ 1, HOUR (-8), OUT, TRUE }, { 1, HOUR (2), OUT, TRUE });

  g_assert_cmpint (first.state, ==, LG_PRESENCE_STATE_INSIDE);
  g_assert_cmpint (first.entered_at, ==, LG_TIME_NONE);
  g_assert_cmpint (first.left_at, ==, HOUR (2));
  g_assert_false (first.doubtful);
  g_assert_cmpint (second.state, ==, LG_PRESENCE_STATE_INSIDE);
}

static void
test_first_entry_comes_from_outside (void)
{
  g_assert_cmpint (FIND_ONE ({ 1, HOUR (1), IN, TRUE }).state, ==, LG_PRESENCE_STATE_OUTSIDE);
}

static void
test_passage_at_the_moment_has_happened (void)
{
  g_assert_cmpint (FIND_ONE ({ 1, NOON, IN, TRUE }).state, ==, LG_PRESENCE_STATE_INSIDE);
  g_assert_cmpint (FIND_ONE ({ 1, NOON - 1, IN, TRUE }, { 1, NOON, OUT, TRUE }).state, ==, LG_PRESENCE_STATE_OUTSIDE);
  g_assert_cmpint (FIND_ONE ({ 1, NOON + 1, OUT, TRUE }).state, ==, LG_PRESENCE_STATE_INSIDE);
}

static void
test_forgotten_exit_is_doubtful (void)
{
  LgPresence forgotten = FIND_ONE ({ 1, HOUR (-72), IN, TRUE });
  LgPresence missed = FIND_ONE ({ 1, HOUR (-3), OUT, TRUE }, { 1, HOUR (40), OUT, TRUE });
  LgPresence long_shift = FIND_ONE ({ 1, HOUR (-17), IN, TRUE }, { 1, HOUR (1), OUT, TRUE });

  g_assert_cmpint (forgotten.state, ==, LG_PRESENCE_STATE_INSIDE);
  g_assert_true (forgotten.doubtful);
  g_assert_true (missed.doubtful);
  g_assert_false (long_shift.doubtful);
}

static void
test_denied_passage_moves_nobody (void)
{
  LgPresence presence = FIND_ONE ({ 1, HOUR (-3), OUT, TRUE }, { 1, MINUTE (-5), IN, FALSE }, { 1, MINUTE (-31), IN, FALSE });

  g_assert_cmpint (presence.state, ==, LG_PRESENCE_STATE_OUTSIDE);
  g_assert_cmpuint (presence.n_denied, ==, 1);
  g_assert_cmpuint (presence.n_near, ==, 0);
  g_assert_cmpint (presence.first_near, ==, LG_TIME_NONE);
}

static void
test_reader_without_direction_only_sees (void)
{
  LgPresence presence = FIND_ONE ({ 1, MINUTE (-20), 0, TRUE }, { 1, MINUTE (12), 0, TRUE }, { 1, HOUR (5), 0, TRUE });

  g_assert_cmpint (presence.state, ==, LG_PRESENCE_STATE_UNKNOWN);
  g_assert_cmpuint (presence.n_near, ==, 2);
  g_assert_cmpint (presence.first_near, ==, MINUTE (-20));
  g_assert_cmpint (presence.last_near, ==, MINUTE (12));
  g_assert_cmpint (presence.unclosed_at, ==, LG_TIME_NONE);
}

static void
test_window_includes_both_ends (void)
{
  LgPresence presence = FIND_ONE ({ 1, MINUTE (-30), IN, TRUE }, { 1, MINUTE (30), OUT, TRUE },
                                  { 1, MINUTE (-30) - 1, IN, TRUE }, { 1, MINUTE (30) + 1, OUT, TRUE });

  g_assert_cmpuint (presence.n_near, ==, 2);
  g_assert_cmpint (presence.first_near, ==, MINUTE (-30));
  g_assert_cmpint (presence.last_near, ==, MINUTE (30));
}

static void
test_entry_without_exit_is_found (void)
{
  LgPresence twice = FIND_ONE ({ 1, MINUTE (-20), IN, TRUE }, { 1, HOUR (6), IN, TRUE }, { 1, HOUR (9), OUT, TRUE });
  LgPresence never = FIND_ONE ({ 1, MINUTE (10), IN, TRUE });
  LgPresence closed = FIND_ONE ({ 1, MINUTE (-20), IN, TRUE }, { 1, MINUTE (-10), IN, FALSE }, { 1, HOUR (3), OUT, TRUE });
  LgPresence far = FIND_ONE ({ 1, HOUR (-3), IN, TRUE });

  g_assert_cmpint (twice.unclosed_at, ==, MINUTE (-20));
  g_assert_cmpint (never.unclosed_at, ==, MINUTE (10));
  g_assert_cmpint (closed.unclosed_at, ==, LG_TIME_NONE);
  g_assert_cmpint (far.unclosed_at, ==, LG_TIME_NONE);
}

static void
test_everybody_is_listed_once (void)
{
  const LgPassage passages[] = {
    { 9, HOUR (-2), IN, TRUE },
    { -4, HOUR (-2), IN, TRUE },
    { 9, HOUR (-1), OUT, TRUE },
    { 7, HOUR (-5), 0, TRUE },
  };
  g_autoptr(GArray) presences = find (passages, G_N_ELEMENTS (passages));
  const LgPresence *first = &g_array_index (presences, LgPresence, 0);

  g_assert_cmpuint (presences->len, ==, 3);
  g_assert_cmpint (first[0].key, ==, -4);
  g_assert_cmpint (first[0].state, ==, LG_PRESENCE_STATE_INSIDE);
  g_assert_cmpint (first[1].key, ==, 7);
  g_assert_cmpint (first[1].state, ==, LG_PRESENCE_STATE_UNKNOWN);
  g_assert_cmpint (first[2].key, ==, 9);
  g_assert_cmpint (first[2].state, ==, LG_PRESENCE_STATE_OUTSIDE);
}

/* A log of ten badges, each coming and going every few hours, with a denial here and there. */
static GArray *
make_log (void)
{
  GArray *log = g_array_new (FALSE, FALSE, sizeof (LgPassage));

  for (int key = 0; key < 10; key++)
    for (int i = -20; i < 20; i++)
      {
        LgPassage passage = {
          .key = key,
          .at = NOON + i * (37 + key) * LG_TIME_MINUTE,
          .direction = (i + key) % 2 == 0 ? IN : OUT,
          .granted = (i + 2 * key) % 7 != 0,
        };

        g_array_append_val (log, passage);
      }

  return log;
}

static void
swap_passages (GArray *log,
               guint   a,
               guint   b)
{
  LgPassage kept = g_array_index (log, LgPassage, a);

  g_array_index (log, LgPassage, a) = g_array_index (log, LgPassage, b);
  g_array_index (log, LgPassage, b) = kept;
}

static void
assert_same (const LgPresence *one,
             const LgPresence *other)
{
  g_assert_cmpint (one->key, ==, other->key);
  g_assert_cmpint (one->state, ==, other->state);
  g_assert_cmpint (one->entered_at, ==, other->entered_at);
  g_assert_cmpint (one->left_at, ==, other->left_at);
  g_assert_cmpint (one->first_near, ==, other->first_near);
  g_assert_cmpint (one->last_near, ==, other->last_near);
  g_assert_cmpint (one->unclosed_at, ==, other->unclosed_at);
  g_assert_cmpuint (one->n_denied, ==, other->n_denied);
}

static void
test_order_of_passages_does_not_matter (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (42);
  g_autoptr(GArray) log = make_log ();
  g_autoptr(GArray) sorted = find ((const LgPassage *) log->data, log->len);
  g_autoptr(GArray) shuffled = NULL;

  for (guint i = log->len - 1; i > 0; i--)
    swap_passages (log, i, g_rand_int_range (rand, 0, i + 1));

  shuffled = find ((const LgPassage *) log->data, log->len);
  g_assert_cmpuint (shuffled->len, ==, sorted->len);
  for (guint i = 0; i < sorted->len; i++)
    assert_same (&g_array_index (sorted, LgPresence, i), &g_array_index (shuffled, LgPresence, i));
}

static void
test_passage_without_time_is_left_out (void)
{
  const LgPassage passage = { 1, LG_TIME_NONE, IN, TRUE };
  g_autoptr(GArray) nobody = find (&passage, 1);
  g_autoptr(GArray) nothing = find (NULL, 0);

  g_assert_cmpuint (nobody->len, ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/presence/entered-and-not-left-is-inside", test_entered_and_not_left_is_inside);
  g_test_add_func ("/analysis/presence/entered-and-left-is-outside", test_entered_and_left_is_outside);
  g_test_add_func ("/analysis/presence/exit-without-entry-was-inside", test_exit_without_entry_was_inside);
  g_test_add_func ("/analysis/presence/first-entry-comes-from-outside", test_first_entry_comes_from_outside);
  g_test_add_func ("/analysis/presence/passage-at-the-moment-has-happened", test_passage_at_the_moment_has_happened);
  g_test_add_func ("/analysis/presence/forgotten-exit-is-doubtful", test_forgotten_exit_is_doubtful);
  g_test_add_func ("/analysis/presence/denied-passage-moves-nobody", test_denied_passage_moves_nobody);
  g_test_add_func ("/analysis/presence/reader-without-direction-only-sees", test_reader_without_direction_only_sees);
  g_test_add_func ("/analysis/presence/window-includes-both-ends", test_window_includes_both_ends);
  g_test_add_func ("/analysis/presence/entry-without-exit-is-found", test_entry_without_exit_is_found);
  g_test_add_func ("/analysis/presence/everybody-is-listed-once", test_everybody_is_listed_once);
  g_test_add_func ("/analysis/presence/order-of-passages-does-not-matter", test_order_of_passages_does_not_matter);
  g_test_add_func ("/analysis/presence/passage-without-time-is-left-out", test_passage_without_time_is_left_out);

  return g_test_run ();
}
