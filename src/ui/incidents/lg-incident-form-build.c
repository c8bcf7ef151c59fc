/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-dialog-private.h"
#include "lg-incident-draft.h"
#include "lg-list.h"
#include "lg-part.h"
#include "lg-site-table.h"
#include "lg-slices.h"
#include "lg-weak.h"

/* How the form comes about: a part of it in a turn of the main loop, since all of it would keep the window from answering. */

#define RESOURCE(name) "/com/example/LossGuard/ui/incidents/lg-incident-form-" name ".ui"

static void
changed_cb (LgIncidentDialog *self)
{
  lg_incident_dialog_form_changed (self);
}

static void
site_changed_cb (LgIncidentDialog *self)
{
  if (self->sites == NULL || self->is_filling)
    return;

  lg_incident_form_update_site (self);
  lg_incident_dialog_form_changed (self);
}

static void
add_line_cb (LgIncidentDialog *self)
{
  GtkWidget *row = lg_incident_form_add_line (self);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}

static void
add_person_cb (LgIncidentDialog *self)
{
  GtkWidget *row = lg_incident_form_add_person (self);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}

static GtkWidget *
build (LgIncidentDialog *self,
       const char       *resource)
{
  static const LgPartChild children[] = {
    LG_PART_CHILD (LgIncidentDialog, what),
    LG_PART_CHILD (LgIncidentDialog, site),
    LG_PART_CHILD (LgIncidentDialog, new_site),
    LG_PART_CHILD (LgIncidentDialog, place),
    LG_PART_CHILD (LgIncidentDialog, when),
    LG_PART_CHILD (LgIncidentDialog, narrative),
    LG_PART_CHILD (LgIncidentDialog, method),
    LG_PART_CHILD (LgIncidentDialog, assignee),
    LG_PART_CHILD (LgIncidentDialog, police_report),
    { NULL },
  };
  static const LgPartCallback callbacks[] = {
    LG_PART_CALLBACK (changed_cb),
    LG_PART_CALLBACK (site_changed_cb),
    LG_PART_CALLBACK (add_line_cb),
    LG_PART_CALLBACK (add_person_cb),
    { NULL },
  };

  return lg_part_build (GTK_WIDGET (self), resource, children, callbacks);
}

static AdwPreferencesGroup *
add_group (LgIncidentDialog *self,
           const char       *resource)
{
  g_autoptr (GtkWidget) group = build (self, resource);

  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));

  /* The page keeps it. */
  return ADW_PREFERENCES_GROUP (group);
}

static gboolean
add_what (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  add_group (self, RESOURCE ("what"));
  /* In a dialog that is seen already, the row would take the focus, and not its text. */
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->what))));

  return FALSE;
}

static AdwComboRow *
add_choice (LgIncidentDialog *self,
            const char       *resource)
{
  GtkWidget *what = gtk_widget_get_ancestor (GTK_WIDGET (self->what), ADW_TYPE_PREFERENCES_GROUP);
  g_autoptr (GtkWidget) row = build (self, resource);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (what), row);

  /* The group keeps it. */
  return ADW_COMBO_ROW (row);
}

static gboolean
add_kind (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  self->kind = add_choice (self, RESOURCE ("kind"));

  return FALSE;
}

static gboolean
add_severity (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  self->severity = add_choice (self, RESOURCE ("severity"));

  return FALSE;
}

static gboolean
fill_what (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  self->is_setting = TRUE;
  lg_incident_form_fill_kinds (self);
  lg_incident_form_fill_severities (self);
  self->is_setting = FALSE;

  return FALSE;
}

static gboolean
add_where (gpointer dialog)
{
  add_group (dialog, RESOURCE ("where"));

  return FALSE;
}

static gboolean
add_how_much (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  self->lines = add_group (self, RESOURCE ("lines"));
  self->persons = add_group (self, RESOURCE ("persons"));

  return FALSE;
}

