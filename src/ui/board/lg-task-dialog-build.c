/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-part.h"
#include "lg-problem-banner.h"
#include "lg-site.h"
#include "lg-slices.h"
#include "lg-store-error-words.h"
#include "lg-task-dialog-private.h"
#include "lg-task-words.h"
#include "lg-weak.h"
#include "lg-words.h"

#define NAMES_AT_ONCE 8

static AdwPreferencesGroup *
add_group (LgTaskDialog *self,
           GtkWidget    *group)
{
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
add_part (LgTaskDialog *self,
          const char   *resource)
{
  static const LgPartChild children[] = {
    LG_PART_CHILD (LgTaskDialog, what),
    LG_PART_CHILD (LgTaskDialog, kind),
    LG_PART_CHILD (LgTaskDialog, assignee),
    LG_PART_CHILD (LgTaskDialog, assignee_button),
    LG_PART_CHILD (LgTaskDialog, due),
    LG_PART_CHILD (LgTaskDialog, site),
    LG_PART_CHILD (LgTaskDialog, incident),
    LG_PART_CHILD (LgTaskDialog, notes),
    LG_PART_CHILD (LgTaskDialog, scope),
    { NULL },
  };
  static const LgPartCallback callbacks[] = { { NULL } };
  g_autoptr (GtkWidget) group = lg_part_build (GTK_WIDGET (self), resource, children, callbacks);

  /* The page keeps it. */
  return GTK_WIDGET (add_group (self, group));
}

static gboolean
add_what (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  add_part (self, "/com/example/LossGuard/ui/board/lg-task-form-what.ui");
  /* In a dialog that is seen already, the row would take the focus, and not its text. */
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->what))));

  return FALSE;
}

static gboolean
fill_kinds (gpointer dialog)
{
  LgTaskDialog *self = dialog;
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (int kind = LG_TASK_KIND_PATROL; kind <= LG_TASK_KIND_FOLLOW_UP; kind++)
    gtk_string_list_append (kinds, lg_words_task_kind (kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));

  return FALSE;
}

static gboolean
add_checklist (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  self->checklist = LG_CHECKLIST_GROUP (add_group (self, g_object_new (LG_TYPE_CHECKLIST_GROUP, NULL)));

  return FALSE;
}

static gboolean
add_where (gpointer dialog)
{
  add_part (dialog, "/com/example/LossGuard/ui/board/lg-task-form-where.ui");

  return FALSE;
}

static gboolean
add_recurrence (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  self->recurrence = LG_RECURRENCE_GROUP (add_group (self, g_object_new (LG_TYPE_RECURRENCE_GROUP, NULL)));

  return FALSE;
}

static gboolean
add_scope (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  self->scope_group = add_part (self, "/com/example/LossGuard/ui/board/lg-task-form-scope.ui");

  return FALSE;
}

/* The row makes a widget of each name, so that they are given to it a few at a time. */
static gboolean
show_sites (gpointer dialog)
{
  LgTaskDialog *self = dialog;
  GPtrArray *sites = self->form->sites;
  guint begin, end;

  if (self->site_names == NULL)
    {
      self->site_names = gtk_string_list_new ((const char * const []) { _("No Site"), NULL });
      adw_combo_row_set_model (self->site, G_LIST_MODEL (self->site_names));
    }

  begin = g_list_model_get_n_items (G_LIST_MODEL (self->site_names)) - 1;
  end = MIN (begin + NAMES_AT_ONCE, sites->len);
  for (guint i = begin; i < end; i++)
    gtk_string_list_append (self->site_names, ((LgSite *) g_ptr_array_index (sites, i))->name);

  return end < sites->len;
}

static gboolean
choose_site (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  for (guint i = 0; i < self->form->sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (self->form->sites, i);

      if (LG_RECORD (site)->row == self->form->task->site_row)
        adw_combo_row_set_selected (self->site, i + 1);
    }

  return FALSE;
}

static gboolean
show_assignees (gpointer dialog)
{
  LgTaskDialog *self = dialog;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (char **name = self->form->assignees; *name != NULL; name++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (*name, NULL);

      g_menu_item_set_action_and_target (item, "task.assign", "s", *name);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->assignee_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->assignee_button), *self->form->assignees != NULL);

  return FALSE;
}

static void
set_text (GtkEditable *editable,
          const char  *text)
{
  gtk_editable_set_text (editable, text != NULL ? text : "");
}

/* As it is written, and can be read again. */
static char *
format_due (LgTask *task)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (task->due_at == LG_TIME_NONE)
    return NULL;

  utc = g_date_time_new_from_unix_utc_usec (task->due_at);
  local = g_date_time_to_timezone (utc, lg_task_words_zone (task));

  return g_date_time_format (local, "%Y-%m-%d %H:%M");
}

static void
show_stored (LgTaskDialog *self,
             LgTask       *task)
{
  adw_dialog_set_title (ADW_DIALOG (self), lg_words_task_kind (task->kind));
  self->shown_due = format_due (task);
  set_text (self->what, task->title);
  adw_combo_row_set_selected (self->kind, task->kind - LG_TASK_KIND_PATROL);
  set_text (self->assignee, task->assignee);
  set_text (self->due, self->shown_due);
  set_text (self->incident, task->incident_number);
  set_text (self->notes, task->description);
  lg_recurrence_group_set_rule (self->recurrence, task->rrule);
}

/* A new task has nothing to show, and who is quick may have typed something already. */
static gboolean
show_task (gpointer dialog)
{
  LgTaskDialog *self = dialog;
  LgTask *task = self->form->task;

  if (LG_RECORD (task)->row != 0)
    show_stored (self, task);
  gtk_widget_set_visible (self->scope_group, task->rrule != NULL);

  return FALSE;
}

static gboolean
show_checklist (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  return lg_checklist_group_show_next (self->checklist, self->form->task->checklist);
}

/* Who opens a task with a checklist mostly comes to tick something off. */
static gboolean
end_filling (gpointer dialog)
{
  LgTaskDialog *self = dialog;
  GtkWidget *open = lg_checklist_group_find_open (self->checklist);

  if (open != NULL)
    adw_dialog_set_focus (ADW_DIALOG (self), open);
  gtk_widget_set_sensitive (self->save, TRUE);
  if (self->id != NULL)
    lg_close_guard_begin (ADW_DIALOG (self));

  return FALSE;
}

static DexFuture *
form_read_cb (DexFuture *future,
              gpointer   user_data)
{
  static const LgSliceFunc jobs[] = {
    show_sites, choose_site, show_assignees, show_task, show_checklist, end_filling, NULL,
  };
  g_autoptr (LgTaskDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    {
      self->form = g_value_dup_object (value);
      lg_slices_add_all (self, jobs, LG_SLICES_SOON);
    }
  else
    {
      lg_problem_banner_tell (self->problem, lg_store_error_say (error));
    }

  return NULL;
}

static gboolean
read_form (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  dex_future_disown (dex_future_finally (lg_task_form_read (self->store, self->id), form_read_cb, lg_weak_new (self),
                                         lg_weak_free));

  return FALSE;
}

/* Makes the form, and fills it once that has been read, a part in a turn of the main loop. */
void
lg_task_dialog_build (LgTaskDialog *self)
{
  static const LgSliceFunc jobs[] = {
    add_what, fill_kinds, add_checklist, add_where, add_recurrence, add_scope, read_form, NULL,
  };

  lg_slices_add_all (self, jobs, LG_SLICES_SOON);
}
