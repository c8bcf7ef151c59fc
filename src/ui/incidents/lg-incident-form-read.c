/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-error.h"
#include "lg-incident-dialog-private.h"
#include "lg-line-row.h"
#include "lg-person-row.h"

/* The fields of the dialog, read. */

static const char *
get_kind (LgIncidentDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->kind);
  const char *kind = lg_kind_list ()[selected];

  return kind != NULL ? kind : self->unknown_kind;
}

static char *
dup_narrative (LgIncidentDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->narrative);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
read_site (LgIncidentDialog  *self,
           LgIncident        *incident,
           GtkEditable      **wrong,
           GError           **error)
{
  LgSite *site = lg_incident_form_get_site (self);

  if (site != NULL)
    {
      incident->site_row = LG_RECORD (site)->row;
      return TRUE;
    }

  /* Without the sites an incident stays where it was. */
  if (self->incident != NULL && self->sites == NULL)
    return TRUE;

  if (*gtk_editable_get_text (self->new_site) != '\0')
    return TRUE;

  *wrong = self->new_site;
  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, "%s", _("Say at which site it happened."));

  return FALSE;
}

/* A time that was not touched stays as precise as it was. */
static gboolean
read_when (LgIncidentDialog  *self,
           LgIncident        *incident,
           GtkEditable      **wrong,
           GError           **error)
{
  const char *text = gtk_editable_get_text (self->when);

  if (self->incident != NULL && g_strcmp0 (text, self->default_when) == 0)
    return TRUE;

  if (lg_time_parse (text, lg_incident_form_get_zone (self), &incident->occurred_at, (LgPrecision *) &incident->precision, NULL))
    return TRUE;

  *wrong = self->when;
  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID,
               _("“%s” is no time; write it like 2026-11-22 21:30."), text);

  return FALSE;
}

static gboolean
read_lines (LgIncidentDialog  *self,
            LgIncident        *incident,
            GtkEditable      **wrong,
            GError           **error)
{
  g_ptr_array_set_size (incident->lines, 0);

  for (guint i = 0; i < self->line_rows->len; i++)
    {
      LgLine *line = lg_line_row_read (g_ptr_array_index (self->line_rows, i), wrong, error);

      if (line == NULL)
        return FALSE;
      g_ptr_array_add (incident->lines, line);
    }

  if (lg_incident_update_totals (incident, NULL))
    return TRUE;

  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW, "%s", _("The amounts are too large to be added up."));

  return FALSE;
}

static void
read_persons (LgIncidentDialog *self,
              LgIncident       *incident)
{
  g_ptr_array_set_size (incident->persons, 0);

  for (guint i = 0; i < self->person_rows->len; i++)
    g_ptr_array_add (incident->persons, lg_person_row_read (g_ptr_array_index (self->person_rows, i)));
}

static void
read_texts (LgIncidentDialog *self,
            LgIncident       *incident)
{
  g_autofree char *narrative = dup_narrative (self);

  lg_record_set_text (&incident->title, gtk_editable_get_text (self->what));
  g_set_str (&incident->kind, get_kind (self));
  incident->severity = adw_combo_row_get_selected (self->severity) + LG_SEVERITY_MINOR;
  lg_record_set_text (&incident->place, gtk_editable_get_text (self->place));
  lg_record_set_text (&incident->description, narrative);
  lg_record_set_text (&incident->method, gtk_editable_get_text (self->method));
  lg_record_set_text (&incident->assignee, gtk_editable_get_text (self->assignee));
  lg_record_set_text (&incident->police_report, gtk_editable_get_text (self->police_report));
}

/**
 * lg_incident_form_read:
 * @self: the dialog
 * @wrong: (out) (nullable) (transfer none): the field that the sentence is about, NULL where it is about no single one
 * @error: return location
 *
 * Returns: (transfer full): the incident as the form describes it, or NULL with a sentence about what is wrong
 */
LgIncident *
lg_incident_form_read (LgIncidentDialog  *self,
                       GtkEditable      **wrong,
                       GError           **error)
{
  g_autoptr (LgIncident) incident =
    self->incident != NULL ? lg_incident_duplicate (self->incident) : lg_incident_new ();

  *wrong = NULL;
  read_texts (self, incident);
  read_persons (self, incident);

  if (incident->title == NULL)
    {
      *wrong = self->what;
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, "%s", _("Say in a few words what happened."));
      return NULL;
    }

  if (!read_site (self, incident, wrong, error) || !read_when (self, incident, wrong, error) ||
      !read_lines (self, incident, wrong, error))
    return NULL;

  return g_steal_pointer (&incident);
}
