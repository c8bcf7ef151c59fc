/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-time-label.h"
#include "lg-time-text.h"

#define REFRESH_SECONDS 60

/**
 * LgTimeLabel:
 *
 * A time as lists show it: how long ago, with date, time and zone on hover and for a screen reader.
 */
struct _LgTimeLabel
{
  AdwBin       parent_instance;

  GtkWidget   *label;

  LgTime       time;
  LgPrecision  precision;
  GTimeZone   *zone;     /* (unowned) (nullable): kept by the room core */
  guint        refresh;  /* source that lets the text age while it is seen */
};

G_DEFINE_FINAL_TYPE (LgTimeLabel, lg_time_label, ADW_TYPE_BIN)

static void
update (LgTimeLabel *self)
{
  g_autofree char *relative = NULL;

  if (self->zone != NULL)
    relative = lg_time_text_relative (self->time, self->precision, self->zone, lg_time_now ());

  gtk_label_set_label (GTK_LABEL (self->label), relative != NULL ? relative : "");
}

/* To set a tooltip, GTK asks the display server where the pointer is, which a long list is not to wait for. */
static gboolean
lg_time_label_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  g_autofree char *absolute = lg_time_label_dup_absolute (LG_TIME_LABEL (widget));

  gtk_tooltip_set_text (tooltip, absolute);

  return absolute != NULL;
}

/* Who does not see the tooltip hears it behind how long ago it was. */
static void
describe (LgTimeLabel *self)
{
  g_autofree char *absolute = lg_time_label_dup_absolute (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, absolute != NULL ? absolute : "", -1);
}

static gboolean
refresh_cb (gpointer user_data)
{
  update (user_data);

  return G_SOURCE_CONTINUE;
}

static void
lg_time_label_map (GtkWidget *widget)
{
  LgTimeLabel *self = LG_TIME_LABEL (widget);

  GTK_WIDGET_CLASS (lg_time_label_parent_class)->map (widget);

  update (self);
  self->refresh = g_timeout_add_seconds (REFRESH_SECONDS, refresh_cb, self);
}

static void
lg_time_label_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LG_TIME_LABEL (widget)->refresh, g_source_remove);

  GTK_WIDGET_CLASS (lg_time_label_parent_class)->unmap (widget);
}

static void
lg_time_label_dispose (GObject *object)
{
  g_clear_handle_id (&LG_TIME_LABEL (object)->refresh, g_source_remove);

  G_OBJECT_CLASS (lg_time_label_parent_class)->dispose (object);
}

static void
lg_time_label_class_init (LgTimeLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_time_label_dispose;
  widget_class->map = lg_time_label_map;
  widget_class->unmap = lg_time_label_unmap;
  widget_class->query_tooltip = lg_time_label_query_tooltip;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/widgets/lg-time-label.ui");
  gtk_widget_class_bind_template_child (widget_class, LgTimeLabel, label);
}

static void
lg_time_label_init (LgTimeLabel *self)
{
  self->time = LG_TIME_NONE;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * lg_time_label_set_time:
 * @self: a label
 * @time: a moment, or %LG_TIME_NONE for an empty label
 * @precision: how much of it is known
 * @zone: (nullable): IANA name of the zone it belongs to; the host's for none
 */
void
lg_time_label_set_time (LgTimeLabel *self,
                        LgTime       time,
                        LgPrecision  precision,
                        const char  *zone)
{
  g_return_if_fail (LG_IS_TIME_LABEL (self));

  self->time = time;
  self->precision = precision;
  self->zone = lg_time_zone_lookup (zone != NULL ? zone : lg_time_zone_host (), NULL);
  update (self);
  describe (self);
}

/**
 * lg_time_label_dup_absolute:
 * @self: a label
 *
 * Returns: (transfer full) (nullable): date, time and zone of what is shown; %NULL for an empty label
 */
char *
lg_time_label_dup_absolute (LgTimeLabel *self)
{
  g_return_val_if_fail (LG_IS_TIME_LABEL (self), NULL);

  return self->zone != NULL ? lg_time_text_absolute (self->time, self->precision, self->zone) : NULL;
}
