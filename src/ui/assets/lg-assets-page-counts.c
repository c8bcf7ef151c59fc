/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-assets-page-private.h"
#include "lg-count-acts.h"
#include "lg-count-dossier.h"
#include "lg-count-words.h"
#include "lg-page-host.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* The stock counts of the page, and what is done with one. */

static gboolean
can_report (LgDiscrepancy *discrepancy)
{
  return discrepancy->counted < discrepancy->book && discrepancy->incident == NULL;
}

static void
show_dossier (LgAssetsPage   *self,
              LgCountDossier *dossier)
{
  g_autofree char *title = lg_count_words_title (dossier->discrepancy);

  g_set_object (&self->discrepancy, dossier->discrepancy);
  lg_assets_page_make_count_detail (self);
  lg_count_detail_set_dossier (self->count_detail, dossier);
  gtk_stack_set_visible_child_name (self->detail_stack, "count");
  adw_navigation_page_set_title (self->detail_page, title);
  lg_assets_page_update_actions (self);
}

static DexFuture *
dossier_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgAssetsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgCountDossier *dossier = value != NULL ? g_value_get_object (value) : NULL;

  if (self == NULL || self->shown_count == NULL)
    return NULL;

  /* Another one may have been chosen meanwhile. */
  if (dossier != NULL && g_str_equal (LG_RECORD (dossier->discrepancy)->id, self->shown_count))
    show_dossier (self, dossier);
  else
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

void
lg_assets_page_read_count (LgAssetsPage *self)
{
  if (self->shown_count != NULL)
    dex_future_disown (dex_future_finally (lg_count_dossier_read (lg_page_get_store (LG_PAGE (self)),
                                                                  self->shown_count),
                                           dossier_read_cb, lg_weak_new (self), lg_weak_free));
}

void
lg_assets_page_show_count (LgAssetsPage *self,
                           const char   *id)
{
  g_set_str (&self->shown_count, id);
  lg_assets_page_read_count (self);
  lg_split_view_set_show_content (self->split_view, TRUE);
}

static DexFuture *
reported_cb (DexFuture *future,
             gpointer   user_data)
{
  LgRecord *count = lg_weak_get_data (user_data);
  g_autoptr (LgAssetsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (host != NULL && value != NULL)
    lg_count_acts_tell (host, lg_page_get_store (LG_PAGE (self)), count->row, g_value_get_object (value));
  else if (host != NULL)
    lg_page_host_tell (host, lg_store_error_say (error));
  if (self != NULL)
    lg_assets_page_read_count (self);

  return NULL;
}

static void
report_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (user_data);

  /* Once is enough. */
  g_simple_action_set_enabled (action, FALSE);
  dex_future_disown (dex_future_finally (lg_count_acts_report (lg_page_get_store (LG_PAGE (self)),
                                                               LG_RECORD (self->discrepancy)->row),
                                         reported_cb,
                                         lg_weak_new_with (self, g_object_ref (self->discrepancy), g_object_unref),
                                         lg_weak_free));
}

static const GActionEntry actions[] = {
  { .name = "report-shortage", .activate = report_cb },
};

void
lg_assets_page_add_count_actions (LgAssetsPage *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
}

void
lg_assets_page_update_count_actions (LgAssetsPage *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "report-shortage");
  gboolean can = self->discrepancy != NULL && can_report (self->discrepancy);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can);
  gtk_widget_set_visible (self->report_button, can);
}
