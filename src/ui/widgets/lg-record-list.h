/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-paged-list.h"

G_BEGIN_DECLS

#define LG_TYPE_RECORD_LIST (lg_record_list_get_type ())

G_DECLARE_FINAL_TYPE (LgRecordList, lg_record_list, LG, RECORD_LIST, AdwBin)

void lg_record_list_show     (LgRecordList *self,
                              LgPagedList  *list,
                              GType         row_type);
void lg_record_list_unselect (LgRecordList *self);

G_END_DECLS
