/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-words.h"
#include "lg-count-row.h"
#include "lg-count-words.h"
#include "lg-money.h"
#include "lg-paged-item.h"
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
  AdwBin        parent_instance;

  GtkLabel     *name;
  GtkLabel     *value;
  GtkLabel     *where;
  GtkLabel     *figures;
  GtkLabel     *unlikely;
  GtkLabel     *when;

  GSignalGroup *signals;  /* (owned): of the item */
  char         *summary;  /* (owned) (nullable): the row in one sentence */
};

G_DEFINE_FINAL_TYPE (LgCountRow, lg_count_row, ADW_TYPE_BIN)

enum {
  PROP_ITEM = 1,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_summary (LgCountRow *self,
             const char *summary)
{
  if (g_set_str (&self->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
show_nothing (LgCountRow *self)
{
  gtk_label_set_label (self->name, "…");
  gtk_label_set_label (self->value, "");
  gtk_label_set_label (self->where, "");
  gtk_label_set_label (self->figures, "");
  gtk_label_set_label (self->unlikely, "");
  gtk_label_set_label (self->when, "");
  set_summary (self, NULL);
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
  set_summary (self, summary);
}

static void
update (LgCountRow  *self,
        LgPagedItem *item)
{
  LgDiscrepancy *discrepancy = lg_paged_item_get_record (item);

  if (discrepancy != NULL)
    show_discrepancy (self, discrepancy);
  else
    show_nothing (self);
}

static void
record_changed_cb (LgPagedItem *item,
                   GParamSpec  *pspec,
                   LgCountRow  *self)
{
  update (self, item);
}

static void
bind_cb (GSignalGroup *signals,
         LgPagedItem  *item,
         LgCountRow   *self)
{
  update (self, item);
}

static void
lg_count_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SUMMARY)
    g_value_set_string (value, LG_COUNT_ROW (object)->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_count_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    g_signal_group_set_target (LG_COUNT_ROW (object)->signals, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_count_row_dispose (GObject *object)
{
  g_clear_object (&LG_COUNT_ROW (object)->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_COUNT_ROW);

  G_OBJECT_CLASS (lg_count_row_parent_class)->dispose (object);
}

static void
lg_count_row_finalize (GObject *object)
{
  g_free (LG_COUNT_ROW (object)->summary);

  G_OBJECT_CLASS (lg_count_row_parent_class)->finalize (object);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_count_row_dispose;
  object_class->finalize = lg_count_row_finalize;
  object_class->get_property = lg_count_row_get_property;
  object_class->set_property = lg_count_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LG_TYPE_PAGED_ITEM, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /* What a screen reader says of the row. */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_count_row_init (LgCountRow *self)
{
  self->signals = g_signal_group_new (LG_TYPE_PAGED_ITEM);
  g_signal_group_connect_object (self->signals, "notify::record", G_CALLBACK (record_changed_cb), self, 0);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (bind_cb), self, 0);

  gtk_widget_init_template (GTK_WIDGET (self));
}
