/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-shortcuts-dialog.h"

/**
 * LgShortcutsDialog:
 *
 * The keys of the window's actions.
 */
struct _LgShortcutsDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (LgShortcutsDialog, lg_shortcuts_dialog, ADW_TYPE_DIALOG)

static void
lg_shortcuts_dialog_class_init (LgShortcutsDialogClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/LossGuard/ui/window/lg-shortcuts-dialog.ui");
}

static void
lg_shortcuts_dialog_init (LgShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
lg_shortcuts_dialog_new (void)
{
  return g_object_new (LG_TYPE_SHORTCUTS_DIALOG, NULL);
}
