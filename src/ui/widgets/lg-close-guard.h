/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LgUnsavedFunc:
 * @dialog: a dialog
 *
 * Returns: whether something would be lost if it were closed now
 */
typedef gboolean (*LgUnsavedFunc) (AdwDialog *dialog);

void  lg_close_guard_begin     (AdwDialog     *dialog);
void  lg_close_guard_watch     (AdwDialog     *dialog,
                                LgUnsavedFunc  is_unsaved);
char *lg_close_guard_dup_texts (GtkWidget     *form) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
