/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"

G_BEGIN_DECLS

LgLine *lg_cli_item_parse (const char  *text,
                           const char  *currency,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
