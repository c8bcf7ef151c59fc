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
  AdwBin              parent_instance;

  GtkLabel           *name;
  GtkLabel           *value;
  GtkLabel           *where;
  GtkLabel           *working;
  LgAssetStatusLabel *status;
  GtkLabel           *counted;

  GSignalGroup       *signals;  /* (owned): of the item */
  char               *summary;  /* (owned) (nullable): the row in one sentence */
};

G_DEFINE_FINAL_TYPE (LgAssetRow, lg_asset_row, ADW_TYPE_BIN)

enum {
  PROP_ITEM = 1,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_summary (LgAssetRow *self,
             const char *summary)
{
  if (g_set_str (&self->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
show_nothing (LgAssetRow *self)
{
  gtk_label_set_label (self->name, "…");
  gtk_label_set_label (self->value, "");
  gtk_label_set_label (self->where, "");
  gtk_label_set_label (self->working, "");
  gtk_label_set_label (self->counted, "");
  lg_asset_status_label_set_status (self->status, 0);
  set_summary (self, NULL);
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
  g_autofree char *summary = g_strdup_printf ("%s, %s, %s, %s", asset->name, lg_words_asset_status (asset->status),
                                              value, where);

  gtk_label_set_label (self->name, asset->name);
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->working, working);
  gtk_label_set_label (self->counted, counted);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->counted), when);
  lg_asset_status_label_set_status (self->status, asset->status);
  set_summary (self, summary);
}

static void
update (LgAssetRow  *self,
        LgPagedItem *item)
{
  LgAsset *asset = lg_paged_item_get_record (item);

  if (asset != NULL)
    show_asset (self, asset);
  else
    show_nothing (self);
}

static void
record_changed_cb (LgPagedItem *item,
                   GParamSpec  *pspec,
                   LgAssetRow  *self)
{
  update (self, item);
}

static void
bind_cb (GSignalGroup *signals,
         LgPagedItem  *item,
         LgAssetRow   *self)
{
  update (self, item);
}

static void
lg_asset_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SUMMARY)
    g_value_set_string (value, LG_ASSET_ROW (object)->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_asset_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    g_signal_group_set_target (LG_ASSET_ROW (object)->signals, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_asset_row_dispose (GObject *object)
{
  g_clear_object (&LG_ASSET_ROW (object)->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ASSET_ROW);

  G_OBJECT_CLASS (lg_asset_row_parent_class)->dispose (object);
}

static void
lg_asset_row_finalize (GObject *object)
{
  g_free (LG_ASSET_ROW (object)->summary);

  G_OBJECT_CLASS (lg_asset_row_parent_class)->finalize (object);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_asset_row_dispose;
  object_class->finalize = lg_asset_row_finalize;
  object_class->get_property = lg_asset_row_get_property;
  object_class->set_property = lg_asset_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LG_TYPE_PAGED_ITEM, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /* What a screen reader says of the row. */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LG_TYPE_ASSET_STATUS_LABEL);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_asset_row_init (LgAssetRow *self)
{
  self->signals = g_signal_group_new (LG_TYPE_PAGED_ITEM);
  g_signal_group_connect_object (self->signals, "notify::record", G_CALLBACK (record_changed_cb), self, 0);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (bind_cb), self, 0);

  gtk_widget_init_template (GTK_WIDGET (self));
}
