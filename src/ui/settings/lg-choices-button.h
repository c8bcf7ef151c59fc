/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_CHOICES_BUTTON (lg_choices_button_get_type ())

G_DECLARE_FINAL_TYPE (LgChoicesButton, lg_choices_button, LG, CHOICES_BUTTON, AdwBin)

GtkWidget *lg_choices_button_new        (const char * const *words,
                                         const char         *caption) G_GNUC_WARN_UNUSED_RESULT;
guint      lg_choices_button_get_chosen (LgChoicesButton    *self);
void       lg_choices_button_set_chosen (LgChoicesButton    *self,
                                         guint               chosen);

G_END_DECLS
