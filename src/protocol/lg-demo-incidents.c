/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <math.h>

#include "lg-asset-table.h"
#include "lg-demo-private.h"
#include "lg-incident.h"

#define DAYS           730
#define ACTIVE_DAYS    12   /* younger incidents may still be open */
#define ARCHIVED_DAYS  45   /* older ones are in the archive */

/* How a thousand incidents spread over the hours of a trading day and the days of a week, Monday first:
 * the shape of retail theft in Chicago's open data. */
static const int hour_weights[24] = { 9, 9, 3, 4, 3, 2, 6, 10, 14, 36, 51, 58, 77, 81, 91, 110, 98, 95, 89, 61, 38, 29, 19, 8 };
static const int day_weights[7] = { 149, 163, 132, 133, 161, 134, 128 };

/* A kind: how often of a hundred, its least and greatest severity, what it is told as. */
typedef struct
{
  const char *kind;
  int         share;
  LgSeverity  least;
  LgSeverity  most;
  int         most_quantity;  /* 0: nothing is taken */
  const char *titles[3];
  const char *methods[2];
} DemoKind;

static const DemoKind kinds[] = {
  { LG_KIND_EXTERNAL_THEFT, 54, LG_SEVERITY_LOW, LG_SEVERITY_MEDIUM, 4,
    { "Goods hidden in a bag", "Left without paying", "Fitting-room theft" }, { "Concealment", "Walk-out" } },
  { LG_KIND_ORGANISED_RETAIL_CRIME, 5, LG_SEVERITY_MEDIUM, LG_SEVERITY_HIGH, 24,
    { "Shelf swept by a group", "Foil-lined bags found", "Repeat group took the display" }, { "Shelf sweep", "Booster bag" } },
  { LG_KIND_INTERNAL_THEFT, 7, LG_SEVERITY_MEDIUM, LG_SEVERITY_HIGH, 5,
    { "Stock missing after a shift", "Refund without goods", "Goods handed over unscanned" }, { "Sweethearting", "Refund abuse" } },
  { LG_KIND_FRAUD, 9, LG_SEVERITY_LOW, LG_SEVERITY_MEDIUM, 2,
    { "Price tags swapped", "Payment with a stolen card", "Receipt used twice" }, { "Ticket switching", "Card fraud" } },
  { LG_KIND_VANDALISM, 7, LG_SEVERITY_MINOR, LG_SEVERITY_LOW, 0,
    { "Display case damaged", "Graffiti at the delivery gate", "Shop window scratched" }, { "Damage", "Graffiti" } },
  { LG_KIND_PROCESS_ERROR, 9, LG_SEVERITY_MINOR, LG_SEVERITY_LOW, 3,
    { "Delivery short, signed as complete", "Wrong price on the shelf", "Goods booked twice" }, { "Receiving", "Pricing" } },
  { LG_KIND_SAFETY, 5, LG_SEVERITY_LOW, LG_SEVERITY_MEDIUM, 0,
    { "Aggressive person asked to leave", "Emergency exit blocked", "Customer slipped" }, { "Threat", "Obstruction" } },
  { LG_KIND_BURGLARY, 2, LG_SEVERITY_HIGH, LG_SEVERITY_HIGH, 12,
    { "Rear door forced at night", "Roof hatch opened" }, { "Forced entry", "Forced entry" } },
  { LG_KIND_ROBBERY, 2, LG_SEVERITY_HIGH, LG_SEVERITY_CRITICAL, 3,
    { "Cash desk robbed", "Guard threatened at the exit" }, { "Threat", "Threat" } },
};

static const char * const places[] = {
  "Entrance", "Cosmetics", "Electronics", "Spirits aisle", "Fitting rooms", "Self-checkout", "Receiving dock", "Car park",
};

/* One incident to be, before it has its lines. */
typedef struct
{
  LgSite          *site;
  LgDay            day;
  const DemoKind  *kind;
  const char      *sku;    /* (nullable): of a pattern */
  const char      *place;  /* (nullable): of a pattern */
  gboolean         is_new; /* whatever the day */
} Plan;

static const DemoKind *
pick_kind (LgDemo *demo)
{
  int number = g_rand_int_range (demo->random, 0, 100);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      number -= kinds[i].share;
      if (number < 0)
        return &kinds[i];
    }

  return &kinds[0];
}

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

