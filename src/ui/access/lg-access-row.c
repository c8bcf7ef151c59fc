/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-row.h"
#include "lg-badge-event.h"
#include "lg-paged-item.h"
#include "lg-time-label.h"
#include "lg-time-text.h"
#include "lg-words.h"

/**
 * LgAccessRow:
 *
 * A badge event in the list. Its item is there at once, the record when it was read.
 */
struct _LgAccessRow
{
  AdwBin        parent_instance;

  GtkLabel     *person;
  GtkWidget    *off_hours;
  GtkLabel     *passage;
  GtkLabel     *where;
  LgTimeLabel  *when;

  GSignalGroup *signals;  /* (owned): of the item */
  char         *summary;  /* (owned) (nullable): the row in one sentence */
};

G_DEFINE_FINAL_TYPE (LgAccessRow, lg_access_row, ADW_TYPE_BIN)

enum {
  PROP_ITEM = 1,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
format_where (LgBadgeEvent *event)
{
  /* Translators: the number of a badge */
  g_autofree char *badge = g_strdup_printf (_("Badge %s"), event->badge);
  const char *place = event->reader != NULL ? event->reader : event->area;

  return place != NULL ? g_strdup_printf ("%s · %s", place, badge) : g_steal_pointer (&badge);
}

/* Beside the day, the hour is what is looked for in a log. */
static char *
format_clock (LgBadgeEvent *event,
              GTimeZone    *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (event->at);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  return g_date_time_format (local, "%H:%M");
}

static void
set_summary (LgAccessRow *self,
             const char  *summary)
{
  if (g_set_str (&self->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
show_nothing (LgAccessRow *self)
{
  gtk_label_set_label (self->person, "…");
  gtk_label_set_label (self->where, "");
  lg_time_label_set_time (self->when, LG_TIME_NONE, LG_PRECISION_EXACT, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->passage), FALSE);
  gtk_widget_set_visible (self->off_hours, FALSE);
  set_summary (self, NULL);
}

static void
show_event (LgAccessRow  *self,
            LgBadgeEvent *event)
{
  const char *person = event->holder != NULL ? event->holder : event->person;
  const char *passage = lg_words_passage (event->direction, event->granted);
  GTimeZone *zone = lg_time_zone_lookup (event->timezone, NULL);
  g_autofree char *where = format_where (event);
  g_autofree char *when = lg_time_text_absolute (event->at, LG_PRECISION_EXACT, zone);
  g_autofree char *clock = format_clock (event, zone);
  g_autofree char *line = g_strdup_printf ("%s · %s", clock, where);
  g_autofree char *summary = NULL;

  if (person == NULL)
    person = _("Unknown Person");
  summary = g_strdup_printf (event->off_hours ? _("%s, %s, %s, %s, off-hours") : "%s, %s, %s, %s", person, passage, where, when);

  gtk_label_set_label (self->person, person);
  gtk_label_set_label (self->passage, passage);
  gtk_widget_set_visible (GTK_WIDGET (self->passage), TRUE);
  gtk_widget_set_visible (self->off_hours, event->off_hours);
  if (event->granted)
    gtk_widget_remove_css_class (GTK_WIDGET (self->passage), "denied");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->passage), "denied");
  gtk_label_set_label (self->where, line);
  lg_time_label_set_time (self->when, event->at, LG_PRECISION_EXACT, event->timezone);
  set_summary (self, summary);
}

static void
update (LgAccessRow *self,
        LgPagedItem *item)
{
  LgBadgeEvent *event = lg_paged_item_get_record (item);

  if (event != NULL)
    show_event (self, event);
  else
    show_nothing (self);
}

static void
record_changed_cb (LgPagedItem *item,
                   GParamSpec  *pspec,
                   LgAccessRow *self)
{
  update (self, item);
}

static void
bind_cb (GSignalGroup *signals,
         LgPagedItem  *item,
         LgAccessRow  *self)
{
  update (self, item);
}

static void
lg_access_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_SUMMARY)
    g_value_set_string (value, LG_ACCESS_ROW (object)->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_access_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    g_signal_group_set_target (LG_ACCESS_ROW (object)->signals, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_access_row_dispose (GObject *object)
{
  g_clear_object (&LG_ACCESS_ROW (object)->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ACCESS_ROW);

  G_OBJECT_CLASS (lg_access_row_parent_class)->dispose (object);
}

static void
lg_access_row_finalize (GObject *object)
{
  g_free (LG_ACCESS_ROW (object)->summary);

  G_OBJECT_CLASS (lg_access_row_parent_class)->finalize (object);
}

static void
lg_access_row_class_init (LgAccessRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_access_row_dispose;
  object_class->finalize = lg_access_row_finalize;
  object_class->get_property = lg_access_row_get_property;
  object_class->set_property = lg_access_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LG_TYPE_PAGED_ITEM, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /* What a screen reader says of the row. */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/access/lg-access-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAccessRow, person);
  gtk_widget_class_bind_template_child (widget_class, LgAccessRow, off_hours);
  gtk_widget_class_bind_template_child (widget_class, LgAccessRow, passage);
  gtk_widget_class_bind_template_child (widget_class, LgAccessRow, where);
  gtk_widget_class_bind_template_child (widget_class, LgAccessRow, when);
}

static void
lg_access_row_init (LgAccessRow *self)
{
  self->signals = g_signal_group_new (LG_TYPE_PAGED_ITEM);
  g_signal_group_connect_object (self->signals, "notify::record", G_CALLBACK (record_changed_cb), self, 0);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (bind_cb), self, 0);

  gtk_widget_init_template (GTK_WIDGET (self));
}
