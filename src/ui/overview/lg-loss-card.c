/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-loss-card.h"
#include "lg-money.h"

/**
 * LgLossCard:
 *
 * What changed: this week's losses and incidents beside those of last week up
 * to the same day. Each currency stands for itself.
 */
struct _LgLossCard
{
  AdwBin    parent_instance;

  GtkBox   *losses;
  GtkLabel *incidents;
  GtkLabel *incidents_before;
};

G_DEFINE_FINAL_TYPE (LgLossCard, lg_loss_card, ADW_TYPE_BIN)

static const LgLoss *
find_currency (GPtrArray  *losses,
               const char *currency)
{
  for (guint i = 0; i < losses->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (losses, i);

      if (g_str_equal (loss->currency, currency))
        return loss;
    }

  return NULL;
}

static gint64
count_incidents (GPtrArray *losses)
{
  gint64 count = 0;

  for (guint i = 0; i < losses->len; i++)
    count += ((const LgLoss *) g_ptr_array_index (losses, i))->incidents;

  return count;
}

/* How much one figure is above another, in whole per cent; NULL where that says nothing. */
static char *
format_change (gint64 now,
               gint64 before)
{
  double change;

  if (before <= 0)
    return NULL;

  change = 100.0 * ((double) now - (double) before) / (double) before;
  if (change > -0.5 && change < 0.5)
    return g_strdup (_("as by this day last week"));

  /* Translators: a change in per cent against last week */
  return g_strdup_printf (change > 0 ? _("▲ %.0f %%") : _("▼ %.0f %%"), ABS (change));
}

static char *
format_comparison (gint64      now,
                   gint64      before,
                   const char *before_text)
{
  g_autofree char *change = format_change (now, before);

  if (change == NULL)
    return g_strdup_printf (_("%s by this day last week"), before_text);

  return g_strdup_printf (_("%s · %s by this day last week"), change, before_text);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static char *
format_working (gint64      gross,
                gint64      recovered,
                const char *currency)
{
  g_autofree char *gross_text = lg_money_format (gross, currency);
  g_autofree char *recovered_text = lg_money_format (recovered, currency);

  return g_strdup_printf (_("%s gross − %s recovered, at cost"), gross_text, recovered_text);
}

static void
add_currency (LgLossCard *self,
              LgOverview *overview,
              const char *currency)
{
  const LgLoss *now = find_currency (overview->figures->losses, currency);
  const LgLoss *before = find_currency (overview->figures->losses_before, currency);
  gint64 net = now != NULL ? lg_loss_get_net (now) : 0;
  gint64 net_before = before != NULL ? lg_loss_get_net (before) : 0;
  g_autofree char *figure = lg_money_format (net, currency);
  g_autofree char *figure_before = lg_money_format (net_before, currency);
  g_autofree char *comparison = format_comparison (net, net_before, figure_before);
  g_autofree char *working = format_working (now != NULL ? now->gross : 0, now != NULL ? now->recovered : 0, currency);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *working_label = create_label (working, "caption");
  gboolean first = gtk_widget_get_first_child (GTK_WIDGET (self->losses)) == NULL;

  gtk_widget_add_css_class (working_label, "dimmed");
  gtk_box_append (GTK_BOX (box), create_label (figure, first ? "title-1" : "title-4"));
  gtk_box_append (GTK_BOX (box), create_label (comparison, "body"));
  gtk_box_append (GTK_BOX (box), working_label);
  gtk_box_append (self->losses, box);
}

static void
show_losses (LgLossCard *self,
             LgOverview *overview)
{
  GPtrArray *lists[] = { overview->figures->losses, overview->figures->losses_before };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->losses))) != NULL)
    gtk_box_remove (self->losses, child);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->len; j++)
        {
          const LgLoss *loss = g_ptr_array_index (lists[i], j);

          if (i == 0 || find_currency (lists[0], loss->currency) == NULL)
            add_currency (self, overview, loss->currency);
        }
    }

  if (gtk_widget_get_first_child (GTK_WIDGET (self->losses)) == NULL)
    gtk_box_append (self->losses, create_label (_("No incidents this week, or by this day last week"), "dimmed"));
}

static void
lg_loss_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_LOSS_CARD);

  G_OBJECT_CLASS (lg_loss_card_parent_class)->dispose (object);
}

static void
lg_loss_card_class_init (LgLossCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_loss_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/overview/lg-loss-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LgLossCard, losses);
  gtk_widget_class_bind_template_child (widget_class, LgLossCard, incidents);
  gtk_widget_class_bind_template_child (widget_class, LgLossCard, incidents_before);
}

static void
lg_loss_card_init (LgLossCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lg_loss_card_set_overview (LgLossCard *self,
                           LgOverview *overview)
{
  gint64 now = count_incidents (overview->figures->losses);
  gint64 before = count_incidents (overview->figures->losses_before);
  g_autofree char *now_text = lg_amount_format (now, 0);
  g_autofree char *before_text = lg_amount_format (before, 0);
  g_autofree char *comparison = format_comparison (now, before, before_text);

  g_return_if_fail (LG_IS_LOSS_CARD (self));

  show_losses (self, overview);
  gtk_label_set_label (self->incidents, now_text);
  gtk_label_set_label (self->incidents_before, comparison);
}
