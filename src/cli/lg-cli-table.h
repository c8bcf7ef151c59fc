/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-field.h"

G_BEGIN_DECLS

/* Rows of text under aligned columns. */
typedef struct _LgCliTable LgCliTable;

LgCliTable *lg_cli_table_new     (const LgCliField *fields,
                                  guint             indent) G_GNUC_WARN_UNUSED_RESULT;
void        lg_cli_table_free    (LgCliTable       *self);
void        lg_cli_table_add     (LgCliTable       *self,
                                  JsonObject       *object);
guint       lg_cli_table_pending (LgCliTable       *self);
void        lg_cli_table_write   (LgCliTable       *self,
                                  GString          *output);

void        lg_cli_append_cell   (GString          *output,
                                  const char       *text,
                                  guint             width,
                                  gboolean          right);
guint       lg_cli_text_width    (const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgCliTable, lg_cli_table_free)

G_END_DECLS
