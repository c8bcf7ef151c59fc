/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-app"

#include "config.h"

#include "lg-page-table.h"
#include "lg-search-provider.h"
#include "lg-search.h"

/* GNOME Shell shows few results of each program. */
#define MOST_HITS 5

/**
 * LgSearchProvider:
 *
 * What GNOME Shell asks when somebody types in the overview: the search over
 * everything on the user's own store, over D-Bus. A result is named by the
 * type and the id of its record, with a colon between.
 */
struct _LgSearchProvider
{
  GObject        parent_instance;

  LgApplication *application;   /* which outlives it */
  LgStore       *store;         /* (owned) (nullable): NULL until it is asked for */
  guint          registration;
};

G_DEFINE_FINAL_TYPE (LgSearchProvider, lg_search_provider, G_TYPE_OBJECT)

static const char introspection[] =
  "<node><interface name='org.gnome.Shell.SearchProvider2'>"
  "<method name='GetInitialResultSet'><arg type='as' direction='in'/><arg type='as' direction='out'/></method>"
  "<method name='GetSubsearchResultSet'><arg type='as' direction='in'/><arg type='as' direction='in'/>"
  "<arg type='as' direction='out'/></method>"
  "<method name='GetResultMetas'><arg type='as' direction='in'/><arg type='aa{sv}' direction='out'/></method>"
  "<method name='ActivateResult'><arg type='s' direction='in'/><arg type='as' direction='in'/>"
  "<arg type='u' direction='in'/></method>"
  "<method name='LaunchSearch'><arg type='as' direction='in'/><arg type='u' direction='in'/></method>"
  "</interface></node>";

/* A question of the shell, answered on a reader thread of the store. */
typedef struct
{
  GApplication          *application;  /* (owned): held meanwhile */
  GDBusMethodInvocation *invocation;   /* (owned) until it is answered */
  char                  *text;         /* (owned) (nullable): what was typed */
  GStrv                  ids;          /* (owned) (nullable): results to describe */
  GVariant              *answer;       /* (owned) (nullable) */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_application_release (question->application);
  g_clear_object (&question->application);
  g_clear_object (&question->invocation);
  g_clear_pointer (&question->answer, g_variant_unref);
  g_strfreev (question->ids);
  g_free (question->text);
  g_free (question);
}

static gboolean
add_group (LgDb             *db,
           LgSearchGroup     group,
           const char       *text,
           GVariantBuilder  *ids,
           GError          **error)
{
  g_autoptr (LgSearchResult) result = lg_search_run (db, group, text, MOST_HITS, error);

  for (guint i = 0; result != NULL && i < result->hits->len; i++)
    {
      LgSearchHit *hit = result->hits->pdata[i];

      /* What no page shows could not be opened from the shell. */
      if (lg_page_table_find_for (hit->type) != NULL)
        g_variant_builder_add_value (ids, g_variant_new_take_string (g_strdup_printf ("%s:%s", hit->type, hit->id)));
    }

  return result != NULL;
}

static gpointer
search_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Question *question = user_data;
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (LgSearchGroup group = 0; group < LG_N_SEARCH_GROUPS; group++)
    {
      if (!add_group (db, group, question->text, &ids, error))
        return NULL;
    }

  question->answer = g_variant_ref_sink (g_variant_new ("(as)", &ids));

  return NULL;
}

static LgSearchHit *
find_hit (LgDb        *db,
          const char  *name,
          GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (name, ":", 2);

  return g_strv_length (parts) == 2 ? lg_search_find (db, parts[0], parts[1], error) : NULL;
}

static void
add_meta (GVariantBuilder *metas,
          const char      *name,
          LgSearchHit     *hit)
{
  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (hit->title));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (hit->detail != NULL ? hit->detail : ""));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (APPLICATION_ID));
  g_variant_builder_close (metas);
}

/* A record that went away meanwhile is left out. */
static gpointer
describe_cb (LgDb      *db,
             gpointer   user_data,
             GError   **error)
{
  Question *question = user_data;
  g_auto (GVariantBuilder) metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  g_autoptr (GError) local_error = NULL;

  for (gsize i = 0; question->ids[i] != NULL && local_error == NULL; i++)
    {
      g_autoptr (LgSearchHit) hit = find_hit (db, question->ids[i], &local_error);

      if (hit != NULL)
        add_meta (&metas, question->ids[i], hit);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    question->answer = g_variant_ref_sink (g_variant_new ("(aa{sv})", &metas));

  return NULL;
}

static DexFuture *
answer_cb (DexFuture *future,
           gpointer   user_data)
{
  Question *question = user_data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error) != NULL)
    g_dbus_method_invocation_return_value (g_steal_pointer (&question->invocation), question->answer);
  else
    g_dbus_method_invocation_return_gerror (g_steal_pointer (&question->invocation), error);

  return NULL;
}

