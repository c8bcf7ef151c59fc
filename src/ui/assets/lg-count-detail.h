/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-count-dossier.h"

G_BEGIN_DECLS

#define LG_TYPE_COUNT_DETAIL (lg_count_detail_get_type ())

G_DECLARE_FINAL_TYPE (LgCountDetail, lg_count_detail, LG, COUNT_DETAIL, AdwBin)

void lg_count_detail_set_dossier (LgCountDetail  *self,
                                  LgCountDossier *dossier);

G_END_DECLS
