/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-audit.h"
#include "lg-check-private.h"
#include "lg-incident-table-private.h"
#include "lg-json.h"
#include "lg-retention-private.h"
#include "lg-settings.h"
#include "lg-text.h"

G_DEFINE_ENUM_TYPE (LgRetentionCategory, lg_retention_category,
                    G_DEFINE_ENUM_VALUE (LG_RETENTION_UNFOUNDED, "unfounded"),
                    G_DEFINE_ENUM_VALUE (LG_RETENTION_PROCEEDINGS, "proceedings"),
                    G_DEFINE_ENUM_VALUE (LG_RETENTION_SAFETY, "safety"),
                    G_DEFINE_ENUM_VALUE (LG_RETENTION_INTERNAL, "internal"),
                    G_DEFINE_ENUM_VALUE (LG_RETENTION_OTHER, "other"))

G_DEFINE_FINAL_TYPE (LgRetentionSurvey, lg_retention_survey, G_TYPE_OBJECT)

static void
lg_retention_survey_finalize (GObject *object)
{
  g_clear_pointer (&LG_RETENTION_SURVEY (object)->held, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_retention_survey_parent_class)->finalize (object);
}

static void
lg_retention_survey_class_init (LgRetentionSurveyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_retention_survey_finalize;
}

static void
lg_retention_survey_init (LgRetentionSurvey *self)
{
}

/* How long each category is kept, and what of it is due at the moment. */
gboolean
lg_retention_read_rules (LgDb              *db,
                         LgTime             at,
                         LgRetentionShare  *shares,
                         GError           **error)
{
  for (int i = 0; i < LG_N_RETENTION_CATEGORIES; i++)
    {
      const char *name = lg_enum_name (LG_TYPE_RETENTION_CATEGORY, i + 1);
      g_autofree char *key = g_strdup_printf ("retention.%s.days", name);

      if (!lg_settings_get_int (db, key, &shares[i].days, error))
        return FALSE;

      shares[i].due_before = shares[i].days > 0 ? at - shares[i].days * LG_TIME_DAY : LG_UNKNOWN;
    }

  return TRUE;
}

