/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-figure-row.h"
#include "lg-money.h"

/**
 * LgFigureRow:
 *
 * A row with a number at its end.
 */
struct _LgFigureRow
{
  AdwActionRow  parent_instance;

  GtkLabel     *figure;  /* (owned by the widget) */
};

G_DEFINE_FINAL_TYPE (LgFigureRow, lg_figure_row, ADW_TYPE_ACTION_ROW)

static void
lg_figure_row_class_init (LgFigureRowClass *klass)
{
}

static void
lg_figure_row_init (LgFigureRow *self)
{
  GtkWidget *figure = gtk_label_new (NULL);

  self->figure = GTK_LABEL (figure);
  gtk_widget_add_css_class (figure, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), figure);
}

void
lg_figure_row_set_figure (LgFigureRow *self,
                          gint64       figure)
{
  g_autofree char *text = lg_amount_format (figure, 0);

  g_return_if_fail (LG_IS_FIGURE_ROW (self));

  gtk_label_set_label (self->figure, text);
}
