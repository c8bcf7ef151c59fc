/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-paged-item.h"

G_BEGIN_DECLS

#define LG_TYPE_PAGED_ROW (lg_paged_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (LgPagedRow, lg_paged_row, LG, PAGED_ROW, AdwBin)

/**
 * LgPagedRowClass:
 * @build: makes what the row consists of; by default from the template
 * @show: shows a record, or, until it was read, none
 */
struct _LgPagedRowClass
{
  AdwBinClass parent_class;

  void (*build) (LgPagedRow *self);
  void (*show)  (LgPagedRow *self,
                 gpointer    record);

  /*< private >*/
  int row_height;  /* of the row that was built last, 0 before the first */
};

gpointer            lg_paged_row_get_record  (LgPagedRow  *self);
gboolean            lg_paged_row_is_built    (LgPagedRow  *self);
void                lg_paged_row_set_summary (LgPagedRow  *self,
                                              const char  *summary);
void                lg_paged_row_set_details (LgPagedRow  *self,
                                              const char  *details);

GtkListItemFactory *lg_paged_row_factory_new (GType        type);

G_END_DECLS
