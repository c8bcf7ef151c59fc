/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *lg_field_problem_show   (GtkEditable *field,
                                    const char  *sentence);
void       lg_field_problem_forget (GtkEditable *field,
                                    GtkWidget   *problem);

G_END_DECLS
