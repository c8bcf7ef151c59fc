/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "lg-error.h"
#include "lg-hours.h"

#define DAYS_A_WEEK      7
#define MINUTES_A_DAY    1440
#define MINUTES_A_WEEK   (DAYS_A_WEEK * MINUTES_A_DAY)
#define MOST_SPANS_A_DAY 4
#define EVERY_DAY        ((1u << DAYS_A_WEEK) - 1)

/* The epoch was a Thursday; weeks begin with Monday. */
#define EPOCH_WEEKDAY 3

/* Minutes of the day on which it opens; the end is past midnight where it is above a day's minutes. */
typedef struct
{
  int from;
  int until;
} Span;

typedef struct
{
  Span  spans[MOST_SPANS_A_DAY];
  guint n_spans;
} Day;

struct _LgHours
{
  guint8 is_open[MINUTES_A_WEEK];
};

static const char * const weekdays[DAYS_A_WEEK] = { "mo", "tu", "we", "th", "fr", "sa", "su" };

/* By its first two letters, so that “Mon” and “Monday” will do, too. */
static gboolean
parse_weekday (const char **text,
               int         *weekday)
{
  const char *end = *text;

  while (g_ascii_isalpha (*end))
    end++;

  for (int i = 0; i < DAYS_A_WEEK && end - *text >= 2; i++)
    {
      if (g_ascii_strncasecmp (*text, weekdays[i], 2) != 0)
        continue;
      *weekday = i;
      *text = end;
      return TRUE;
    }

  return FALSE;
}

/* “Mo-Fr,Su”: a bit for each day. A range may go over the end of the week. */
static gboolean
parse_days (const char *text,
            guint      *days)
{
  int first, last;

  *days = 0;
  for (;;)
    {
      if (!parse_weekday (&text, &first))
        return FALSE;
      last = first;
      if (*text == '-' && (text++, !parse_weekday (&text, &last)))
        return FALSE;
      for (int day = first; ; day = (day + 1) % DAYS_A_WEEK)
        {
          *days |= 1u << day;
          if (day == last)
            break;
        }
      if (*text == '\0')
        return TRUE;
      if (*text++ != ',')
        return FALSE;
    }
}

static gboolean
parse_clock (const char *text,
             int        *minute)
{
  int hours, minutes, end = 0;

  if (strspn (text, "0123456789:") != strlen (text) || sscanf (text, "%2d:%2d%n", &hours, &minutes, &end) != 2 ||
      text[end] != '\0' || minutes > 59 || hours > 24 || (hours == 24 && minutes > 0))
    return FALSE;

  *minute = hours * 60 + minutes;

  return TRUE;
}

static gboolean
parse_span (const char *text,
            Span       *span)
{
  g_auto (GStrv) clocks = g_strsplit (text, "-", -1);

  if (g_strv_length (clocks) != 2 ||
      !parse_clock (g_strstrip (clocks[0]), &span->from) ||
      !parse_clock (g_strstrip (clocks[1]), &span->until) ||
      span->from == MINUTES_A_DAY || span->from == span->until)
    return FALSE;

  if (span->until < span->from)
    span->until += MINUTES_A_DAY;

  return TRUE;
}

static gboolean
parse_spans (const char *text,
             Day        *day)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  *day = (Day) { 0 };
  if (g_ascii_strcasecmp (text, "off") == 0 || g_ascii_strcasecmp (text, "closed") == 0)
    return TRUE;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      if (day->n_spans == MOST_SPANS_A_DAY || !parse_span (parts[i], &day->spans[day->n_spans++]))
        return FALSE;
    }

  return day->n_spans > 0;
}

/* Both a hyphen and a dash are written between two times. */
static char *
normalize (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "–", -1);

  return g_strstrip (g_strjoinv ("-", parts));
}

/* “Mo-Fr 08:00-20:00”; without days it holds for all of them. */
static gboolean
parse_rule (char *rule,
            Day  *days)
{
  const char *spans = rule;
  guint which = EVERY_DAY;
  char *blank = strpbrk (rule, " \t");
  Day day;

  if (blank != NULL && g_ascii_isalpha (*rule))
    {
      *blank = '\0';
      spans = g_strstrip (blank + 1);
      if (!parse_days (rule, &which))
        return FALSE;
    }

  if (!parse_spans (g_str_equal (spans, "24/7") ? "00:00-24:00" : spans, &day))
    return FALSE;

  for (int i = 0; i < DAYS_A_WEEK; i++)
    {
      if (which & 1u << i)
        days[i] = day;
    }

  return TRUE;
}

static gboolean
parse_rules (const char *text,
             Day        *days)
{
  g_autofree char *normal = normalize (text);
  g_auto (GStrv) rules = g_strsplit (normal, ";", -1);
  guint n_rules = 0;

  for (gsize i = 0; rules[i] != NULL; i++)
    {
      if (*g_strstrip (rules[i]) == '\0')
        continue;
      if (!parse_rule (rules[i], days))
        return FALSE;
      n_rules++;
    }

  return n_rules > 0;
}

