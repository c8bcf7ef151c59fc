/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-asset.h"
#include "lg-badge-event.h"
#include "lg-site.h"
#include "lg-task.h"

static void
test_a_new_record_knows_nothing (void)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autoptr (LgBadgeEvent) event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);

  g_assert_cmpint (asset->quantity, ==, LG_UNKNOWN);
  g_assert_cmpint (asset->unit_cost, ==, LG_UNKNOWN);
  g_assert_cmpint (asset->status, ==, 0);
  g_assert_cmpint (LG_RECORD (asset)->created_at, ==, LG_TIME_NONE);
  g_assert_cmpint (event->at, ==, LG_TIME_NONE);
  g_assert_null (event->badge);
}

static void
test_fields_are_properties (void)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  g_autofree char *title = NULL;
  gint64 due_at;
  int status;

  task->title = g_strdup ("Check the back door");
  task->due_at = 42;
  task->status = LG_TASK_STATUS_REVIEW;
  g_object_get (task, "title", &title, "due-at", &due_at, "status", &status, NULL);
  g_assert_cmpstr (title, ==, "Check the back door");
  g_assert_cmpint (due_at, ==, 42);
  g_assert_cmpint (status, ==, LG_TASK_STATUS_REVIEW);
}

static void
test_json_has_names_and_money (void)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  asset->currency = g_strdup ("JPY");
  asset->unit_cost = 98000;
  asset->status = LG_ASSET_STATUS_LOST_STOLEN;
  node = lg_record_to_json (LG_RECORD (asset));
  object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "lost_stolen");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "unit_cost"), "amount"), ==, 98000);
  g_assert_true (json_object_get_null_member (object, "unit_price"));
  g_assert_true (json_object_get_null_member (object, "name"));
  g_assert_false (json_object_has_member (object, "site_row"));
  g_assert_false (json_object_has_member (object, "deleted_at"));
}

static void
test_a_copy_is_its_own (void)
{
  g_autoptr (LgSite) site = g_object_new (LG_TYPE_SITE, NULL);
  g_autoptr (LgSite) copy = NULL;

  site->code = g_strdup ("NORTH");
  LG_RECORD (site)->row = 7;
  copy = lg_record_copy (site);
  g_set_str (&site->code, "SOUTH");
  g_assert_cmpstr (copy->code, ==, "NORTH");
  g_assert_cmpint (LG_RECORD (copy)->row, ==, 7);
}

static void
test_text_is_kept_in_normal_form (void)
{
  char *text = NULL;

  lg_record_set_text (&text, "  Cafe\xcc\x81  ");
  g_assert_cmpstr (text, ==, "Caf\xc3\xa9");
  lg_record_set_text (&text, "   ");
  g_assert_null (text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/record/a-new-record-knows-nothing", test_a_new_record_knows_nothing);
  g_test_add_func ("/model/record/fields-are-properties", test_fields_are_properties);
  g_test_add_func ("/model/record/json-has-names-and-money", test_json_has_names_and_money);
  g_test_add_func ("/model/record/a-copy-is-its-own", test_a_copy_is_its_own);
  g_test_add_func ("/model/record/text-is-kept-in-normal-form", test_text_is_kept_in_normal_form);

  return g_test_run ();
}
