/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-asset-status-label.h"
#include "lg-asset-words.h"

/**
 * LgAssetStatusLabel:
 *
 * An asset's status, as word, shape and colour together. The colour is the
 * style sheet's, by the class `status-1` … `status-5`.
 */
struct _LgAssetStatusLabel
{
  GtkWidget  parent_instance;

  GtkWidget *image;
  GtkWidget *label;

  int        status;  /* an LgAssetStatus, 0 for none */
};

G_DEFINE_FINAL_TYPE (LgAssetStatusLabel, lg_asset_status_label, GTK_TYPE_WIDGET)

static void
lg_asset_status_label_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ASSET_STATUS_LABEL);

  G_OBJECT_CLASS (lg_asset_status_label_parent_class)->dispose (object);
}

static void
lg_asset_status_label_class_init (LgAssetStatusLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_asset_status_label_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/assets/lg-asset-status-label.ui");
  gtk_widget_class_set_css_name (widget_class, "asset-status");
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusLabel, image);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusLabel, label);
}

static void
lg_asset_status_label_init (LgAssetStatusLabel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_status (LgAssetStatusLabel *self,
            int                 status)
{
  g_autofree char *old_class = g_strdup_printf ("status-%d", self->status);
  g_autofree char *new_class = g_strdup_printf ("status-%d", status);
  g_autofree char *icon = g_strdup_printf ("lg-asset-status-%d-symbolic", status);

  if (status == self->status)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), old_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), new_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), status > 0 ? icon : NULL);
  self->status = status;
}

/* Shows nothing for NULL. */
void
lg_asset_status_label_set_asset (LgAssetStatusLabel *self,
                                 LgAsset            *asset)
{
  g_autofree char *words = asset != NULL ? lg_asset_words_status (asset) : NULL;

  g_return_if_fail (LG_IS_ASSET_STATUS_LABEL (self));

  set_status (self, asset != NULL ? asset->status : 0);
  gtk_label_set_label (GTK_LABEL (self->label), words != NULL ? words : "");
}
