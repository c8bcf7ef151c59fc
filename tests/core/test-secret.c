/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gio/gunixsocketaddress.h>

#include "lg-secret.h"

#define VARIABLE "LOSSGUARD_SECRET_CAMERA_DOOR_1"
#define NAME     "CAMERA_DOOR_1"

static char *
make_credentials (const char *text)
{
  char *folder = g_dir_make_tmp ("lg-secret-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, NAME, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_setenv ("CREDENTIALS_DIRECTORY", folder, TRUE);

  return folder;
}

static void
remove_credentials (char *folder)
{
  g_autofree char *path = g_build_filename (folder, NAME, NULL);

  g_unsetenv ("CREDENTIALS_DIRECTORY");
  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
}

static void
test_names_are_upper_case_with_underscores (void)
{
  g_autofree char *plain = lg_secret_name ("CAMERA", "Door 1");
  g_autofree char *foreign = lg_secret_name ("CAMERA", "Entrée/Süd");

  g_assert_cmpstr (plain, ==, "CAMERA_DOOR_1");
  g_assert_cmpstr (foreign, ==, "CAMERA_ENTR_E_S_D");
}

static void
test_the_environment_comes_first (void)
{
  char *folder = make_credentials ("of systemd");
  g_autofree char *secret = NULL;

  g_setenv (VARIABLE, "of the environment", TRUE);
  secret = lg_secret_lookup (NAME);
  g_assert_cmpstr (secret, ==, "of the environment");
  g_unsetenv (VARIABLE);
  remove_credentials (folder);
}

static void
test_a_credential_is_one_line (void)
{
  char *folder = make_credentials ("of systemd\n");
  g_autofree char *secret = lg_secret_lookup (NAME);

  g_assert_cmpstr (secret, ==, "of systemd");
  remove_credentials (folder);
}

static void
test_no_secret_is_none (void)
{
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  g_assert_null (lg_secret_lookup (NAME));
}

/* A bus that takes the call and never speaks. */
static void
test_a_silent_keyring_is_not_waited_for (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lg-secret-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bus", NULL);
  g_autofree char *bus = g_strconcat ("unix:path=", path, NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
  g_autoptr (GSocket) socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM, 0, NULL);
  gint64 began_at = g_get_monotonic_time ();

  g_assert_true (g_socket_bind (socket, address, FALSE, NULL) && g_socket_listen (socket, NULL));
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", bus, TRUE);
  g_assert_null (lg_secret_lookup (NAME));
  g_assert_null (lg_secret_lookup ("CAMERA_DOOR_2"));
  g_assert_cmpint (g_get_monotonic_time () - began_at, <, 4 * G_USEC_PER_SEC);

  g_remove (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv (VARIABLE);
  g_unsetenv ("CREDENTIALS_DIRECTORY");

#define ADD(name, function) g_test_add_func ("/core/secret/" name, function)
  ADD ("names-are-upper-case-with-underscores", test_names_are_upper_case_with_underscores);
  ADD ("the-environment-comes-first", test_the_environment_comes_first);
  ADD ("a-credential-is-one-line", test_a_credential_is_one_line);
  ADD ("no-secret-is-none", test_no_secret_is_none);
  ADD ("a-silent-keyring-is-not-waited-for", test_a_silent_keyring_is_not_waited_for);
#undef ADD

  return g_test_run ();
}
