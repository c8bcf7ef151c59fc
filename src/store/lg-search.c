/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-incident-query.h"
#include "lg-incident.h"
#include "lg-json.h"
#include "lg-search.h"
#include "lg-text-match.h"

G_DEFINE_FINAL_TYPE (LgSearchHit, lg_search_hit, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (LgSearchResult, lg_search_result, G_TYPE_OBJECT)

/* A name that begins with what was typed comes before one with a word that does, and that before any other. */
#define RANK(name) \
  "CASE WHEN " name " LIKE ?2 ESCAPE '\\' THEN 0 WHEN " name " LIKE ?3 ESCAPE '\\' THEN 1 ELSE 2 END"

/* The first word, and all others that there are: most rows do not have the first. */
#define LIKE(name) \
  "(" name " LIKE ?1 ESCAPE '\\' AND (?6 IS NULL OR NOT EXISTS" \
  " (SELECT 1 FROM json_each (?6) WHERE " name " NOT LIKE value ESCAPE '\\')))"

/* Each gives type, id, title, detail and site of what is LIKE ?1 and all of ?6, at most ?4. */
static const char * const statements[LG_N_SEARCH_GROUPS] = {
  [LG_SEARCH_ASSETS] =
    "SELECT 'asset', t.id, t.name, coalesce (t.sku || ' · ', '') || s.name, t.site_row"
    " FROM assets t JOIN sites s ON s.row = t.site_row"
    " WHERE t.deleted_at IS NULL AND (" LIKE ("t.name") " OR " LIKE ("t.sku") " OR t.barcode = ?5)"
    " ORDER BY " RANK ("t.name") ", t.name LIMIT ?4",
  [LG_SEARCH_TASKS] =
    "SELECT 'task', t.id, t.title, t.assignee, t.site_row FROM tasks t"
    " WHERE t.deleted_at IS NULL AND (" LIKE ("t.title") " OR " LIKE ("t.assignee") ")"
    " ORDER BY t.status >= 4, " RANK ("t.title") ", t.row DESC LIMIT ?4",
  /* Whom only the access logs know is found by them; a badge is looked at where it is used. */
  [LG_SEARCH_PERSONS] =
    "SELECT type, id, name, detail, CASE type WHEN 'badge_holder' THEN"
    " coalesce ((SELECT b.site_row FROM badges b WHERE b.badge = detail LIMIT 1), 0) ELSE site_row END"
    " FROM (SELECT * FROM (SELECT 'contact' AS type, t.id AS id, t.name AS name, t.email AS detail,"
    "                             t.site_row AS site_row FROM contacts t"
    "               WHERE t.deleted_at IS NULL AND " LIKE ("t.name")
    " UNION ALL SELECT 'badge_holder', t.id, t.person, t.badge, 0 FROM badge_holders t"
    "           WHERE t.deleted_at IS NULL AND (" LIKE ("t.person") " OR t.badge = ?5)"
    " UNION ALL SELECT * FROM (SELECT 'incident', i.id, t.name, i.number || ' · ' || i.title, i.site_row"
    "           FROM incident_persons t JOIN incidents i ON i.row = t.incident_row"
    "           WHERE i.deleted_at IS NULL AND " LIKE ("t.name") " LIMIT ?4)"
    " UNION ALL SELECT 'badge', NULL, coalesce (b.person, b.badge), b.badge || ' · ' || s.name, b.site_row"
    "           FROM badges b JOIN sites s ON s.row = b.site_row"
    "           WHERE s.deleted_at IS NULL AND (" LIKE ("b.person") " OR b.badge = ?5)"
    "           AND NOT EXISTS (SELECT 1 FROM badge_holders h WHERE h.badge = b.badge AND h.deleted_at IS NULL"
    "                           AND (h.person = b.person OR b.person IS NULL)))"
    " ORDER BY " RANK ("name") ", name LIMIT ?4)",
  [LG_SEARCH_CAMERAS] =
    "SELECT 'camera', t.id, t.name, t.place, t.site_row FROM cameras t"
    " WHERE t.deleted_at IS NULL AND (" LIKE ("t.name") " OR " LIKE ("t.place") ")"
    " ORDER BY " RANK ("t.name") ", t.name LIMIT ?4",
  [LG_SEARCH_SITES] =
    "SELECT 'site', t.id, t.name, t.code, t.row FROM sites t"
    " WHERE t.deleted_at IS NULL AND (" LIKE ("t.name") " OR " LIKE ("t.code") ")"
    " ORDER BY " RANK ("t.name") ", t.name LIMIT ?4",
};

static void
lg_search_hit_finalize (GObject *object)
{
  LgSearchHit *self = LG_SEARCH_HIT (object);

  g_free (self->type);
  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);

  G_OBJECT_CLASS (lg_search_hit_parent_class)->finalize (object);
}

