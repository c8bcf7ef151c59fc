/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-big-store.h"
#include "lg-incident-list.h"
#include "lg-paced-selection.h"
#include "lg-row-selection.h"
#include "lg-test-store.h"
#include "lg-test-wait.h"

#define N_INCIDENTS 2000

/* So many rows a view has, and so many of them it may make for one signal. */
#define N_SHOWN 200
#define N_MADE  16

/* What a view does with a selection: it knows of it what it was told, and has the first rows. */
typedef struct
{
  LgTestStore      *test;       /* (owned) */
  LgPagedList      *list;       /* (owned) */
  LgRowSelection   *selection;  /* (owned) */
  LgPacedSelection *rows;       /* (owned) */

  guint             n_items;
  GPtrArray        *shown;      /* (owned) (element-type LgPagedItem) */
  GArray           *selected;   /* (owned) (element-type gboolean): of those that are shown */
  guint             most_made;
  guint             most_told;
} Fixture;

static void
show_again (Fixture *self,
            guint    position,
            guint    n_rows)
{
  for (guint i = position; i < MIN (position + n_rows, self->shown->len); i++)
    g_array_index (self->selected, gboolean, i) = gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->rows), i);
}

/* Takes the first rows as they are now; counts those that were not there before. */
static guint
show (Fixture *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->shown);
  guint n_made = 0;

  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < MIN (self->n_items, N_SHOWN); i++)
    {
      LgPagedItem *item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      g_assert_nonnull (item);
      g_assert_false (g_ptr_array_find (self->shown, item, NULL));
      n_made += !g_ptr_array_find (before, item, NULL);
      g_ptr_array_add (self->shown, item);
    }
  g_array_set_size (self->selected, self->shown->len);
  show_again (self, 0, self->shown->len);

  return n_made;
}

/* Rows that were not told of are where they were. */
static void
items_changed_cb (Fixture *self,
                  guint    position,
                  guint    removed,
                  guint    added)
{
  g_autoptr (GPtrArray) before = g_ptr_array_ref (self->shown);
  guint n_before = self->n_items;
  guint n_made;

  g_assert_cmpuint (position + removed, <=, n_before);
  self->n_items = n_before - removed + added;
  g_assert_cmpuint (self->n_items, ==, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));

  n_made = show (self);
  self->most_made = MAX (self->most_made, n_made);
  for (guint i = 0; i < MIN (self->shown->len, before->len); i++)
    {
      guint there = i < position ? i : i - added + removed;

      if ((i < position || i >= position + added) && there < before->len)
        g_assert_true (g_ptr_array_index (self->shown, i) == g_ptr_array_index (before, there));
    }
}

static void
selection_changed_cb (Fixture *self,
                      guint    position,
                      guint    n_rows)
{
  g_assert_cmpuint (position + n_rows, <=, self->n_items);

  self->most_told = MAX (self->most_told, MIN (position + n_rows, N_SHOWN) - MIN (position, N_SHOWN));
  show_again (self, position, n_rows);
}

/* Whether the view has what the selection has, one by one and no more. */
static gboolean
is_as_it_is (Fixture *self)
{
  if (self->n_items != g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return FALSE;

  for (guint i = 0; i < self->shown->len; i++)
    {
      g_autoptr (LgPagedItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      gboolean selected = gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i);

      if (item != g_ptr_array_index (self->shown, i) || selected != g_array_index (self->selected, gboolean, i))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_loaded (Fixture *self)
{
  return !lg_paged_list_get_loading (self->list);
}

static void
filter (Fixture        *self,
        guint           statuses,
        LgIncidentSort  sort)
{
  g_autoptr (LgIncidentFilter) wanted = lg_incident_filter_new ();

  wanted->statuses = statuses;
  wanted->sort = sort;
  lg_paged_list_set_filter (self->list, wanted);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const LgBigStoreSize size = { .n_incidents = N_INCIDENTS };
  g_autoptr (LgIncidentFilter) all = lg_incident_filter_new ();

  self->test = lg_test_store_new ();
  lg_test_store_write (self->test, lg_big_store_fill, (gpointer) &size);
  all->statuses = LG_INCIDENT_STATUSES_ALL;
  self->list = lg_incident_list_new (self->test->store, all);
  self->selection = g_object_new (LG_TYPE_ROW_SELECTION, NULL);
  lg_row_selection_set_list (self->selection, self->list);
  self->rows = lg_paced_selection_new (GTK_SELECTION_MODEL (self->selection), self->list);
  self->n_items = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->selected = g_array_new (FALSE, TRUE, sizeof (gboolean));
  show (self);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->rows, "selection-changed", G_CALLBACK (selection_changed_cb), self);

  lg_test_wait_until (is_loaded (self) && is_as_it_is (self));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->shown);
  g_array_unref (self->selected);
  g_assert_finalize_object (self->rows);
  g_assert_finalize_object (self->selection);
  g_object_unref (self->list);
  lg_test_store_free (self->test);
}

static void
test_rows_come_a_few_at_a_time (Fixture       *self,
                                gconstpointer  data)
{
  g_assert_cmpuint (self->n_items, ==, N_INCIDENTS);
  g_assert_cmpuint (self->most_made, >, 0);
  g_assert_cmpuint (self->most_made, <=, N_MADE);
}

static void
test_others_take_their_place_a_few_at_a_time (Fixture       *self,
                                              gconstpointer  data)
{
  filter (self, LG_INCIDENT_STATUSES_ALL, LG_INCIDENT_SORT_OLDEST);
  lg_test_wait_until (is_loaded (self) && is_as_it_is (self));

  g_assert_cmpuint (self->n_items, ==, N_INCIDENTS);
  g_assert_cmpuint (self->most_made, <=, N_MADE);
}

static void
test_what_is_being_told_begins_anew (Fixture       *self,
                                     gconstpointer  data)
{
  gpointer first = g_ptr_array_index (self->shown, 0);

  filter (self, LG_INCIDENT_STATUSES_ALL, LG_INCIDENT_SORT_OLDEST);
  lg_test_wait_until (g_ptr_array_index (self->shown, 0) != first);
  g_assert_false (is_as_it_is (self));
  filter (self, LG_INCIDENT_STATUSES_ACTIVE, LG_INCIDENT_SORT_NEWEST);
  lg_test_wait_until (is_loaded (self) && is_as_it_is (self));

  g_assert_cmpuint (self->n_items, <, N_INCIDENTS);
  g_assert_cmpuint (self->most_made, <=, N_MADE);
}

static void
test_a_view_that_is_not_seen_has_no_rows (Fixture       *self,
                                          gconstpointer  data)
{
  lg_paced_selection_set_active (self->rows, FALSE);
  lg_test_wait_until (self->n_items == 0);
  filter (self, LG_INCIDENT_STATUSES_ALL, LG_INCIDENT_SORT_OLDEST);
  lg_test_wait_until (is_loaded (self));
  g_assert_cmpuint (self->n_items, ==, 0);

  lg_paced_selection_set_active (self->rows, TRUE);
  lg_test_wait_until (is_as_it_is (self));
  g_assert_cmpuint (self->most_made, <=, N_MADE);
}

/* The last one that a small view shows is the last one that it is told of. */
static gboolean
has_others (Fixture *self,
            guint    n_rows,
            gpointer last)
{
  return is_loaded (self) && self->n_items == n_rows && g_ptr_array_index (self->shown, n_rows - 1) != last;
}

static void
check_first_rows (Fixture *self)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      g_autoptr (LgPagedItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      g_assert_true (item == g_ptr_array_index (self->shown, i));
    }
}

