/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-checklist-group.h"
#include "lg-close-guard.h"
#include "lg-field-problem.h"
#include "lg-part.h"
#include "lg-problem-banner.h"
#include "lg-recurrence-group.h"
#include "lg-site.h"
#include "lg-slices.h"
#include "lg-store-error-words.h"
#include "lg-task-acts.h"
#include "lg-task-dialog.h"
#include "lg-task-form.h"
#include "lg-task-words.h"
#include "lg-weak.h"
#include "lg-words.h"

#define NAMES_AT_ONCE 8

/**
 * LgTaskDialog:
 *
 * Makes a task, or edits one and works off its checklist. Its form comes about,
 * and is filled, a part in a turn of the main loop.
 */
struct _LgTaskDialog
{
  AdwDialog            parent_instance;

  GtkWidget           *save;
  AdwBanner           *problem;
  AdwPreferencesPage  *page;
  GtkEditable         *what;
  AdwComboRow         *kind;
  GtkEditable         *assignee;
  GtkMenuButton       *assignee_button;
  GtkEditable         *due;
  AdwComboRow         *site;
  GtkEditable         *incident;
  GtkEditable         *notes;
  LgRecurrenceGroup   *recurrence;
  GtkWidget           *scope_group;
  AdwComboRow         *scope;
  LgChecklistGroup    *checklist;

  GtkEditable         *wrong;          /* (unowned) (nullable): the field that is wrong */
  GtkWidget           *wrong_problem;  /* (unowned) (nullable): what is said beside it */

  LgStore             *store;  /* (owned) (nullable) */
  GtkWidget           *host;   /* (unowned): the window, which the dialog is in */
  char                *id;     /* (owned) (nullable): of the task, NULL for a new one */
  LgTaskForm          *form;   /* (owned) (nullable): NULL while it is read */
  GtkStringList       *site_names; /* (owned) (nullable): as they are offered */
  char                *shown_due;  /* (owned) (nullable): as the form shows it at first */
};

G_DEFINE_FINAL_TYPE (LgTaskDialog, lg_task_dialog, ADW_TYPE_DIALOG)

static void
show_problem (LgTaskDialog *self,
              const char   *sentence)
{
  lg_problem_banner_tell (self->problem, sentence);
}

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
static void
refuse (LgTaskDialog *self,
        GtkEditable  *field,
        const char   *sentence)
{
  forget_problem_cb (self);
  self->wrong = field;
  self->wrong_problem = lg_field_problem_show (field, sentence);
  g_signal_connect_object (field, "changed", G_CALLBACK (forget_problem_cb), self, G_CONNECT_SWAPPED);
}

static char *
read_text (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static LgSite *
get_site (LgTaskDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->site);

  return selected > 0 && selected <= self->form->sites->len ? g_ptr_array_index (self->form->sites, selected - 1) : NULL;
}

static gboolean
read_due (LgTaskDialog  *self,
          LgTask        *task,
          GError       **error)
{
  LgSite *site = get_site (self);
  GTimeZone *zone = lg_time_zone_lookup (site != NULL ? site->timezone : lg_time_zone_host (), error);
  g_autofree char *text = read_text (self->due);
  gboolean same_site = task->site_row == (site != NULL ? LG_RECORD (site)->row : 0);
  LgPrecision precision;

  /* The form shows no seconds, which are none of its business. */
  if (same_site && g_strcmp0 (text, self->shown_due) == 0)
    return TRUE;

  task->due_at = LG_TIME_NONE;

  return zone != NULL && (text == NULL || lg_time_parse (text, zone, &task->due_at, &precision, error));
}

/* What is written in a form of its own. */
static gboolean
read_times (LgTaskDialog *self,
            LgTask       *task)
{
  g_autoptr (GError) error = NULL;

  if (!read_due (self, task, &error))
    {
      refuse (self, self->due, lg_store_error_say (error));
      return FALSE;
    }

  g_clear_pointer (&task->rrule, g_free);
  if (!lg_recurrence_group_get_rule (self->recurrence, &task->rrule, &error))
    {
      refuse (self, lg_recurrence_group_get_field (self->recurrence), lg_store_error_say (error));
      return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable): the task as the form has it, NULL where a field is wrong */
static LgTask *
read_task (LgTaskDialog *self)
{
  g_autoptr (LgTask) task = lg_record_copy (self->form->task);
  g_autofree char *title = read_text (self->what);
  g_autofree char *assignee = read_text (self->assignee);
  g_autofree char *notes = read_text (self->notes);
  LgSite *site = get_site (self);

  if (title == NULL)
    {
      refuse (self, self->what, _("Say what is to be done."));
      return NULL;
    }

  if (!read_times (self, task))
    return NULL;

  lg_record_set_text (&task->title, title);
  lg_record_set_text (&task->assignee, assignee);
  lg_record_set_text (&task->description, notes);
  task->kind = adw_combo_row_get_selected (self->kind) + LG_TASK_KIND_PATROL;
  task->site_row = site != NULL ? LG_RECORD (site)->row : 0;
  g_free (task->checklist);
  task->checklist = lg_checklist_group_read (self->checklist);

  return g_steal_pointer (&task);
}

static void
show_refusal (LgTaskDialog *self,
              const GError *error)
{
  gtk_widget_set_sensitive (self->save, TRUE);

  /* Of all that a task names, only its incident is written by hand. */
  if (g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND) && *gtk_editable_get_text (self->incident) != '\0')
    refuse (self, self->incident, lg_store_error_say (error));
  else
    show_problem (self, lg_store_error_say (error));
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
  adw_dialog_force_close (ADW_DIALOG (self));

  return NULL;
}

static void
save_cb (LgTaskDialog *self)
{
  g_autoptr (LgTask) task = read_task (self);
  g_autofree char *incident = read_text (self->incident);
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
      show_problem (self, lg_store_error_say (error));
    }

  return NULL;
}

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

static gboolean
read_form (gpointer dialog)
{
  LgTaskDialog *self = dialog;

  dex_future_disown (dex_future_finally (lg_task_form_read (self->store, self->id), form_read_cb, lg_weak_new (self),
                                         lg_weak_free));

  return FALSE;
}

static void
lg_task_dialog_dispose (GObject *object)
{
  LgTaskDialog *self = LG_TASK_DIALOG (object);

  lg_slices_remove (self, NULL);
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
  static const LgSliceFunc jobs[] = {
    add_what, fill_kinds, add_checklist, add_where, add_recurrence, add_scope, read_form, NULL,
  };
  LgTaskDialog *self = g_object_new (LG_TYPE_TASK_DIALOG, NULL);

  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  self->id = g_strdup (id);
  if (id == NULL)
    lg_close_guard_begin (ADW_DIALOG (self));
  lg_slices_add_all (self, jobs, LG_SLICES_SOON);
  adw_dialog_present (ADW_DIALOG (self), self->host);
}
