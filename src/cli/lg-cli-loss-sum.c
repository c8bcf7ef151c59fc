/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include "lg-cli-loss-sum.h"
#include "lg-money.h"

struct _LgCliLossSum
{
  LgLossBy    by;
  GPtrArray  *losses;  /* (owned) (element-type LgLoss) */
  GHashTable *by_key;  /* (owned) (element-type utf8 LgLoss) */
};

LgCliLossSum *
lg_cli_loss_sum_new (LgLossBy by)
{
  LgCliLossSum *self = g_new0 (LgCliLossSum, 1);

  self->by = by;
  self->losses = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_loss_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
lg_cli_loss_sum_free (LgCliLossSum *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->losses);
  g_free (self);
}

static LgDay
get_monday (LgIncident *incident)
{
  return lg_week_first_day (lg_week_of_day ((LgDay) incident->local_day));
}

static char *
dup_key (LgCliLossSum *self,
         LgIncident   *incident,
         const char   *sku)
{
  switch (self->by)
    {
    case LG_LOSS_BY_WEEK:
      return g_strdup_printf ("%s %d", incident->currency, get_monday (incident));
    case LG_LOSS_BY_KIND:
      return g_strdup_printf ("%s %s", incident->currency, incident->kind);
    case LG_LOSS_BY_SITE:
      return g_strdup_printf ("%s %s", incident->currency, incident->site);
    case LG_LOSS_BY_SKU:
      return g_strdup_printf ("%s %s%s", incident->currency, sku != NULL ? "=" : "", sku != NULL ? sku : "");
    case LG_LOSS_BY_NOTHING:
    default:
      return g_strdup (incident->currency);
    }
}

static LgLoss *
find_or_make (LgCliLossSum *self,
              LgIncident   *incident,
              const char   *sku)
{
  g_autofree char *key = dup_key (self, incident, sku);
  LgLoss *loss = g_hash_table_lookup (self->by_key, key);

  if (loss != NULL)
    return loss;

  loss = g_new0 (LgLoss, 1);
  g_strlcpy (loss->currency, incident->currency, sizeof loss->currency);
  loss->week = self->by == LG_LOSS_BY_WEEK ? get_monday (incident) : 0;
  loss->kind = self->by == LG_LOSS_BY_KIND ? g_strdup (incident->kind) : NULL;
  loss->site = self->by == LG_LOSS_BY_SITE ? g_strdup (incident->site) : NULL;
  loss->sku = self->by == LG_LOSS_BY_SKU ? g_strdup (sku) : NULL;
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), loss);
  g_ptr_array_add (self->losses, loss);

  return loss;
}

static gboolean
add_lines (LgCliLossSum *self,
           LgIncident   *incident,
           GError      **error)
{
  for (guint i = 0; i < incident->lines->len; i++)
    {
      LgLine *line = g_ptr_array_index (incident->lines, i);
      LgLoss *loss = find_or_make (self, incident, line->sku);
      gint64 gross = 0, recovered = 0;

      if (line->unit_cost != LG_UNKNOWN &&
          (!lg_money_multiply (line->unit_cost, line->quantity, &gross, error) ||
           !lg_money_multiply (line->unit_cost, line->recovered_quantity, &recovered, error)))
        return FALSE;

      if (!lg_money_add (loss->gross, gross, &loss->gross, error) ||
          !lg_money_add (loss->recovered, recovered, &loss->recovered, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lg_cli_loss_sum_add:
 * @self: a sum
 * @incident: an incident with its lines
 * @error: return location
 *
 * Adds the incident's losses. One whose day nobody knows is in no week.
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_OVERFLOW
 */
gboolean
lg_cli_loss_sum_add (LgCliLossSum  *self,
                     LgIncident    *incident,
                     GError       **error)
{
  LgLoss *loss;

  if (self->by == LG_LOSS_BY_WEEK && incident->precision >= LG_PRECISION_MONTH)
    return TRUE;
  if (self->by == LG_LOSS_BY_SKU)
    return add_lines (self, incident, error);

  loss = find_or_make (self, incident, NULL);
  return lg_money_add (loss->gross, incident->gross_loss, &loss->gross, error) &&
         lg_money_add (loss->recovered, incident->recovered_loss, &loss->recovered, error);
}

/* As the store orders them: by week, then the largest net loss first. */
static int
compare_losses (const LgLoss *a,
                const LgLoss *b)
{
  gint64 first = lg_loss_get_net (a), second = lg_loss_get_net (b);

  if (a->week != b->week)
    return a->week < b->week ? -1 : 1;

  return (first < second) - (first > second);
}

/**
 * lg_cli_loss_sum_finish:
 *
 * Returns: (transfer full) (element-type LgLoss): the losses
 */
GPtrArray *
lg_cli_loss_sum_finish (LgCliLossSum *self)
{
  g_ptr_array_sort_values (self->losses, (GCompareFunc) compare_losses);

  return g_ptr_array_ref (self->losses);
}
