/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "lg-fuzz.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static const struct
{
  const char *name;
  void      (*func) (const guint8 *data,
                     gsize         size);
} parsers[] = {
  { "csv", lg_fuzz_csv },
  { "date", lg_fuzz_date },
  { "sheet", lg_fuzz_sheet },
};

/* One program for all parsers of the room: LG_FUZZ_PARSER names the one that is to be tried. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *wanted = getenv ("LG_FUZZ_PARSER");

  for (gsize i = 0; i < G_N_ELEMENTS (parsers); i++)
    if (g_strcmp0 (parsers[i].name, wanted) == 0)
      {
        parsers[i].func (data, size);
        return 0;
      }

  g_error ("LG_FUZZ_PARSER names no parser");
}
