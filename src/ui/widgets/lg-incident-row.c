/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-row.h"
#include "lg-incident.h"
#include "lg-money.h"
#include "lg-severity-label.h"
#include "lg-time-label.h"
#include "lg-words.h"

/**
 * LgIncidentRow:
 *
 * An incident in the list. Its item is there at once, the record when it was read. In a list that offers to select
 * several, each has a box to check: a click activates `selection.toggle` with the row's position.
 */
struct _LgIncidentRow
{
  LgPagedRow       parent_instance;

  GtkLabel        *title;
  LgTimeLabel     *time;
  LgSeverityLabel *severity;
  GtkWidget       *hold;
  GtkLabel        *where;
  GtkLabel        *loss;

  gboolean         selecting;
  gboolean         selected;
  guint            position;
};

G_DEFINE_FINAL_TYPE (LgIncidentRow, lg_incident_row, LG_TYPE_PAGED_ROW)

enum {
  PROP_SELECTING = 1,
  PROP_SELECTED,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
format_loss (LgIncident *incident)
{
  return incident->gross_loss != 0 ? lg_money_format (lg_incident_net_loss (incident), incident->currency) : NULL;
}

static char *
format_where (LgIncident *incident)
{
  const char *status = lg_words_status (incident->status);

  if (incident->place == NULL)
    return g_strdup_printf ("%s · %s", status, incident->site_name);

  return g_strdup_printf ("%s · %s, %s", status, incident->site_name, incident->place);
}

static void
show_nothing (LgIncidentRow *self)
{
  gtk_label_set_label (self->title, "…");
  lg_time_label_set_time (self->time, LG_TIME_NONE, LG_PRECISION_EXACT, NULL);
  lg_severity_label_set_severity (self->severity, 0);
  gtk_widget_set_visible (self->hold, FALSE);
  gtk_label_set_label (self->where, "");
  gtk_label_set_label (self->loss, "");
  lg_paged_row_set_summary (LG_PAGED_ROW (self), NULL);
  lg_paged_row_set_details (LG_PAGED_ROW (self), NULL);
}

static void
show_incident (LgIncidentRow *self,
               LgIncident    *incident)
{
  g_autofree char *loss = format_loss (incident);
  g_autofree char *where = format_where (incident);
  g_autofree char *when = NULL;
  g_autofree char *summary = g_strdup_printf ("%s, %s, %s", incident->title,
                                              lg_words_severity (incident->severity), where);

  gtk_label_set_label (self->title, incident->title);
  lg_time_label_set_time (self->time, incident->occurred_at, incident->precision, incident->timezone);
  when = lg_time_label_dup_absolute (self->time);
  lg_severity_label_set_severity (self->severity, incident->severity);
  gtk_widget_set_visible (self->hold, incident->hold_at != LG_TIME_NONE);
  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->loss, loss != NULL ? loss : "");
  lg_paged_row_set_summary (LG_PAGED_ROW (self), summary);
  lg_paged_row_set_details (LG_PAGED_ROW (self), when);
}

static void
lg_incident_row_show (LgPagedRow *row,
                      gpointer    incident)
{
  if (incident != NULL)
    show_incident (LG_INCIDENT_ROW (row), incident);
  else
    show_nothing (LG_INCIDENT_ROW (row));
}

/* Before the list takes the click as the wish for this row alone. The keys go on from there all the same. */
static void
pressed_cb (LgIncidentRow   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  if (!self->selecting)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "selection.toggle", "u", self->position);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
lg_incident_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LgIncidentRow *self = LG_INCIDENT_ROW (object);

  switch (prop_id)
    {
    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_incident_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LgIncidentRow *self = LG_INCIDENT_ROW (object);

  switch (prop_id)
    {
    case PROP_SELECTING:
      self->selecting = g_value_get_boolean (value);
      break;
    case PROP_SELECTED:
      self->selected = g_value_get_boolean (value);
      break;
    case PROP_POSITION:
      self->position = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_incident_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_INCIDENT_ROW);

  G_OBJECT_CLASS (lg_incident_row_parent_class)->dispose (object);
}

static void
lg_incident_row_class_init (LgIncidentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_incident_row_dispose;
  object_class->get_property = lg_incident_row_get_property;
  object_class->set_property = lg_incident_row_set_property;
  LG_PAGED_ROW_CLASS (klass)->show = lg_incident_row_show;

  properties[PROP_SELECTING] =
    g_param_spec_boolean ("selecting", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_boolean ("selected", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/widgets/lg-incident-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgIncidentRow, title);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentRow, time);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentRow, severity);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentRow, hold);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentRow, where);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentRow, loss);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
lg_incident_row_init (LgIncidentRow *self)
{
}
