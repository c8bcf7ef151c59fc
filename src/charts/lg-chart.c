/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-private.h"

#include "lg-money.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LgChart, lg_chart, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

char **
lg_chart_copy_strings (const char * const *strings,
                       guint               n_strings)
{
  char **copy = g_new0 (char *, n_strings + 1);

  for (guint i = 0; i < n_strings; i++)
    copy[i] = g_strdup (strings[i]);

  return copy;
}

static void
lg_chart_finalize (GObject *object)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (LG_CHART (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  g_clear_pointer (&priv->empty_text, g_free);
  g_clear_pointer (&priv->currency, g_free);
  g_clear_pointer (&priv->unit, g_free);
  g_clear_pointer (&priv->font_family, g_free);

  G_OBJECT_CLASS (lg_chart_parent_class)->finalize (object);
}

static void
lg_chart_class_init (LgChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_chart_finalize;

  /**
   * LgChart::changed:
   *
   * The chart would look different if it were drawn again.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lg_chart_init (LgChart *self)
{
}

LgChartPrivate *
lg_chart_get_private (LgChart *self)
{
  return lg_chart_get_instance_private (self);
}

void
lg_chart_invalidate (LgChart *self)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  priv->measured = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_text (LgChart    *self,
          char      **field,
          const char *text)
{
  if (g_set_str (field, text))
    lg_chart_invalidate (self);
}

const char *
lg_chart_get_title (LgChart *self)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  g_return_val_if_fail (LG_IS_CHART (self), NULL);

  return priv->title;
}

/**
 * lg_chart_set_title:
 * @self: the chart
 * @title: (nullable): the title, or %NULL where a heading beside the chart says it
 */
void
lg_chart_set_title (LgChart    *self,
                    const char *title)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  g_return_if_fail (LG_IS_CHART (self));

  set_text (self, &priv->title, title);
}

/**
 * lg_chart_set_subtitle:
 * @self: the chart
 * @subtitle: (nullable): what is shown, and in which unit
 */
void
lg_chart_set_subtitle (LgChart    *self,
                       const char *subtitle)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  g_return_if_fail (LG_IS_CHART (self));

  set_text (self, &priv->subtitle, subtitle);
}

/**
 * lg_chart_set_empty_text:
 * @self: the chart
 * @empty_text: (nullable): the sentence drawn where there are no data
 */
void
lg_chart_set_empty_text (LgChart    *self,
                         const char *empty_text)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  g_return_if_fail (LG_IS_CHART (self));

  set_text (self, &priv->empty_text, empty_text);
}

/**
 * lg_chart_set_currency:
 * @self: the chart
 * @currency: (nullable): the ISO 4217 code, if values are money in minor units; %NULL if they are counts
 */
void
lg_chart_set_currency (LgChart    *self,
                       const char *currency)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  g_return_if_fail (LG_IS_CHART (self));
  g_return_if_fail (currency == NULL || lg_currency_is_valid (currency));

  set_text (self, &priv->currency, currency);
}

/**
 * lg_chart_set_unit:
 * @self: the chart
 * @unit: (nullable): the name of the values' unit, if they are neither counts nor money
 * @digits: how many of a value's digits stand behind the decimal separator
 */
void
lg_chart_set_unit (LgChart    *self,
                   const char *unit,
                   int         digits)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  g_return_if_fail (LG_IS_CHART (self));
  g_return_if_fail (digits >= 0);

  g_set_str (&priv->unit, unit);
  priv->digits = unit != NULL ? digits : 0;
  lg_chart_invalidate (self);
}

/* What the figures of an axis are in, where that is said at all. */
const char *
lg_chart_get_unit (LgChart *self)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  return priv->currency != NULL ? priv->currency : priv->unit;
}

int
lg_chart_get_digits (LgChart *self)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);

  return priv->currency != NULL ? lg_currency_digits (priv->currency) : priv->digits;
}

char *
lg_chart_format_value (LgChart *self,
                       gint64   value)
{
  LgChartPrivate *priv = lg_chart_get_instance_private (self);
  g_autofree char *figure = NULL;

  if (priv->currency != NULL)
    return lg_money_format (value, priv->currency);
  if (priv->unit == NULL)
    return lg_amount_format (value, 0);

  figure = lg_amount_format (value, priv->digits);

  return g_strdup_printf ("%s %s", figure, priv->unit);
}
