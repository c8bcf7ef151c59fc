/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <dlfcn.h>
#include <glib.h>
#include <link.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

/* Times the main loop of a program that it is preloaded into.
 *
 * A turn begins where GLib's poll returns and ends where the next one begins.
 * The program was compiled with -finstrument-functions (meson's option
 * “timed”), so that each function of ours says here when it begins and ends
 * (GCC's manual, Program Instrumentation Options).  A callback of ours is one
 * that no other function of ours has called within the turn.
 * GTK's own layout and painting are no callbacks of ours, what our functions
 * do within them is.
 *
 * Each turn of at least two milliseconds is a line of the file that
 * LOSSGUARD_TURNS names: the milliseconds of the turn, and how many of them its
 * thread had the processor; the same two of the longest callback of ours in it;
 * and where in the program that one is, and the innermost function in it that
 * lasted half as long (hexadecimal, 0 for none).
 */

#define REPORTED_MS 2.0
#define KEPT_MS 0.25
#define MAX_KEPT 4096
#define MAX_DEPTH 256

/* A call of a function of ours. */
typedef struct
{
  gsize  function;
  int    depth;
  gint64 began; /* microseconds, as those below */
  gint64 ended;
  gint64 used_before;
  gint64 used;
} Call;

static int (*real_poll) (struct pollfd *, nfds_t, int);
static int (*real_ppoll) (struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
static gsize program;
static gsize glib;
static FILE *file;
static __thread gboolean is_main_thread;

static Call stack[MAX_DEPTH];
static int depth;
static int depth_of_turn;
static Call kept[MAX_KEPT];
static int n_kept;
static gint64 turn_start;
static gint64 used_at_start;

/* What the thread had of the processor. */
static gint64
used_us (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

static double
in_ms (gint64 us)
{
  return (double) us / 1000;
}

void __cyg_profile_func_enter (void *function, void *call_site);
void __cyg_profile_func_exit (void *function, void *call_site);

/* The processor's time costs a call of the kernel: only a callback is asked for it. */
void
__cyg_profile_func_enter (void *function,
                          void *call_site)
{
  if (!is_main_thread)
    return;

  if (depth < MAX_DEPTH)
    stack[depth] = (Call) {
      .function = (gsize) function,
      .depth = depth,
      .began = g_get_monotonic_time (),
      .used_before = depth == depth_of_turn ? used_us () : 0,
    };
  depth++;
}

void
__cyg_profile_func_exit (void *function,
                         void *call_site)
{
  Call *call;

  if (!is_main_thread)
    return;

  depth--;
  if (depth >= MAX_DEPTH)
    return;

  call = &stack[depth];
  call->ended = g_get_monotonic_time ();
  /* One that ran a main loop of its own has ended in another turn than it began in. */
  if (depth < depth_of_turn)
    depth_of_turn = depth;
  else if (call->ended - call->began >= KEPT_MS * 1000 && n_kept < MAX_KEPT)
    {
      call->used = depth == depth_of_turn ? used_us () - call->used_before : 0;
      kept[n_kept++] = *call;
    }
}

/* The main program is the first object. */
static int
object_cb (struct dl_phdr_info *info,
           size_t               size,
           void                *data)
{
  program = info->dlpi_addr;

  return 1;
}

__attribute__ ((constructor)) static void
begin (void)
{
  const char *name = g_getenv ("LOSSGUARD_TURNS");
  Dl_info info;

  real_poll = dlsym (RTLD_NEXT, "poll");
  real_ppoll = dlsym (RTLD_NEXT, "ppoll");
  if (name == NULL)
    return;

  /* What the program starts is not measured. */
  g_unsetenv ("LD_PRELOAD");
  g_assert_true (dladdr ((void *) (gsize) g_main_context_iteration, &info) != 0);
  glib = (gsize) info.dli_fbase;
  dl_iterate_phdr (object_cb, NULL);
  file = fopen (name, "ae");
  g_assert_nonnull (file);
  setlinebuf (file);
  is_main_thread = TRUE;
}

static const Call *
find_longest_callback (void)
{
  const Call *longest = NULL;

  for (int i = 0; i < n_kept; i++)
    {
      if (kept[i].depth == depth_of_turn && (longest == NULL || kept[i].used > longest->used))
        longest = &kept[i];
    }

  return longest;
}

static const Call *
find_innermost (const Call *callback)
{
  const Call *innermost = callback;

  for (int i = 0; i < n_kept; i++)
    {
      const Call *call = &kept[i];

      if (call->began >= callback->began && call->ended <= callback->ended && call->depth > innermost->depth
          && (call->ended - call->began) * 2 >= callback->ended - callback->began)
        innermost = call;
    }

  return innermost;
}

static gsize
offset_of (const Call *call)
{
  return call->function > 0 ? call->function - program : 0;
}

static void
end_turn (void)
{
  const Call none = { 0 };
  gint64 whole = g_get_monotonic_time () - turn_start;
  gint64 used = used_us () - used_at_start;
  const Call *callback;

  if (turn_start == 0 || in_ms (whole) < REPORTED_MS)
    return;

  callback = find_longest_callback ();
  if (callback == NULL)
    callback = &none;
  fprintf (file, "%.1f %.1f %.1f %.1f %" G_GSIZE_MODIFIER "x %" G_GSIZE_MODIFIER "x\n",
           in_ms (whole), in_ms (used), in_ms (callback->ended - callback->began), in_ms (callback->used),
           offset_of (callback), offset_of (find_innermost (callback)));
}

static void
begin_turn (void)
{
  n_kept = 0;
  depth_of_turn = depth;
  turn_start = g_get_monotonic_time ();
  used_at_start = used_us ();
}

/* Other libraries poll as well, within a turn. */
static gboolean
is_main_loop (void *caller)
{
  Dl_info info;

  if (!is_main_thread)
    return FALSE;

  return dladdr (caller, &info) != 0 && (gsize) info.dli_fbase == glib;
}

int
poll (struct pollfd *fds,
      nfds_t         n_fds,
      int            timeout)
{
  gboolean is_ours = is_main_loop (__builtin_return_address (0));
  int n_ready;

  if (is_ours)
    end_turn ();
  n_ready = real_poll (fds, n_fds, timeout);
  if (is_ours)
    begin_turn ();

  return n_ready;
}

int
ppoll (struct pollfd         *fds,
       nfds_t                 n_fds,
       const struct timespec *timeout,
       const sigset_t        *mask)
{
  gboolean is_ours = is_main_loop (__builtin_return_address (0));
  int n_ready;

  if (is_ours)
    end_turn ();
  n_ready = real_ppoll (fds, n_fds, timeout, mask);
  if (is_ours)
    begin_turn ();

  return n_ready;
}
