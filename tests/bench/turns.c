/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE 1 /* dladdr1() and ppoll() */

#include "config.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <glib.h>
#include <link.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include <unwind.h>

/* Times the main loop of a program that it is preloaded into.
 *
 * A turn begins where GLib's poll returns and ends where the next one begins.
 * While a turn lasts, a timer looks every half millisecond at who is on the
 * stack.  A callback of ours is the program's outermost function above GLib's
 * main loop; it lasts as long as the looks that found that function, wherever
 * it was, one after another.
 * GTK's own layout and painting are no callbacks of ours, what our functions
 * do within them is.
 *
 * Each turn of at least two milliseconds is a line of the file that
 * LOSSGUARD_TURNS names: the milliseconds of the turn, and how many of them its
 * thread had the processor; the same two of the longest callback of ours in it;
 * and where in the program that one and the innermost function it was seen in
 * are (hexadecimal, 0 for none).
 */

#define INTERVAL_MS 0.5
#define REPORTED_MS 2.0
#define MAX_LOOKS 4096
#define MAX_FRAMES 128

typedef struct
{
  gsize  callback;
  gsize  innermost;
  double used_ms; /* of the processor, by the thread, until now */
} Look;

typedef struct
{
  gsize start;
  gsize end;
} Range;

static int (*real_poll) (struct pollfd *, nfds_t, int);
static int (*real_ppoll) (struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
static Range program;
static Range main_loop;
static gsize glib;
static timer_t timer;
static FILE *file;
static Look looks[MAX_LOOKS];
static volatile sig_atomic_t n_looks;
static gint64 turn_start;
static double used_at_start;
static double looking_ms; /* of the processor, by all looks until now */

static double
processor_ms (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return (double) used.tv_sec * 1e3 + (double) used.tv_nsec / 1e6;
}

/* What the looks themselves took does not count. */
static double
used_ms (void)
{
  return processor_ms () - looking_ms;
}

static gboolean
range_has (const Range *range,
           gsize        address)
{
  return address >= range->start && address < range->end;
}

static Look
look_at (void **frames,
         int    n_frames,
         double used)
{
  Look look = { .used_ms = used };

  for (int i = 0; i < n_frames && !range_has (&main_loop, (gsize) frames[i]); i++)
    {
      if (range_has (&program, (gsize) frames[i]))
        {
          look.callback = (gsize) frames[i];
          if (look.innermost == 0)
            look.innermost = look.callback;
        }
    }

  return look;
}

static void
timer_cb (int        signal_number,
          siginfo_t *info,
          void      *context)
{
  double began = processor_ms ();
  void *frames[MAX_FRAMES];
  int n_frames = backtrace (frames, MAX_FRAMES);

  if (n_looks < MAX_LOOKS)
    looks[n_looks++] = look_at (frames, n_frames, began - looking_ms);
  looking_ms += processor_ms () - began;
}

/* The main program is the first object. */
static int
object_cb (struct dl_phdr_info *info,
           size_t               size,
           void                *data)
{
  Range *range = data;

  range->start = info->dlpi_addr;
  for (int i = 0; i < info->dlpi_phnum; i++)
    {
      if (info->dlpi_phdr[i].p_type == PT_LOAD)
        range->end = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr + info->dlpi_phdr[i].p_memsz;
    }

  return 1;
}

/* The function g_main_context_iteration(), which GApplication calls, and the library that it is in. */
static Range
find_main_loop (void)
{
  Dl_info info;
  ElfW(Sym) *symbol = NULL;

  g_assert_true (dladdr1 ((void *) (gsize) g_main_context_iteration, &info, (void **) &symbol, RTLD_DL_SYMENT) != 0);
  g_assert_nonnull (symbol);

  glib = (gsize) info.dli_fbase;

  return (Range) { (gsize) info.dli_saddr, (gsize) info.dli_saddr + symbol->st_size };
}

static void
set_timer (double milliseconds)
{
  const struct timespec time = { .tv_nsec = (long) (milliseconds * 1e6) };
  const struct itimerspec setting = { .it_interval = time, .it_value = time };

  timer_settime (timer, 0, &setting, NULL);
}

__attribute__ ((constructor)) static void
begin (void)
{
  struct sigaction action = { .sa_sigaction = timer_cb, .sa_flags = SA_RESTART | SA_SIGINFO };
  struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGRTMIN };
  const char *name = g_getenv ("LOSSGUARD_TURNS");
  void *frames[1];

  real_poll = dlsym (RTLD_NEXT, "poll");
  real_ppoll = dlsym (RTLD_NEXT, "ppoll");
  if (name == NULL)
    return;

  /* What the program starts is not measured. */
  g_unsetenv ("LD_PRELOAD");
  file = fopen (name, "ae");
  g_assert_nonnull (file);
  setlinebuf (file);
  dl_iterate_phdr (object_cb, &program);
  main_loop = find_main_loop ();
  /* Its first call loads a library. */
  backtrace (frames, 1);
  sigaction (SIGRTMIN, &action, NULL);
  event._sigev_un._tid = gettid ();
  g_assert_cmpint (timer_create (CLOCK_MONOTONIC, &event, &timer), ==, 0);
}

static gsize
offset_of (gsize address)
{
  return address > 0 ? address - program.start : 0;
}

/* The looks that found one callback, one after another: from the @begin-th up to the @end-th. */
typedef struct
{
  int begin;
  int end;
} Run;

/* What stands on the stack is where a call returns to, after the call. */
static void *
find_function (const Look *look)
{
  void *function;

  if (look->callback == 0)
    return NULL;

  /* What the linker puts between has no name. */
  function = _Unwind_FindEnclosingFunction ((void *) (look->callback - 1));

  return function != NULL ? function : (void *) look->callback;
}

static Run
find_longest_run (void)
{
  Run longest = { 0 };
  int begin = 0;

  for (int i = 0; i < n_looks; i++)
    {
      if (find_function (&looks[i]) != find_function (&looks[begin]))
        begin = i;
      if (looks[i].callback != 0 && i + 1 - begin > longest.end - longest.begin)
        longest = (Run) { begin, i + 1 };
    }

  return longest;
}

static void
end_turn (void)
{
  double milliseconds = (double) (g_get_monotonic_time () - turn_start) / 1000;
  Look none = { .used_ms = used_at_start };
  Run run;
  const Look *first;
  const Look *last;
  const Look *before;

  set_timer (0);
  if (turn_start == 0 || milliseconds < REPORTED_MS)
    return;

  run = find_longest_run ();
  first = run.end > 0 ? &looks[run.begin] : &none;
  last = run.end > 0 ? &looks[run.end - 1] : &none;
  before = run.begin > 0 ? &looks[run.begin - 1] : &none;
  fprintf (file, "%.1f %.1f %.1f %.1f %" G_GSIZE_MODIFIER "x %" G_GSIZE_MODIFIER "x\n",
           milliseconds, used_ms () - used_at_start,
           (run.end - run.begin) * INTERVAL_MS, last->used_ms - before->used_ms,
           offset_of (first->callback), offset_of (first->innermost));
}

static void
begin_turn (void)
{
  n_looks = 0;
  used_at_start = used_ms ();
  turn_start = g_get_monotonic_time ();
  set_timer (INTERVAL_MS);
}

/* Other libraries poll as well, within a turn. */
static gboolean
is_main_loop (void *caller)
{
  Dl_info info;

  if (file == NULL || getpid () != gettid ())
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