/* Takes @question. A store that is not there yet is not made, for nobody began to use the program. */
static void
ask (LgSearchProvider *self,
     Question         *question,
     LgStoreFunc       func)
{
  g_autofree char *folder = lg_store_default_folder ();
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    self->store = lg_store_open (folder, LG_STORE_OPEN_EXISTING, NULL, &error);

  if (self->store != NULL)
    {
      dex_future_disown (dex_future_finally (lg_store_read (self->store, func, question, NULL),
                                             answer_cb, question, question_free));
      return;
    }

  g_dbus_method_invocation_return_gerror (g_steal_pointer (&question->invocation), error);
  question_free (question);
}

static Question *
question_new (LgSearchProvider      *self,
              GDBusMethodInvocation *invocation)
{
  Question *question = g_new0 (Question, 1);

  question->application = g_object_ref (G_APPLICATION (self->application));
  question->invocation = g_object_ref (invocation);
  g_application_hold (question->application);

  return question;
}

static char *
join_terms (GVariant *parameters,
            gsize     index)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (parameters, index);
  g_autofree const char **terms = g_variant_get_strv (child, NULL);

  return g_strjoinv (" ", (char **) terms);
}

static void
search (LgSearchProvider      *self,
        GDBusMethodInvocation *invocation,
        char                  *text)
{
  Question *question = question_new (self, invocation);

  question->text = text;
  ask (self, question, search_cb);
}

static void
describe (LgSearchProvider      *self,
          GDBusMethodInvocation *invocation,
          GVariant              *parameters)
{
  Question *question = question_new (self, invocation);

  g_variant_get (parameters, "(^as)", &question->ids);
  ask (self, question, describe_cb);
}

static void
open_result (LgSearchProvider *self,
             const char       *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ":", 2);
  GtkWindow *window = lg_application_present_default (self->application);

  if (g_strv_length (parts) == 2)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "(ss)", parts[0], parts[1]);
}

static void
launch_search (LgSearchProvider *self,
               const char       *text)
{
  GtkWindow *window = lg_application_present_default (self->application);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search-everything-for", "s", text);
}

static void
method_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  LgSearchProvider *self = LG_SEARCH_PROVIDER (user_data);
  g_autofree char *text = NULL;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      search (self, invocation, join_terms (parameters, 0));
    }
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      search (self, invocation, join_terms (parameters, 1));
    }
  else if (g_str_equal (method, "GetResultMetas"))
    {
      describe (self, invocation, parameters);
    }
  else if (g_str_equal (method, "ActivateResult"))
    {
      const char *name;

      g_variant_get_child (parameters, 0, "&s", &name);
      open_result (self, name);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else
    {
      text = join_terms (parameters, 0);
      launch_search (self, text);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };

static void
lg_search_provider_dispose (GObject *object)
{
  g_clear_object (&LG_SEARCH_PROVIDER (object)->store);

  G_OBJECT_CLASS (lg_search_provider_parent_class)->dispose (object);
}

static void
lg_search_provider_class_init (LgSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_search_provider_dispose;
}

static void
lg_search_provider_init (LgSearchProvider *self)
{
}

LgSearchProvider *
lg_search_provider_new (LgApplication *application)
{
  LgSearchProvider *self = g_object_new (LG_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;

  return self;
}

gboolean
lg_search_provider_export (LgSearchProvider  *self,
                           GDBusConnection   *connection,
                           GError           **error)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, error);

  g_return_val_if_fail (LG_IS_SEARCH_PROVIDER (self), FALSE);

  if (node != NULL)
    self->registration = g_dbus_connection_register_object (connection, LG_SEARCH_PROVIDER_PATH, node->interfaces[0],
                                                            &vtable, self, NULL, error);

  return self->registration != 0;
}

void
lg_search_provider_unexport (LgSearchProvider *self,
                             GDBusConnection  *connection)
{
  g_return_if_fail (LG_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (connection, self->registration);
  self->registration = 0;
}
