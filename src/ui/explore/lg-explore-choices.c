/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-explore-choices.h"
#include "lg-figure-query.h"
#include "lg-loss-query.h"
#include "lg-site-table.h"

G_DEFINE_FINAL_TYPE (LgExploreChoices, lg_explore_choices, G_TYPE_OBJECT)

static void
lg_explore_choices_finalize (GObject *object)
{
  LgExploreChoices *self = LG_EXPLORE_CHOICES (object);

  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_strfreev (self->kinds);
  g_strfreev (self->currencies);

  G_OBJECT_CLASS (lg_explore_choices_parent_class)->finalize (object);
}

static void
lg_explore_choices_class_init (LgExploreChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_explore_choices_finalize;
}

static void
lg_explore_choices_init (LgExploreChoices *self)
{
}

static GPtrArray *
list_losses (LgDb      *db,
             LgLossBy   by,
             GError   **error)
{
  const LgLossQuery query = { .since = LG_LOSS_FIRST_DAY, .until = LG_LOSS_LAST_DAY, .by = by };

  return lg_losses_list (db, &query, error);
}

/* A store holds a kind once for each currency. */
static GStrv
list_kinds (LgDb    *db,
            GError **error)
{
  g_autoptr (GPtrArray) losses = list_losses (db, LG_LOSS_BY_KIND, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();

  if (losses == NULL)
    return NULL;

  for (guint i = 0; i < losses->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (losses, i);

      if (g_hash_table_add (seen, loss->kind))
        g_strv_builder_add (kinds, loss->kind);
    }

  return g_strv_builder_end (kinds);
}

static int
compare_incidents (gconstpointer a,
                   gconstpointer b)
{
  const LgLoss *first = *(LgLoss * const *) a;
  const LgLoss *second = *(LgLoss * const *) b;

  return first->incidents > second->incidents ? -1 : first->incidents < second->incidents;
}

static GStrv
list_currencies (LgDb    *db,
                 GError **error)
{
  g_autoptr (GPtrArray) losses = list_losses (db, LG_LOSS_BY_NOTHING, error);
  g_autoptr (GStrvBuilder) currencies = g_strv_builder_new ();

  if (losses == NULL)
    return NULL;

  g_ptr_array_sort (losses, compare_incidents);
  for (guint i = 0; i < losses->len; i++)
    g_strv_builder_add (currencies, ((const LgLoss *) g_ptr_array_index (losses, i))->currency);

  return g_strv_builder_end (currencies);
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgExploreChoices) self = g_object_new (LG_TYPE_EXPLORE_CHOICES, NULL);

  self->sites = lg_sites_list (db, error);
  if (self->sites == NULL)
    return NULL;

  self->kinds = list_kinds (db, error);
  if (self->kinds == NULL)
    return NULL;

  self->currencies = list_currencies (db, error);
  if (self->currencies == NULL || !lg_figures_find_bounds (db, &self->bounds, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lg_explore_choices_read:
 * @store: a store
 *
 * Returns: (transfer full): a future of the #LgExploreChoices
 */
DexFuture *
lg_explore_choices_read (LgStore *store)
{
  return lg_store_read (store, read_cb, NULL, NULL);
}