static gboolean
add_how (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  add_group (self, RESOURCE ("how"));
  g_signal_connect_object (gtk_text_view_get_buffer (self->narrative), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return FALSE;
}

static gboolean
fill_incident (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  if (self->incident != NULL)
    lg_incident_form_set_incident (self);

  return FALSE;
}

static gboolean
fill_parts (gpointer dialog)
{
  return LG_INCIDENT_DIALOG (dialog)->incident != NULL && lg_incident_form_add_part (dialog);
}

static gboolean
fill_sites (gpointer dialog)
{
  return lg_incident_form_add_sites (dialog);
}

static gboolean
is_begun (JsonObject *draft)
{
  return json_object_has_member (draft, "what") || json_object_has_member (draft, "narrative");
}

/* A report takes up what was begun before it, or the site at least. */
static gboolean
choose_site (gpointer dialog)
{
  LgIncidentDialog *self = dialog;
  g_autoptr (JsonObject) draft = NULL;

  if (self->incident != NULL)
    {
      lg_incident_form_choose_site (self, self->incident->site);
      return FALSE;
    }

  draft = lg_incident_draft_load (lg_store_get_folder (self->store));
  self->is_setting = TRUE;
  lg_incident_form_choose_site (self, draft != NULL
                                      ? json_object_get_string_member_with_default (draft, "site", NULL) : NULL);
  self->is_setting = FALSE;

  /* Another report was begun meanwhile, which stays as it is typed. */
  if (draft != NULL && is_begun (draft) && !self->is_touched)
    self->draft = g_steal_pointer (&draft);

  return FALSE;
}

static gboolean
fill_draft (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  if (self->is_touched)
    g_clear_pointer (&self->draft, json_object_unref);

  if (self->draft != NULL)
    {
      self->is_setting = TRUE;
      lg_incident_form_load_draft (self, self->draft);
      self->is_setting = FALSE;

      /* Its user has not seen it yet. */
      self->is_submitted = FALSE;
    }
  gtk_widget_set_visible (self->discard, self->draft != NULL);

  return FALSE;
}

static gboolean
fill_draft_rows (gpointer dialog)
{
  LgIncidentDialog *self = dialog;
  gboolean is_more;

  self->is_setting = TRUE;
  is_more = self->draft != NULL && lg_incident_form_load_row (self, self->draft);
  self->is_setting = FALSE;

  return is_more;
}

static gboolean
end_filling (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  g_clear_pointer (&self->draft, json_object_unref);
  lg_incident_dialog_form_filled (self);

  return FALSE;
}

static gboolean
end_restoring (gpointer dialog)
{
  lg_incident_dialog_form_changed (dialog);

  return FALSE;
}

/**
 * lg_incident_form_restore:
 * @self: the dialog, whose form has all its parts
 * @draft: (transfer full): what was typed
 *
 * Shows it again, in the place of what is there.
 */
void
lg_incident_form_restore (LgIncidentDialog *self,
                          JsonObject       *draft)
{
  static const LgSliceFunc jobs[] = { fill_draft, fill_draft_rows, end_filling, end_restoring, NULL };

  self->is_setting = TRUE;
  lg_incident_form_clear (self);
  lg_incident_form_choose_site (self, json_object_get_string_member_with_default (draft, "site", NULL));
  self->is_setting = FALSE;
  self->is_touched = FALSE;
  self->n_lines = 0;
  self->n_persons = 0;
  self->draft = draft;
  lg_slices_add_all (self, jobs, LG_SLICES_SOON);
}

/* What was typed can be kept, and reported of a new site. */
static void
end_without_sites (LgIncidentDialog *self,
                   const GError     *error)
{
  lg_incident_form_update_site (self);
  self->is_submitted = FALSE;
  lg_incident_dialog_form_filled (self);
  lg_incident_dialog_show_problem (self, NULL, error);
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  static const LgSliceFunc jobs[] = { fill_sites, choose_site, fill_draft, fill_draft_rows, end_filling, NULL };
  g_autoptr (LgIncidentDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      end_without_sites (self, error);
      return NULL;
    }

  lg_incident_form_begin_sites (self, g_value_get_object (value));
  lg_slices_add_all (self, jobs, LG_SLICES_SOON);

  return NULL;
}

static gpointer
list_sites_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  return lg_list_take (lg_sites_list (db, error), LG_TYPE_SITE);
}

static gboolean
read_sites (gpointer dialog)
{
  LgIncidentDialog *self = dialog;

  dex_future_disown (dex_future_finally (lg_store_read (self->store, list_sites_cb, NULL, NULL),
                                         sites_read_cb, lg_weak_new (self), lg_weak_free));

  return FALSE;
}

void
lg_incident_form_build (LgIncidentDialog *self)
{
  static const LgSliceFunc jobs[] = {
    add_what, add_kind, add_severity, fill_what, add_where, add_how_much, add_how, fill_incident, fill_parts, read_sites, NULL,
  };

  lg_slices_add_all (self, jobs, LG_SLICES_SOON);
}
