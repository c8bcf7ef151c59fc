/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_CHOICE (lg_choice_get_type ())

G_DECLARE_FINAL_TYPE (LgChoice, lg_choice, LG, CHOICE, AdwBin)

void  lg_choice_set_names    (LgChoice      *self,
                              GtkStringList *names,
                              guint          selected);
guint lg_choice_get_selected (LgChoice      *self);
void  lg_choice_set_selected (LgChoice      *self,
                              guint          selected);

G_END_DECLS
