/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-acts.h"
#include "lg-asset-dialog.h"
#include "lg-asset-status-dialog.h"
#include "lg-assets-page-private.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* What is done with assets: the actions `asset.…`. */

static LgStore *
get_store (LgAssetsPage *self)
{
  return lg_page_get_store (LG_PAGE (self));
}

static LgPageHost *
get_host (LgAssetsPage *self)
{
  return lg_page_host_of (GTK_WIDGET (self));
}

static DexFuture *
deleted_cb (DexFuture *future,
            gpointer   user_data)
{
  LgAsset *before = lg_weak_get_data (user_data);
  g_autoptr (LgAssetsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? get_host (self) : NULL;
  g_autofree char *sentence = g_strdup_printf (_("%s deleted"), before->name);

  if (host != NULL && value != NULL)
    lg_asset_acts_tell (host, get_store (self), sentence, before, g_value_get_object (value), FALSE);
  else if (host != NULL)
    lg_page_host_tell (host, lg_store_error_say (error));

  return NULL;
}

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (user_data);

  lg_asset_dialog_add (get_host (self), get_store (self), NULL);
}

/* One form is enough at a time. */
static void
scan_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (user_data);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (get_host (self))) == NULL)
    lg_assets_page_scan_with_camera (self);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (user_data);

  lg_asset_dialog_edit (get_host (self), get_store (self), self->asset);
}

static void
set_status_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (user_data);

  lg_asset_status_dialog_present (get_host (self), get_store (self), self->asset);
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (user_data);

  dex_future_disown (dex_future_finally (lg_asset_acts_delete (get_store (self), self->asset),
                                         deleted_cb, lg_weak_new_with (self, g_object_ref (self->asset), g_object_unref),
                                         lg_weak_free));
}

static const GActionEntry actions[] = {
  { .name = "add", .activate = add_cb },
  { .name = "scan", .activate = scan_cb },
  { .name = "edit", .activate = edit_cb },
  { .name = "set-status", .activate = set_status_cb },
  { .name = "delete", .activate = delete_cb },
};

void
lg_assets_page_add_actions (LgAssetsPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  lg_assets_page_add_count_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "asset", G_ACTION_GROUP (self->actions));
}

/* Switches on what can be done with the asset that is shown, and off what cannot. */
void
lg_assets_page_update_actions (LgAssetsPage *self)
{
  static const char * const names[] = { "edit", "set-status", "delete" };
  gboolean exists = self->asset != NULL && LG_RECORD (self->asset)->deleted_at == LG_TIME_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), exists);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), exists);
  gtk_widget_set_visible (self->status_button, exists);
  lg_assets_page_update_count_actions (self);
}
