/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "lg-detail-group.h"

/* More rows than are made before the group is first painted, each with what it is to show. */

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
add_rows (LgDetailGroup *group,
          guint          n_rows,
          const char    *title)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", title, i);

      lg_detail_group_add_row (group, numbered, NULL, NULL);
    }
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = find_list (child);

      if (list != NULL)
        return list;
    }

  return NULL;
}

static void
assert_rows (LgDetailGroup *group,
             guint          n_rows,
             const char    *title)
{
  GtkListBox *list = GTK_LIST_BOX (find_list (GTK_WIDGET (group)));
  GtkListBoxRow *row;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", title, i);

      row = gtk_list_box_get_row_at_index (list, (int) i);
      g_assert_nonnull (row);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, numbered);
    }
  for (guint i = n_rows; (row = gtk_list_box_get_row_at_index (list, (int) i)) != NULL; i++)
    g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
}

static void
test_many_rows_are_all_shown (void)
{
  g_autoptr (LgDetailGroup) group = g_object_ref_sink (g_object_new (LG_TYPE_DETAIL_GROUP, NULL));

  add_rows (group, 30, "Case");
  settle ();

  assert_rows (group, 30, "Case");
}

static void
test_more_rows_than_there_were (void)
{
  g_autoptr (LgDetailGroup) group = g_object_ref_sink (g_object_new (LG_TYPE_DETAIL_GROUP, NULL));

  add_rows (group, 60, "Old");
  settle ();
  lg_detail_group_clear (group);
  add_rows (group, 100, "New");
  settle ();

  assert_rows (group, 100, "New");
}

static void
test_fewer_rows_than_there_were (void)
{
  g_autoptr (LgDetailGroup) group = g_object_ref_sink (g_object_new (LG_TYPE_DETAIL_GROUP, NULL));

  add_rows (group, 60, "Old");
  settle ();
  lg_detail_group_clear (group);
  add_rows (group, 20, "New");
  settle ();

  assert_rows (group, 20, "New");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/detail-group/many-rows-are-all-shown", test_many_rows_are_all_shown);
  g_test_add_func ("/ui/detail-group/more-rows-than-there-were", test_more_rows_than_there_were);
  g_test_add_func ("/ui/detail-group/fewer-rows-than-there-were", test_fewer_rows_than_there_were);

  return g_test_run ();
}
