/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_ARCHIVE_PAGE (lg_archive_page_get_type ())

G_DECLARE_FINAL_TYPE (LgArchivePage, lg_archive_page, LG, ARCHIVE_PAGE, LgPage)

G_END_DECLS
