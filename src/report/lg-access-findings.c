/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-access-findings.h"
#include "lg-badge-table.h"
#include "lg-json.h"
#include "lg-settings.h"
#include "lg-site-table.h"
#include "lg-text.h"

static void
person_free (LgAccessPerson *self)
{
  g_free (self->badge);
  g_free (self->person);
  g_free (self);
}

void
lg_access_findings_free (LgAccessFindings *self)
{
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_free (self->site);
  g_free (self->timezone);
  g_free (self);
}

/* A badge's number among those seen, so that the analysis needs no texts. */
static gint64
key_of_badge (GHashTable   *keys,
              GPtrArray    *badges,
              LgBadgeEvent *event)
{
  gpointer key = g_hash_table_lookup (keys, event->badge);

  if (key == NULL)
    {
      g_ptr_array_add (badges, event);
      key = GUINT_TO_POINTER (badges->len);
      g_hash_table_insert (keys, event->badge, key);
    }

  return GPOINTER_TO_UINT (key) - 1;
}

static void
add_passages (GArray     *passages,
              GHashTable *keys,
              GPtrArray  *badges,
              GPtrArray  *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      LgBadgeEvent *event = g_ptr_array_index (events, i);
      LgPassage passage = {
        .key = key_of_badge (keys, badges, event),
        .at = event->at,
        .direction = event->direction,
        .granted = event->granted,
      };

      g_array_append_val (passages, passage);
    }
}

static int
compare_persons (gconstpointer a,
                 gconstpointer b)
{
  const LgAccessPerson *left = *(LgAccessPerson * const *) a;
  const LgAccessPerson *right = *(LgAccessPerson * const *) b;

  return g_strcmp0 (left->badge, right->badge);
}

static gboolean
is_worth_telling (const LgPresence *presence)
{
  return presence->state == LG_PRESENCE_STATE_INSIDE || presence->n_near > 0 || presence->n_denied > 0;
}

static void
find_persons (LgAccessFindings *self,
              GPtrArray        *around,
              LgTime            longest_stay)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) badges = g_ptr_array_new ();
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (LgPassage));
  g_autoptr (GArray) presences = NULL;
  const LgPresenceRules rules = { .window = self->window, .longest_stay = longest_stay };

  add_passages (passages, keys, badges, around);
  add_passages (passages, keys, badges, self->events);
  presences = lg_presence_find ((LgPassage *) passages->data, passages->len, self->at, &rules);

  for (guint i = 0; i < presences->len; i++)
    {
      LgPresence *presence = &g_array_index (presences, LgPresence, i);
      LgBadgeEvent *event = g_ptr_array_index (badges, presence->key);
      LgAccessPerson *person;

      if (!is_worth_telling (presence))
        continue;
      person = g_new0 (LgAccessPerson, 1);
      person->badge = g_strdup (event->badge);
      person->person = g_strdup (event->holder != NULL ? event->holder : event->person);
      person->presence = *presence;
      g_ptr_array_add (self->persons, person);
    }
  g_ptr_array_sort (self->persons, compare_persons);
}

/* What the window and the events around the moment share is told once. */
static GPtrArray *
list_outside_window (GPtrArray        *around,
                     LgAccessFindings *self)
{
  GPtrArray *outside = g_ptr_array_new ();

  for (guint i = 0; i < around->len; i++)
    {
      LgBadgeEvent *event = g_ptr_array_index (around, i);

      if (event->at < self->at - self->window || event->at > self->at + self->window)
        g_ptr_array_add (outside, event);
    }

  return outside;
}

/**
 * lg_access_findings_new:
 * @db: a connection
 * @site_row: a site
 * @at: a moment
 * @window: how long before and after it, in microseconds
 * @error: return location
 *
 * Returns: (transfer full): who passed a reader of the site near the moment, and who was inside
 */