static void
open_days (LgHours   *self,
           const Day *days)
{
  for (int i = 0; i < DAYS_A_WEEK; i++)
    {
      for (guint j = 0; j < days[i].n_spans; j++)
        {
          const Span *span = &days[i].spans[j];

          for (int minute = span->from; minute < span->until; minute++)
            self->is_open[(i * MINUTES_A_DAY + minute) % MINUTES_A_WEEK] = TRUE;
        }
    }
}

/**
 * lg_hours_parse:
 * @text: hours as OpenStreetMap writes them: “Mo-Fr 08:00-20:00; Sa 09:00-13:00,14:00-18:00; Su off”, or “24/7”
 * @error: return location
 *
 * A later rule takes the place of an earlier one for its days; a day that no
 * rule names is closed. Hours that end before they begin go past midnight.
 *
 * Returns: (transfer full): the hours, or %NULL with %LG_CORE_ERROR_INVALID
 */
LgHours *
lg_hours_parse (const char  *text,
                GError     **error)
{
  Day days[DAYS_A_WEEK] = { 0 };
  LgHours *self;

  g_return_val_if_fail (text != NULL, NULL);

  if (!parse_rules (text, days))
    {
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID,
                   _("“%s” are no opening hours; they are written as in “Mo-Fr 08:00-20:00; Sa 09:00-18:00; Su off”"), text);
      return NULL;
    }

  self = g_new0 (LgHours, 1);
  open_days (self, days);

  return self;
}

void
lg_hours_free (LgHours *self)
{
  g_free (self);
}

static LgTime
floor_to (LgTime time,
          LgTime unit)
{
  LgTime rest = time % unit;

  return time - (rest < 0 ? rest + unit : rest);
}

static LgTime
get_offset (GTimeZone *zone,
            LgTime     at)
{
  gint64 seconds = floor_to (at, LG_TIME_SECOND) / LG_TIME_SECOND;
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);

  return g_time_zone_get_offset (zone, interval) * LG_TIME_SECOND;
}

/* Where the clocks are changed on the way from @inside to @outside, both at whole seconds, no later than there. */
static void
narrow (GTimeZone *zone,
        LgTime    *inside,
        LgTime    *outside)
{
  LgTime offset = get_offset (zone, *inside);

  if (get_offset (zone, *outside) == offset)
    {
      *inside = *outside;
      return;
    }

  while (ABS (*outside - *inside) > LG_TIME_SECOND)
    {
      LgTime middle = floor_to (*inside + (*outside - *inside) / 2, LG_TIME_SECOND);

      if (get_offset (zone, middle) == offset)
        *inside = middle;
      else
        *outside = middle;
    }
}

static int
minute_of_week (LgTime local)
{
  gint64 minutes = floor_to (local, LG_TIME_MINUTE) / LG_TIME_MINUTE + EPOCH_WEEKDAY * MINUTES_A_DAY;
  int minute = (int) (minutes % MINUTES_A_WEEK);

  return minute < 0 ? minute + MINUTES_A_WEEK : minute;
}

/* How many minutes before or after it the state of a minute still holds. */
static int
count_minutes (const LgHours *self,
               int            minute,
               int            step)
{
  int n = 0;

  while (n < MINUTES_A_WEEK - 1 &&
         self->is_open[(minute + step * (n + 1) + 2 * MINUTES_A_WEEK) % MINUTES_A_WEEK] == self->is_open[minute])
    n++;

  return n;
}

/**
 * lg_hours_find_span:
 * @self: hours
 * @zone: the site's zone
 * @at: a moment
 * @from: (out): since when at least it is as it is at @at
 * @until: (out): the moment before which it stays so, at least
 *
 * A minute is open if the site's clocks show an opening hour, so that of an
 * hour that comes twice in autumn both are, and one that spring leaves out is
 * missing. The span never reaches over a change of the clocks or a week, and
 * so need not be the longest.
 *
 * Returns: whether the site is open at @at
 */
gboolean
lg_hours_find_span (const LgHours *self,
                    GTimeZone     *zone,
                    LgTime         at,
                    LgTime        *from,
                    LgTime        *until)
{
  LgTime local = at + get_offset (zone, at);
  LgTime minute = floor_to (local, LG_TIME_MINUTE) - (local - at);
  int week = minute_of_week (local);
  LgTime second = floor_to (at, LG_TIME_SECOND);
  LgTime inside = second;

  *from = minute - count_minutes (self, week, -1) * LG_TIME_MINUTE;
  narrow (zone, &inside, from);
  *from = inside;

  inside = second;
  *until = minute + (count_minutes (self, week, 1) + 1) * LG_TIME_MINUTE;
  narrow (zone, &inside, until);

  return self->is_open[week];
}
