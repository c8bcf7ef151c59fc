/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-lanes-private.h"
#include "lg-incident-axis.h"
#include "lg-incident-report-data.h"
#include "lg-report-words.h"
#include "lg-site-table.h"

/* As many labels as an axis has room for on paper. */
#define MOST_TICKS 8

G_DEFINE_FINAL_TYPE (LgAccessLanes, lg_access_lanes, G_TYPE_OBJECT)

static void
lg_access_lanes_finalize (GObject *object)
{
  LgAccessLanes *self = LG_ACCESS_LANES (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->targets, g_array_unref);

  G_OBJECT_CLASS (lg_access_lanes_parent_class)->finalize (object);
}

static void
lg_access_lanes_class_init (LgAccessLanesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_access_lanes_finalize;
}

static void
lg_access_lanes_init (LgAccessLanes *self)
{
}

static void
clear_item (gpointer item)
{
  g_free ((char *) ((LgLaneItem *) item)->when);
  g_free ((char *) ((LgLaneItem *) item)->what);
}

static void
clear_target (gpointer data)
{
  LgAccessTarget *target = data;

  g_free (target->record_type);
  g_free (target->record);
}

static void
clear_tick (gpointer tick)
{
  g_free ((char *) ((LgLaneTick *) tick)->label);
}

static void
draft_clear (LgLanesDraft *self)
{
  g_clear_pointer (&self->findings, lg_access_findings_free);
  g_clear_pointer (&self->hours, lg_hours_free);
  g_clear_pointer (&self->axis, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->targets, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LgLanesDraft, draft_clear)

/* The date is told where it is another than that of the moment. */
char *
lg_lanes_draft_format_clock (const LgLanesDraft *self,
                             LgTime              time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, self->zone);

  if (lg_time_local_day (time, self->zone) != lg_time_local_day (self->question->at, self->zone))
    return lg_report_words_time (time, LG_PRECISION_EXACT, self->zone);

  return g_date_time_format (local, "%H:%M");
}

void
lg_lanes_draft_add_item (LgLanesDraft     *self,
                         const LgLaneItem *item,
                         const char       *record_type,
                         const char       *record)
{
  LgLaneItem copy = *item;
  LgAccessTarget target = { g_strdup (record_type), g_strdup (record) };

  copy.when = g_strdup (item->when);
  copy.what = g_strdup (item->what);
  g_array_append_val (self->items, copy);
  g_array_append_val (self->targets, target);
}

static gboolean
is_of_the_incident (const LgAxisEntry *entry)
{
  switch ((LgAxisKind) entry->kind)
    {
    case LG_AXIS_KIND_REPORTED:
    case LG_AXIS_KIND_TASK:
    case LG_AXIS_KIND_TASK_DONE:
    case LG_AXIS_KIND_ALERT:
    case LG_AXIS_KIND_ATTEMPT:
    case LG_AXIS_KIND_ACKNOWLEDGED:
    case LG_AXIS_KIND_EVIDENCE:
    case LG_AXIS_KIND_FOOTAGE:
    case LG_AXIS_KIND_ASSET:
    case LG_AXIS_KIND_RISK:
    case LG_AXIS_KIND_RUN:
      return TRUE;
    case LG_AXIS_KIND_OCCURRED:
    case LG_AXIS_KIND_LINE:
    case LG_AXIS_KIND_PERSON:
    case LG_AXIS_KIND_VEHICLE:
    case LG_AXIS_KIND_BADGE:
    case LG_AXIS_KIND_AUDIT:
    default:
      return FALSE;
    }
}

static void
add_note (LgLanesDraft      *self,
          const LgAxisEntry *entry)
{
  gboolean lasts = entry->kind == LG_AXIS_KIND_FOOTAGE && entry->number != LG_UNKNOWN && entry->number > entry->at;
  g_autofree char *from = lg_lanes_draft_format_clock (self, entry->at);
  g_autofree char *until = lasts ? lg_lanes_draft_format_clock (self, entry->number) : NULL;
  g_autofree char *when = lasts ? g_strdup_printf ("%s–%s", from, until) : g_strdup (from);
  g_autofree char *what = lg_incident_report_describe_entry (entry);
  const LgLaneItem item = {
    .kind = lasts ? LG_LANE_RECORDING : LG_LANE_NOTE,
    .at = entry->at,
    .until = lasts ? entry->number : entry->at,
    .when = when,
    .what = what,
  };

  if (item.until >= self->from && item.at <= self->until)
    lg_lanes_draft_add_item (self, &item, entry->record_type, entry->record);
}

/* The lane above those of persons, where there is something in it. */
static void
add_incident (LgLanesDraft *self)
{
  if (self->axis == NULL)
    return;

  g_ptr_array_add (self->names, g_strdup (_("The Incident")));
  for (guint i = 0; i < self->axis->len; i++)
    {
      const LgAxisEntry *entry = g_ptr_array_index (self->axis, i);

      if (is_of_the_incident (entry) && entry->precision == LG_PRECISION_EXACT)
        add_note (self, entry);
    }
  if (self->items->len == 0)
    g_ptr_array_set_size (self->names, 0);
}

static LgTime
choose_step (LgTime span)
{
  static const int minutes[] = { 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720 };

  for (gsize i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      if (span / (minutes[i] * LG_TIME_MINUTE) < MOST_TICKS)
        return minutes[i] * LG_TIME_MINUTE;
    }

  return LG_TIME_DAY;
}

