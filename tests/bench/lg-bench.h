/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_BENCH_INCIDENTS    1000000
#define LG_BENCH_BADGE_EVENTS 10000000
#define LG_BENCH_ASSETS       100000
#define LG_BENCH_CAMERAS      100
#define LG_BENCH_COUNTS       400000
#define LG_BENCH_TASKS        100000

LgStore *lg_bench_open_store    (void) G_GNUC_WARN_UNUSED_RESULT;
void     lg_bench_cool          (LgStore     *store);
double   lg_bench_since         (gint64       start);
double   lg_bench_best          (double     (*measure) (LgStore       *store,
                                                        gconstpointer  data),
                                 LgStore       *store,
                                 gconstpointer  data);
double   lg_bench_ask_sqlite    (LgStore       *store,
                                 gconstpointer  sql);
gint64   lg_bench_memory        (void);
void     lg_bench_report        (const char  *what,
                                 double       value,
                                 double       aim,
                                 const char  *unit);
void     lg_bench_report_peer   (const char  *what,
                                 double       milliseconds,
                                 double       aim,
                                 const char  *peer,
                                 double       peer_milliseconds);
double   lg_bench_iterate       (void);

G_END_DECLS
