/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <math.h>

#include "lg-demo-private.h"

#define DAYS           730
#define ARCHIVED_DAYS  45   /* older ones are in the archive */
#define RETENTION      (30 * LG_TIME_DAY)

/* How thefts spread over the hours of a trading day and the days of a week, Monday first:
 * the shape of retail theft in Chicago's open data. */
static const int hour_weights[24] = { [8] = 14, 36, 51, 58, 77, 81, 91, 110, 98, 95, 89, 61, 38, 29 };
static const int day_weights[7] = { 149, 163, 132, 133, 161, 134, 128 };

static int
pick_weighted (LgDemo    *demo,
               const int *weights,
               int        n_weights)
{
  int sum = 0, number;

  for (int i = 0; i < n_weights; i++)
    sum += weights[i];
  number = g_rand_int_range (demo->random, 0, sum);
  for (int i = 0; i < n_weights; i++)
    {
      number -= weights[i];
      if (number < 0)
        return i;
    }

  return 0;
}

static gboolean
happens (LgDemo *demo,
         int     percent)
{
  return g_rand_int_range (demo->random, 0, 100) < percent;
}

static void
add_line (LgDemo              *demo,
          LgIncident          *incident,
          const LgDemoPlan    *plan,
          const LgDemoProduct *product)
{
  LgLine *line = lg_line_new ();
  int most = MAX (1, plan->kind->most_quantity * 40 / MAX (40, product->cost));

  line->sku = g_strdup (product->sku);
  line->description = g_strdup (product->name);
  line->quantity = plan->quantity > 0 ? plan->quantity : g_rand_int_range (demo->random, 1, most + 1);
  line->unit_cost = lg_demo_minor_units (plan->site, product->cost);
  line->unit_price = lg_demo_minor_units (plan->site, product->price);
  if (plan->quantity == 0 && happens (demo, 40))
    line->recovered_quantity = g_rand_int_range (demo->random, 1, (gint32) line->quantity + 1);
  g_ptr_array_add (incident->lines, line);
}

/* The goods say where it was, if the story does not. */
static void
add_goods (LgDemo           *demo,
           LgIncident       *incident,
           const LgDemoPlan *plan)
{
  const LgDemoProduct *product = lg_demo_pick_product (demo, plan->sku);

  if (incident->place == NULL)
    incident->place = g_strdup (product->place);
  if (plan->kind->most_quantity > 0)
    add_line (demo, incident, plan, product);
}

static void
add_subject (LgDemo     *demo,
             LgIncident *incident)
{
  static const char * const descriptions[] = {
    "Grey hooded jacket, black backpack", "Blue raincoat, shopping bag of another store",
    "Red cap, about 1.80 m", "Two people with a pushchair", "Motorcycle helmet, dark gloves",
  };
  LgPerson *person = lg_person_new ();

  person->description = g_strdup (descriptions[g_rand_int_range (demo->random, 0, G_N_ELEMENTS (descriptions))]);
  g_ptr_array_add (incident->persons, person);
}

/* Most are closed on the day, some after a few, a few take more than a week. */
static LgTime
pick_work_time (LgDemo *demo)
{
  int hours = pick_weighted (demo, (const int[]) { 75, 22, 3 }, 3);

  if (hours == 0)
    return g_rand_int_range (demo->random, 2 * 60, 12 * 60) * LG_TIME_MINUTE;

  return hours == 1 ? g_rand_int_range (demo->random, 20 * 60, 60 * 60) * LG_TIME_MINUTE
                    : g_rand_int_range (demo->random, 4 * 24 * 60, 8 * 24 * 60) * LG_TIME_MINUTE;
}

static LgDisposition
pick_disposition (LgDemo     *demo,
                  LgIncident *incident)
{
  static const LgDisposition outcomes[] = {
    LG_DISPOSITION_UNSOLVED, LG_DISPOSITION_UNSOLVED, LG_DISPOSITION_UNSOLVED, LG_DISPOSITION_APPREHENDED,
    LG_DISPOSITION_RECOVERED, LG_DISPOSITION_REFERRED_TO_POLICE, LG_DISPOSITION_CIVIL_RECOVERY, LG_DISPOSITION_UNFOUNDED,
  };
  LgDisposition outcome = outcomes[g_rand_int_range (demo->random, 0, G_N_ELEMENTS (outcomes))];

  return g_str_equal (incident->kind, LG_KIND_PROCESS_ERROR) ? LG_DISPOSITION_PROCESS_ERROR : outcome;
}

/* What is too young to be closed by now is open; somebody looks at the grave ones at once. */
static void
set_status (LgDemo           *demo,
            LgIncident       *incident,
            const LgDemoPlan *plan)
{
  LgTime age = demo->now - incident->occurred_at;
  LgTime resolved_at = incident->reported_at + pick_work_time (demo);
  LgDisposition disposition = pick_disposition (demo, incident);
  gboolean waits = happens (demo, 30);

  if (plan->status != 0)
    {
      incident->status = (int) plan->status;
      return;
    }

  if (resolved_at > demo->now)
    {
      incident->status = waits && age > 2 * LG_TIME_DAY ? LG_INCIDENT_STATUS_ON_HOLD : LG_INCIDENT_STATUS_INVESTIGATING;
      if (age < LG_TIME_DAY && incident->severity < LG_SEVERITY_HIGH)
        incident->status = LG_INCIDENT_STATUS_NEW;
      return;
    }

  incident->status = LG_INCIDENT_STATUS_RESOLVED;
  incident->disposition = disposition;
  incident->resolved_at = resolved_at;
  if (age > ARCHIVED_DAYS * LG_TIME_DAY)
    {
      incident->status = LG_INCIDENT_STATUS_ARCHIVED;
      incident->archived_at = resolved_at + RETENTION;
    }
}

