/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset-detail.h"
#include "lg-asset-pane.h"
#include "lg-assets-page.h"
#include "lg-camera-scan-dialog.h"
#include "lg-count-detail.h"
#include "lg-count-pane.h"
#include "lg-scan-reader.h"
#include "lg-split-view.h"

G_BEGIN_DECLS

struct _LgAssetsPage
{
  LgPage                  parent_instance;

  LgSplitView            *split_view;
  AdwBanner              *unknown_code;
  GtkSearchBar           *search_bar;
  GtkEditable            *search_entry;
  AdwViewStack           *lists;
  LgAssetPane            *assets;
  LgCountPane            *counts;
  AdwNavigationPage      *detail_page;
  GtkStack               *detail_stack;
  LgAssetDetail          *detail;
  LgCountDetail          *count_detail;
  GtkMenuButton          *menu_button;
  GMenuModel             *asset_menu;
  GtkWidget              *status_button;
  GtkWidget              *report_button;

  gboolean                has_store;  /* the panes have it once the page was seen */
  char                   *shown;      /* (owned) (nullable): the id of the asset to show */
  LgAsset                *asset;      /* (owned) (nullable): the one that is shown, as it was read */
  char                   *shown_count;  /* (owned) (nullable): the id of the count to show */
  LgDiscrepancy          *discrepancy;  /* (owned) (nullable): the one that is shown, as it was read */
  char                   *code;       /* (owned) (nullable): the one that no asset bears */
  LgScanReader           *scanner;    /* (owned) */
  LgCameraScanDialog     *camera;     /* (weak) (nullable): while a camera scans */
  GSimpleActionGroup     *actions;    /* (owned) */
};

void lg_assets_page_make_count_detail (LgAssetsPage *self);

void lg_assets_page_add_actions    (LgAssetsPage *self);
void lg_assets_page_update_actions (LgAssetsPage *self);
void lg_assets_page_open           (LgAssetsPage *self,
                                    const char   *id);
void lg_assets_page_find_code      (LgAssetsPage *self,
                                    const char   *code);
void lg_assets_page_search         (LgAssetsPage *self,
                                    const char   *text);
void lg_assets_page_add_unknown    (LgAssetsPage *self);
void lg_assets_page_scan_with_camera (LgAssetsPage *self);

void lg_assets_page_add_count_actions    (LgAssetsPage *self);
void lg_assets_page_update_count_actions (LgAssetsPage *self);
void lg_assets_page_show_count           (LgAssetsPage *self,
                                          const char   *id);
void lg_assets_page_read_count           (LgAssetsPage *self);

G_END_DECLS
