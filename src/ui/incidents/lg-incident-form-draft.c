/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-dialog-private.h"
#include "lg-line-row.h"
#include "lg-person-row.h"

/* The form of a report as a draft keeps it: what was typed, right or wrong. */

typedef struct
{
  const char *name;
  gsize       offset;
} Entry;

#define ENTRY(name) { #name, G_STRUCT_OFFSET (LgIncidentDialog, name) }

static const Entry entries[] = {
  ENTRY (what), ENTRY (new_site), ENTRY (place), ENTRY (when), ENTRY (method), ENTRY (assignee), ENTRY (police_report),
};

static GtkEditable *
get_entry (LgIncidentDialog *self,
           const Entry      *entry)
{
  return *(GtkEditable **) G_STRUCT_MEMBER_P (self, entry->offset);
}

static void
select_index (AdwComboRow *row,
              JsonObject  *draft,
              const char  *name)
{
  gint64 index = json_object_get_int_member_with_default (draft, name, -1);

  if (index >= 0 && index < g_list_model_get_n_items (adw_combo_row_get_model (row)))
    adw_combo_row_set_selected (row, index);
}

static JsonObject *
find_row (JsonObject *draft,
          const char *name,
          guint       index)
{
  JsonArray *rows = json_object_has_member (draft, name) ? json_object_get_array_member (draft, name) : NULL;

  return rows != NULL && index < json_array_get_length (rows) ? json_array_get_object_element (rows, index) : NULL;
}

/* Shows the next line or person of the draft. Returns: FALSE where there is none left */
gboolean
lg_incident_form_load_row (LgIncidentDialog *self,
                           JsonObject       *draft)
{
  JsonObject *line = find_row (draft, "lines", self->n_lines);
  JsonObject *person = find_row (draft, "persons", self->n_persons);

  if (line != NULL)
    {
      lg_line_row_load (LG_LINE_ROW (lg_incident_form_add_line (self)), line);
      self->n_lines++;
    }
  else if (person != NULL)
    {
      lg_person_row_load (LG_PERSON_ROW (lg_incident_form_add_person (self)), person);
      self->n_persons++;
    }

  return line != NULL || person != NULL;
}

/* What was typed, but for the lines and persons. */
void
lg_incident_form_load_draft (LgIncidentDialog *self,
                             JsonObject       *draft)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const char *text = json_object_get_string_member_with_default (draft, entries[i].name, NULL);

      if (text != NULL)
        gtk_editable_set_text (get_entry (self, &entries[i]), text);
    }

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->narrative),
                            json_object_get_string_member_with_default (draft, "narrative", ""), -1);
  select_index (self->kind, draft, "kind");
  select_index (self->severity, draft, "severity");
}

static JsonArray *
save_lines (LgIncidentDialog *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->line_rows->len; i++)
    json_array_add_object_element (array, lg_line_row_save (g_ptr_array_index (self->line_rows, i)));

  return array;
}

static JsonArray *
save_persons (LgIncidentDialog *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->person_rows->len; i++)
    json_array_add_object_element (array, lg_person_row_save (g_ptr_array_index (self->person_rows, i)));

  return array;
}

static void
save_narrative (LgIncidentDialog *self,
                JsonObject       *draft)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->narrative), "text", &text, NULL);
  json_object_set_string_member (draft, "narrative", text);
}

/* What was typed into the entries that the form has by now. */
void
lg_incident_form_save_texts (LgIncidentDialog *self,
                             JsonObject       *draft)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkEditable *entry = get_entry (self, &entries[i]);
      const char *text = entry != NULL ? gtk_editable_get_text (entry) : "";

      /* The time that was filled in will be another one when the draft is taken up again. */
      if (*text != '\0' && g_strcmp0 (text, self->default_when) != 0)
        json_object_set_string_member (draft, entries[i].name, text);
    }

  if (self->narrative != NULL && gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->narrative)) > 0)
    save_narrative (self, draft);
}

/**
 * lg_incident_form_save_draft:
 * @self: the dialog
 *
 * Returns: (transfer full): what was typed
 */
JsonObject *
lg_incident_form_save_draft (LgIncidentDialog *self)
{
  JsonObject *draft = json_object_new ();
  LgSite *site = lg_incident_form_get_site (self);

  lg_incident_form_save_texts (self, draft);
  save_narrative (self, draft);
  if (site != NULL)
    json_object_set_string_member (draft, "site", site->code);
  json_object_set_int_member (draft, "kind", adw_combo_row_get_selected (self->kind));
  json_object_set_int_member (draft, "severity", adw_combo_row_get_selected (self->severity));
  json_object_set_array_member (draft, "lines", save_lines (self));
  json_object_set_array_member (draft, "persons", save_persons (self));

  return draft;
}
