/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-field.h"
#include "lg-cli.h"
#include "lg-record.h"

G_BEGIN_DECLS

void       lg_cli_print         (LgCli            *cli,
                                 JsonNode         *node,
                                 const LgCliField *fields);
gboolean   lg_cli_print_record  (LgCli            *cli,
                                 gpointer          record,
                                 const LgCliField *fields);
gboolean   lg_cli_print_records (LgCli            *cli,
                                 GPtrArray        *records,
                                 const gint64     *total,
                                 const LgCliField *fields);

/* A list of any length, which goes out while it is made. */
typedef struct _LgCliList LgCliList;

LgCliList *lg_cli_list_new      (LgCli            *cli,
                                 const LgCliField *fields) G_GNUC_WARN_UNUSED_RESULT;
void       lg_cli_list_free     (LgCliList        *self);
void       lg_cli_list_add      (LgCliList        *self,
                                 JsonNode         *item);
void       lg_cli_list_finish   (LgCliList        *self,
                                 gint64            total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgCliList, lg_cli_list_free)

G_END_DECLS
