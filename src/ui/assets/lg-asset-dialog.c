/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-acts.h"
#include "lg-asset-dialog-private.h"
#include "lg-close-guard.h"
#include "lg-field-problem.h"
#include "lg-list.h"
#include "lg-present.h"
#include "lg-problem-banner.h"
#include "lg-settings.h"
#include "lg-site-table.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/**
 * LgAssetDialog:
 *
 * Asks for what is known of an asset, new or old. Its status is changed
 * elsewhere, with a reason.
 */
G_DEFINE_FINAL_TYPE (LgAssetDialog, lg_asset_dialog, ADW_TYPE_DIALOG)

static void
forget_problem (LgAssetDialog *self)
{
  adw_banner_set_revealed (self->problem, FALSE);
  if (self->wrong_problem != NULL)
    lg_field_problem_forget (self->wrong, self->wrong_problem);
  self->wrong_problem = NULL;
}

/* What is wrong with a field is said beside it, and what is wrong with no field above all. */
static void
show_problem (LgAssetDialog *self,
              GtkEditable   *wrong,
              const char    *sentence)
{
  forget_problem (self);
  if (wrong != NULL)
    {
      self->wrong = wrong;
      self->wrong_problem = lg_field_problem_show (wrong, sentence);
      return;
    }

  lg_problem_banner_tell (self->problem, sentence);
}

static void
changed_cb (LgAssetDialog *self)
{
  forget_problem (self);
  lg_asset_form_update (self);
}

static void
site_changed_cb (LgAssetDialog *self)
{
  lg_asset_form_update (self);
}

static void
finish (LgAssetDialog *self,
        LgAsset       *asset)
{
  g_autofree char *sentence = g_strdup_printf (self->asset == NULL ? _("%s added") : _("%s updated"), asset->name);

  if (self->asset == NULL)
    gtk_widget_activate_action (self->host, "win.show-record", "(ss)", "asset", LG_RECORD (asset)->id);
  lg_asset_acts_tell (LG_PAGE_HOST (self->host), self->store, sentence, self->asset, asset, FALSE);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static DexFuture *
written_cb (DexFuture *future,
            gpointer   user_data)
{
  g_autoptr (LgAssetDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    {
      finish (self, g_value_get_object (value));
    }
  else
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->submit), TRUE);
      show_problem (self, NULL, lg_store_error_say (error));
    }

  return NULL;
}

static DexFuture *
write_asset (LgAssetDialog *self,
             LgAsset       *asset)
{
  if (self->asset != NULL)
    return lg_asset_acts_update (self->store, asset);

  return lg_asset_acts_create (self->store, asset, asset->site_row == 0 ? gtk_editable_get_text (self->new_site) : NULL);
}

static void
submit_cb (LgAssetDialog *self)
{
  g_autoptr (GError) error = NULL;
  GtkEditable *wrong = NULL;
  g_autoptr (LgAsset) asset = lg_asset_form_read (self, &wrong, &error);

  if (asset == NULL)
    {
      show_problem (self, wrong, lg_store_error_say (error));
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->submit), FALSE);
  dex_future_disown (dex_future_finally (write_asset (self, asset), written_cb, lg_weak_new (self), lg_weak_free));
}

static gpointer
list_sites_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  return lg_list_take (lg_sites_list (db, error), LG_TYPE_SITE);
}

/* A new asset may be at a site that is still to be made, which is the last of the choices. */
static gpointer
list_choices_cb (LgDb      *db,
                 gpointer   user_data,
                 GError   **error)
{
  g_autofree char *currency = lg_settings_get (db, "currency", error);
  GPtrArray *sites = currency != NULL ? lg_sites_list (db, error) : NULL;
  LgSite *new_site;

  if (sites == NULL)
    return NULL;

  new_site = g_object_new (LG_TYPE_SITE, NULL);
  g_set_str (&new_site->name, _("New Site…"));
  g_set_str (&new_site->currency, currency);
  g_ptr_array_add (sites, new_site);

  return lg_list_take (sites, LG_TYPE_SITE);
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgAssetDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    lg_asset_form_set_sites (self, g_value_get_object (value));
  else if (self != NULL)
    show_problem (self, NULL, lg_store_error_say (error));

  return NULL;
}

static void
lg_asset_dialog_dispose (GObject *object)
{
  LgAssetDialog *self = LG_ASSET_DIALOG (object);

  g_clear_object (&self->sites);
  g_clear_object (&self->asset);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_asset_dialog_parent_class)->dispose (object);
}

static void
lg_asset_dialog_class_init (LgAssetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_asset_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-asset-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, submit);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, sku);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, barcode);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, category);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, quantity);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, unit_cost);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, unit_price);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, value);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, value_figure);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, high_value);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, site);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, new_site);
  gtk_widget_class_bind_template_child (widget_class, LgAssetDialog, place);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
}

static void
lg_asset_dialog_init (LgAssetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
present (LgAssetDialog *self,
         LgPageHost    *host,
         LgStore       *store)
{
  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  lg_asset_form_update (self);
  lg_close_guard_begin (ADW_DIALOG (self));
  dex_future_disown (dex_future_finally (lg_store_read (store, self->asset != NULL ? list_sites_cb : list_choices_cb,
                                                        NULL, NULL),
                                         sites_read_cb, lg_weak_new (self), lg_weak_free));
  lg_present_dialog (ADW_DIALOG (self), self->host);
}

/**
 * lg_asset_dialog_add:
 * @host: the window
 * @store: the store
 * @barcode: (nullable): what a scanner read
 *
 * Asks for a new asset.
 */
void
lg_asset_dialog_add (LgPageHost *host,
                     LgStore    *store,
                     const char *barcode)
{
  LgAssetDialog *self = g_object_new (LG_TYPE_ASSET_DIALOG, NULL);

  gtk_editable_set_text (self->quantity, "1");
  gtk_editable_set_text (self->barcode, barcode != NULL ? barcode : "");
  present (self, host, store);
}

void
lg_asset_dialog_edit (LgPageHost *host,
                      LgStore    *store,
                      LgAsset    *asset)
{
  LgAssetDialog *self = g_object_new (LG_TYPE_ASSET_DIALOG, NULL);

  self->asset = g_object_ref (asset);
  adw_dialog_set_title (ADW_DIALOG (self), _("Edit Asset"));
  gtk_button_set_label (self->submit, _("_Save"));
  lg_asset_form_set_asset (self);
  present (self, host, store);
}
