/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_PROTOCOL_PAGE (lg_protocol_page_get_type ())

G_DECLARE_FINAL_TYPE (LgProtocolPage, lg_protocol_page, LG, PROTOCOL_PAGE, LgPage)

void lg_protocol_page_run (LgProtocolPage *self,
                           const char     *incident);

G_END_DECLS