static void
set_time (LgDemo           *demo,
          LgIncident       *incident,
          const LgDemoPlan *plan)
{
  gboolean at_night = g_str_equal (plan->kind->kind, LG_KIND_BURGLARY);
  int hour = at_night ? g_rand_int_range (demo->random, 1, 5) : pick_weighted (demo, hour_weights, 24);

  incident->occurred_at = lg_demo_time (demo, plan->site, plan->day, plan->hour > 0 ? plan->hour : hour);
  incident->reported_at = incident->occurred_at + g_rand_int_range (demo->random, 5, 55) * LG_TIME_MINUTE;
}

static void
set_story (LgDemo           *demo,
           LgIncident       *incident,
           const LgDemoPlan *plan)
{
  const LgDemoStory *story = &plan->kind->stories[g_rand_int_range (demo->random, 0, LG_DEMO_N_STORIES)];
  int severity = g_rand_int_range (demo->random, plan->kind->least, (int) plan->kind->most + 1);

  story = plan->story != NULL ? plan->story : story;
  incident->kind = g_strdup (plan->kind->kind);
  incident->severity = plan->severity != 0 ? (int) plan->severity : severity;
  incident->title = g_strdup (story->title);
  incident->method = g_strdup (story->method);
  incident->place = g_strdup (story->place);
  incident->description = g_strdup (story->description);
}

LgIncident *
lg_demo_make_incident (LgDemo           *demo,
                       const LgDemoPlan *plan)
{
  LgIncident *incident = lg_incident_new ();

  set_time (demo, incident, plan);
  set_story (demo, incident, plan);
  add_goods (demo, incident, plan);
  if (plan->quantity == 0 && happens (demo, 35))
    add_goods (demo, incident, plan);
  if (happens (demo, 40))
    add_subject (demo, incident);
  set_status (demo, incident, plan);

  return incident;
}

gboolean
lg_demo_put_incident (LgImport          *import,
                      LgImportWriter    *writer,
                      LgSite            *site,
                      LgIncident        *incident,
                      GError           **error)
{
  LgImportRowIdentity identity;
  LgImportOutcome outcome;

  lg_demo_identify (import, &identity);

  return lg_import_writer_put_incident (writer, incident, site, &identity, &outcome, error);
}

/* What would happen later today has not happened. */
gboolean
lg_demo_put_plan (LgDemo            *demo,
                  LgImport          *import,
                  LgImportWriter    *writer,
                  const LgDemoPlan  *plan,
                  GError           **error)
{
  g_autoptr (LgIncident) incident = lg_demo_make_incident (demo, plan);

  return incident->reported_at > demo->now || lg_demo_put_incident (import, writer, plan->site, incident, error);
}

/* About one incident a day in a small store, more towards the weekend and before Christmas. */
static int
count_for_day (LgDemo *demo,
               guint   site,
               LgDay   day)
{
  static const double means[] = { 1.6, 2.1, 1.4, 1.0, 0.8 };
  int year, month, mday;
  double mean, limit, product = 1;
  int count = -1;

  lg_day_to_date (day, &year, &month, &mday);
  mean = means[site] * day_weights[lg_day_weekday (day) - 1] / 143.0 * (month == 12 ? 1.4 : 1.0);
  limit = exp (-mean);
  /* Knuth's way to a Poisson number (The Art of Computer Programming, 3.4.1). */
  do
    {
      product *= g_rand_double (demo->random);
      count++;
    }
  while (product > limit);

  return count;
}

static gboolean
add_day (LgDemo          *demo,
         LgImport        *import,
         LgImportWriter  *writer,
         LgDay            day,
         GError         **error)
{
  for (guint i = 0; i < demo->sites->len; i++)
    {
      for (int n = count_for_day (demo, i, day); n > 0; n--)
        {
          LgDemoPlan plan = { .site = g_ptr_array_index (demo->sites, i), .day = day, .kind = lg_demo_pick_kind (demo) };

          if (!lg_demo_put_plan (demo, import, writer, &plan, error))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
lg_demo_add_incidents (LgDemo  *demo,
                       GError **error)
{
  g_autoptr (LgImport) import = lg_demo_begin_import (demo, LG_IMPORT_KIND_INCIDENTS, error);
  g_autoptr (LgImportWriter) writer = import != NULL ? lg_import_writer_new (demo->db, import, error) : NULL;

  if (writer == NULL)
    return FALSE;

  for (LgDay day = demo->today - DAYS; day <= demo->today; day++)
    {
      if (!lg_demo_tell (demo, 1.0 - (double) (demo->today - day) / DAYS, error) ||
          !add_day (demo, import, writer, day, error))
        return FALSE;
    }

  return lg_demo_add_stories (demo, import, writer, error) &&
         lg_demo_finish_import (demo, import, writer, error);
}
