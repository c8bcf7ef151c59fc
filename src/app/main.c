/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-app"

#include "config.h"

#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>
#include <malloc.h>

#include "lg-application.h"

int
main (int    argc,
      char **argv)
{
  /* For a program that runs from the build folder. */
  const char *locale_dir = g_getenv ("LOSSGUARD_LOCALE_DIR");
  g_autoptr (LgApplication) application = NULL;

  /* What is freed is joined at once, as otherwise now and then the pieces of thousands of widgets are, within one call
   * of malloc() that takes up to sixty milliseconds. */
  mallopt (M_MXFAST, 0);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  dex_init ();
  g_set_prgname (APPLICATION_ID);
  application = lg_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
