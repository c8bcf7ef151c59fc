/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void lg_camera_problem_show_error  (AdwStatusPage *page,
                                    const GError  *error);
void lg_camera_problem_show_none   (AdwStatusPage *page);
void lg_camera_problem_show_silent (AdwStatusPage *page,
                                    const char    *camera);

G_END_DECLS
