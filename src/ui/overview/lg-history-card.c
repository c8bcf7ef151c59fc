/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-chart-view.h"
#include "lg-choice.h"
#include "lg-history-card.h"
#include "lg-loss-chart.h"

/**
 * LgHistoryCard:
 *
 * The losses of the last weeks. Where they are in several currencies, which are
 * never added, one is chosen.
 */
struct _LgHistoryCard
{
  AdwBin             parent_instance;

  LgChoice          *currency_drop_down;
  LgChartView       *chart_view;

  LgOverviewFigures *figures;             /* (owned) (nullable) */
  GStrv              currencies;          /* (owned) (nullable): in the order of the drop-down */
  gboolean           is_filling;          /* the choices are being set, not made */
};

G_DEFINE_FINAL_TYPE (LgHistoryCard, lg_history_card, ADW_TYPE_BIN)

/* The one that is chosen, or else the one with the most incidents; NULL where nothing was lost. */
static const char *
get_currency (LgHistoryCard *self)
{
  guint selected = lg_choice_get_selected (self->currency_drop_down);

  return selected < g_strv_length (self->currencies) ? self->currencies[selected] : self->currencies[0];
}

static void
show_chart (LgHistoryCard *self)
{
  g_autoptr (LgChart) chart = lg_loss_chart_new (self->figures, get_currency (self));

  lg_chart_view_set_chart (self->chart_view, chart);
}

static guint
find_currency (GStrv       currencies,
               const char *currency)
{
  for (guint i = 0; currency != NULL && currencies[i] != NULL; i++)
    {
      if (g_str_equal (currencies[i], currency))
        return i;
    }

  return 0;
}

/* What was chosen stays chosen as long as it occurs. */
static void
fill_currencies (LgHistoryCard *self,
                 GStrv          currencies)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char * const *) currencies);
  guint selected = self->currencies != NULL ? find_currency (currencies, get_currency (self)) : 0;

  self->is_filling = TRUE;
  lg_choice_set_names (self->currency_drop_down, names, selected);
  self->is_filling = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->currency_drop_down), g_strv_length (currencies) > 1);
  g_strfreev (self->currencies);
  self->currencies = g_strdupv (currencies);
}

static void
currency_selected_cb (LgHistoryCard *self)
{
  if (!self->is_filling && self->figures != NULL)
    show_chart (self);
}

static void
lg_history_card_dispose (GObject *object)
{
  LgHistoryCard *self = LG_HISTORY_CARD (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_HISTORY_CARD);
  g_clear_object (&self->figures);
  g_clear_pointer (&self->currencies, g_strfreev);

  G_OBJECT_CLASS (lg_history_card_parent_class)->dispose (object);
}

static void
lg_history_card_class_init (LgHistoryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_history_card_dispose;

  g_type_ensure (LG_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/overview/lg-history-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LgHistoryCard, currency_drop_down);
  gtk_widget_class_bind_template_child (widget_class, LgHistoryCard, chart_view);
  gtk_widget_class_bind_template_callback (widget_class, currency_selected_cb);
}

static void
lg_history_card_init (LgHistoryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lg_history_card_set_overview (LgHistoryCard *self,
                              LgOverview    *overview)
{
  g_auto (GStrv) currencies = lg_loss_chart_list_currencies (overview->figures);

  g_return_if_fail (LG_IS_HISTORY_CARD (self));

  g_set_object (&self->figures, overview->figures);
  if (self->currencies == NULL || !g_strv_equal ((const char * const *) self->currencies, (const char * const *) currencies))
    fill_currencies (self, currencies);
  show_chart (self);
}