LgAccessFindings *
lg_access_findings_new (LgDb    *db,
                        gint64   site_row,
                        LgTime   at,
                        LgTime   window,
                        GError **error)
{
  g_autoptr (LgAccessFindings) self = g_new0 (LgAccessFindings, 1);
  g_autoptr (LgSite) site = lg_sites_get (db, site_row, error);
  g_autoptr (GPtrArray) around = NULL;
  g_autoptr (GPtrArray) outside = NULL;
  gint64 hours;

  if (site == NULL || !lg_settings_get_int (db, "access.longest_stay_hours", &hours, error))
    return NULL;

  self->at = at;
  self->window = window;
  self->site = g_strdup (site->code);
  self->timezone = g_strdup (site->timezone);
  self->persons = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  self->events = lg_badge_events_list_near (db, site_row, at - window, at + window, error);
  around = self->events != NULL ? lg_badge_events_list_around (db, site_row, at, error) : NULL;
  if (around == NULL)
    return NULL;

  self->has_logs = around->len > 0 || self->events->len > 0;
  outside = list_outside_window (around, self);
  find_persons (self, outside, hours * LG_TIME_HOUR);

  return g_steal_pointer (&self);
}

/**
 * lg_access_findings_near:
 * @db: a connection
 * @incident: an incident
 * @window_minutes: the window, or 0 for that of the settings
 * @error: return location
 *
 * Returns: (transfer full): the cross-reference of the incident with its site's access logs
 */
LgAccessFindings *
lg_access_findings_near (LgDb        *db,
                         LgIncident  *incident,
                         gint64       window_minutes,
                         GError     **error)
{
  if (window_minutes == 0 && !lg_settings_get_int (db, "access.window_minutes", &window_minutes, error))
    return NULL;

  return lg_access_findings_new (db, incident->site_row, incident->occurred_at, window_minutes * LG_TIME_MINUTE, error);
}

guint
lg_access_findings_n_inside (LgAccessFindings *self)
{
  guint n_inside = 0;

  for (guint i = 0; i < self->persons->len; i++)
    {
      LgAccessPerson *person = g_ptr_array_index (self->persons, i);

      n_inside += person->presence.state == LG_PRESENCE_STATE_INSIDE;
    }

  return n_inside;
}

static JsonNode *
person_to_json (LgAccessPerson *person)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  lg_json_add_text (object, "badge", person->badge);
  lg_json_add_text (object, "person", person->person);
  lg_json_add_text (object, "state", lg_enum_name (LG_TYPE_PRESENCE_STATE, person->presence.state));
  lg_json_add_time (object, "entered_at", person->presence.entered_at);
  lg_json_add_time (object, "left_at", person->presence.left_at);
  json_object_set_boolean_member (object, "doubtful", person->presence.doubtful);
  json_object_set_int_member (object, "near", person->presence.n_near);
  json_object_set_int_member (object, "denied", person->presence.n_denied);
  lg_json_add_time (object, "entry_without_exit_at", person->presence.unclosed_at);
  json_node_take_object (node, object);

  return node;
}

/**
 * lg_access_findings_to_json:
 * @self: findings
 *
 * Returns: (transfer full): an object with `at`, `window_minutes`, `site`, the `events` and the `persons`
 */
JsonNode *
lg_access_findings_to_json (LgAccessFindings *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *events = json_array_sized_new (self->events->len);
  JsonArray *persons = json_array_sized_new (self->persons->len);

  for (guint i = 0; i < self->events->len; i++)
    json_array_add_element (events, lg_record_to_json (g_ptr_array_index (self->events, i)));
  for (guint i = 0; i < self->persons->len; i++)
    json_array_add_element (persons, person_to_json (g_ptr_array_index (self->persons, i)));

  lg_json_add_time (object, "at", self->at);
  json_object_set_int_member (object, "window_minutes", self->window / LG_TIME_MINUTE);
  lg_json_add_text (object, "site", self->site);
  lg_json_add_text (object, "timezone", self->timezone);
  json_object_set_member (object, "events", lg_json_list (events, self->events->len));
  json_object_set_member (object, "persons", lg_json_list (persons, self->persons->len));
  json_node_take_object (node, object);

  return node;
}
