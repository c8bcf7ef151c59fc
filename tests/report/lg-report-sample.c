/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-report-sample.h"

#include "lg-alert-table.h"
#include "lg-asset-table.h"
#include "lg-count-table.h"
#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-risk-table.h"
#include "lg-site-table.h"
#include "lg-task-table.h"

LgSite *
sample_add_site (LgDb       *db,
                 const char *name,
                 const char *timezone,
                 const char *currency)
{
  g_autoptr (GError) error = NULL;
  LgSite *site = lg_sites_find_or_make (db, name, timezone, currency, &error);

  g_assert_no_error (error);

  return site;
}

static LgTime
parse_time (LgSite      *site,
            const char  *text,
            LgPrecision *precision)
{
  g_autoptr (GError) error = NULL;
  GTimeZone *zone = lg_time_zone_lookup (site->timezone, &error);
  LgTime time;

  lg_time_parse (text, zone, &time, precision, &error);
  g_assert_no_error (error);

  return time;
}

static LgTime
time_at (LgSite     *site,
         const char *text)
{
  LgPrecision precision;

  return parse_time (site, text, &precision);
}

/* As an import has it: without a time it lies at the beginning of 1970. */
static void
set_occurred_at (LgIncident *incident,
                 LgSite     *site,
                 const char *text)
{
  LgPrecision precision = LG_PRECISION_UNKNOWN;

  incident->occurred_at = text != NULL ? parse_time (site, text, &precision) : 0;
  incident->precision = precision;
}

static void
add_line (LgIncident           *incident,
          const SampleIncident *sample)
{
  LgLine *line = lg_line_new ();

  line->sku = g_strdup (sample->sku);
  line->description = g_strdup_printf ("Goods of %s", sample->sku);
  line->quantity = sample->quantity;
  line->unit_cost = sample->unit_cost;
  line->unit_price = sample->unit_price != 0 ? sample->unit_price : LG_UNKNOWN;
  line->recovered_quantity = sample->recovered;
  g_ptr_array_add (incident->lines, line);
}

void
sample_add_incident (LgDb                 *db,
                     const SampleIncident *sample)
{
  g_autoptr (LgSite) site = lg_sites_find (db, sample->site, NULL);
  g_autoptr (LgIncident) incident = lg_incident_new ();
  g_autoptr (GError) error = NULL;

  incident->site_row = LG_RECORD (site)->row;
  set_occurred_at (incident, site, sample->local_time);
  incident->reported_at = incident->occurred_at + LG_TIME_HOUR;
  incident->kind = g_strdup (sample->kind);
  incident->severity = sample->severity;
  incident->place = g_strdup (sample->place);
  incident->title = g_strdup_printf ("%s at %s", sample->kind, sample->site);
  if (sample->resolved_at != NULL)
    {
      incident->status = LG_INCIDENT_STATUS_RESOLVED;
      incident->resolved_at = time_at (site, sample->resolved_at);
      incident->disposition = sample->disposition;
    }
  if (sample->sku != NULL)
    add_line (incident, sample);
  lg_incidents_insert (db, incident, &error);
  g_assert_no_error (error);
}

