/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>

#include "lg-cli.h"

int
main (int    argc,
      char **argv)
{
  /* For a program that runs from the build folder. */
  const char *locale_dir = g_getenv ("LOSSGUARD_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* Standard output is for results alone. */
  g_log_writer_default_set_use_stderr (TRUE);
  dex_init ();

  return lg_cli_main (argc, argv);
}