static void
test_a_small_view_has_the_first_rows_alone (Fixture       *self,
                                            gconstpointer  data)
{
  gpointer last = g_ptr_array_index (self->shown, 7);

  lg_paced_selection_set_limit (self->rows, 8);
  filter (self, LG_INCIDENT_STATUSES_ALL, LG_INCIDENT_SORT_OLDEST);
  lg_test_wait_until (has_others (self, 8, last));
  check_first_rows (self);

  last = g_ptr_array_index (self->shown, 7);
  filter (self, LG_INCIDENT_STATUSES_ACTIVE, LG_INCIDENT_SORT_NEWEST);
  lg_test_wait_until (has_others (self, 8, last));
  check_first_rows (self);

  lg_paced_selection_set_limit (self->rows, G_MAXUINT);
  lg_test_wait_until (is_as_it_is (self));
  g_assert_cmpuint (self->n_items, >, 8);
}

static void
test_what_is_not_told_yet_can_be_told_at_once (Fixture       *self,
                                               gconstpointer  data)
{
  gpointer first = g_ptr_array_index (self->shown, 0);

  filter (self, LG_INCIDENT_STATUSES_ALL, LG_INCIDENT_SORT_OLDEST);
  lg_test_wait_until (g_ptr_array_index (self->shown, 0) != first);
  lg_paced_selection_settle (self->rows);

  g_assert_true (is_as_it_is (self));
}

static void
test_a_row_that_went_is_none_of_the_selection (Fixture       *self,
                                               gconstpointer  data)
{
  gpointer first = g_ptr_array_index (self->shown, 0);
  gpointer last = g_ptr_array_index (self->shown, N_SHOWN - 1);
  guint gone, there = 0;

  filter (self, LG_INCIDENT_STATUSES_ACTIVE, LG_INCIDENT_SORT_OLDEST);
  lg_test_wait_until (g_ptr_array_index (self->shown, 0) != first);
  g_assert_true (g_ptr_array_find (self->shown, last, &gone));

  g_assert_true (lg_paced_selection_find (self->rows, &there));
  g_assert_cmpuint (there, ==, 0);
  g_assert_false (lg_paced_selection_find (self->rows, &gone));
  g_assert_false (gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->rows), gone, TRUE));
}

static void
test_all_are_selected_a_few_at_a_time (Fixture       *self,
                                       gconstpointer  data)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->rows));
  lg_test_wait_until (is_as_it_is (self));

  g_assert_true (g_array_index (self->selected, gboolean, N_SHOWN - 1));
  g_assert_cmpuint (self->most_told, <=, N_MADE);
}

static void
test_the_selection_is_told_before_its_rows_move (Fixture       *self,
                                                 gconstpointer  data)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->rows));
  filter (self, LG_INCIDENT_STATUSES_ACTIVE, LG_INCIDENT_SORT_OLDEST);
  lg_test_wait_until (is_loaded (self) && is_as_it_is (self));

  g_assert_cmpuint (self->n_items, <, N_INCIDENTS);
}

#define ADD(name) g_test_add ("/ui/paced-selection/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (rows_come_a_few_at_a_time);
  ADD (others_take_their_place_a_few_at_a_time);
  ADD (what_is_being_told_begins_anew);
  ADD (a_view_that_is_not_seen_has_no_rows);
  ADD (a_small_view_has_the_first_rows_alone);
  ADD (what_is_not_told_yet_can_be_told_at_once);
  ADD (a_row_that_went_is_none_of_the_selection);
  ADD (all_are_selected_a_few_at_a_time);
  ADD (the_selection_is_told_before_its_rows_move);

  return g_test_run ();
}
