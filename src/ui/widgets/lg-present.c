/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-present.h"
#include "lg-release.h"

/* As libadwaita has it: where a dialog is a sheet at the bottom of the window. */
#define SHEET_WIDTH 450
#define SHEET_HEIGHT 360

static gboolean
is_sheet (GtkWidget *parent)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));

  return gtk_widget_get_width (root) <= SHEET_WIDTH || gtk_widget_get_height (root) <= SHEET_HEIGHT;
}

static void
take_focus (AdwDialog *dialog,
            GtkWidget *focus)
{
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
  else
    gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
}

/* What a dialog holds, until it comes into the window or out of it. */
typedef struct
{
  AdwDialog *dialog;       /* (owned) */
  GtkWidget *child;        /* (owned) */
  GtkWidget *focus;        /* (nullable): within the child */
  GtkWidget *default_one;  /* (nullable): within the child */
} Content;

static void
content_free (gpointer data)
{
  Content *content = data;

  g_object_unref (content->dialog);
  g_object_unref (content->child);
  g_free (content);
}

static Content *
take_content (AdwDialog *dialog)
{
  Content *content = g_new0 (Content, 1);

  content->dialog = g_object_ref_sink (dialog);
  content->child = g_object_ref (adw_dialog_get_child (dialog));
  content->focus = adw_dialog_get_focus (dialog);
  content->default_one = adw_dialog_get_default_widget (dialog);
  adw_dialog_set_child (dialog, NULL);

  return content;
}

static gboolean
give_content_cb (gpointer data)
{
  Content *content = data;

  adw_dialog_set_child (content->dialog, content->child);
  adw_dialog_set_default_widget (content->dialog, content->default_one);
  take_focus (content->dialog, content->focus);

  return G_SOURCE_REMOVE;
}

/**
 * lg_present_dialog:
 * @dialog: (transfer floating): a dialog with a width and a height of its own
 * @parent: a widget of the window
 *
 * Does what adw_dialog_present() does, which measures all that is in the dialog
 * at once: here it comes into the dialog in a turn of its own, before the next
 * frame and the next key, and is measured once, when that frame is laid out; but
 * for a sheet, which seeks the focus itself.
 */
void
lg_present_dialog (AdwDialog *dialog,
                   GtkWidget *parent)
{
  Content *content;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (is_sheet (parent))
    {
      adw_dialog_present (dialog, parent);
      return;
    }

  content = take_content (dialog);
  adw_dialog_present (dialog, parent);
  g_idle_add_full (G_PRIORITY_HIGH, give_content_cb, content, content_free);
}

static gboolean
close_cb (gpointer data)
{
  Content *content = data;

  adw_dialog_force_close (content->dialog);
  lg_release_in_slices (content->child);

  return G_SOURCE_REMOVE;
}

/**
 * lg_dismiss_dialog:
 * @dialog: a dialog that is presented
 *
 * Does what adw_dialog_force_close() does. Where nothing moves, that takes all
 * that is in the dialog out of the window at once: here it goes in a turn of its
 * own, before the next frame.
 */
void
lg_dismiss_dialog (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  if (adw_get_enable_animations (GTK_WIDGET (dialog)) || adw_dialog_get_child (dialog) == NULL)
    adw_dialog_force_close (dialog);
  else
    g_idle_add_full (G_PRIORITY_HIGH, close_cb, take_content (dialog), content_free);
}