/* So many incidents on the days up to the end of the samples' week, the same every time. */
void
sample_add_many_on (LgDb  *db,
                    guint  n_incidents,
                    int    n_days)
{
  static const char *const sites[] = { "Chicago Loop", "Tokyo Ginza", "Kuwait Souk" };
  static const char *const kinds[] = { LG_KIND_EXTERNAL_THEFT, LG_KIND_EXTERNAL_THEFT, LG_KIND_FRAUD, LG_KIND_INTERNAL_THEFT,
                                       LG_KIND_VANDALISM, LG_KIND_ROBBERY, "Pick-pocketing in the entrance hall" };
  static const char *const places[] = { "Entrance", "Cosmetics", "Electronics counter on the second floor", NULL };
  static const char *const skus[] = { "RAZOR-8", "WHISKY-70", "PERFUME-50", "EARPHONE-W", "STEAK", NULL };
  LgDay last = lg_week_first_day (SAMPLE_WEEK) + 6;

  for (guint i = 0; i < n_incidents; i++)
    {
      guint lot = i * 2654435761u >> 7;
      g_autofree char *day = lg_day_format (last - (LgDay) (lot % n_days));
      g_autofree char *time = g_strdup_printf ("%s %02u:%02u", day, 8 + lot / 97 % 14, lot / 7 % 60);
      g_autofree char *resolved = g_strdup_printf ("%s 23:30", day);
      SampleIncident sample = {
        .site = sites[i % 3], .local_time = time, .kind = kinds[lot % 7], .severity = 1 + lot / 13 % 5,
        .place = places[lot / 3 % 4], .sku = skus[lot / 11 % 6], .quantity = 1 + lot % 6,
        .unit_cost = 1250 + lot % 900, .unit_price = lot % 3 == 0 ? 3999 : 0, .recovered = lot % 2,
        .resolved_at = lot % 5 != 0 ? resolved : NULL, .disposition = 1 + lot % 9,
      };

      sample_add_incident (db, &sample);
    }
}

void
sample_add_many (LgDb  *db,
                 guint  n_incidents)
{
  sample_add_many_on (db, n_incidents, 91);
}

static void
add_asset (LgDb       *db,
           LgSite     *site,
           const char *sku,
           const char *category)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autoptr (GError) error = NULL;

  asset->site_row = LG_RECORD (site)->row;
  asset->sku = g_strdup (sku);
  asset->name = g_strdup (sku);
  asset->category = g_strdup (category);
  asset->currency = g_strdup (site->currency);
  asset->quantity = 10;
  asset->status = LG_ASSET_STATUS_IN_SERVICE;
  lg_assets_insert (db, asset, &error);
  g_assert_no_error (error);
}

static void
add_task (LgDb         *db,
          LgSite       *site,
          LgTaskKind    kind,
          const char   *title,
          const char   *due,
          const char   *done)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  g_autoptr (GError) error = NULL;

  task->kind = kind;
  task->title = g_strdup (title);
  task->site_row = LG_RECORD (site)->row;
  task->due_at = time_at (site, due);
  task->status = done != NULL ? LG_TASK_STATUS_DONE : LG_TASK_STATUS_TO_DO;
  task->done_at = done != NULL ? time_at (site, done) : LG_TIME_NONE;
  lg_tasks_insert (db, task, &error);
  g_assert_no_error (error);
}

static void
add_count (LgDb       *db,
           LgSite     *site,
           const char *sku,
           gint64      book,
           gint64      counted,
           gint64      unit_cost)
{
  g_autoptr (LgCount) count = g_object_new (LG_TYPE_COUNT, NULL);
  g_autoptr (GError) error = NULL;

  count->sku = g_strdup (sku);
  count->site_row = LG_RECORD (site)->row;
  count->counted_at = time_at (site, "2026-11-18 09:00");
  count->book = book;
  count->counted = counted;
  count->unit_cost = unit_cost;
  count->currency = g_strdup (site->currency);
  lg_counts_insert (db, count, &error);
  g_assert_no_error (error);
}

static void
add_alert (LgDb       *db,
           LgSite     *site,
           const char *dedupe)
{
  g_autoptr (LgAlert) alert = g_object_new (LG_TYPE_ALERT, NULL);
  g_autoptr (GError) error = NULL;
  gboolean queued;

  alert->channel = LG_ALERT_CHANNEL_EMAIL;
  alert->recipient = g_strdup ("director@example.com");
  alert->subject = g_strdup ("Breach");
  alert->body = g_strdup ("A breach was reported.");
  alert->reason = g_strdup ("High severity");
  alert->dedupe = g_strdup (dedupe);
  alert->state = LG_ALERT_STATE_QUEUED;
  alert->urgency = LG_ALERT_URGENCY_HIGHEST;
  alert->queued_at = time_at (site, "2026-11-17 12:00");
  lg_alerts_queue (db, alert, &queued, &error);
  g_assert_no_error (error);
}