static gboolean
count_shares (LgDb              *db,
              LgRetentionShare  *shares,
              GError           **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT category, count (*), count (*) FILTER (WHERE due AND hold_at IS NULL),"
                 " count (*) FILTER (WHERE due AND hold_at IS NOT NULL)"
                 " FROM (SELECT " LG_RETENTION_CATEGORY_SQL " AS category, " LG_RETENTION_DUE_SQL " AS due, t.hold_at"
                 " FROM " LG_RETENTION_ARCHIVE_SQL ") GROUP BY category",
                 error, "iiiii", shares[0].due_before, shares[1].due_before, shares[2].due_before,
                 shares[3].due_before, shares[4].due_before);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    {
      LgRetentionShare *share = &shares[lg_statement_int (statement, 0) - 1];

      share->n_archived = lg_statement_int (statement, 1);
      share->n_due = lg_statement_int (statement, 2);
      share->n_held = lg_statement_int (statement, 3);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static GPtrArray *
list_held (LgDb                    *db,
           const LgRetentionShare  *shares,
           GError                 **error)
{
  return lg_table_list (db, &lg_incidents_table,
                        "WHERE t.hold_at IS NOT NULL AND t.status = 5 AND t.deleted_at IS NULL AND " LG_RETENTION_DUE_SQL
                        " ORDER BY t.hold_at LIMIT ?6",
                        error, "iiiiii", shares[0].due_before, shares[1].due_before, shares[2].due_before,
                        shares[3].due_before, shares[4].due_before, (gint64) LG_RETENTION_MOST_HELD);
}

/**
 * lg_retention_survey_read:
 * @db: a connection
 * @at: the moment of the purge
 * @error: return location
 *
 * Returns: (transfer full): what a purge would take, and what it would leave
 */
LgRetentionSurvey *
lg_retention_survey_read (LgDb    *db,
                          LgTime   at,
                          GError **error)
{
  g_autoptr (LgRetentionSurvey) self = g_object_new (LG_TYPE_RETENTION_SURVEY, NULL);

  self->at = at;
  if (!lg_retention_read_rules (db, at, self->shares, error) || !count_shares (db, self->shares, error))
    return NULL;

  self->held = list_held (db, self->shares, error);

  return self->held != NULL ? g_steal_pointer (&self) : NULL;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  return lg_retention_survey_read (db, lg_time_now (), error);
}

/**
 * lg_retention_survey_load:
 * @store: a store
 *
 * Returns: (transfer full): a future of the #LgRetentionSurvey of now
 */
DexFuture *
lg_retention_survey_load (LgStore *store)
{
  return lg_store_read (store, read_cb, NULL, NULL);
}

gint64
lg_retention_survey_get_due (LgRetentionSurvey *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (LG_IS_RETENTION_SURVEY (self), 0);

  for (int i = 0; i < LG_N_RETENTION_CATEGORIES; i++)
    sum += self->shares[i].n_due;

  return sum;
}

gint64
lg_retention_survey_get_held (LgRetentionSurvey *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (LG_IS_RETENTION_SURVEY (self), 0);

  for (int i = 0; i < LG_N_RETENTION_CATEGORIES; i++)
    sum += self->shares[i].n_held;

  return sum;
}

/**
 * lg_retention_read_span:
 * @db: a connection
 * @first: (out): when the oldest archived incident occurred, or %LG_TIME_NONE where there is none
 * @last: (out): when the newest did
 * @error: return location
 */
gboolean
lg_retention_read_span (LgDb    *db,
                        LgTime  *first,
                        LgTime  *last,
                        GError **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_prepare (db, "SELECT (SELECT min (t.occurred_at) FROM " LG_RETENTION_ARCHIVE_SQL "),"
                       "       (SELECT max (t.occurred_at) FROM " LG_RETENTION_ARCHIVE_SQL ")", error);

  if (statement == NULL || !lg_statement_next (statement, error))
    return FALSE;

  *first = lg_statement_is_null (statement, 0) ? LG_TIME_NONE : lg_statement_int (statement, 0);
  *last = lg_statement_is_null (statement, 1) ? LG_TIME_NONE : lg_statement_int (statement, 1);

  return TRUE;
}

/**
 * lg_retention_hold:
 * @db: a connection in a transaction
 * @incident: an incident
 * @reason: why
 * @error: return location
 *
 * Puts an incident under a legal hold: it is never purged until released. The
 * hold outlasts reopening and archiving.
 */
gboolean
lg_retention_hold (LgDb        *db,
                   LgIncident  *incident,
                   const char  *reason,
                   GError     **error)
{
  g_autofree char *text = g_strstrip (g_strdup (reason));

  if (!lg_check (incident->hold_at == LG_TIME_NONE, error,
                 N_("Incident %s is under a legal hold already"), incident->number) ||
      !lg_check (*text != '\0', error, N_("A legal hold needs a reason")))
    return FALSE;

  lg_record_set_text (&incident->hold_reason, text);
  lg_record_set_text (&incident->hold_by, lg_db_get_actor (db));
  incident->hold_at = lg_time_now ();

  return lg_incidents_update (db, incident, error);
}

static char *
describe_release (const char *reason)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "released", reason);
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

/**
 * lg_retention_release:
 * @db: a connection in a transaction
 * @incident: an incident under a legal hold
 * @reason: why it is needed no longer, for the audit log
 * @error: return location
 */
gboolean
lg_retention_release (LgDb        *db,
                      LgIncident  *incident,
                      const char  *reason,
                      GError     **error)
{
  g_autofree char *text = g_strstrip (g_strdup (reason));
  g_autofree char *note = NULL;

  if (!lg_check (incident->hold_at != LG_TIME_NONE, error,
                 N_("Incident %s is not under a legal hold"), incident->number) ||
      !lg_check (*text != '\0', error, N_("The end of a legal hold needs a reason")))
    return FALSE;

  note = describe_release (text);
  lg_record_set_text (&incident->hold_reason, NULL);
  lg_record_set_text (&incident->hold_by, NULL);
  incident->hold_at = LG_TIME_NONE;

  return lg_incidents_update (db, incident, error) &&
         lg_audit_note (db, "incident", LG_RECORD (incident)->id, note, error);
}
