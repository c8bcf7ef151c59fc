/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-error.h"
#include "lg-ical-private.h"
#include "lg-recurrence.h"

/* A rule that never comes true ends after so many tries. */
#define MOST_OCCURRENCES 100000

static gboolean
parse_rule (const char                 *rrule,
            struct icalrecurrencetype  *recurrence,
            GError                    **error)
{
  icalerror_clear_errno ();
  *recurrence = icalrecurrencetype_from_string (rrule);
  if (recurrence->freq != ICAL_NO_RECURRENCE && icalerrno == ICAL_NO_ERROR)
    return TRUE;

  icalrecurrencetype_clear (recurrence);
  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("“%s” is no recurrence rule of RFC 5545"), rrule);

  return FALSE;
}

/**
 * lg_recurrence_validate:
 * @rrule: a recurrence rule (RFC 5545, section 3.3.10), `FREQ=DAILY`
 * @error: return location
 */
gboolean
lg_recurrence_validate (const char  *rrule,
                        GError     **error)
{
  struct icalrecurrencetype recurrence;

  return parse_rule (rrule, &recurrence, error);
}

/* A wall clock that a change of the clocks skips means the hour after it (RFC 5545, section 3.3.5). */
static LgTime
from_local (const struct icaltimetype *ical,
            GTimeZone                 *zone)
{
  LgTime time;

  for (int hour = ical->hour; hour <= 23; hour++)
    {
      if (lg_time_from_local (zone, ical->year, ical->month, ical->day, hour, ical->minute, ical->second, &time, NULL))
        return time;
    }

  return lg_time_day_start (lg_day_from_date (ical->year, ical->month, ical->day) + 1, zone);
}

/* The first occurrence later than @after, and how many come before it; FALSE for none. */
static gboolean
find_next (const struct icalrecurrencetype *recurrence,
           LgTime                           start,
           LgTime                           after,
           GTimeZone                       *zone,
           LgTime                          *next,
           int                             *n_before)
{
  icalrecur_iterator *iterator = icalrecur_iterator_new (*recurrence, lg_ical_time_local (start, zone));
  gboolean found = FALSE;

  for (*n_before = -1; iterator != NULL && !found && *n_before < MOST_OCCURRENCES; (*n_before)++)
    {
      struct icaltimetype ical = icalrecur_iterator_next (iterator);

      if (icaltime_is_null_time (ical))
        break;
      *next = from_local (&ical, zone);
      found = *next > after;
    }
  g_clear_pointer (&iterator, icalrecur_iterator_free);

  return found;
}

/**
 * lg_recurrence_next:
 * @rrule: a recurrence rule (RFC 5545, section 3.3.10)
 * @start: the first occurrence, whose wall clock the others keep
 * @after: a moment
 * @zone: where the wall clock hangs
 * @next: (out): the first occurrence later than @after
 * @error: return location
 *
 * Returns: FALSE with %LG_CORE_ERROR_INVALID for what is no rule, and for a
 *   rule that has no occurrence after that moment
 */
gboolean
lg_recurrence_next (const char  *rrule,
                    LgTime       start,
                    LgTime       after,
                    GTimeZone   *zone,
                    LgTime      *next,
                    GError     **error)
{
  struct icalrecurrencetype recurrence;
  int n_before;

  if (!parse_rule (rrule, &recurrence, error))
    return FALSE;

  if (find_next (&recurrence, start, after, zone, next, &n_before))
    return TRUE;

  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("“%s” does not come true again"), rrule);

  return FALSE;
}

/**
 * lg_recurrence_advance:
 * @rrule: a recurrence rule (RFC 5545, section 3.3.10)
 * @start: an occurrence
 * @after: a moment
 * @zone: where the wall clock hangs
 * @next: (out): the first occurrence later than @after, %LG_TIME_NONE where there is none
 * @error: return location
 *
 * Returns: (transfer full): the rule as it holds from @next on: one that comes
 *   true a number of times has fewer left; or NULL with %LG_CORE_ERROR_INVALID
 *   for what is no rule
 */
char *
lg_recurrence_advance (const char  *rrule,
                       LgTime       start,
                       LgTime       after,
                       GTimeZone   *zone,
                       LgTime      *next,
                       GError     **error)
{
  struct icalrecurrencetype recurrence;
  int n_before;

  if (!parse_rule (rrule, &recurrence, error))
    return NULL;

  if (!find_next (&recurrence, start, after, zone, next, &n_before))
    *next = LG_TIME_NONE;
  else if (recurrence.count > 0)
    recurrence.count -= n_before;

  return icalrecurrencetype_as_string_r (&recurrence);
}
