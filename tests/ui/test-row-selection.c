/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-big-store.h"
#include "lg-incident-list.h"
#include "lg-incident-table.h"
#include "lg-row-selection.h"
#include "lg-test-store.h"
#include "lg-test-wait.h"

#define N_INCIDENTS 2000

typedef struct
{
  LgTestStore    *test;       /* (owned) */
  LgPagedList    *list;       /* (owned) */
  LgRowSelection *selection;  /* (owned) */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const LgBigStoreSize size = { .n_incidents = N_INCIDENTS };
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

  self->test = lg_test_store_new ();
  lg_test_store_write (self->test, lg_big_store_fill, (gpointer) &size);
  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  self->list = lg_incident_list_new (self->test->store, filter);
  lg_test_wait_until (!lg_paged_list_get_loading (self->list));
  self->selection = g_object_new (LG_TYPE_ROW_SELECTION, NULL);
  lg_row_selection_set_list (self->selection, self->list);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->selection);
  g_object_unref (self->list);
  lg_test_store_free (self->test);
}

static gint64
get_row (Fixture *self,
         guint    position)
{
  gint64 row = 0;

  g_assert_cmpuint (lg_paged_list_copy_rows (self->list, position, &row, 1), ==, 1);

  return row;
}

static void
test_all_are_selected_in_the_order_of_the_list (Fixture       *self,
                                                gconstpointer  data)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autoptr (GArray) rows = NULL;

  g_assert_true (gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection)));
  g_assert_cmpuint (lg_row_selection_get_size (self->selection), ==, n_items);
  lg_row_selection_toggle (self->selection, 0);

  rows = lg_row_selection_copy_rows (self->selection);
  g_assert_cmpuint (rows->len, ==, n_items - 1);
  g_assert_cmpint (g_array_index (rows, gint64, 0), ==, get_row (self, 1));
  g_assert_cmpint (g_array_index (rows, gint64, n_items - 2), ==, get_row (self, n_items - 1));
}

static void
test_only_one_is_handed_out (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr (LgPagedItem) none = lg_row_selection_ref_only_item (self->selection);
  g_autoptr (LgPagedItem) one = NULL;
  g_autoptr (LgPagedItem) of_two = NULL;

  g_assert_null (none);
  lg_row_selection_toggle (self->selection, 7);
  one = lg_row_selection_ref_only_item (self->selection);
  g_assert_cmpint (lg_paged_item_get_row (one), ==, get_row (self, 7));
  lg_row_selection_toggle (self->selection, 8);
  of_two = lg_row_selection_ref_only_item (self->selection);
  g_assert_null (of_two);
}

static gpointer
delete_cb (LgDb *db, gpointer rows, GError **error)
{
  for (guint i = 0; i < 2; i++)
    lg_incidents_set_deleted (db, ((gint64 *) rows)[i], TRUE, error);

  return NULL;
}

static void
test_a_change_of_the_store_moves_the_selection (Fixture       *self,
                                                gconstpointer  data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gint64 deleted[] = { get_row (self, 2), get_row (self, 900) };
  gint64 kept = get_row (self, 500);
  g_autoptr (GArray) rows = NULL;

  lg_row_selection_toggle (self->selection, 500);
  lg_row_selection_toggle (self->selection, 900);
  lg_test_store_write (self->test, delete_cb, deleted);
  lg_test_wait_until (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == n_items - 2);

  rows = lg_row_selection_copy_rows (self->selection);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (g_array_index (rows, gint64, 0), ==, kept);
  g_assert_true (gtk_selection_model_is_selected (model, 499));
  g_assert_false (gtk_selection_model_is_selected (model, 500));
}

#define ADD(name) g_test_add ("/ui/row-selection/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (all_are_selected_in_the_order_of_the_list);
  ADD (only_one_is_handed_out);
  ADD (a_change_of_the_store_moves_the_selection);

  return g_test_run ();
}
