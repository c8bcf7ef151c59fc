/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-cell.h"
#include "lg-paged-item.h"
#include "lg-severity-label.h"

/**
 * LgIncidentCell:
 *
 * What a column of the table says of an incident, whose record may come later than its item.
 */
struct _LgIncidentCell
{
  AdwBin                  parent_instance;

  const LgIncidentColumn *column;
  GSignalGroup           *signals;  /* (owned): of the item */
};

G_DEFINE_FINAL_TYPE (LgIncidentCell, lg_incident_cell, ADW_TYPE_BIN)

enum {
  PROP_ITEM = 1,
};

static void
show_text (LgIncidentCell *self,
           LgIncident     *incident)
{
  GtkWidget *label = adw_bin_get_child (ADW_BIN (self));
  g_autofree char *text = incident != NULL ? self->column->dup_text (incident) : NULL;

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
}

static void
update (LgIncidentCell *self,
        LgPagedItem    *item)
{
  LgIncident *incident = lg_paged_item_get_record (item);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (self->column->dup_text != NULL)
    {
      show_text (self, incident);
      return;
    }

  gtk_widget_set_visible (child, incident != NULL);
  if (incident != NULL)
    lg_severity_label_set_severity (LG_SEVERITY_LABEL (child), incident->severity);
}

static void
record_changed_cb (LgPagedItem    *item,
                   GParamSpec     *pspec,
                   LgIncidentCell *self)
{
  update (self, item);
}

static void
bind_cb (GSignalGroup   *signals,
         LgPagedItem    *item,
         LgIncidentCell *self)
{
  update (self, item);
}

static void
lg_incident_cell_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    g_signal_group_set_target (LG_INCIDENT_CELL (object)->signals, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_incident_cell_dispose (GObject *object)
{
  g_clear_object (&LG_INCIDENT_CELL (object)->signals);

  G_OBJECT_CLASS (lg_incident_cell_parent_class)->dispose (object);
}

static void
lg_incident_cell_class_init (LgIncidentCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_incident_cell_dispose;
  object_class->set_property = lg_incident_cell_set_property;

  g_object_class_install_property (object_class, PROP_ITEM,
                                   g_param_spec_object ("item", NULL, NULL, LG_TYPE_PAGED_ITEM,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
lg_incident_cell_init (LgIncidentCell *self)
{
  self->signals = g_signal_group_new (LG_TYPE_PAGED_ITEM);
  g_signal_group_connect_object (self->signals, "notify::record", G_CALLBACK (record_changed_cb), self, 0);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (bind_cb), self, 0);
}

static GtkWidget *
create_label (const LgIncidentColumn *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->figures ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (column->figures)
    gtk_widget_add_css_class (label, "numeric");

  return label;
}

/* The item is set by the property of that name. */
GtkWidget *
lg_incident_cell_new (const LgIncidentColumn *column)
{
  LgIncidentCell *self = g_object_new (LG_TYPE_INCIDENT_CELL, NULL);

  self->column = column;
  adw_bin_set_child (ADW_BIN (self), column->dup_text != NULL ? create_label (column) : lg_severity_label_new ());

  return GTK_WIDGET (self);
}
