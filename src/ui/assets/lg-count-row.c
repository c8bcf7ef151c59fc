/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-words.h"
#include "lg-count-row.h"
#include "lg-count-words.h"
#include "lg-money.h"
#include "lg-shortage.h"
#include "lg-time-text.h"

/**
 * LgCountRow:
 *
 * A count in the list that did not find what the books say. Its item is there
 * at once, the record when it was read.
 */
struct _LgCountRow
{
  LgPagedRow    parent_instance;

  GtkLabel     *name;
  GtkLabel     *value;
  GtkLabel     *where;
  GtkLabel     *figures;
  GtkLabel     *unlikely;
  GtkLabel     *when;
};

G_DEFINE_FINAL_TYPE (LgCountRow, lg_count_row, LG_TYPE_PAGED_ROW)

static void
show_nothing (LgCountRow *self)
{
  gtk_label_set_label (self->name, "…");
  gtk_label_set_label (self->value, "");
  gtk_label_set_label (self->where, "");
  gtk_label_set_label (self->figures, "");
  gtk_label_set_label (self->unlikely, "");
  gtk_label_set_label (self->when, "");
  lg_paged_row_set_summary (LG_PAGED_ROW (self), NULL);
}

/* Of a surplus nothing is said. */
static char *
format_unlikely (LgDiscrepancy *discrepancy)
{
  if (discrepancy->counted > discrepancy->book)
    return g_strdup (_("More than in the books"));

  return lg_count_words_unlikely (lg_shortage_get_probability (discrepancy));
}

static void
show_discrepancy (LgCountRow    *self,
                  LgDiscrepancy *discrepancy)
{
  GTimeZone *zone = lg_asset_words_zone (discrepancy->timezone);
  g_autofree char *title = lg_count_words_title (discrepancy);
  g_autofree char *value = lg_count_words_value (discrepancy);
  g_autofree char *where = lg_count_words_where (discrepancy);
  g_autofree char *counted = lg_amount_format (discrepancy->counted, 0);
  g_autofree char *book = lg_amount_format (discrepancy->book, 0);
  /* Translators: 51 counted, where the books have 56 */
  g_autofree char *figures = g_strdup_printf (_("%s counted, %s in the books"), counted, book);
  g_autofree char *unlikely = format_unlikely (discrepancy);
  g_autofree char *when = lg_time_text_relative (discrepancy->counted_at, discrepancy->precision, zone, lg_time_now ());
  g_autofree char *absolute = lg_time_text_absolute (discrepancy->counted_at, discrepancy->precision, zone);
  g_autofree char *summary = g_strdup_printf ("%s, %s, %s, %s, %s", title, value, figures, unlikely, where);

  gtk_label_set_label (self->name, title);
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->figures, figures);
  gtk_label_set_label (self->unlikely, unlikely);
  gtk_label_set_label (self->when, when);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->when), absolute);
  lg_paged_row_set_summary (LG_PAGED_ROW (self), summary);
}

static void
lg_count_row_show (LgPagedRow *row,
                   gpointer    discrepancy)
{
  if (discrepancy != NULL)
    show_discrepancy (LG_COUNT_ROW (row), discrepancy);
  else
    show_nothing (LG_COUNT_ROW (row));
}

static void
lg_count_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_COUNT_ROW);

  G_OBJECT_CLASS (lg_count_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-count-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgCountRow, name);
  gtk_widget_class_bind_template_child (widget_class, LgCountRow, value);
  gtk_widget_class_bind_template_child (widget_class, LgCountRow, where);
  gtk_widget_class_bind_template_child (widget_class, LgCountRow, figures);
  gtk_widget_class_bind_template_child (widget_class, LgCountRow, unlikely);
  gtk_widget_class_bind_template_child (widget_class, LgCountRow, when);
}

static void
lg_count_row_class_init (LgCountRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_count_row_dispose;
  LG_PAGED_ROW_CLASS (klass)->show = lg_count_row_show;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_count_row_init (LgCountRow *self)
{
}
