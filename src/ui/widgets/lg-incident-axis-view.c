/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-axis-row.h"
#include "lg-incident-axis.h"
#include "lg-incident-axis-view.h"
#include "lg-page-host.h"
#include "lg-window-state.h"

/**
 * LgIncidentAxisView:
 *
 * All that belongs to an incident, by time. An entry opens its record where a
 * page shows it.
 */
struct _LgIncidentAxisView
{
  AdwBin           parent_instance;

  GtkLabel        *zone;
  GtkToggleButton *oldest_first;
  GtkListView     *list_view;
  GtkNoSelection  *selection;

  LgPagedList     *list;          /* (owned) (nullable): NULL until there is an incident */
  LgStore         *store;         /* (owned) (nullable): likewise */
  gint64           incident_row;
};

G_DEFINE_FINAL_TYPE (LgIncidentAxisView, lg_incident_axis_view, ADW_TYPE_BIN)

/* A new list is read from its beginning, whatever was read before. */
static void
update_list (LgIncidentAxisView *self)
{
  const LgAxisFilter filter = {
    .incident_row = self->incident_row,
    .oldest_first = gtk_toggle_button_get_active (self->oldest_first),
  };

  g_clear_object (&self->list);
  self->list = lg_incident_axis_list_new (self->store, &filter);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

static void
order_changed_cb (LgIncidentAxisView *self)
{
  if (self->list != NULL)
    update_list (self);
}

static void
show_record (LgIncidentAxisView *self,
             LgAxisEntry        *entry)
{
  /* Badge events are many: they are named by their row. */
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, entry->other);
  const char *id = entry->kind == LG_AXIS_KIND_BADGE ? row : entry->record;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", entry->record_type, id);
}

static void
activate_cb (LgIncidentAxisView *self,
             guint               position)
{
  g_autoptr (LgPagedItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  LgAxisEntry *entry = lg_paged_item_get_record (item);

  if (entry != NULL && lg_axis_row_can_open (GTK_WIDGET (self), entry))
    show_record (self, entry);
}

/* The direction in which an axis is read is the reader's, not the incident's. */
static void
bind_order (LgIncidentAxisView *self)
{
  g_autoptr (GSettings) state = lg_window_state_open ();

  if (state != NULL)
    g_settings_bind (state, "incident-axis-oldest-first", self->oldest_first, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
lg_incident_axis_view_dispose (GObject *object)
{
  LgIncidentAxisView *self = LG_INCIDENT_AXIS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_INCIDENT_AXIS_VIEW);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_incident_axis_view_parent_class)->dispose (object);
}

static void
lg_incident_axis_view_class_init (LgIncidentAxisViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_incident_axis_view_dispose;

  g_type_ensure (LG_TYPE_AXIS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/widgets/lg-incident-axis-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LgIncidentAxisView, zone);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentAxisView, oldest_first);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentAxisView, list_view);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentAxisView, selection);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
lg_incident_axis_view_init (LgIncidentAxisView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_order (self);
}

/**
 * lg_incident_axis_view_set_incident:
 * @self: the view
 * @store: where the incident is from
 * @incident: the incident
 *
 * The axis follows the store by itself, so that the incident it shows already changes nothing.
 */
void
lg_incident_axis_view_set_incident (LgIncidentAxisView *self,
                                    LgStore            *store,
                                    LgIncident         *incident)
{
  g_autofree char *zone = NULL;

  g_return_if_fail (LG_IS_INCIDENT_AXIS_VIEW (self));

  zone = g_strdup_printf (_("Times as clocks in %s show them"), incident->timezone);
  gtk_label_set_label (self->zone, zone);
  if (self->incident_row == LG_RECORD (incident)->row)
    return;

  self->incident_row = LG_RECORD (incident)->row;
  g_set_object (&self->store, store);
  update_list (self);
}
