/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-column-group.h"
#include "lg-import-setup-page.h"
#include "lg-import-site-group.h"
#include "lg-preview-table.h"

G_BEGIN_DECLS

/**
 * LgImportSetupPage:
 *
 * Shows how a file would be read, and lets it be read in another way: what it
 * holds, where its rows belong, and which column holds what.
 */
struct _LgImportSetupPage
{
  AdwNavigationPage    parent_instance;

  GtkWidget           *check_button;
  AdwBanner           *problem;
  GtkLabel            *lack;
  GtkStack            *contents;
  AdwStatusPage       *failed_status;
  AdwComboRow         *kind;
  AdwComboRow         *part;
  AdwSwitchRow        *header;
  AdwComboRow         *dates;
  LgImportSiteGroup   *site;
  GtkWidget           *kept_group;
  LgColumnGroup       *columns;
  AdwToggleGroup      *views;
  LgPreviewTable      *table;

  LgStore             *store;         /* (owned) */
  GCancellable        *cancellable;   /* (owned) */
  LgImportPlan        *plan;          /* (owned): as somebody wants it */
  LgImportReading     *reading;       /* (owned) (nullable): of that or an earlier plan */
  gboolean             is_reading;
  gboolean             is_stale;      /* the plan changed while the file was read */
  gboolean             opens_anew;    /* and another part of it, or its header, is meant */
  gboolean             is_showing;    /* changes of the rows come from here */
  gboolean             is_corrected;  /* somebody put something right */
};

void lg_import_setup_page_show_lack    (LgImportSetupPage *self);
void lg_import_setup_page_show_rows    (LgImportSetupPage *self);
void lg_import_setup_page_show_reading (LgImportSetupPage *self);
void lg_import_setup_page_show_failure (LgImportSetupPage *self,
                                        const GError      *error);

G_END_DECLS