static const char *
pick_text (LgDemo             *demo,
           const char * const *texts,
           int                 n_texts)
{
  const char *text = texts[g_rand_int_range (demo->random, 0, n_texts)];

  return text != NULL ? text : texts[0];
}

static const LgDemoProduct *
pick_product (LgDemo     *demo,
              const char *sku)
{
  gsize n_products;
  const LgDemoProduct *products = lg_demo_products (&n_products);

  for (gsize i = 0; sku != NULL && i < n_products; i++)
    {
      if (g_str_equal (products[i].sku, sku))
        return &products[i];
    }

  return &products[g_rand_int_range (demo->random, 0, (gint32) n_products)];
}

static void
add_line (LgDemo     *demo,
          LgIncident *incident,
          const Plan *plan)
{
  const LgDemoProduct *product = pick_product (demo, plan->sku);
  LgLine *line = lg_line_new ();
  int most = MAX (1, plan->kind->most_quantity * 60 / MAX (60, product->cost));

  line->sku = g_strdup (product->sku);
  line->description = g_strdup (product->name);
  line->quantity = g_rand_int_range (demo->random, 1, most + 1);
  line->unit_cost = lg_demo_minor_units (plan->site, product->cost);
  line->unit_price = lg_demo_minor_units (plan->site, product->price);
  if (g_rand_int_range (demo->random, 0, 100) < 28)
    line->recovered_quantity = g_rand_int_range (demo->random, 1, (gint32) line->quantity + 1);
  g_ptr_array_add (incident->lines, line);
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

  person->description = g_strdup (pick_text (demo, descriptions, G_N_ELEMENTS (descriptions)));
  g_ptr_array_add (incident->persons, person);
}

static void
close_incident (LgDemo     *demo,
                LgIncident *incident)
{
  static const LgDisposition outcomes[] = {
    LG_DISPOSITION_UNSOLVED, LG_DISPOSITION_UNSOLVED, LG_DISPOSITION_UNSOLVED, LG_DISPOSITION_APPREHENDED,
    LG_DISPOSITION_RECOVERED, LG_DISPOSITION_REFERRED_TO_POLICE, LG_DISPOSITION_CIVIL_RECOVERY, LG_DISPOSITION_UNFOUNDED,
  };

  incident->status = LG_INCIDENT_STATUS_RESOLVED;
  incident->disposition = outcomes[g_rand_int_range (demo->random, 0, G_N_ELEMENTS (outcomes))];
  if (g_str_equal (incident->kind, LG_KIND_PROCESS_ERROR))
    incident->disposition = LG_DISPOSITION_PROCESS_ERROR;
  incident->resolved_at = MIN (incident->occurred_at + g_rand_int_range (demo->random, 1, 8) * LG_TIME_DAY, lg_time_now ());
}

static void
set_status (LgDemo     *demo,
            LgIncident *incident,
            LgDay       age)
{
  if (age > ARCHIVED_DAYS)
    {
      close_incident (demo, incident);
      incident->status = LG_INCIDENT_STATUS_ARCHIVED;
      incident->archived_at = incident->resolved_at + 30 * LG_TIME_DAY;
    }
  else if (age > ACTIVE_DAYS || g_rand_int_range (demo->random, 0, 100) < 90)
    close_incident (demo, incident);
  else if (age < 3)
    incident->status = LG_INCIDENT_STATUS_NEW;
  else
    incident->status = g_rand_boolean (demo->random) ? LG_INCIDENT_STATUS_INVESTIGATING : LG_INCIDENT_STATUS_ON_HOLD;
}