/* At round times of the site’s clocks. */
static GArray *
make_ticks (const LgLanesDraft *self)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (LgLaneTick));
  LgTime step = choose_step (self->until - self->from);
  LgTime midnight = lg_time_day_start (lg_time_local_day (self->from, self->zone), self->zone);
  LgTime before = self->from - midnight;

  g_array_set_clear_func (ticks, clear_tick);
  for (LgTime at = midnight + (before + step - 1) / step * step; at <= self->until; at += step)
    {
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (at);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, self->zone);
      LgLaneTick tick = { at, g_date_time_format (local, step < LG_TIME_DAY ? "%H:%M" : "%F") };

      g_array_append_val (ticks, tick);
    }

  return ticks;
}

static GArray *
make_shades (const LgLanesDraft *self)
{
  GArray *shades = g_array_new (FALSE, FALSE, sizeof (LgLaneShade));

  for (LgTime at = self->from, from, until; at < self->until; at = until)
    {
      gboolean is_open = lg_hours_find_span (self->hours, self->zone, at, &from, &until);
      LgLaneShade shade = { at, MIN (until, self->until) };

      if (!is_open)
        g_array_append_val (shades, shade);
    }

  return shades;
}

static char *
format_moment (const LgLanesDraft *self)
{
  g_autofree char *clock = lg_lanes_draft_format_clock (self, self->question->at);

  /* Translators: a time of day */
  return self->axis != NULL ? g_strdup_printf (_("Incident, %s"), clock) : g_steal_pointer (&clock);
}

static LgChart *
make_chart (const LgLanesDraft *self)
{
  LgChart *chart = lg_swimlanes_new ();
  g_autoptr (GArray) ticks = make_ticks (self);
  g_autoptr (GArray) shades = make_shades (self);
  g_autofree char *moment = format_moment (self);
  const LgSwimlanesData data = {
    .from = self->from,
    .until = self->until,
    .moment = self->question->at,
    .moment_name = moment,
    .lanes = (const char * const *) self->names->pdata,
    .n_lanes = self->names->len,
    .items = (const LgLaneItem *) (gpointer) self->items->data,
    .n_items = self->items->len,
    .shades = (const LgLaneShade *) (gpointer) shades->data,
    .n_shades = shades->len,
    .ticks = (const LgLaneTick *) (gpointer) ticks->data,
    .n_ticks = ticks->len,
    .legend = { _("Inside"), _("Recording"), _("In"), _("Out"), _("Passed"), _("Denied"), _("Event"), _("Off-hours") },
  };

  lg_swimlanes_set_data (LG_SWIMLANES (chart), &data);
  lg_chart_set_title (chart, _("Who Was There"));
  lg_chart_set_subtitle (chart, _("A coincidence is not guilt: this tells whom to speak to."));
  lg_chart_set_empty_text (chart, _("Nobody, as far as the readers tell"));

  return chart;
}

static gboolean
read_draft (LgDb          *db,
            LgLanesDraft  *self,
            GError       **error)
{
  const LgAxisFilter filter = { .incident_row = self->question->incident_row, .oldest_first = TRUE };
  g_autoptr (LgSite) site = lg_sites_get (db, self->question->site_row, error);

  self->zone = site != NULL ? lg_time_zone_lookup (site->timezone, error) : NULL;
  if (self->zone != NULL)
    self->hours = lg_sites_load_hours (db, site, error);
  if (self->hours != NULL)
    self->findings = lg_access_findings_new (db, self->question->site_row, self->question->at, self->question->window, error);
  if (self->findings == NULL)
    return FALSE;

  if (self->question->incident_row != 0)
    self->axis = lg_incident_axis_list (db, &filter, 0, NULL, error);

  return self->question->incident_row == 0 || self->axis != NULL;
}

/**
 * lg_access_lanes_new:
 * @db: a connection
 * @question: what is asked
 * @error: return location
 *
 * Returns: (transfer full): who was there, as lanes on one axis of time
 */
LgAccessLanes *
lg_access_lanes_new (LgDb                    *db,
                     const LgAccessQuestion  *question,
                     GError                 **error)
{
  g_auto (LgLanesDraft) draft = { .question = question };
  LgAccessLanes *self;

  if (!read_draft (db, &draft, error))
    return NULL;

  /* An axis without a length could not be drawn. */
  draft.from = question->at - MAX (question->window, LG_TIME_MINUTE);
  draft.until = question->at + MAX (question->window, LG_TIME_MINUTE);
  draft.names = g_ptr_array_new_with_free_func (g_free);
  draft.items = g_array_new (FALSE, FALSE, sizeof (LgLaneItem));
  draft.targets = g_array_new (FALSE, FALSE, sizeof (LgAccessTarget));
  g_array_set_clear_func (draft.items, clear_item);
  g_array_set_clear_func (draft.targets, clear_target);
  add_incident (&draft);
  lg_lanes_draft_add_persons (&draft);

  self = g_object_new (LG_TYPE_ACCESS_LANES, NULL);
  self->question = *question;
  self->chart = make_chart (&draft);
  self->targets = g_steal_pointer (&draft.targets);
  self->n_lanes = draft.n_persons;
  self->n_hidden = draft.n_hidden;
  self->has_logs = draft.findings->has_logs;

  return self;
}
