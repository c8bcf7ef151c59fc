/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-filter-choices.h"
#include "lg-kind.h"
#include "lg-loss-query.h"
#include "lg-site-table.h"

G_DEFINE_FINAL_TYPE (LgFilterChoices, lg_filter_choices, G_TYPE_OBJECT)

static void
lg_filter_choices_finalize (GObject *object)
{
  LgFilterChoices *self = LG_FILTER_CHOICES (object);

  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_strfreev (self->kinds);

  G_OBJECT_CLASS (lg_filter_choices_parent_class)->finalize (object);
}

static void
lg_filter_choices_class_init (LgFilterChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_filter_choices_finalize;
}

static void
lg_filter_choices_init (LgFilterChoices *self)
{
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

/* A store holds a kind once for each currency. */
static GPtrArray *
collect_other_kinds (GPtrArray *losses)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *kinds = g_ptr_array_new ();

  for (guint i = 0; i < losses->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (losses, i);

      if (!g_strv_contains (lg_kind_list (), loss->kind) && g_hash_table_add (seen, loss->kind))
        g_ptr_array_add (kinds, loss->kind);
    }

  g_ptr_array_sort (kinds, compare_names);

  return kinds;
}

static GStrv
list_kinds (LgDb    *db,
            GError **error)
{
  const LgLossQuery query = { .since = LG_LOSS_FIRST_DAY, .until = LG_LOSS_LAST_DAY, .by = LG_LOSS_BY_KIND };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) others = NULL;

  if (losses == NULL)
    return NULL;

  others = collect_other_kinds (losses);
  g_strv_builder_addv (builder, (const char **) lg_kind_list ());
  for (guint i = 0; i < others->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (others, i));

  return g_strv_builder_end (builder);
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgFilterChoices) self = g_object_new (LG_TYPE_FILTER_CHOICES, NULL);

  self->sites = lg_sites_list (db, error);
  if (self->sites != NULL)
    self->kinds = list_kinds (db, error);

  return self->kinds != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * lg_filter_choices_read:
 * @store: a store
 *
 * Returns: (transfer full): a future of the #LgFilterChoices
 */
DexFuture *
lg_filter_choices_read (LgStore *store)
{
  return lg_store_read (store, read_cb, NULL, NULL);
}
