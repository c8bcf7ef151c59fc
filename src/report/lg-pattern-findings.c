/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-count-series.h"
#include "lg-json.h"
#include "lg-pattern-findings.h"
#include "lg-rules.h"
#include "lg-text.h"

void
lg_pattern_finding_free (LgPatternFinding *self)
{
  g_clear_pointer (&self->incidents, g_ptr_array_unref);
  g_free (self);
}

static void
add_day (JsonObject *object,
         const char *member,
         LgDay       day)
{
  g_autofree char *text = lg_day_format (day);

  json_object_set_string_member (object, member, text);
}

/* Method, period, dates, figures, and how unlikely they are. */
JsonNode *
lg_pattern_finding_to_json (LgPatternFinding *self)
{
  const LgPatternAlarm *alarm = &self->alarm;
  JsonObject *object = json_object_new ();
  JsonArray *incidents = json_array_sized_new (self->incidents->len);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "method", lg_enum_name (LG_TYPE_EARS_METHOD, alarm->method));
  json_object_set_string_member (object, "period", alarm->period == LG_PATTERN_WEEKLY ? "week" : "day");
  json_object_set_string_member (object, "site", alarm->site);
  json_object_set_string_member (object, "kind", alarm->kind);
  add_day (object, "date", alarm->day);
  add_day (object, "first_date", alarm->first_day);
  json_object_set_int_member (object, "count", alarm->count);
  json_object_set_double_member (object, "expected", alarm->point.expected);
  json_object_set_double_member (object, "upper_bound", alarm->point.upper);
  json_object_set_double_member (object, "z", alarm->point.z);
  json_object_set_double_member (object, "probability", alarm->point.probability);
  for (guint i = 0; i < self->incidents->len; i++)
    json_array_add_string_element (incidents, g_ptr_array_index (self->incidents, i));
  json_object_set_array_member (object, "incidents", incidents);
  json_node_take_object (node, object);

  return node;
}

static gboolean
add_findings (LgDb       *db,
              GArray     *alarms,
              GPtrArray  *findings,
              GError    **error)
{
  for (guint i = 0; i < alarms->len; i++)
    {
      LgPatternFinding *finding = g_new0 (LgPatternFinding, 1);

      finding->alarm = g_array_index (alarms, LgPatternAlarm, i);
      g_ptr_array_add (findings, finding);
      finding->incidents = lg_day_counts_list_incidents (db, finding->alarm.site_row, finding->alarm.kind,
                                                         finding->alarm.first_day, finding->alarm.until, error);
      if (finding->incidents == NULL)
        return FALSE;
    }

  return TRUE;
}

/* One reading serves all: the days that the method with the longest memory looks back on, in weeks. */
static GArray *
load_counts (LgDb    *db,
             gint64   site_row,
             LgDay    since,
             LgDay    until,
             guint    methods,
             GError **error)
{
  LgDay history = 0;

  for (int method = LG_EARS_METHOD_C1; method <= LG_EARS_METHOD_C3; method++)
    {
      LgEarsRules rules;

      if (!lg_rules_load_ears (db, method, &rules, error))
        return NULL;
      if ((methods & LG_PATTERN_METHOD (method)) != 0)
        history = MAX (history, lg_patterns_history (LG_PATTERN_WEEKLY, &rules));
    }

  return lg_day_counts_list (db, site_row, since - history, until, error);
}

static gboolean
look (LgDb             *db,
      GArray           *counts,
      LgDay             since,
      LgDay             until,
      LgEarsMethod      method,
      LgPatternPeriod   period,
      GPtrArray        *findings,
      GError          **error)
{
  g_autoptr (GArray) alarms = NULL;
  LgEarsRules rules;

  if (!lg_rules_load_ears (db, method, &rules, error))
    return FALSE;
  alarms = lg_patterns_find ((LgDayCount *) counts->data, counts->len, since, until, period, &rules, error);

  return alarms != NULL && add_findings (db, alarms, findings, error);
}

/* The newest first, then the least likely. */
static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const LgPatternFinding *left = *(LgPatternFinding * const *) a;
  const LgPatternFinding *right = *(LgPatternFinding * const *) b;

  if (left->alarm.day != right->alarm.day)
    return left->alarm.day > right->alarm.day ? -1 : 1;

  return (left->alarm.point.probability > right->alarm.point.probability) -
         (left->alarm.point.probability < right->alarm.point.probability);
}

/**
 * lg_pattern_findings_list:
 * @db: a connection
 * @site_row: a site, or 0 for all
 * @since: the first local day judged
 * @until: the day after the last one
 * @methods: bits of LG_PATTERN_METHOD()
 * @error: return location
 *
 * Judges the daily and the weekly counts of each kind at each site.
 *
 * Returns: (transfer full) (element-type LgPatternFinding): what stands out,
 *   the newest first, with the incidents that make it
 */
GPtrArray *
lg_pattern_findings_list (LgDb    *db,
                          gint64   site_row,
                          LgDay    since,
                          LgDay    until,
                          guint    methods,
                          GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_pattern_finding_free);
  g_autoptr (GArray) counts = load_counts (db, site_row, since, until, methods, error);

  if (counts == NULL)
    return NULL;

  for (int method = LG_EARS_METHOD_C1; method <= LG_EARS_METHOD_C3; method++)
    {
      if ((methods & LG_PATTERN_METHOD (method)) == 0)
        continue;
      if (!look (db, counts, since, until, method, LG_PATTERN_DAILY, findings, error) ||
          !look (db, counts, since, until, method, LG_PATTERN_WEEKLY, findings, error))
        return NULL;
    }
  g_ptr_array_sort (findings, compare_findings);

  return g_steal_pointer (&findings);
}