static void
lg_search_hit_class_init (LgSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_search_hit_finalize;
}

static void
lg_search_hit_init (LgSearchHit *self)
{
}

static void
lg_search_result_finalize (GObject *object)
{
  g_ptr_array_unref (LG_SEARCH_RESULT (object)->hits);

  G_OBJECT_CLASS (lg_search_result_parent_class)->finalize (object);
}

static void
lg_search_result_class_init (LgSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_search_result_finalize;
}

static void
lg_search_result_init (LgSearchResult *self)
{
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What LIKE takes for a wildcard is an ordinary character here. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("\\%_", *p) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }

  return g_string_free_and_steal (escaped);
}

static LgSearchHit *
read_hit (LgStatement   *statement,
          LgSearchGroup  group)
{
  LgSearchHit *hit = g_object_new (LG_TYPE_SEARCH_HIT, NULL);

  hit->group = group;
  hit->type = g_strdup (lg_statement_text (statement, 0));
  hit->id = lg_statement_dup_id (statement, 1);
  hit->title = g_strdup (lg_statement_text (statement, 2));
  hit->detail = g_strdup (lg_statement_text (statement, 3));
  hit->site_row = lg_statement_is_null (statement, 4) ? 0 : lg_statement_int (statement, 4);

  return hit;
}

/* Returns: (transfer full) (nullable): patterns for the words after the first, as JSON; NULL where there is one alone */
static char *
create_further_patterns (char **words)
{
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), NULL);
  JsonArray *patterns;

  if (words[1] == NULL)
    return NULL;

  patterns = json_array_new ();
  json_node_take_array (node, patterns);
  for (char **word = words + 1; *word != NULL; word++)
    {
      g_autofree char *pattern = g_strdup_printf ("%%%s%%", *word);

      json_array_add_string_element (patterns, pattern);
    }

  return lg_json_print (node);
}

