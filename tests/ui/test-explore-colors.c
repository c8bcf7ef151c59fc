/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-explore-figures.h"
#include "lg-kind.h"
#include "lg-report-sample.h"
#include "lg-stacked-bars.h"

/* Of what an import brings, and no kind of the field's own. */
#define BAGGAGE "Baggage"

static const char * const sites[] = { "Lyon", "Paris", "Nice" };

static gpointer
fill_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  static const SampleIncident incidents[] = {
    { "Lyon", "2026-09-01 10:00", LG_KIND_FRAUD, LG_SEVERITY_LOW },
    { "Paris", "2026-09-02 10:00", BAGGAGE, LG_SEVERITY_LOW },
    { "Paris", "2026-09-03 10:00", BAGGAGE, LG_SEVERITY_LOW },
    { "Nice", "2026-10-01 10:00", LG_KIND_EXTERNAL_THEFT, LG_SEVERITY_LOW },
    { "Lyon", "2026-10-02 10:00", LG_KIND_FRAUD, LG_SEVERITY_LOW },
    { "Lyon", "2026-10-03 10:00", LG_KIND_FRAUD, LG_SEVERITY_LOW },
    { "Paris", "2026-10-04 10:00", BAGGAGE, LG_SEVERITY_LOW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sites); i++)
    g_object_unref (sample_add_site (db, sites[i], "Europe/Paris", "EUR"));
  for (gsize i = 0; i < G_N_ELEMENTS (incidents); i++)
    sample_add_incident (db, &incidents[i]);

  return NULL;
}

static DexFuture *
read_cb (DexFuture *future,
         gpointer   figures)
{
  *(LgExploreFigures **) figures = g_value_dup_object (dex_future_get_value (future, NULL));

  return NULL;
}

static LgExploreFigures *
read_month (LgTestStore   *test,
            LgExploreForm  form,
            int            month)
{
  LgExploreChoice choice = {
    .measure = LG_MEASURE_INCIDENTS,
    .form = form,
    .period = { lg_day_from_date (2026, month, 1), lg_day_from_date (2026, month + 1, 1) },
  };
  LgExploreFigures *figures = NULL;

  dex_future_disown (dex_future_then (lg_explore_figures_read (test->store, &choice), read_cb, &figures, NULL));
  while (figures == NULL)
    g_main_context_iteration (NULL, TRUE);

  return figures;
}

static guint
find_color (LgExploreFigures *figures,
            const char       *name)
{
  for (guint i = 0; i < figures->lines->len; i++)
    {
      LgExploreLine *line = g_ptr_array_index (figures->lines, i);

      if (g_str_equal (line->name, name))
        return lg_stacked_bars_get_color (LG_STACKED_BARS (figures->chart), i);
    }
  g_assert_not_reached ();
}

static const char *
first_name (LgExploreFigures *figures)
{
  return ((LgExploreLine *) g_ptr_array_index (figures->lines, 0))->name;
}

static void
check_colors (LgExploreForm       form,
              const char * const *names,
              gsize               n_names)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgExploreFigures) september = NULL;
  g_autoptr (LgExploreFigures) october = NULL;

  lg_test_store_write (test, fill_cb, NULL);
  september = read_month (test, form, 9);
  october = read_month (test, form, 10);

  /* What is largest changes, and what there is. */
  g_assert_cmpuint (september->lines->len, ==, 2);
  g_assert_cmpuint (october->lines->len, ==, 3);
  g_assert_cmpstr (first_name (september), !=, first_name (october));
  for (gsize i = 0; i < n_names; i++)
    g_assert_cmpuint (find_color (september, names[i]), ==, find_color (october, names[i]));
  g_assert_cmpuint (find_color (september, names[0]), !=, find_color (september, names[1]));
}

static void
test_a_kind_keeps_its_colour (void)
{
  const char * const names[] = { "Fraud", BAGGAGE };

  check_colors (LG_EXPLORE_TIME_KIND, names, G_N_ELEMENTS (names));
}

static void
test_a_site_keeps_its_colour (void)
{
  check_colors (LG_EXPLORE_TIME_SITE, sites, 2);
}

static void
test_a_severity_keeps_its_colour (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgExploreFigures) september = NULL;

  lg_test_store_write (test, fill_cb, NULL);
  september = read_month (test, LG_EXPLORE_TIME_SEVERITY, 9);

  for (guint i = 0; i < LG_N_SEVERITIES; i++)
    g_assert_cmpuint (lg_stacked_bars_get_color (LG_STACKED_BARS (september->chart), i), ==, i);
}

#define ADD(name) g_test_add_func ("/ui/explore-colors/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (a_kind_keeps_its_colour);
  ADD (a_site_keeps_its_colour);
  ADD (a_severity_keeps_its_colour);

  return g_test_run ();
}
