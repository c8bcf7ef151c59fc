/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-ears.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-presence.h"
#include "lg-severity.h"
#include "lg-step-item.h"
#include "lg-step-working.h"
#include "lg-text.h"
#include "lg-threat.h"
#include "lg-time-text.h"
#include "lg-words.h"

static void
add (GListStore *items,
     const char *title,
     const char *subtitle,
     const char *figure,
     const char *incident)
{
  g_autoptr (LgStepItem) item = lg_step_item_new (title, subtitle, figure, incident);

  g_list_store_append (items, item);
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static gint64
get_int (JsonObject *object,
         const char *member)
{
  return json_object_get_int_member_with_default (object, member, 0);
}

static char *
dup_int (JsonObject *object,
         const char *member)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, get_int (object, member));
}

static JsonObject *
get_object (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* An array, or the items of a list with its total. */
static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), "items");

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static char *
dup_money (JsonObject *object,
           const char *member)
{
  JsonObject *money = get_object (object, member);
  const char *currency = money != NULL ? get_text (money, "currency") : NULL;

  return currency != NULL ? lg_money_format (get_int (money, "amount"), currency) : NULL;
}

static int
parse_enum (GType       type,
            const char *name,
            int         otherwise)
{
  int value = otherwise;

  if (name != NULL)
    lg_enum_parse (type, name, &value, NULL);

  return value;
}

static void
add_contributor (GListStore *items,
                 JsonObject *object)
{
  g_autofree char *weight = dup_int (object, "weight");
  int severity = parse_enum (LG_TYPE_SEVERITY, get_text (object, "severity"), 0);

  add (items, get_text (object, "number"), lg_words_severity (severity), weight, get_text (object, "incident"));
}

/* How seldom chance alone makes such a count. */
static char *
describe_chance (double probability)
{
  if (probability <= 0 || probability < 1e-9)
    return g_strdup (_("practically never by chance"));

  return g_strdup_printf (_("one in %'.0f by chance"), 1 / probability);
}

/* The methods have the names that the literature gives them. */
static const char *
name_method (JsonObject *object)
{
  static const char * const names[] = {
    [LG_EARS_METHOD_C1] = "EARS C1",
    [LG_EARS_METHOD_C2] = "EARS C2",
    [LG_EARS_METHOD_C3] = "EARS C3",
  };
  int method = parse_enum (LG_TYPE_EARS_METHOD, get_text (object, "method"), LG_EARS_METHOD_C1);

  return names[method];
}

static void
add_pattern (GListStore *items,
             JsonObject *object)
{
  gboolean weekly = g_strcmp0 (get_text (object, "period"), "week") == 0;
  g_autofree char *chance = describe_chance (json_object_get_double_member_with_default (object, "probability", 0));
  g_autofree char *title = g_strdup_printf ("%s, %s", lg_words_kind (get_text (object, "kind")), get_text (object, "site"));
  g_autofree char *when = g_strdup_printf (weekly ? _("week of %s") : "%s", get_text (object, "first_date"));
  g_autofree char *subtitle =
    /* Translators: the day or week of a count, what was expected, how likely that is, and the statistical method. */
    g_strdup_printf (_("%s · %.1f expected · %s · %s"), when,
                     json_object_get_double_member_with_default (object, "expected", 0), chance,
                     name_method (object));
  g_autofree char *count = dup_int (object, "count");

  add (items, title, subtitle, count, NULL);
}

static void
add_line (GListStore *items,
          JsonObject *object)
{
  gint64 recovered = get_int (object, "recovered_quantity");
  g_autofree char *cost = dup_money (object, "unit_cost");
  g_autofree char *text = g_strdup_printf (_("%d lost, %d recovered"), (int) get_int (object, "quantity"), (int) recovered);

  add (items, get_text (object, "sku") != NULL ? get_text (object, "sku") : _("Unnamed article"), text, cost, NULL);
}

static void
add_loss (GListStore *items,
          JsonObject *object)
{
  g_autofree char *gross = dup_money (object, "gross");
  g_autofree char *net = dup_money (object, "net");

  g_autofree char *recovered = dup_money (object, "recovered");
  g_autofree char *before = gross != NULL ? g_strdup_printf (_("%s gross"), gross) : NULL;

  if (net != NULL)
    add (items, _("Net loss at cost"), before, net, NULL);
  else if (gross != NULL)
    add (items, _("Gross loss at cost"), NULL, gross, NULL);
  if (recovered != NULL)
    add (items, _("Recovered at cost"), NULL, recovered, NULL);
}

