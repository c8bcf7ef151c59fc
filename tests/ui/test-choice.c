/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-choice.h"
#include "lg-slices.h"

#define SITES "Annexe", "Harbour", "Market", "Mill", "Quay", "Station", "Tower", "West"

static GtkStringList *
sites_new (void)
{
  return gtk_string_list_new ((const char * const []) { SITES, NULL });
}

static guint
get_shown (LgChoice *choice)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (adw_bin_get_child (ADW_BIN (choice))));
}

static void
work_to_the_end (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_chosen (LgChoice *choice,
               guint     selected)
{
  work_to_the_end ();
  g_assert_cmpuint (lg_choice_get_selected (choice), ==, selected);
  g_assert_cmpuint (get_shown (choice), ==, selected);
}

static gboolean
name_sites (gpointer object)
{
  g_autoptr (GtkStringList) sites = sites_new ();

  lg_choice_set_names (object, sites, 1);

  return FALSE;
}

static void
test_names_may_come_at_any_moment (void)
{
  g_autoptr (LgChoice) choice = g_object_ref_sink (g_object_new (LG_TYPE_CHOICE, "title", "Site", NULL));

  /* Between the making of the drop-down and the offering of no names that follows it. */
  lg_slices_add (choice, name_sites, LG_SLICES_SOON);
  assert_chosen (choice, 1);
}

static void
test_one_far_down_can_be_chosen_before_it_is_offered (void)
{
  g_autoptr (LgChoice) choice = g_object_ref_sink (g_object_new (LG_TYPE_CHOICE, "title", "Site", NULL));

  name_sites (choice);
  lg_choice_set_selected (choice, 7);
  assert_chosen (choice, 7);
}

static void
test_what_the_user_chooses_is_chosen (void)
{
  g_autoptr (LgChoice) choice = g_object_ref_sink (g_object_new (LG_TYPE_CHOICE, "title", "Site", NULL));

  name_sites (choice);
  assert_chosen (choice, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (adw_bin_get_child (ADW_BIN (choice))), 4);
  assert_chosen (choice, 4);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

#define ADD(name, function) g_test_add_func ("/ui/choice/" name, function)
  ADD ("names-may-come-at-any-moment", test_names_may_come_at_any_moment);
  ADD ("one-far-down-can-be-chosen-before-it-is-offered", test_one_far_down_can_be_chosen_before_it_is_offered);
  ADD ("what-the-user-chooses-is-chosen", test_what_the_user_chooses_is_chosen);
#undef ADD

  return g_test_run ();
}
