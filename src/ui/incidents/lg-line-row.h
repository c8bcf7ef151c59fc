/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

#include "lg-asset.h"
#include "lg-incident.h"

G_BEGIN_DECLS

#define LG_TYPE_LINE_ROW (lg_line_row_get_type ())

G_DECLARE_FINAL_TYPE (LgLineRow, lg_line_row, LG, LINE_ROW, AdwExpanderRow)

GtkWidget  *lg_line_row_new          (void);
void        lg_line_row_set_currency (LgLineRow  *self,
                                      const char *currency);
void        lg_line_row_set_line     (LgLineRow  *self,
                                      LgLine     *line);
LgLine     *lg_line_row_read         (LgLineRow    *self,
                                      GtkEditable **wrong,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void        lg_line_row_offer        (LgLineRow  *self,
                                      const char *sku,
                                      LgAsset    *asset);
void        lg_line_row_load         (LgLineRow  *self,
                                      JsonObject *draft);
JsonObject *lg_line_row_save         (LgLineRow  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