static gboolean
add_named (LgSearchResult  *self,
           LgDb            *db,
           const char      *text,
           guint            limit,
           GError         **error)
{
  g_autofree char *escaped = escape (text);
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", escaped, 0, 0);
  g_autofree char *anywhere = g_strdup_printf ("%%%s%%", words[0]);
  g_autofree char *further = create_further_patterns (words);
  g_autofree char *beginning = g_strdup_printf ("%s%%", escaped);
  g_autofree char *word = g_strdup_printf ("%% %s%%", escaped);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, statements[self->group], error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_text (statement, 1, anywhere);
  lg_statement_bind_text (statement, 2, beginning);
  lg_statement_bind_text (statement, 3, word);
  lg_statement_bind_int (statement, 4, limit);
  /* Where codes of badges and barcodes are. */
  if (self->group == LG_SEARCH_ASSETS || self->group == LG_SEARCH_PERSONS)
    lg_statement_bind_text (statement, 5, text);
  lg_statement_bind_text (statement, 6, further);

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (self->hits, read_hit (statement, self->group));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static LgSearchHit *
create_incident_hit (LgIncident *incident)
{
  LgSearchHit *hit = g_object_new (LG_TYPE_SEARCH_HIT, NULL);

  hit->group = LG_SEARCH_INCIDENTS;
  hit->type = g_strdup ("incident");
  hit->id = g_strdup (LG_RECORD (incident)->id);
  hit->title = g_strdup (incident->title);
  hit->detail = g_strdup_printf ("%s · %s", incident->number, incident->site_name);
  hit->site_row = incident->site_row;

  return hit;
}

/* Archived ones, too; the newest first, for that needs no look at all that match. */
static gboolean
add_incidents (LgSearchResult  *self,
               LgDb            *db,
               const char      *text,
               guint            limit,
               GError         **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autofree char *match = lg_text_match_new (text);
  g_autoptr (GPtrArray) incidents = NULL;

  /* To a filter, a text without a word is none, which every incident has. */
  if (match == NULL)
    return TRUE;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->text = g_strdup (text);
  filter->limit = limit;
  incidents = lg_incidents_list (db, filter, FALSE, error);
  for (guint i = 0; incidents != NULL && i < incidents->len; i++)
    g_ptr_array_add (self->hits, create_incident_hit (incidents->pdata[i]));

  return incidents != NULL;
}

/**
 * lg_search_run:
 * @db: a connection
 * @group: where to look
 * @text: what a person typed; white space alone finds nothing
 * @limit: how many at most
 * @error: return location
 *
 * Searches incidents by all their words, and whatever else has a name by parts of it, in any order.
 *
 * Returns: (transfer full): what was found
 */
LgSearchResult *
lg_search_run (LgDb           *db,
               LgSearchGroup   group,
               const char     *text,
               guint           limit,
               GError        **error)
{
  g_autoptr (LgSearchResult) self = g_object_new (LG_TYPE_SEARCH_RESULT, NULL);
  g_autofree char *words = g_strstrip (g_utf8_make_valid (text, -1));

  self->group = group;
  if (*words == '\0')
    return g_steal_pointer (&self);

  if (group == LG_SEARCH_INCIDENTS ? !add_incidents (self, db, words, limit, error)
                                   : !add_named (self, db, words, limit, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* What a hit's type and id say, once more: for what was found before, by another program perhaps. */
typedef struct
{
  const char    *type;
  LgSearchGroup  group;
  const char    *sql;
} Source;

static const Source sources[] = {
  { "incident", LG_SEARCH_INCIDENTS,
    "SELECT 'incident', t.id, t.title, t.number || ' · ' || s.name, t.site_row"
    " FROM incidents t JOIN sites s ON s.row = t.site_row WHERE t.id = ? AND t.deleted_at IS NULL" },
  { "asset", LG_SEARCH_ASSETS,
    "SELECT 'asset', t.id, t.name, t.sku, t.site_row FROM assets t WHERE t.id = ? AND t.deleted_at IS NULL" },
  { "task", LG_SEARCH_TASKS,
    "SELECT 'task', t.id, t.title, t.assignee, t.site_row FROM tasks t WHERE t.id = ? AND t.deleted_at IS NULL" },
};

/**
 * lg_search_find:
 * @db: a connection
 * @type: a type of record, as in JSON
 * @id: a record's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record as a hit; nothing without an error where it is there no longer
 */
LgSearchHit *
lg_search_find (LgDb        *db,
                const char  *type,
                const char  *id,
                GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (LgStatement) statement = NULL;

      if (!g_str_equal (sources[i].type, type))
        continue;

      statement = lg_db_query (db, sources[i].sql, error, "u", id);

      return statement != NULL && lg_statement_next (statement, error) ? read_hit (statement, sources[i].group) : NULL;
    }

  return NULL;
}

typedef struct
{
  LgSearchGroup  group;
  char          *text;  /* (owned) */
  guint          limit;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->text);
  g_free (search);
}

static gpointer
run_cb (LgDb      *db,
        gpointer   user_data,
        GError   **error)
{
  Search *search = user_data;

  return lg_search_run (db, search->group, search->text, search->limit, error);
}

/**
 * lg_search_load:
 * @store: a store
 * @group: where to look
 * @text: what a person typed
 * @limit: how many at most
 *
 * Each group is a reading of its own, so that none waits for another.
 *
 * Returns: (transfer full): a future of the #LgSearchResult
 */
DexFuture *
lg_search_load (LgStore       *store,
                LgSearchGroup  group,
                const char    *text,
                guint          limit)
{
  Search *search = g_new0 (Search, 1);

  search->group = group;
  search->text = g_strdup (text);
  search->limit = limit;

  return lg_store_read (store, run_cb, search, search_free);
}
