/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-notice.h"
#include "lg-import-words.h"
#include "lg-import-work.h"
#include "lg-page-host.h"
#include "lg-weak.h"

#define PROGRESS_INTERVAL_MS 100

/**
 * LgImportNotice:
 *
 * Tells of an import that was interrupted, offers to continue or to undo it,
 * and shows how far that is.
 */
struct _LgImportNotice
{
  GtkBox          parent_instance;

  GtkWidget      *icon;
  GtkLabel       *title;
  GtkLabel       *detail;
  GtkProgressBar *progress;
  GtkWidget      *undo_button;
  GtkWidget      *continue_button;
  GtkWidget      *cancel_button;

  LgStore        *store;            /* (owned) (nullable) */
  LgImport       *import;           /* (owned) (nullable): the one that was interrupted */
  char           *problem;          /* (owned) (nullable): why it could not go on */
  LgImportWork   *work;             /* (owned) (nullable): what is being done about it */
  guint           progress_source;
};

G_DEFINE_FINAL_TYPE (LgImportNotice, lg_import_notice, GTK_TYPE_BOX)

enum
{
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (LgImportNotice *self,
      const char     *sentence)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  if (host != NULL)
    lg_page_host_tell (host, sentence);
}

static void
update (LgImportNotice *self)
{
  gboolean works = self->work != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), works || self->import != NULL);
  gtk_widget_set_visible (self->icon, !works);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), !works);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), works);
  gtk_widget_set_visible (self->cancel_button, works);
  gtk_widget_set_visible (self->undo_button, !works);
  gtk_widget_set_visible (self->continue_button, !works);
}

static void
offer (LgImportNotice *self)
{
  g_autofree char *title = self->import != NULL ? lg_import_words_interrupted (self->import) : g_strdup ("");

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, self->problem != NULL ? self->problem
                                     : _("What it has brought in so far stays until you decide."));
  update (self);
}

static gboolean
progress_cb (gpointer user_data)
{
  LgImportNotice *self = LG_IMPORT_NOTICE (user_data);
  double fraction = lg_import_work_get_fraction (self->work);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, fraction);

  return G_SOURCE_CONTINUE;
}

static void
begin_work (LgImportNotice *self,
            const char     *title)
{
  g_clear_pointer (&self->problem, g_free);
  self->work = lg_import_work_new (self->store, self->import);
  self->progress_source = g_timeout_add (PROGRESS_INTERVAL_MS, progress_cb, self);

  gtk_label_set_label (self->title, title);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  update (self);
  gtk_widget_grab_focus (self->cancel_button);
}

static void
end_work (LgImportNotice *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->work);
}

static void
show_problem (LgImportNotice *self,
              const GError   *error)
{
  self->problem = lg_import_words_problem (self->import, error);
  offer (self);

  if (self->problem != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), self->problem, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_success (LgImportNotice *self,
              const char     *sentence)
{
  tell (self, sentence);
  g_clear_object (&self->import);
  offer (self);
  g_signal_emit (self, signals[SETTLED], 0, sentence);
}

static DexFuture *
continued_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr (LgImportNotice) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LgImportWork) work = NULL;

  if (self == NULL || self->work == NULL)
    return NULL;

  work = g_object_ref (self->work);
  end_work (self);
  if (dex_future_get_value (future, &error) != NULL)
    {
      g_autofree char *sentence = lg_import_words_done (self->import, lg_import_work_get_result (work));

      show_success (self, sentence);
    }
  else
    {
      show_problem (self, error);
    }

  return NULL;
}

static void
continue_clicked_cb (LgImportNotice *self)
{
  g_autofree char *title = g_strdup_printf (_("Importing %s…"), self->import->file_name);

  begin_work (self, title);
  dex_future_disown (dex_future_finally (lg_import_work_continue (self->work), continued_cb, lg_weak_new (self), lg_weak_free));
}

static DexFuture *
undone_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgImportNotice) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->work == NULL)
    return NULL;

  end_work (self);
  if (dex_future_get_value (future, &error) != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("The import of %s is undone"), self->import->file_name);

      show_success (self, sentence);
    }
  else
    {
      show_problem (self, error);
    }

  return NULL;
}

static void
undo (LgImportNotice *self)
{
  g_autofree char *title = g_strdup_printf (_("Undoing the import of %s…"), self->import->file_name);

  begin_work (self, title);
  dex_future_disown (dex_future_finally (lg_import_work_undo (self->work), undone_cb, lg_weak_new (self), lg_weak_free));
}

static void
undo_answered_cb (LgImportNotice *self,
                  const char     *response)
{
  if (g_str_equal (response, "undo") && self->import != NULL && self->work == NULL)
    undo (self);
}

static void
undo_clicked_cb (LgImportNotice *self)
{
  lg_import_words_ask_undo (GTK_WIDGET (self), self->import, G_CALLBACK (undo_answered_cb), self);
}

static void
cancel_clicked_cb (LgImportNotice *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  lg_import_work_cancel (self->work);
}

static void
lg_import_notice_dispose (GObject *object)
{
  LgImportNotice *self = LG_IMPORT_NOTICE (object);

  /* Nobody would see how it goes on; it is offered again. */
  if (self->work != NULL)
    lg_import_work_cancel (self->work);
  end_work (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_IMPORT_NOTICE);
  g_clear_object (&self->store);
  g_clear_object (&self->import);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (lg_import_notice_parent_class)->dispose (object);
}

static void
lg_import_notice_class_init (LgImportNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_notice_dispose;

  /* LgImportNotice::settled: the import went on to its end, or was undone, as @sentence says. */
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/widgets/lg-import-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportNotice, icon);
  gtk_widget_class_bind_template_child (widget_class, LgImportNotice, title);
  gtk_widget_class_bind_template_child (widget_class, LgImportNotice, detail);
  gtk_widget_class_bind_template_child (widget_class, LgImportNotice, progress);
  gtk_widget_class_bind_template_child (widget_class, LgImportNotice, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LgImportNotice, continue_button);
  gtk_widget_class_bind_template_child (widget_class, LgImportNotice, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, continue_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
lg_import_notice_init (LgImportNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_import_notice_set_import:
 * @self: the notice
 * @store: the store
 * @import: (nullable): its import that was interrupted; none hides the notice
 *
 * While something is done about an import, others wait until the next call.
 */
void
lg_import_notice_set_import (LgImportNotice *self,
                             LgStore        *store,
                             LgImport       *import)
{
  g_return_if_fail (LG_IS_IMPORT_NOTICE (self));

  if (self->work != NULL)
    return;

  if (import == NULL || self->import == NULL || !g_str_equal (LG_RECORD (import)->id, LG_RECORD (self->import)->id))
    g_clear_pointer (&self->problem, g_free);
  g_set_object (&self->store, store);
  g_set_object (&self->import, import);
  offer (self);
}
