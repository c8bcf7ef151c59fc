/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-resources.h"
#include "lg-close-guard.h"
#include "lg-field-problem.h"
#include "lg-present.h"
#include "lg-problem-banner.h"
#include "lg-release.h"
#include "lg-slices.h"
#include "lg-store-error-words.h"
#include "lg-task-acts.h"
#include "lg-task-dialog-private.h"
#include "lg-weak.h"

G_DEFINE_FINAL_TYPE (LgTaskDialog, lg_task_dialog, ADW_TYPE_DIALOG)

static void
forget_problem_cb (LgTaskDialog *self)
{
  adw_banner_set_revealed (self->problem, FALSE);
  if (self->wrong != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->wrong, forget_problem_cb, self);
      lg_field_problem_forget (self->wrong, self->wrong_problem);
    }
  self->wrong = NULL;
  self->wrong_problem = NULL;
}

/* Says what is wrong with a field beside it, until it is written anew. */
void
lg_task_dialog_refuse (LgTaskDialog *self,
                       GtkEditable  *field,
                       const char   *sentence)
{
  forget_problem_cb (self);
  self->wrong = field;
  self->wrong_problem = lg_field_problem_show (field, sentence);
  g_signal_connect_object (field, "changed", G_CALLBACK (forget_problem_cb), self, G_CONNECT_SWAPPED);
}

static void
show_refusal (LgTaskDialog *self,
              const GError *error)
{
  gtk_widget_set_sensitive (self->save, TRUE);

  /* Of all that a task names, only its incident is written by hand. */
  if (g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND) && *gtk_editable_get_text (self->incident) != '\0')
    lg_task_dialog_refuse (self, self->incident, lg_store_error_say (error));
  else
    lg_problem_banner_tell (self->problem, lg_store_error_say (error));
}

static DexFuture *
saved_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (LgTaskDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgTaskChange *change = value != NULL ? g_value_get_object (value) : NULL;
  g_autofree char *sentence = NULL;

  if (self == NULL)
    return NULL;

  if (change == NULL)
    {
      show_refusal (self, error);
      return NULL;
    }

  sentence = g_strdup_printf (change->before == NULL ? _("Task “%s” made") : _("Task “%s” saved"), change->after->title);
  lg_task_acts_tell (LG_PAGE_HOST (self->host), self->store, sentence, change);
  if (change->before == NULL)
    gtk_widget_activate_action (self->host, "win.reveal-record", "(ss)", "task", LG_RECORD (change->after)->id);
  adw_dialog_force_close (ADW_DIALOG (self));

  return NULL;
}

static void
save_cb (LgTaskDialog *self)
{
  g_autofree char *incident = NULL;
  g_autoptr (LgTask) task = lg_task_dialog_read (self, &incident);
  gboolean to_come = !gtk_widget_get_visible (self->scope_group) ||
                     adw_combo_row_get_selected (self->scope) == LG_TASK_EDIT_TO_COME;

  if (task == NULL)
    return;

  forget_problem_cb (self);
  gtk_widget_set_sensitive (self->save, FALSE);
  dex_future_disown (dex_future_finally (lg_task_acts_save (self->store, task, incident,
                                                            to_come ? LG_TASK_EDIT_TO_COME : LG_TASK_EDIT_THIS),
                                         saved_cb, lg_weak_new (self), lg_weak_free));
}

static void
assign_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  gtk_editable_set_text (LG_TASK_DIALOG (user_data)->assignee, g_variant_get_string (parameter, NULL));
}

static void
lg_task_dialog_dispose (GObject *object)
{
  LgTaskDialog *self = LG_TASK_DIALOG (object);

  lg_slices_remove (self, NULL);
  lg_release_in_slices (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_TASK_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->form);
  g_clear_object (&self->site_names);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->shown_due, g_free);

  G_OBJECT_CLASS (lg_task_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  lg_board_register_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-task-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgTaskDialog, save);
  gtk_widget_class_bind_template_child (widget_class, LgTaskDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgTaskDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
lg_task_dialog_class_init (LgTaskDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_task_dialog_dispose;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_task_dialog_init (LgTaskDialog *self)
{
  static const GActionEntry entries[] = { { .name = "assign", .activate = assign_cb, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "task", G_ACTION_GROUP (group));
}

/**
 * lg_task_dialog_present:
 * @host: the window
 * @store: the store
 * @id: (nullable): a task's id, NULL for a new task
 *
 * Opens the task, or a form for a new one.
 */
void
lg_task_dialog_present (LgPageHost *host,
                        LgStore    *store,
                        const char *id)
{
  LgTaskDialog *self = g_object_new (LG_TYPE_TASK_DIALOG, NULL);

  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  self->id = g_strdup (id);
  if (id == NULL)
    lg_close_guard_begin (ADW_DIALOG (self));
  lg_task_dialog_build (self);
  lg_present_dialog (ADW_DIALOG (self), self->host);
}
