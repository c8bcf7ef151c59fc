/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-dialog.h"
#include "lg-site.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

struct _LgIncidentDialog
{
  AdwDialog            parent_instance;

  GtkWidget           *discard;
  GtkButton           *submit;
  AdwBanner           *problem;
  AdwToastOverlay     *toasts;
  AdwPreferencesPage  *page;
  GtkEditable         *what;
  AdwComboRow         *kind;
  AdwComboRow         *severity;
  AdwComboRow         *site;
  GtkEditable         *new_site;
  GtkEditable         *place;
  GtkEditable         *when;
  AdwPreferencesGroup *lines;
  AdwPreferencesGroup *persons;
  GtkTextView         *narrative;
  GtkEditable         *method;
  GtkEditable         *assignee;
  GtkEditable         *police_report;

  GtkWidget           *host;          /* (unowned): the window, a parent of the dialog */
  LgStore             *store;         /* (owned) */
  LgIncident          *incident;      /* (owned) (nullable): the one to edit, NULL for a report */
  GListModel          *sites;         /* (owned) (nullable) (element-type LgSite): NULL until they were read */
  GtkStringList       *site_names;    /* (owned) (nullable): as they are offered */
  JsonObject          *draft;         /* (owned) (nullable): what was begun before, until the form shows it */
  JsonObject          *discarded;     /* (owned) (nullable): the draft that was discarded last */
  GPtrArray           *line_rows;     /* (element-type LgLineRow) (owned) */
  GPtrArray           *person_rows;   /* (element-type LgPersonRow) (owned) */
  guint                n_lines;       /* how many lines of the incident or the draft have a row; others were added by hand */
  guint                n_persons;     /* … and persons */
  char                *unknown_kind;  /* (owned) (nullable): a kind that an import brought along */
  char                *default_when;  /* (owned) (nullable): the time as it was filled in */
  GtkEditable         *wrong;         /* (unowned) (nullable): the field that something is said beside */
  GtkWidget           *wrong_problem; /* (unowned) (nullable): what is said there */
  guint                save_draft;    /* source */
  gboolean             is_filling;    /* the program changes the form, not its user */
  gboolean             is_setting;    /* … at this very moment */
  gboolean             is_touched;    /* by its user, while it was filled */
  gboolean             is_submitted;  /* while it was filled */
  gboolean             is_done;
};

void        lg_incident_form_build         (LgIncidentDialog  *self);
void        lg_incident_form_restore       (LgIncidentDialog  *self,
                                            JsonObject        *draft);
void        lg_incident_form_fill_kinds    (LgIncidentDialog  *self);
void        lg_incident_form_fill_severities (LgIncidentDialog *self);
void        lg_incident_form_begin_sites   (LgIncidentDialog  *self,
                                            GListModel        *sites);
gboolean    lg_incident_form_add_sites     (LgIncidentDialog  *self);
void        lg_incident_form_choose_site   (LgIncidentDialog  *self,
                                            const char        *code);
LgSite     *lg_incident_form_get_site      (LgIncidentDialog  *self);
void        lg_incident_form_update_site   (LgIncidentDialog  *self);
void        lg_incident_form_set_incident  (LgIncidentDialog  *self);
gboolean    lg_incident_form_add_part      (LgIncidentDialog  *self);
GtkWidget  *lg_incident_form_add_line      (LgIncidentDialog  *self);
void        lg_incident_form_find_stock    (LgIncidentDialog  *self,
                                            const char        *sku,
                                            GtkWidget         *row);
GtkWidget  *lg_incident_form_add_person    (LgIncidentDialog  *self);
void        lg_incident_form_clear         (LgIncidentDialog  *self);
GTimeZone  *lg_incident_form_get_zone      (LgIncidentDialog  *self);
LgIncident *lg_incident_form_read          (LgIncidentDialog  *self,
                                            GtkEditable      **wrong,
                                            GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void        lg_incident_form_load_draft    (LgIncidentDialog  *self,
                                            JsonObject        *draft);
gboolean    lg_incident_form_load_row      (LgIncidentDialog  *self,
                                            JsonObject        *draft);
void        lg_incident_form_save_texts    (LgIncidentDialog  *self,
                                            JsonObject        *draft);
JsonObject *lg_incident_form_save_draft    (LgIncidentDialog  *self) G_GNUC_WARN_UNUSED_RESULT;

void        lg_incident_dialog_form_changed (LgIncidentDialog *self);
void        lg_incident_dialog_form_filled  (LgIncidentDialog *self);
void        lg_incident_dialog_forget_problem (LgIncidentDialog *self);
void        lg_incident_dialog_show_problem (LgIncidentDialog *self,
                                             GtkEditable      *wrong,
                                             const GError     *error);

G_END_DECLS
