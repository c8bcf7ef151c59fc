/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-site.h"
#include "lg-store-error-words.h"
#include "lg-task-dialog-private.h"

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
      lg_task_dialog_refuse (self, self->due, lg_store_error_say (error));
      return FALSE;
    }

  g_clear_pointer (&task->rrule, g_free);
  if (!lg_recurrence_group_get_rule (self->recurrence, &task->rrule, &error))
    {
      lg_task_dialog_refuse (self, lg_recurrence_group_get_field (self->recurrence), lg_store_error_say (error));
      return FALSE;
    }

  return TRUE;
}

/**
 * lg_task_dialog_read:
 * @self: the dialog
 * @incident: (out) (transfer full) (nullable): the number of the task's incident, as it is written
 *
 * Returns: (transfer full) (nullable): the task as the form has it, NULL where a field is wrong
 */
LgTask *
lg_task_dialog_read (LgTaskDialog  *self,
                     char         **incident)
{
  g_autoptr (LgTask) task = lg_record_copy (self->form->task);
  g_autofree char *title = read_text (self->what);
  g_autofree char *assignee = read_text (self->assignee);
  g_autofree char *notes = read_text (self->notes);
  LgSite *site = get_site (self);

  if (title == NULL)
    {
      lg_task_dialog_refuse (self, self->what, _("Say what is to be done."));
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
  *incident = read_text (self->incident);

  return g_steal_pointer (&task);
}
