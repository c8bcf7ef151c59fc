/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-lanes-view.h"
#include "lg-incident-axis-view.h"
#include "lg-incident-detail.h"
#include "lg-incident-sections-private.h"
#include "lg-severity-label.h"
#include "lg-slices.h"
#include "lg-words.h"

/**
 * LgIncidentDetail:
 *
 * An incident as a document: what, where, when, how bad, how much, who; then
 * what was done about it, in time.
 */
struct _LgIncidentDetail
{
  AdwBin             parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel          *number;
  GtkLabel          *title;
  LgSeverityLabel   *severity;
  GtkLabel          *status;
  GtkWidget         *hold;
  GtkLabel          *narrative;
  LgDetailGroup     *facts;
  LgDetailGroup     *risk;
  LgDetailGroup     *loss;
  LgDetailGroup     *people;
  LgDetailGroup     *tasks;
  LgDetailGroup     *alerts;
  LgDetailGroup     *access;
  LgDetailGroup     *evidence;
  LgDetailGroup     *assets;
  LgDetailGroup     *similar;
  LgDetailGroup     *imported;
  AdwBin            *axis_place;
  LgIncidentAxisView *axis;         /* (nullable): NULL until it is needed, or nothing else is to do */
  AdwViewStackPage  *access_page;
  AdwClamp          *lanes_place;
  LgAccessLanesView *lanes;         /* (nullable): … and so on */

  char              *shown;  /* (owned) (nullable): the id of the incident that is shown */

  LgStore           *store;         /* (owned) (nullable) */
  LgIncidentDossier *dossier;       /* (owned) (nullable): what is being shown, section by section */
  guint              next_section;
};

G_DEFINE_FINAL_TYPE (LgIncidentDetail, lg_incident_detail, ADW_TYPE_BIN)

static void
make_axis (LgIncidentDetail *self)
{
  if (self->axis != NULL)
    return;

  self->axis = g_object_new (LG_TYPE_INCIDENT_AXIS_VIEW, NULL);
  adw_bin_set_child (self->axis_place, GTK_WIDGET (self->axis));
}

static void
make_lanes (LgIncidentDetail *self)
{
  if (self->lanes != NULL)
    return;

  self->lanes = g_object_new (LG_TYPE_ACCESS_LANES_VIEW, NULL);
  adw_clamp_set_child (self->lanes_place, GTK_WIDGET (self->lanes));
  g_object_bind_property (self->lanes, "visible", self->access_page, "visible", G_BINDING_SYNC_CREATE);
}

/* What is not seen at first, one at a time. */
static gboolean
make_more (gpointer detail)
{
  LgIncidentDetail *self = detail;

  if (self->axis == NULL)
    {
      make_axis (self);
      return TRUE;
    }

  make_lanes (self);

  return FALSE;
}

static void
clear_groups (LgIncidentDetail *self)
{
  LgDetailGroup *groups[] = {
    self->facts, self->risk, self->loss, self->people, self->tasks, self->alerts,
    self->access, self->evidence, self->assets, self->similar, self->imported,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    lg_detail_group_clear (groups[i]);
}

static void
show_head (LgIncidentDetail *self,
           LgIncident       *incident)
{
  gtk_label_set_label (self->number, incident->number);
  gtk_label_set_label (self->title, incident->title);
  lg_severity_label_set_severity (self->severity, incident->severity);
  gtk_label_set_label (self->status, lg_words_status (incident->status));
  gtk_widget_set_visible (self->hold, incident->hold_at != LG_TIME_NONE);
  gtk_label_set_label (self->narrative, incident->description != NULL ? incident->description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->narrative), incident->description != NULL);
}

