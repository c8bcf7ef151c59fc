/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-person-row.h"
#include "lg-words.h"

/**
 * LgPersonRow:
 *
 * Somebody who has to do with an incident, in the form.
 */
struct _LgPersonRow
{
  AdwExpanderRow  parent_instance;

  AdwComboRow    *role;
  GtkEditable    *name;
  GtkEditable    *description;
  GtkEditable    *contact;
};

G_DEFINE_FINAL_TYPE (LgPersonRow, lg_person_row, ADW_TYPE_EXPANDER_ROW)

enum {
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LgPersonRole
get_role (LgPersonRow *self)
{
  return adw_combo_row_get_selected (self->role) + LG_PERSON_ROLE_SUBJECT;
}

static void
changed_cb (LgPersonRow *self)
{
  const char *name = gtk_editable_get_text (self->name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *name != '\0' ? name : _("New Person"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), lg_words_role (get_role (self)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_clicked_cb (LgPersonRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
lg_person_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (lg_person_row_parent_class)->dispose (object);
}

static gboolean
lg_person_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LG_PERSON_ROW (widget)->name));
}

static void
lg_person_row_class_init (LgPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_person_row_dispose;
  widget_class->grab_focus = lg_person_row_grab_focus;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/incidents/lg-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgPersonRow, role);
  gtk_widget_class_bind_template_child (widget_class, LgPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, LgPersonRow, description);
  gtk_widget_class_bind_template_child (widget_class, LgPersonRow, contact);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
lg_person_row_init (LgPersonRow *self)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int role = LG_PERSON_ROLE_SUBJECT; role <= LG_PERSON_ROLE_OFFICER; role++)
    gtk_string_list_append (roles, lg_words_role (role));
  adw_combo_row_set_model (self->role, G_LIST_MODEL (roles));
}

GtkWidget *
lg_person_row_new (void)
{
  return g_object_new (LG_TYPE_PERSON_ROW, NULL);
}

void
lg_person_row_set_person (LgPersonRow *self,
                          LgPerson    *person)
{
  adw_combo_row_set_selected (self->role, MAX (person->role, LG_PERSON_ROLE_SUBJECT) - LG_PERSON_ROLE_SUBJECT);
  gtk_editable_set_text (self->name, person->name != NULL ? person->name : "");
  gtk_editable_set_text (self->description, person->description != NULL ? person->description : "");
  gtk_editable_set_text (self->contact, person->contact != NULL ? person->contact : "");
}

LgPerson *
lg_person_row_read (LgPersonRow *self)
{
  LgPerson *person = lg_person_new ();

  person->role = get_role (self);
  lg_record_set_text (&person->name, gtk_editable_get_text (self->name));
  lg_record_set_text (&person->description, gtk_editable_get_text (self->description));
  lg_record_set_text (&person->contact, gtk_editable_get_text (self->contact));

  return person;
}

/* Fills in what a draft kept of the row. */
void
lg_person_row_load (LgPersonRow *self,
                    JsonObject  *draft)
{
  gint64 role = json_object_get_int_member_with_default (draft, "role", LG_PERSON_ROLE_SUBJECT);

  adw_combo_row_set_selected (self->role, CLAMP (role, LG_PERSON_ROLE_SUBJECT, LG_PERSON_ROLE_OFFICER) -
                                          LG_PERSON_ROLE_SUBJECT);
  gtk_editable_set_text (self->name, json_object_get_string_member_with_default (draft, "name", ""));
  gtk_editable_set_text (self->description, json_object_get_string_member_with_default (draft, "description", ""));
  gtk_editable_set_text (self->contact, json_object_get_string_member_with_default (draft, "contact", ""));
}

JsonObject *
lg_person_row_save (LgPersonRow *self)
{
  JsonObject *draft = json_object_new ();

  json_object_set_int_member (draft, "role", get_role (self));
  json_object_set_string_member (draft, "name", gtk_editable_get_text (self->name));
  json_object_set_string_member (draft, "description", gtk_editable_get_text (self->description));
  json_object_set_string_member (draft, "contact", gtk_editable_get_text (self->contact));

  return draft;
}
