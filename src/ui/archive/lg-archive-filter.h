/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-archive-choices.h"
#include "lg-filter-choices.h"
#include "lg-incident-filter.h"

G_BEGIN_DECLS

#define LG_TYPE_ARCHIVE_FILTER (lg_archive_filter_get_type ())

G_DECLARE_FINAL_TYPE (LgArchiveFilter, lg_archive_filter, LG, ARCHIVE_FILTER, AdwBin)

LgIncidentFilter *lg_archive_filter_create_filter (LgArchiveFilter  *self) G_GNUC_WARN_UNUSED_RESULT;
void              lg_archive_filter_set_choices   (LgArchiveFilter  *self,
                                                   LgFilterChoices  *choices);
void              lg_archive_filter_set_years     (LgArchiveFilter  *self,
                                                   LgArchiveChoices *years);
void              lg_archive_filter_reset         (LgArchiveFilter  *self);

G_END_DECLS
