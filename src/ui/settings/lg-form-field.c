/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-combo-row.h"
#include "lg-contact.h"
#include "lg-form-field.h"
#include "lg-site.h"
#include "lg-words.h"

static GTimeZone *
get_zone (void)
{
  return lg_time_zone_lookup (lg_time_zone_host (), NULL);
}

static gboolean
is_written (const LgFormField *self)
{
  return self->type == LG_FORM_FIELD_TEXT || self->type == LG_FORM_FIELD_TIME;
}

static GtkWidget *
create_combo (const LgFormField *self)
{
  GtkWidget *row = g_object_new (LG_TYPE_COMBO_ROW, NULL);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int role = LG_CONTACT_ROLE_SECURITY_DIRECTOR;
       self->type == LG_FORM_FIELD_ROLE && role <= LG_CONTACT_ROLE_STAKEHOLDER; role++)
    gtk_string_list_append (words, lg_words_contact_role (role));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));

  return row;
}

/**
 * lg_form_field_create:
 * @self: a field
 *
 * Returns: (transfer floating): a row that edits it
 */
GtkWidget *
lg_form_field_create (const LgFormField *self)
{
  GtkWidget *row = is_written (self) ? adw_entry_row_new () : create_combo (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(self->title));

  return row;
}

static void
show_sites (AdwComboRow *row,
            GListModel  *sites,
            gint64       site_row)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (words, _("Every Site"));
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (words, site->name);
      if (LG_RECORD (site)->row == site_row)
        selected = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, selected);
}

static void
show_time (GtkEditable *row,
           LgTime       time)
{
  g_autoptr (GDateTime) utc = time != LG_TIME_NONE ? g_date_time_new_from_unix_utc_usec (time) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, get_zone ()) : NULL;
  g_autofree char *text = local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : NULL;

  gtk_editable_set_text (row, text != NULL ? text : "");
}

/* A day alone begins with its first minute. */
static gboolean
parse_time (const char *text,
            LgTime     *time)
{
  LgPrecision precision;

  *time = LG_TIME_NONE;

  return *text == '\0' || lg_time_parse (text, get_zone (), time, &precision, NULL);
}

gboolean
lg_form_field_accepts_time (const char *text)
{
  LgTime time;

  return parse_time (text, &time);
}

/**
 * lg_form_field_show:
 * @self: a field
 * @row: its row
 * @record: the record that is edited
 * @sites: (element-type LgSite): the sites to choose from
 */
void
lg_form_field_show (const LgFormField *self,
                    GtkWidget         *row,
                    LgRecord          *record,
                    GListModel        *sites)
{
  gpointer place = lg_record_field (record, lg_record_find_field (record, self->name));

  if (self->type == LG_FORM_FIELD_TEXT)
    gtk_editable_set_text (GTK_EDITABLE (row), *(char **) place != NULL ? *(char **) place : "");
  else if (self->type == LG_FORM_FIELD_TIME)
    show_time (GTK_EDITABLE (row), *(gint64 *) place);
  else if (self->type == LG_FORM_FIELD_ROLE)
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), MAX (*(int *) place, LG_CONTACT_ROLE_SECURITY_DIRECTOR) -
                                                     LG_CONTACT_ROLE_SECURITY_DIRECTOR);
  else
    show_sites (ADW_COMBO_ROW (row), sites, *(gint64 *) place);
}

/**
 * lg_form_field_fill:
 * @self: a field
 * @row: its row
 * @record: a record that gets what the row holds
 * @sites: (element-type LgSite): the sites that were chosen from
 */
void
lg_form_field_fill (const LgFormField *self,
                    GtkWidget         *row,
                    LgRecord          *record,
                    GListModel        *sites)
{
  gpointer place = lg_record_field (record, lg_record_find_field (record, self->name));

  if (self->type == LG_FORM_FIELD_TEXT)
    {
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

      lg_record_set_text (place, text);
    }
  else if (self->type == LG_FORM_FIELD_TIME)
    {
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

      parse_time (text, place);
    }
  else if (self->type == LG_FORM_FIELD_ROLE)
    {
      *(int *) place = adw_combo_row_get_selected (ADW_COMBO_ROW (row)) + LG_CONTACT_ROLE_SECURITY_DIRECTOR;
    }
  else
    {
      guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
      g_autoptr (LgRecord) site = selected > 0 ? g_list_model_get_item (sites, selected - 1) : NULL;

      *(gint64 *) place = site != NULL ? site->row : 0;
    }
}

/**
 * lg_form_field_check:
 * @self: a field
 * @row: its row, which is marked where the field will not do
 *
 * Returns: whether the row holds what the field takes
 */
gboolean
lg_form_field_check (const LgFormField *self,
                     GtkWidget         *row)
{
  g_autofree char *text = NULL;
  gboolean accepts;

  if (self->accepts == NULL)
    return TRUE;

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  accepts = self->accepts (text);
  if (accepts)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");

  return accepts;
}
