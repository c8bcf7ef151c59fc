/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-present.h"

/* As libadwaita has it: where a dialog is a sheet at the bottom of the window. */
#define SHEET_WIDTH 450
#define SHEET_HEIGHT 360

static gboolean
is_sheet (GtkWidget *parent)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));

  return gtk_widget_get_width (root) <= SHEET_WIDTH || gtk_widget_get_height (root) <= SHEET_HEIGHT;
}

/**
 * lg_present_dialog:
 * @dialog: (transfer floating): a dialog with a width and a height of its own
 * @parent: a widget of the window
 *
 * Does what adw_dialog_present() does, which measures all that is in the dialog
 * at once: here it is shown right after, so that it is measured once, when the
 * next frame is laid out; but for a sheet, which seeks the focus itself.
 */
void
lg_present_dialog (AdwDialog *dialog,
                   GtkWidget *parent)
{
  GtkWidget *child, *focus;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  child = adw_dialog_get_child (dialog);
  focus = adw_dialog_get_focus (dialog);
  if (is_sheet (parent))
    {
      gtk_widget_set_visible (child, TRUE);
      adw_dialog_present (dialog, parent);
      return;
    }

  gtk_widget_set_visible (child, FALSE);
  adw_dialog_present (dialog, parent);
  gtk_widget_set_visible (child, TRUE);
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
  else
    gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
}
