/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-checklist-group.h"
#include "lg-recurrence-group.h"
#include "lg-task-dialog.h"
#include "lg-task-form.h"

G_BEGIN_DECLS

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

void    lg_task_dialog_build  (LgTaskDialog  *self);
void    lg_task_dialog_refuse (LgTaskDialog  *self,
                               GtkEditable   *field,
                               const char    *sentence);
LgTask *lg_task_dialog_read   (LgTaskDialog  *self,
                               char         **incident) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
