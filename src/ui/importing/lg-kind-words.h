/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_KIND_WORDS (lg_kind_words_get_type ())

G_DECLARE_FINAL_TYPE (LgKindWords, lg_kind_words, LG, KIND_WORDS, AdwPreferencesGroup)

void  lg_kind_words_show        (LgKindWords *self,
                                 GHashTable  *words,
                                 const char  *setting);
char *lg_kind_words_dup_setting (LgKindWords *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
