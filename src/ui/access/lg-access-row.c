/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-row.h"
#include "lg-badge-event.h"
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
  LgPagedRow    parent_instance;

  GtkLabel     *person;
  GtkWidget    *off_hours;
  GtkLabel     *passage;
  GtkLabel     *where;
  LgTimeLabel  *when;
};

G_DEFINE_FINAL_TYPE (LgAccessRow, lg_access_row, LG_TYPE_PAGED_ROW)

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
show_nothing (LgAccessRow *self)
{
  gtk_label_set_label (self->person, "…");
  gtk_label_set_label (self->where, "");
  lg_time_label_set_time (self->when, LG_TIME_NONE, LG_PRECISION_EXACT, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->passage), FALSE);
  gtk_widget_set_visible (self->off_hours, FALSE);
  lg_paged_row_set_summary (LG_PAGED_ROW (self), NULL);
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
  /* Translators: who passed a reader, which way, where it was, and when */
  summary = g_strdup_printf (event->off_hours ? _("%1$s, %2$s, %3$s, %4$s, while nobody staffed the site")
                                              : _("%1$s, %2$s, %3$s, %4$s"),
                             person, passage, where, when);

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
  lg_paged_row_set_summary (LG_PAGED_ROW (self), summary);
}

static void
lg_access_row_show (LgPagedRow *row,
                    gpointer    event)
{
  if (event != NULL)
    show_event (LG_ACCESS_ROW (row), event);
  else
    show_nothing (LG_ACCESS_ROW (row));
}

static void
lg_access_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ACCESS_ROW);

  G_OBJECT_CLASS (lg_access_row_parent_class)->dispose (object);
}

static void
lg_access_row_class_init (LgAccessRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_access_row_dispose;
  LG_PAGED_ROW_CLASS (klass)->show = lg_access_row_show;

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
}
