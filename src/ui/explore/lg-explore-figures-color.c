/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-explore-figures-private.h"
#include "lg-loss-query.h"
#include "lg-series-colors.h"
#include "lg-site.h"

/* A kind, or a site, keeps its colour whatever period is shown: the colours are
 * given out among all that the store has ever had, those with the most
 * incidents first. */

static int
compare_losses (gconstpointer a,
                gconstpointer b)
{
  const LgLoss *first = *(LgLoss * const *) a;
  const LgLoss *second = *(LgLoss * const *) b;
  int order;

  if (first->incidents != second->incidents)
    return first->incidents > second->incidents ? -1 : 1;

  order = g_strcmp0 (first->kind, second->kind);

  return order != 0 ? order : g_strcmp0 (first->site, second->site);
}

/* The kinds, or the codes of the sites, each once though its losses be in several currencies. */
static GPtrArray *
list_keys (LgDb      *db,
           LgLossBy   by,
           GError   **error)
{
  const LgLossQuery query = { .since = LG_LOSS_FIRST_DAY, .until = LG_LOSS_LAST_DAY, .by = by };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *keys;

  if (losses == NULL)
    return NULL;

  keys = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_sort (losses, compare_losses);
  for (guint i = 0; i < losses->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (losses, i);
      const char *key = by == LG_LOSS_BY_KIND ? loss->kind : loss->site;

      if (key != NULL && g_hash_table_add (seen, (char *) key))
        g_ptr_array_add (keys, g_strdup (key));
    }

  return keys;
}

static void
color_line (LgExploreLine *line,
            const char    *key,
            GPtrArray     *keys,
            const guint   *colors)
{
  guint index;

  if (key != NULL && g_ptr_array_find_with_equal_func (keys, key, g_str_equal, &index))
    line->color = colors[index];
  else
    line->color = LG_SERIES_COLOR_REST;
}

static const char *
find_code (GPtrArray *sites,
           gint64     row)
{
  for (guint i = 0; i < sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (sites, i);

      if (LG_RECORD (site)->row == row)
        return site->code;
    }

  return NULL;
}

static gboolean
color_kinds (LgExploreFigures  *self,
             LgDb              *db,
             GError           **error)
{
  g_autoptr (GPtrArray) keys = list_keys (db, LG_LOSS_BY_KIND, error);
  g_autofree guint *colors = keys != NULL ? g_new (guint, keys->len) : NULL;

  if (keys == NULL)
    return FALSE;

  lg_series_colors_of_kinds ((const char * const *) keys->pdata, keys->len, colors);
  for (guint i = 0; i < self->lines->len; i++)
    {
      LgExploreLine *line = g_ptr_array_index (self->lines, i);

      color_line (line, line->is_rest ? NULL : line->key, keys, colors);
    }

  return TRUE;
}

static gboolean
color_sites (LgExploreFigures  *self,
             LgDb              *db,
             GPtrArray         *sites,
             GError           **error)
{
  g_autoptr (GPtrArray) keys = list_keys (db, LG_LOSS_BY_SITE, error);
  g_autofree guint *wishes = keys != NULL ? g_new (guint, keys->len) : NULL;
  g_autofree guint *colors = keys != NULL ? g_new (guint, keys->len) : NULL;

  if (keys == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    wishes[i] = i;
  lg_series_colors_assign (wishes, keys->len, colors);
  for (guint i = 0; i < self->lines->len; i++)
    {
      LgExploreLine *line = g_ptr_array_index (self->lines, i);

      color_line (line, line->is_rest ? NULL : find_code (sites, line->number), keys, colors);
    }

  return TRUE;
}

/* Says which colour each line has in a chart. */
gboolean
lg_explore_figures_color (LgExploreFigures  *self,
                          LgDb              *db,
                          GPtrArray         *sites,
                          GError           **error)
{
  if (self->choice->form == LG_EXPLORE_TIME_KIND)
    return color_kinds (self, db, error);
  if (self->choice->form == LG_EXPLORE_TIME_SITE)
    return color_sites (self, db, sites, error);

  for (guint i = 0; i < self->lines->len; i++)
    ((LgExploreLine *) g_ptr_array_index (self->lines, i))->color = i;

  return TRUE;
}