static void
add_risk (LgDb   *db,
          LgSite *site)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) active = lg_incidents_list_active (db, &error);
  g_autoptr (LgRiskEntry) entry = g_object_new (LG_TYPE_RISK_ENTRY, NULL);

  entry->incident_row = LG_RECORD (active->pdata[0])->row;
  entry->likelihood = entry->proposed_likelihood = 4;
  entry->impact = entry->proposed_impact = 3;
  entry->open = TRUE;
  entry->at = time_at (site, "2026-11-19 10:00");
  lg_risk_history_insert (db, entry, &error);
  g_assert_no_error (error);
}

static gpointer
fill_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  g_autoptr (LgSite) chicago = sample_add_site (db, "Chicago Loop", "America/Chicago", "USD");
  g_autoptr (LgSite) tokyo = sample_add_site (db, "Tokyo Ginza", "Asia/Tokyo", "JPY");
  g_autoptr (LgSite) kuwait = sample_add_site (db, "Kuwait Souk", "Asia/Kuwait", "KWD");

  sample_add_many (db, 600);
  add_asset (db, chicago, "RAZOR-8", "Health and beauty");
  add_asset (db, chicago, "WHISKY-70", "Spirits");
  add_task (db, chicago, LG_TASK_KIND_EQUIPMENT_AUDIT, "Audit the cameras", "2026-11-16 20:00", "2026-11-16 18:00");
  add_task (db, chicago, LG_TASK_KIND_EQUIPMENT_AUDIT, "Audit the cameras", "2026-11-17 20:00", NULL);
  add_task (db, chicago, LG_TASK_KIND_FOLLOW_UP, "Ask the police for the report number", "2026-11-10 12:00", NULL);
  add_task (db, chicago, LG_TASK_KIND_PATROL, "Walk the perimeter", "2026-11-25 12:00", NULL);
  add_count (db, chicago, "RAZOR-8", 120, 100, 1500);
  add_count (db, tokyo, "STEAK", 40, 41, 2000);
  add_alert (db, chicago, "alert-1");
  add_alert (db, chicago, "alert-2");
  add_risk (db, kuwait);

  return NULL;
}

/* Three sites of three currencies, six hundred incidents, and something of everything else. */
void
sample_fill (LgTestStore *test)
{
  lg_test_store_write (test, fill_cb, NULL);
}

typedef struct
{
  LgWeek          week;
  const char     *site;
  LgWeeklyReport *report;
} Request;

static gpointer
report_cb (LgDb      *db,
           gpointer   data,
           GError   **error)
{
  Request *request = data;
  g_autoptr (LgSite) site = NULL;

  if (request->site != NULL)
    {
      site = lg_sites_find (db, request->site, error);
      g_assert_nonnull (site);
    }
  request->report = lg_weekly_report_new (db, request->week, site != NULL ? LG_RECORD (site)->row : 0, error);

  return NULL;
}

LgWeeklyReport *
sample_report (LgTestStore *test,
               LgWeek       week,
               const char  *site)
{
  Request request = { week, site, NULL };

  lg_test_store_read (test, report_cb, &request);
  g_assert_nonnull (request.report);

  return request.report;
}

static gint64
get_figure (JsonObject *item,
            const char *figure)
{
  JsonNode *node = json_object_get_member (item, figure);

  g_assert_nonnull (node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_int_member (json_node_get_object (node), "amount");

  return json_node_get_int (node);
}

/* Adds up a figure of a table's rows, of those that have @value at @key, or of all. */
gint64
sample_sum (LgWeeklyReport *report,
            const char     *table,
            const char     *key,
            const char     *value,
            const char     *figure)
{
  g_autofree char *text = lg_weekly_report_to_json (report);
  g_autoptr (JsonNode) root = lg_json_parse (text, NULL);
  JsonObject *list = json_object_get_object_member (json_node_get_object (root), table);
  JsonArray *items = json_object_get_array_member (list, "items");
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);

      if (key == NULL || g_strcmp0 (json_object_get_string_member (item, key), value) == 0)
        sum += get_figure (item, figure);
    }

  return sum;
}