/* A new document is read from its beginning; one that changed stays where it is read. */
static void
begin_reading (LgIncidentDetail *self,
               LgIncident       *incident)
{
  if (g_set_str (&self->shown, LG_RECORD (incident)->id))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Who was there can be asked of a moment, where there is a log. */
static void
show_lanes (LgIncidentDetail  *self,
            LgStore           *store,
            LgIncidentDossier *dossier)
{
  const LgAccessFindings *access = dossier->access;
  const LgAccessQuestion question = {
    .site_row = dossier->incident->site_row,
    .at = dossier->incident->occurred_at,
    .window = access != NULL ? access->window : 0,
    .incident_row = LG_RECORD (dossier->incident)->row,
  };

  make_lanes (self);
  if (access != NULL && access->has_logs)
    lg_access_lanes_view_ask (self->lanes, store, &question);
  else
    lg_access_lanes_view_clear (self->lanes);
}

static void
show_section (LgIncidentDetail *self,
              guint             section)
{
  LgIncidentDossier *dossier = self->dossier;

  switch (section)
    {
    case 0:
      lg_incident_sections_add_facts (self->facts, dossier->incident);
      break;
    case 1:
      lg_incident_sections_add_risk (self->risk, dossier);
      break;
    case 2:
      lg_incident_sections_add_loss (self->loss, dossier->incident);
      break;
    case 3:
      lg_incident_sections_add_people (self->people, dossier->incident);
      lg_incident_sections_add_tasks (self->tasks, dossier);
      break;
    case 4:
      lg_incident_sections_add_alerts (self->alerts, dossier);
      lg_incident_sections_add_access (self->access, dossier);
      break;
    case 5:
      lg_incident_sections_add_evidence (self->evidence, dossier);
      lg_incident_sections_add_assets (self->assets, dossier);
      break;
    case 6:
      lg_incident_sections_add_similar (self->similar, dossier);
      break;
    case 7:
      lg_incident_sections_add_imported (self->imported, dossier->incident);
      make_axis (self);
      break;
    case 8:
      lg_incident_axis_view_set_incident (self->axis, self->store, dossier->incident);
      break;
    default:
      show_lanes (self, self->store, dossier);
      g_clear_object (&self->dossier);
    }
}

/* A section at a time, all of them before the next frame. */
static gboolean
show_next (gpointer detail)
{
  LgIncidentDetail *self = detail;

  show_section (self, self->next_section++);

  return self->dossier != NULL;
}

static void
lg_incident_detail_dispose (GObject *object)
{
  LgIncidentDetail *self = LG_INCIDENT_DETAIL (object);

  lg_slices_remove (self, NULL);
  g_clear_object (&self->dossier);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_incident_detail_parent_class)->dispose (object);
}

static void
lg_incident_detail_finalize (GObject *object)
{
  g_free (LG_INCIDENT_DETAIL (object)->shown);

  G_OBJECT_CLASS (lg_incident_detail_parent_class)->finalize (object);
}

static void
lg_incident_detail_class_init (LgIncidentDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_incident_detail_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_incident_detail_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/widgets/lg-incident-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, number);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, title);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, severity);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, status);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, hold);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, narrative);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, risk);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, loss);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, people);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, tasks);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, alerts);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, access);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, evidence);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, assets);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, similar);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, imported);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, axis_place);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, access_page);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDetail, lanes_place);
}

static void
lg_incident_detail_init (LgIncidentDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lg_detail_group_set_name (self->facts, _("Facts"));
  lg_slices_add (self, make_more, LG_SLICES_LATER);
}

/**
 * lg_incident_detail_set_dossier:
 * @self: the detail
 * @store: where the incident is from
 * @dossier: the incident, with what belongs to it
 */
void
lg_incident_detail_set_dossier (LgIncidentDetail  *self,
                                LgStore           *store,
                                LgIncidentDossier *dossier)
{
  LgIncident *incident = dossier->incident;

  g_return_if_fail (LG_IS_INCIDENT_DETAIL (self));

  clear_groups (self);
  begin_reading (self, incident);
  show_head (self, incident);

  g_set_object (&self->store, store);
  g_set_object (&self->dossier, dossier);
  self->next_section = 0;
  lg_slices_add (self, show_next, LG_SLICES_SOON);
}
