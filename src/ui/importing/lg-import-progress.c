/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-import-progress.h"
#include "lg-importing-words.h"

#define INTERVAL_MS 100

/**
 * LgImportProgress:
 *
 * How far some work on an import is, how long it will still take, and a button
 * that stops it.
 */
struct _LgImportProgress
{
  AdwBin          parent_instance;

  AdwStatusPage  *status;
  GtkProgressBar *bar;
  GtkLabel       *left;
  GtkWidget      *cancel_button;

  LgImportWork   *work;    /* (owned) (nullable) */
  guint           source;
};

G_DEFINE_FINAL_TYPE (LgImportProgress, lg_import_progress, ADW_TYPE_BIN)

static gboolean
look_cb (gpointer user_data)
{
  LgImportProgress *self = LG_IMPORT_PROGRESS (user_data);
  double fraction = lg_import_work_get_fraction (self->work);
  g_autofree char *left = lg_importing_words_left (lg_import_work_get_time_left (self->work));

  if (fraction < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, fraction);
  gtk_label_set_label (self->left, left);

  return G_SOURCE_CONTINUE;
}

static void
cancel_clicked_cb (LgImportProgress *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  lg_import_work_cancel (self->work);
}

static void
lg_import_progress_dispose (GObject *object)
{
  lg_import_progress_end (LG_IMPORT_PROGRESS (object));

  G_OBJECT_CLASS (lg_import_progress_parent_class)->dispose (object);
}

static void
lg_import_progress_class_init (LgImportProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_progress_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/importing/lg-import-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportProgress, status);
  gtk_widget_class_bind_template_child (widget_class, LgImportProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, LgImportProgress, left);
  gtk_widget_class_bind_template_child (widget_class, LgImportProgress, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
lg_import_progress_init (LgImportProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_import_progress_begin:
 * @self: the progress
 * @work: work that was begun
 * @title: what is done
 */
void
lg_import_progress_begin (LgImportProgress *self,
                          LgImportWork     *work,
                          const char       *title)
{
  g_return_if_fail (LG_IS_IMPORT_PROGRESS (self));
  g_return_if_fail (self->work == NULL);

  self->work = g_object_ref (work);
  self->source = g_timeout_add (INTERVAL_MS, look_cb, self);
  adw_status_page_set_title (self->status, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  gtk_widget_grab_focus (self->cancel_button);
}

void
lg_import_progress_end (LgImportProgress *self)
{
  g_return_if_fail (LG_IS_IMPORT_PROGRESS (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->work);
}
