/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-dialog-private.h"
#include "lg-line-row.h"
#include "lg-person-row.h"
#include "lg-words.h"

/* The fields of the dialog, filled in. */

#define DEFAULT_SEVERITY LG_SEVERITY_MEDIUM

#define NAMES_AT_ONCE 8

void
lg_incident_form_fill_kinds (LgIncidentDialog *self)
{
  const char * const *kinds = lg_kind_list ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    gtk_string_list_append (words, lg_words_kind (kinds[i]));
  if (self->unknown_kind != NULL)
    gtk_string_list_append (words, self->unknown_kind);

  adw_combo_row_set_model (self->kind, G_LIST_MODEL (words));
}

static void
select_kind (LgIncidentDialog *self,
             const char       *kind)
{
  const char * const *kinds = lg_kind_list ();
  guint i;

  for (i = 0; kinds[i] != NULL && !g_str_equal (kinds[i], kind); i++)
    ;

  if (kinds[i] == NULL)
    {
      g_set_str (&self->unknown_kind, kind);
      lg_incident_form_fill_kinds (self);
    }

  adw_combo_row_set_selected (self->kind, i);
}

void
lg_incident_form_fill_severities (LgIncidentDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int severity = LG_SEVERITY_MINOR; severity <= LG_SEVERITY_CRITICAL; severity++)
    gtk_string_list_append (words, lg_words_severity (severity));

  adw_combo_row_set_model (self->severity, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->severity, DEFAULT_SEVERITY - LG_SEVERITY_MINOR);
}

/* The site that is chosen, NULL for one to be made. */
LgSite *
lg_incident_form_get_site (LgIncidentDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->site);
  g_autoptr (LgSite) site = NULL;

  if (self->sites != NULL && selected < g_list_model_get_n_items (self->sites))
    site = g_list_model_get_item (self->sites, selected);

  /* The model keeps it. */
  return site;
}

GTimeZone *
lg_incident_form_get_zone (LgIncidentDialog *self)
{
  LgSite *site = lg_incident_form_get_site (self);

  return lg_time_zone_lookup (site != NULL ? site->timezone : lg_time_zone_host (), NULL);
}

static char *
format_when (LgTime       time,
             LgPrecision  precision,
             GTimeZone   *zone)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (precision != LG_PRECISION_EXACT)
    return lg_time_format_precision (time, precision, zone);

  utc = g_date_time_new_from_unix_utc_usec (time);
  local = g_date_time_to_timezone (utc, zone);

  return g_date_time_format (local, "%Y-%m-%d %H:%M");
}

static gboolean
is_when_touched (LgIncidentDialog *self)
{
  const char *text = gtk_editable_get_text (self->when);

  return self->default_when != NULL ? !g_str_equal (text, self->default_when) : *text != '\0';
}

static void
set_default_when (LgIncidentDialog *self)
{
  GTimeZone *zone = lg_incident_form_get_zone (self);

  g_free (self->default_when);
  if (self->incident != NULL)
    self->default_when = format_when (self->incident->occurred_at, self->incident->precision, zone);
  else
    self->default_when = format_when (lg_time_now (), LG_PRECISION_EXACT, zone);

  gtk_editable_set_text (self->when, self->default_when);
}

/* Shows what belongs to the site that is chosen. A time that the user did not touch follows its zone. */
void
lg_incident_form_update_site (LgIncidentDialog *self)
{
  LgSite *site = lg_incident_form_get_site (self);

  gtk_widget_set_visible (GTK_WIDGET (self->new_site), site == NULL && self->incident == NULL);

  if (!is_when_touched (self))
    set_default_when (self);

  for (guint i = 0; site != NULL && i < self->line_rows->len; i++)
    lg_line_row_set_currency (g_ptr_array_index (self->line_rows, i), site->currency);
}

void
lg_incident_form_begin_sites (LgIncidentDialog *self,
                              GListModel       *sites)
{
  g_set_object (&self->sites, sites);
  self->site_names = gtk_string_list_new (NULL);
  adw_combo_row_set_model (self->site, G_LIST_MODEL (self->site_names));
}

/* The row makes a widget of each name, so that they are given to it a few at a time. Returns: whether there are more. */
gboolean
lg_incident_form_add_sites (LgIncidentDialog *self)
{
  guint n_sites = g_list_model_get_n_items (self->sites);
  guint begin = g_list_model_get_n_items (G_LIST_MODEL (self->site_names));
  guint end = MIN (begin + NAMES_AT_ONCE, n_sites);

  for (guint i = begin; i < end; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (self->sites, i);

      gtk_string_list_append (self->site_names, site->name);
    }
  if (end < n_sites)
    return TRUE;

  if (self->incident == NULL)
    gtk_string_list_append (self->site_names, _("New Site…"));

  return FALSE;
}

