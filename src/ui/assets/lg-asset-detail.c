/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-detail.h"
#include "lg-asset-sections-private.h"
#include "lg-asset-status-label.h"
#include "lg-asset-words.h"

/**
 * LgAssetDetail:
 *
 * An asset as a document: what and where, how much is at risk, when it was
 * counted, who watches it, and what became of it.
 */
struct _LgAssetDetail
{
  AdwBin              parent_instance;

  GtkScrolledWindow  *scroller;
  GtkLabel           *where;
  GtkLabel           *name;
  LgAssetStatusLabel *status;
  GtkLabel           *part;
  GtkWidget          *high_value;
  LgDetailGroup      *value;
  LgDetailGroup      *facts;
  LgDetailGroup      *counts;
  LgDetailGroup      *cameras;
  LgDetailGroup      *incidents;
  LgDetailGroup      *history;
  LgDetailGroup      *imported;

  char               *shown;  /* (owned) (nullable): the id of the asset that is shown */
};

G_DEFINE_FINAL_TYPE (LgAssetDetail, lg_asset_detail, ADW_TYPE_BIN)

static void
clear_groups (LgAssetDetail *self)
{
  LgDetailGroup *groups[] = {
    self->value, self->facts, self->counts, self->cameras, self->incidents, self->history, self->imported,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    lg_detail_group_clear (groups[i]);
}

static void
show_head (LgAssetDetail  *self,
           LgAssetDossier *dossier)
{
  LgAsset *asset = dossier->asset;
  g_autofree char *where = lg_asset_words_where (asset->sku, asset->site_name, asset->place);
  g_autofree char *part = lg_asset_sections_format_part (dossier);

  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->name, asset->name);
  lg_asset_status_label_set_asset (self->status, asset);
  gtk_label_set_label (self->part, part != NULL ? part : "");
  /* The status says it of what is missing. */
  gtk_widget_set_visible (GTK_WIDGET (self->part), part != NULL && asset->missing <= 0);
  gtk_widget_set_visible (self->high_value, asset->high_value);
}

/* A new document is read from its beginning; one that changed stays where it is read. */
static void
begin_reading (LgAssetDetail *self,
               LgAsset       *asset)
{
  if (g_set_str (&self->shown, LG_RECORD (asset)->id))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
lg_asset_detail_finalize (GObject *object)
{
  g_free (LG_ASSET_DETAIL (object)->shown);

  G_OBJECT_CLASS (lg_asset_detail_parent_class)->finalize (object);
}

static void
lg_asset_detail_class_init (LgAssetDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_asset_detail_finalize;

  g_type_ensure (LG_TYPE_ASSET_STATUS_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-asset-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, where);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, name);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, status);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, part);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, high_value);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, value);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, counts);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, cameras);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, incidents);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, history);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDetail, imported);
}

static void
lg_asset_detail_init (LgAssetDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lg_detail_group_set_name (self->facts, _("Facts"));
}

void
lg_asset_detail_set_dossier (LgAssetDetail  *self,
                             LgAssetDossier *dossier)
{
  g_return_if_fail (LG_IS_ASSET_DETAIL (self));

  clear_groups (self);
  begin_reading (self, dossier->asset);
  show_head (self, dossier);

  lg_asset_sections_add_value (self->value, dossier->asset);
  lg_asset_sections_add_facts (self->facts, dossier->asset);
  lg_asset_sections_add_counts (self->counts, dossier);
  lg_asset_sections_add_cameras (self->cameras, dossier);
  lg_asset_sections_add_incidents (self->incidents, dossier);
  lg_asset_sections_add_history (self->history, dossier);
  lg_asset_sections_add_imported (self->imported, dossier->asset);
}
