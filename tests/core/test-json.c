/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "lg-error.h"
#include "lg-json.h"

static void
assert_prints (JsonNode   *node,
               const char *expected)
{
  g_autofree char *text = json_to_string (node, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_members (void)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  lg_json_add_text (object, "title", "Zürich \"Süd\"");
  lg_json_add_text (object, "place", NULL);
  lg_json_add_time (object, "occurred_at", 0);
  lg_json_add_time (object, "resolved_at", LG_TIME_NONE);
  lg_json_add_money (object, "gross_loss", -1250, "USD");

  json_node_set_object (node, object);
  assert_prints (node, "{\"title\":\"Zürich \\\"Süd\\\"\",\"place\":null,\"occurred_at\":\"1970-01-01T00:00:00Z\","
                       "\"resolved_at\":null,\"gross_loss\":{\"amount\":-1250,\"currency\":\"USD\"}}");
}

static void
test_money_keeps_every_digit (void)
{
  g_autoptr (JsonNode) node = lg_json_money (G_MAXINT64, "JPY");

  assert_prints (node, "{\"amount\":9223372036854775807,\"currency\":\"JPY\"}");
}

static void
test_list (void)
{
  JsonArray *items = json_array_new ();
  g_autoptr (JsonNode) node = NULL;

  json_array_add_string_element (items, "first");
  node = lg_json_list (items, 1000000);

  assert_prints (node, "{\"items\":[\"first\"],\"total\":1000000}");
}

static void
test_error (void)
{
  g_autoptr (JsonNode) node = lg_json_error ("not_found", "There is no such incident");

  assert_prints (node, "{\"error\":{\"code\":\"not_found\",\"message\":\"There is no such incident\"}}");
}

static void
test_prints_with_indent (void)
{
  g_autoptr (JsonNode) node = lg_json_money (5, "EUR");
  g_autofree char *text = lg_json_print (node);

  g_assert_cmpstr (text, ==, "{\n  \"amount\" : 5,\n  \"currency\" : \"EUR\"\n}");
}

static void
test_reads_what_it_prints (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = lg_json_error ("failed", "Tab\t, newline\n, “quotes”, \\ and \u2028");
  g_autofree char *text = lg_json_print (node);
  g_autoptr (JsonNode) read = lg_json_parse (text, &error);

  g_assert_no_error (error);
  g_assert_true (json_node_equal (node, read));
}

static void
test_refuses_what_is_no_json (void)
{
  static const char *const texts[] = {
    "", " ", "{", "[1, 2", "{\"a\": }", "{'a': 1}", "[1] [2]", "// comment\n[]", "[1,]", "nul", "\"open", "\xff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("text %" G_GSIZE_FORMAT, i);
      g_assert_null (lg_json_parse (texts[i], &error));
      g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
    }
}

static void
test_names_the_place (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_json_parse ("{\n  \"a\": 1,\n  \"b\": }", &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "3:"));
}

static void
test_survives_deep_nesting (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_json_parse (deep, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/json/members", test_members);
  g_test_add_func ("/core/json/money-keeps-every-digit", test_money_keeps_every_digit);
  g_test_add_func ("/core/json/list", test_list);
  g_test_add_func ("/core/json/error", test_error);
  g_test_add_func ("/core/json/prints-with-indent", test_prints_with_indent);
  g_test_add_func ("/core/json/reads-what-it-prints", test_reads_what_it_prints);
  g_test_add_func ("/core/json/refuses-what-is-no-json", test_refuses_what_is_no_json);
  g_test_add_func ("/core/json/names-the-place", test_names_the_place);
  g_test_add_func ("/core/json/survives-deep-nesting", test_survives_deep_nesting);

  return g_test_run ();
}