/**
 * lg_incident_form_choose_site:
 * @self: the dialog, with all sites
 * @code: (nullable): the code of the one to choose, else the first
 */
void
lg_incident_form_choose_site (LgIncidentDialog *self,
                              const char       *code)
{
  guint n_sites = g_list_model_get_n_items (self->sites);
  guint selected = 0;

  for (guint i = 0; i < n_sites; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (self->sites, i);

      if (g_strcmp0 (site->code, code) == 0)
        selected = i;
    }

  adw_combo_row_set_selected (self->site, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 0);
  lg_incident_form_update_site (self);
}

static void
remove_line_cb (LgIncidentDialog *self,
                GtkWidget        *row)
{
  lg_incident_dialog_forget_problem (self);
  adw_preferences_group_remove (self->lines, row);
  g_ptr_array_remove (self->line_rows, row);
  lg_incident_dialog_form_changed (self);
}

static void
remove_person_cb (LgIncidentDialog *self,
                  GtkWidget        *row)
{
  adw_preferences_group_remove (self->persons, row);
  g_ptr_array_remove (self->person_rows, row);
  lg_incident_dialog_form_changed (self);
}

GtkWidget *
lg_incident_form_add_line (LgIncidentDialog *self)
{
  GtkWidget *row = lg_line_row_new ();
  LgSite *site = lg_incident_form_get_site (self);

  if (self->incident != NULL)
    lg_line_row_set_currency (LG_LINE_ROW (row), self->incident->currency);
  else if (site != NULL)
    lg_line_row_set_currency (LG_LINE_ROW (row), site->currency);

  g_signal_connect_object (row, "changed", G_CALLBACK (lg_incident_dialog_form_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_line_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "sku-written", G_CALLBACK (lg_incident_form_find_stock), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->lines, row);
  g_ptr_array_add (self->line_rows, row);

  return row;
}

GtkWidget *
lg_incident_form_add_person (LgIncidentDialog *self)
{
  GtkWidget *row = lg_person_row_new ();

  g_signal_connect_object (row, "changed", G_CALLBACK (lg_incident_dialog_form_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_person_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->persons, row);
  g_ptr_array_add (self->person_rows, row);

  return row;
}

static void
set_text (GtkEditable *entry,
          const char  *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
set_narrative (LgIncidentDialog *self,
               const char       *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->narrative), text != NULL ? text : "", -1);
}

/* Shows the next line or person of the incident to edit. Returns: FALSE where there is none left */
gboolean
lg_incident_form_add_part (LgIncidentDialog *self)
{
  if (self->n_lines < self->incident->lines->len)
    lg_line_row_set_line (LG_LINE_ROW (lg_incident_form_add_line (self)),
                          g_ptr_array_index (self->incident->lines, self->n_lines++));
  else if (self->n_persons < self->incident->persons->len)
    lg_person_row_set_person (LG_PERSON_ROW (lg_incident_form_add_person (self)),
                              g_ptr_array_index (self->incident->persons, self->n_persons++));
  else
    return FALSE;

  return TRUE;
}

/* Fills in the incident to edit, but for its lines and persons. */
void
lg_incident_form_set_incident (LgIncidentDialog *self)
{
  LgIncident *incident = self->incident;

  set_text (self->what, incident->title);
  select_kind (self, incident->kind);
  adw_combo_row_set_selected (self->severity, incident->severity - LG_SEVERITY_MINOR);
  set_text (self->place, incident->place);
  set_narrative (self, incident->description);
  set_text (self->method, incident->method);
  set_text (self->assignee, incident->assignee);
  set_text (self->police_report, incident->police_report);
}

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

/* Begins anew; the site stays. */
void
lg_incident_form_clear (LgIncidentDialog *self)
{
  GtkEditable *entries[] = {
    self->what, self->new_site, self->place, self->method, self->assignee, self->police_report,
  };

  lg_incident_dialog_forget_problem (self);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_editable_set_text (entries[i], "");

  adw_combo_row_set_selected (self->kind, 0);
  adw_combo_row_set_selected (self->severity, DEFAULT_SEVERITY - LG_SEVERITY_MINOR);
  set_narrative (self, NULL);
  set_default_when (self);
  clear_rows (self->lines, self->line_rows);
  clear_rows (self->persons, self->person_rows);
}
