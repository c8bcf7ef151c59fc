/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <libsecret/secret.h>
#include <string.h>

#include "lg-secret.h"

/* Passwords, which are kept outside the store; see DESIGN.md, "Records". */

#define ENVIRONMENT_PREFIX "LOSSGUARD_SECRET_"
#define KEYRING_SECONDS    2

/* A keyring that did not answer once is not asked again: a hundred cameras would wait for it a hundred times. */
static int keyring_is_silent;

typedef struct
{
  GMainLoop    *loop;         /* (owned) */
  GCancellable *cancellable;  /* (owned) */
  GList        *items;        /* (owned) (element-type SecretRetrievable) (nullable) */
} Search;

static const SecretSchema *
get_schema (void)
{
  static const SecretSchema schema = {
    APPLICATION_ID, SECRET_SCHEMA_NONE, { { "name", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
  };

  return &schema;
}

static gboolean
give_up_cb (gpointer user_data)
{
  Search *search = user_data;

  g_atomic_int_set (&keyring_is_silent, TRUE);
  g_cancellable_cancel (search->cancellable);

  return G_SOURCE_REMOVE;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Search *search = user_data;
  g_autoptr (GError) error = NULL;

  search->items = secret_password_search_finish (result, &error);
  if (error != NULL)
    g_debug ("No keyring: %s", error->message);
  g_main_loop_quit (search->loop);
}

/* Nothing is unlocked, for that would ask somebody who may not be there. */
static void
search_keyring (Search     *search,
                const char *name)
{
  GMainContext *context = g_main_loop_get_context (search->loop);
  g_autoptr (GSource) timer = g_timeout_source_new_seconds (KEYRING_SECONDS);

  g_source_set_callback (timer, give_up_cb, search, NULL);
  g_source_attach (timer, context);
  secret_password_search (get_schema (), SECRET_SEARCH_LOAD_SECRETS, search->cancellable, found_cb, search,
                          "name", name, NULL);
  g_main_loop_run (search->loop);
  g_source_destroy (timer);
}

static char *
read_item (SecretRetrievable *item)
{
  g_autoptr (SecretValue) value = secret_retrievable_retrieve_secret_sync (item, NULL, NULL);
  const char *text = value != NULL ? secret_value_get_text (value) : NULL;

  return g_strdup (text);
}

static char *
look_in_keyring (const char *name)
{
  g_autoptr (GMainContext) context = NULL;
  Search search = { NULL };
  char *secret = NULL;

  if (g_atomic_int_get (&keyring_is_silent))
    return NULL;

  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  search.loop = g_main_loop_new (context, FALSE);
  search.cancellable = g_cancellable_new ();
  search_keyring (&search, name);
  if (search.items != NULL)
    secret = read_item (search.items->data);

  g_list_free_full (search.items, g_object_unref);
  g_object_unref (search.cancellable);
  g_main_loop_unref (search.loop);
  g_main_context_pop_thread_default (context);

  return secret;
}

/* A file of systemd's ends where its text does, whether or not an editor added a line's end. */
static char *
read_credential (const char *name)
{
  const char *folder = g_getenv ("CREDENTIALS_DIRECTORY");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  char *secret = NULL;

  if (path == NULL || !g_file_get_contents (path, &secret, NULL, NULL))
    return NULL;

  secret[strcspn (secret, "\r\n")] = '\0';

  return secret;
}

/**
 * lg_secret_name:
 * @prefix: what the secret is of, such as `CAMERA`
 * @name: the name of one of them
 *
 * Returns: (transfer full): what its secret is called: letters in upper case, other characters but digits `_`
 */
char *
lg_secret_name (const char *prefix,
                const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1);
  GString *result = g_string_new (prefix);

  g_string_append_c (result, '_');
  for (const char *c = upper; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_c (result, g_ascii_isalnum (*c) ? *c : '_');

  return g_string_free_and_steal (result);
}

/**
 * lg_secret_lookup:
 * @name: what a secret is called, such as `CAMERA_DOOR_1`
 *
 * Looks into the environment, then into systemd's credentials, then into the
 * keyring, for which it waits two seconds at most and asks nobody.
 *
 * Returns: (transfer full) (nullable): the secret, %NULL where there is none
 */
char *
lg_secret_lookup (const char *name)
{
  g_autofree char *variable = g_strconcat (ENVIRONMENT_PREFIX, name, NULL);
  const char *value = g_getenv (variable);
  char *secret = value != NULL ? g_strdup (value) : read_credential (name);

  return secret != NULL ? secret : look_in_keyring (name);
}
