/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void lg_problem_banner_tell (AdwBanner  *banner,
                             const char *sentence);

G_END_DECLS