static const char *
describe_presence (JsonObject *object)
{
  LgPresenceState state = parse_enum (LG_TYPE_PRESENCE_STATE, get_text (object, "state"), LG_PRESENCE_STATE_UNKNOWN);

  if (state == LG_PRESENCE_STATE_INSIDE)
    return json_object_get_boolean_member_with_default (object, "doubtful", FALSE) ? _("Perhaps inside") : _("Inside");

  return _("Badge used near the time");
}

static void
add_person (GListStore *items,
            JsonObject *object,
            const char *incident)
{
  const char *name = get_text (object, "person");
  gint64 n_denied = get_int (object, "denied");
  g_autofree char *denied = NULL;

  if (n_denied > 0)
    /* Translators: whether somebody was inside, and how often a reader refused the badge */
    denied = g_strdup_printf (ngettext ("%1$s, denied %2$d time", "%1$s, denied %2$d times", (gulong) n_denied),
                              describe_presence (object), (int) n_denied);

  add (items, name != NULL ? name : get_text (object, "badge"),
       denied != NULL ? denied : describe_presence (object), NULL, incident);
}

/* The badge events around one incident, and who was there. */
static void
add_access (GListStore *items,
            JsonObject *object)
{
  JsonArray *persons = get_array (object, "persons");
  JsonObject *events = get_object (object, "events");
  g_autofree char *n_events = g_strdup_printf ("%d", events != NULL ? (int) get_int (events, "total") : 0);
  int window = (int) get_int (object, "window_minutes");
  g_autofree char *text = g_strdup_printf (ngettext ("%1$s, %2$d minute before and after",
                                                     "%1$s, %2$d minutes before and after", (gulong) window),
                                           get_text (object, "site"), window);

  add (items, _("Badge events near the incident"), text, n_events, get_text (object, "incident"));
  for (guint i = 0; persons != NULL && i < json_array_get_length (persons); i++)
    add_person (items, json_array_get_object_element (persons, i), get_text (object, "incident"));
}

static void
add_each (GListStore *items,
          JsonObject *working,
          const char *member,
          void      (*add_item) (GListStore *items,
                                 JsonObject *object))
{
  JsonArray *array = get_array (working, member);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        add_item (items, json_node_get_object (node));
    }
}

static void
add_figure (GListStore *items,
            JsonObject *working,
            const char *member,
            const char *title)
{
  JsonNode *node = json_object_get_member (working, member);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      g_autofree char *figure = dup_int (working, member);

      add (items, title, NULL, figure, NULL);
    }
}

/* The score is told with the level it stands for. */
static void
add_score (GListStore *items,
           JsonObject *working)
{
  g_autofree char *score = dup_int (working, "score");
  int level = parse_enum (LG_TYPE_THREAT_LEVEL, get_text (working, "level"), -1);

  if (json_object_has_member (working, "score"))
    add (items, _("Threat level: sum of the weights"), lg_words_threat (level), score, NULL);
}

/**
 * lg_step_working_list:
 * @working: (nullable): what a step came to, as it was recorded
 * @items: (element-type LgStepItem): where its lines go
 *
 * Makes of a step's working what a person can read. What it does not know is left out.
 */
void
lg_step_working_list (const char *working,
                      GListStore *items)
{
  g_autoptr (JsonNode) node = working != NULL ? lg_json_parse (working, NULL) : NULL;
  JsonObject *object;

  g_return_if_fail (G_IS_LIST_STORE (items));

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  add_score (items, object);
  add_figure (items, object, "likelihood", _("Likelihood (1 to 5)"));
  add_figure (items, object, "impact", _("Impact (1 to 5)"));
  add_figure (items, object, "incidents", _("Incidents looked at"));
  add_figure (items, object, "archived", _("Incidents archived"));
  add_loss (items, object);
  add_each (items, object, "losses", add_loss);
  add_each (items, object, "lines", add_line);
  add_each (items, object, "patterns", add_pattern);
  add_each (items, object, "contributors", add_contributor);
  add_each (items, object, "incidents", add_access);
}
