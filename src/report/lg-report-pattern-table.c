/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-pattern-findings.h"
#include "lg-report-tables.h"
#include "lg-report-words.h"
#include "lg-text.h"

#define MAX_PATTERNS 30

/* One burst, by the method that finds it least likely, and the methods that find it at all. */
typedef struct
{
  LgPatternFinding *finding;    /* (unowned) */
  GPtrArray        *incidents;  /* (unowned): of the method that names the most */
  guint             methods;    /* bits of LG_PATTERN_METHOD() */
} Burst;

static gboolean
is_of (const Burst            *burst,
       const LgPatternFinding *finding)
{
  const LgPatternAlarm *left = &burst->finding->alarm, *right = &finding->alarm;

  return left->day == right->day && left->period == right->period && left->site_row == right->site_row &&
         left->kind == right->kind;
}

static Burst *
find_burst (GArray           *bursts,
            LgPatternFinding *finding)
{
  Burst added = { finding, finding->incidents, 0 };

  for (guint i = 0; i < bursts->len; i++)
    {
      if (is_of (&g_array_index (bursts, Burst, i), finding))
        return &g_array_index (bursts, Burst, i);
    }
  g_array_append_val (bursts, added);

  return &g_array_index (bursts, Burst, bursts->len - 1);
}

/* The findings come by day, the least likely first, so the first of a burst is the one to tell. */
static GArray *
find_bursts (GPtrArray *findings)
{
  GArray *bursts = g_array_new (FALSE, FALSE, sizeof (Burst));

  for (guint i = 0; i < findings->len; i++)
    {
      LgPatternFinding *finding = g_ptr_array_index (findings, i);
      Burst *burst = find_burst (bursts, finding);

      burst->methods |= LG_PATTERN_METHOD (finding->alarm.method);
      if (finding->incidents->len > burst->incidents->len)
        burst->incidents = finding->incidents;
    }

  return bursts;
}

static void
add_methods (LgReportTable *table,
             guint          methods)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (int method = LG_EARS_METHOD_C1; method <= LG_EARS_METHOD_C3; method++)
    {
      const char *name = lg_enum_name (LG_TYPE_EARS_METHOD, method);
      g_autofree char *word = g_ascii_strup (strrchr (name, '_') + 1, -1);

      if ((methods & LG_PATTERN_METHOD (method)) == 0)
        continue;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", word);
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", name);
    }

  lg_report_table_add_word (table, codes->str, words->str);
}

/* The first numbers for people, all ids for programs. */
static void
add_incidents (LgReportTable      *table,
               const LgReportData *data,
               GPtrArray          *ids)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", id);
      if (i < LG_REPORT_MAX_NAMED)
        g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lg_report_data_number (data, id));
    }
  if (ids->len > LG_REPORT_MAX_NAMED)
    /* Translators: after a list of incidents */
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", ids->len - LG_REPORT_MAX_NAMED),
                            ids->len - LG_REPORT_MAX_NAMED);

  lg_report_table_add_word (table, codes->str, names->str);
}

static void
add_burst (LgReportTable      *table,
           const LgReportData *data,
           const Burst        *burst)
{
  const LgPatternAlarm *alarm = &burst->finding->alarm;
  gboolean weekly = alarm->period == LG_PATTERN_WEEKLY;

  lg_report_table_add_day (table, alarm->day);
  lg_report_table_add_word (table, weekly ? "week" : "day", weekly ? C_("length of a period", "Week") : C_("length of a period", "Day"));
  lg_report_table_add_text (table, alarm->site);
  lg_report_table_add_word (table, alarm->kind, lg_report_words_kind (alarm->kind));
  add_methods (table, burst->methods);
  lg_report_table_add_count (table, alarm->count);
  lg_report_table_add_number (table, alarm->point.expected);
  lg_report_table_add_number (table, alarm->point.probability);
  add_incidents (table, data, burst->incidents);
}

static void
add_columns (LgReportTable *table)
{
  lg_report_table_add_column (table, "date", C_("beginning of a span of time", "From"), LG_REPORT_CELL_DAY);
  lg_report_table_add_column (table, "period", _("Period"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "site", _("Site"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "kind", _("Kind"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "methods", _("EARS"), LG_REPORT_CELL_LIST);
  lg_report_table_add_column (table, "count", _("Count"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "expected", _("Expected"), LG_REPORT_CELL_NUMBER);
  lg_report_table_add_column (table, "probability", _("By chance"), LG_REPORT_CELL_CHANCE);
  lg_report_table_add_column (table, "incidents", _("Incidents"), LG_REPORT_CELL_LIST);
}

LgReportTable *
lg_report_table_patterns (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("patterns", _("Patterns of the week"),
                                              _("No count of this week stands out from those before it."));
  g_autoptr (GArray) bursts = find_bursts (data->patterns);

  table->note = g_strdup (_("EARS C1, C2 and C3 on daily and weekly counts of each kind at each site: counts further above those "
                            "before them than chance explains. The figures are those of the method that finds the burst least likely; "
                            "C3 weighs three counts, of which the last is shown."));
  add_columns (table);
  lg_report_table_set_total (table, bursts->len);
  for (guint i = 0; i < MIN (bursts->len, MAX_PATTERNS); i++)
    add_burst (table, data, &g_array_index (bursts, Burst, i));

  return table;
}
