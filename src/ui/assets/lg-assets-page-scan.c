/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-dialog.h"
#include "lg-asset-table.h"
#include "lg-assets-page-private.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-weak.h"

/* What becomes of a code that a scanner or a camera read. */

static gpointer
find_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  return lg_list_take (lg_assets_list_by_code (db, user_data, error), LG_TYPE_ASSET);
}

static void
tell_unknown (LgAssetsPage *self,
              const char   *code)
{
  g_autofree char *sentence = g_strdup_printf (_("No asset has the code %s"), code);

  g_set_str (&self->code, code);
  if (self->camera != NULL)
    {
      lg_camera_scan_dialog_tell_unknown (self->camera, sentence);
      return;
    }

  adw_banner_set_title (self->unknown_code, sentence);
  adw_banner_set_revealed (self->unknown_code, TRUE);
  lg_split_view_set_show_content (self->split_view, FALSE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_found (LgAssetsPage *self,
            GListModel   *found,
            const char   *code)
{
  guint n_found = g_list_model_get_n_items (found);
  g_autoptr (LgAsset) asset = g_list_model_get_item (found, 0);

  adw_banner_set_revealed (self->unknown_code, FALSE);
  if (n_found > 0 && self->camera != NULL)
    adw_dialog_close (ADW_DIALOG (self->camera));

  if (n_found == 0)
    tell_unknown (self, code);
  else if (n_found == 1)
    lg_assets_page_open (self, LG_RECORD (asset)->id);
  else
    /* Several sites have it, and only the user knows which one is meant. */
    lg_assets_page_search (self, code);
}

static DexFuture *
found_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (LgAssetsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    show_found (self, g_value_get_object (value), lg_weak_get_data (user_data));
  else if (self != NULL)
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

/* Opens the asset that bears the code. */
void
lg_assets_page_find_code (LgAssetsPage *self,
                          const char   *code)
{
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (LG_PAGE (self)), find_cb,
                                                        g_strdup (code), g_free),
                                         found_cb, lg_weak_new_with (self, g_strdup (code), g_free), lg_weak_free));
}

/* Adds an asset that bears the code that none bore. */
void
lg_assets_page_add_unknown (LgAssetsPage *self)
{
  adw_banner_set_revealed (self->unknown_code, FALSE);
  lg_asset_dialog_add (lg_page_host_of (GTK_WIDGET (self)), lg_page_get_store (LG_PAGE (self)), self->code);
}

static void
forget_camera_cb (LgAssetsPage *self)
{
  g_clear_weak_pointer (&self->camera);
}

/* Shows what a camera sees, until a code of an asset is in it. */
void
lg_assets_page_scan_with_camera (LgAssetsPage *self)
{
  LgCameraScanDialog *dialog = lg_camera_scan_dialog_present (lg_page_host_of (GTK_WIDGET (self)));

  g_set_weak_pointer (&self->camera, dialog);
  g_signal_connect_object (dialog, "read", G_CALLBACK (lg_assets_page_find_code), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "add", G_CALLBACK (lg_assets_page_add_unknown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (forget_camera_cb), self, G_CONNECT_SWAPPED);
}