static LgIncident *
make_incident (LgDemo     *demo,
               const Plan *plan)
{
  const DemoKind *kind = plan->kind;
  LgIncident *incident = lg_incident_new ();
  int hour = g_str_equal (kind->kind, LG_KIND_BURGLARY) ? g_rand_int_range (demo->random, 1, 5)
                                                        : pick_weighted (demo, hour_weights, 24);
  int title = g_rand_int_range (demo->random, 0, G_N_ELEMENTS (kind->titles));

  incident->occurred_at = lg_demo_time (demo, plan->site, plan->day, hour);
  /* Today is not over. */
  while (incident->occurred_at > lg_time_now () - LG_TIME_HOUR)
    incident->occurred_at -= LG_TIME_DAY;
  incident->reported_at = incident->occurred_at + g_rand_int_range (demo->random, 5, 55) * LG_TIME_MINUTE;
  incident->kind = g_strdup (kind->kind);
  incident->severity = g_rand_int_range (demo->random, kind->least, (int) kind->most + 1);
  incident->title = g_strdup (kind->titles[title] != NULL ? kind->titles[title] : kind->titles[0]);
  incident->method = g_strdup (kind->methods[g_rand_int_range (demo->random, 0, 2)]);
  incident->place = g_strdup (plan->place != NULL ? plan->place : pick_text (demo, places, G_N_ELEMENTS (places)));
  for (int i = kind->most_quantity > 0 ? g_rand_int_range (demo->random, 1, 3) : 0; i > 0; i--)
    add_line (demo, incident, plan);
  if (g_rand_int_range (demo->random, 0, 100) < 40)
    add_subject (demo, incident);
  if (plan->is_new)
    incident->status = LG_INCIDENT_STATUS_NEW;
  else
    set_status (demo, incident, demo->today - plan->day);

  return incident;
}

/* A breach names the asset that its first line is of. */
static void
link_asset (LgDemo     *demo,
            LgIncident *incident,
            const Plan *plan)
{
  LgLine *line = incident->lines->len > 0 ? g_ptr_array_index (incident->lines, 0) : NULL;
  g_autoptr (LgAsset) asset = NULL;
  LgIncidentAsset *link;

  if (!plan->is_new || line == NULL)
    return;

  asset = lg_assets_find_by_sku (demo->db, line->sku, LG_RECORD (plan->site)->row, NULL);
  if (asset == NULL)
    return;

  link = lg_incident_asset_new ();
  link->asset_row = LG_RECORD (asset)->row;
  link->quantity = MIN (line->quantity, asset->quantity);
  g_ptr_array_add (incident->assets, link);
}

static gboolean
put_plan (LgDemo          *demo,
          LgImport        *import,
          LgImportWriter  *writer,
          const Plan      *plan,
          GError         **error)
{
  g_autoptr (LgIncident) incident = make_incident (demo, plan);
  LgImportRowIdentity identity;
  LgImportOutcome outcome;

  lg_demo_identify (import, &identity);
  link_asset (demo, incident, plan);

  return lg_import_writer_put_incident (writer, incident, plan->site, &identity, &outcome, error);
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
          Plan plan = { g_ptr_array_index (demo->sites, i), day, pick_kind (demo), NULL, NULL, FALSE };

          if (!put_plan (demo, import, writer, &plan, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Two patterns worth finding: a group that comes for razor blades on Fridays, and a run on infant formula. */
static gboolean
add_patterns (LgDemo          *demo,
              LgImport        *import,
              LgImportWriter  *writer,
              GError         **error)
{
  for (LgDay age = 3; age < 31; age++)
    {
      LgDay day = demo->today - age;
      gboolean friday = lg_day_weekday (day) == 5;
      Plan razors = { g_ptr_array_index (demo->sites, 1), day, &kinds[1], "RZR-8", "Cosmetics", FALSE };
      Plan formula = { g_ptr_array_index (demo->sites, 2), day, &kinds[0], "FRM-900", "Self-checkout", FALSE };

      for (int i = 0; friday && i < 4; i++)
        {
          if (!put_plan (demo, import, writer, &razors, error))
            return FALSE;
        }
      for (int i = 0; age < 8 && i < 4; i++)
        {
          if (!put_plan (demo, import, writer, &formula, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Three breaches of the last days that nobody has attended to. */
static gboolean
add_breaches (LgDemo          *demo,
              LgImport        *import,
              LgImportWriter  *writer,
              GError         **error)
{
  const Plan breaches[] = {
    { g_ptr_array_index (demo->sites, 2), demo->today - 1, &kinds[8], "PHN-15", "Electronics", TRUE },
    { g_ptr_array_index (demo->sites, 4), demo->today - 3, &kinds[7], "LAP-14", "Receiving dock", TRUE },
    { g_ptr_array_index (demo->sites, 0), demo->today - 4, &kinds[7], "WCH-S", "Electronics", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (breaches); i++)
    {
      if (!put_plan (demo, import, writer, &breaches[i], error))
        return FALSE;
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
      if (!add_day (demo, import, writer, day, error))
        return FALSE;
    }

  return add_patterns (demo, import, writer, error) && add_breaches (demo, import, writer, error) &&
         lg_demo_finish_import (demo, import, writer, error);
}
