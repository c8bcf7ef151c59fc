/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-bench.h"

/* Makes the store of the benchmarks where it is not there yet, for those that are no C. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (LgStore) store = NULL;

  dex_init ();
  store = lg_bench_open_store ();

  return 0;
}
