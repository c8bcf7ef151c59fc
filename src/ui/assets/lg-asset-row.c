/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-row.h"
#include "lg-asset-status-label.h"
#include "lg-asset-words.h"
#include "lg-time-text.h"
#include "lg-words.h"

/**
 * LgAssetRow:
 *
 * An asset in the list. Its item is there at once, the record when it was read.
 */
struct _LgAssetRow
{
  LgPagedRow          parent_instance;

  GtkLabel           *name;
  GtkLabel           *value;
  GtkLabel           *where;
  GtkLabel           *working;
  LgAssetStatusLabel *status;
  GtkLabel           *counted;
};

G_DEFINE_FINAL_TYPE (LgAssetRow, lg_asset_row, LG_TYPE_PAGED_ROW)

static void
show_nothing (LgAssetRow *self)
{
  gtk_label_set_label (self->name, "…");
  gtk_label_set_label (self->value, "");
  gtk_label_set_label (self->where, "");
  gtk_label_set_label (self->working, "");
  gtk_label_set_label (self->counted, "");
  lg_asset_status_label_set_asset (self->status, NULL);
  lg_paged_row_set_summary (LG_PAGED_ROW (self), NULL);
}

static char *
format_counted (LgAsset *asset)
{
  g_autofree char *when = NULL;

  if (asset->last_counted_at == LG_TIME_NONE)
    return g_strdup (_("Never counted"));

  when = lg_time_text_relative (asset->last_counted_at, asset->last_count_precision,
                                lg_asset_words_zone (asset->timezone), lg_time_now ());

  /* Translators: when a stock was counted: “Counted yesterday” */
  return g_strdup_printf (_("Counted %s"), when);
}

static void
show_asset (LgAssetRow *self,
            LgAsset    *asset)
{
  g_autofree char *value = lg_asset_words_value (asset);
  g_autofree char *where = lg_asset_words_where (asset->sku, asset->site_name, asset->place);
  g_autofree char *working = lg_asset_words_working (asset);
  g_autofree char *counted = format_counted (asset);
  g_autofree char *when = lg_time_text_absolute (asset->last_counted_at, asset->last_count_precision,
                                                 lg_asset_words_zone (asset->timezone));
  g_autofree char *status = lg_asset_words_status (asset);
  g_autofree char *summary = g_strdup_printf ("%s, %s, %s, %s", asset->name, status, value, where);

  gtk_label_set_label (self->name, asset->name);
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->working, working);
  gtk_label_set_label (self->counted, counted);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->counted), when);
  lg_asset_status_label_set_asset (self->status, asset);
  lg_paged_row_set_summary (LG_PAGED_ROW (self), summary);
}

static void
lg_asset_row_show (LgPagedRow *row,
                   gpointer    asset)
{
  if (asset != NULL)
    show_asset (LG_ASSET_ROW (row), asset);
  else
    show_nothing (LG_ASSET_ROW (row));
}

static void
lg_asset_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ASSET_ROW);

  G_OBJECT_CLASS (lg_asset_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-asset-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAssetRow, name);
  gtk_widget_class_bind_template_child (widget_class, LgAssetRow, value);
  gtk_widget_class_bind_template_child (widget_class, LgAssetRow, where);
  gtk_widget_class_bind_template_child (widget_class, LgAssetRow, working);
  gtk_widget_class_bind_template_child (widget_class, LgAssetRow, status);
  gtk_widget_class_bind_template_child (widget_class, LgAssetRow, counted);
}

static void
lg_asset_row_class_init (LgAssetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_asset_row_dispose;
  LG_PAGED_ROW_CLASS (klass)->show = lg_asset_row_show;

  g_type_ensure (LG_TYPE_ASSET_STATUS_LABEL);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_asset_row_init (LgAssetRow *self)
{
}
