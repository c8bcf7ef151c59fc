/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-asset-table-private.h"
#include "lg-audit-private.h"
#include "lg-badge-table-private.h"
#include "lg-count-table-private.h"
#include "lg-import-table.h"
#include "lg-import-undo-private.h"
#include "lg-import-writer.h"
#include "lg-incident-table-private.h"
#include "lg-settings.h"
#include "lg-site-table.h"

/* The running number of one site's year. */
typedef struct
{
  gint64 site_row;
  gint64 year;
  gint64 last;
} RunningNumber;

struct _LgImportWriter
{
  LgDb       *db;
  LgImport   *import;     /* (owned) */
  char       *letter;     /* (owned): the workstation's, for numbers */
  GHashTable *sites;      /* (owned) (element-type utf8 LgSite): by what the file calls them */
  GArray     *numbers;    /* (owned) (element-type RunningNumber) */
  gint64      first_row;  /* of those inserted, 0 for none */
  gint64      last_row;
  gint64      to_index;   /* the first of them that no index knows, 0 for none */
};

/**
 * lg_import_writer_make_room:
 * @db: a connection
 * @is_import: whether an import begins, or has ended
 * @error: return location
 *
 * An import writes all over indexes of many megabytes, again and again: it gets more memory for them (128 MiB instead
 * of 32), and what it wrote goes from the log into the database less often.
 */
gboolean
lg_import_writer_make_room (LgDb      *db,
                            gboolean   is_import,
                            GError   **error)
{
  return lg_db_exec (db, is_import ? "PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 65536"
                                   : "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 1000", error);
}

/**
 * lg_import_writer_new:
 * @db: a connection in a transaction
 * @import: the import, already in the store
 * @error: return location
 *
 * What a batch asks for again and again, such as sites and running numbers, is
 * read once and written once.
 *
 * Returns: (transfer full): a writer for this transaction
 */
LgImportWriter *
lg_import_writer_new (LgDb      *db,
                      LgImport  *import,
                      GError   **error)
{
  g_autoptr (LgImportWriter) self = g_new0 (LgImportWriter, 1);

  self->db = db;
  self->import = g_object_ref (import);
  self->sites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (RunningNumber));
  self->letter = lg_settings_get (db, "device.letter", error);

  return self->letter != NULL ? g_steal_pointer (&self) : NULL;
}

void
lg_import_writer_free (LgImportWriter *self)
{
  g_object_unref (self->import);
  g_hash_table_unref (self->sites);
  g_array_unref (self->numbers);
  g_free (self->letter);
  g_free (self);
}

/**
 * lg_import_writer_get_site:
 * @self: a writer
 * @code_or_name: what the file calls the site
 * @timezone: (nullable): the zone of a new one
 * @currency: (nullable): the currency of a new one
 * @error: return location
 *
 * Returns: (transfer none): the site, made where it is not known
 */
LgSite *
lg_import_writer_get_site (LgImportWriter  *self,
                           const char      *code_or_name,
                           const char      *timezone,
                           const char      *currency,
                           GError         **error)
{
  LgSite *site = g_hash_table_lookup (self->sites, code_or_name);

  if (site != NULL)
    return site;

  site = lg_sites_find_or_make (self->db, code_or_name, timezone, currency, error);
  if (site != NULL)
    g_hash_table_insert (self->sites, g_strdup (code_or_name), site);

  return site;
}

static RunningNumber *
get_running_number (LgImportWriter  *self,
                    gint64           site_row,
                    gint64           year,
                    GError         **error)
{
  RunningNumber number = { site_row, year, 0 };

  for (guint i = 0; i < self->numbers->len; i++)
    {
      RunningNumber *known = &g_array_index (self->numbers, RunningNumber, i);

      if (known->site_row == site_row && known->year == year)
        return known;
    }

  if (!lg_db_query_int (self->db, "SELECT coalesce (max (last), 0) FROM incident_numbers WHERE site_row = ? AND year = ?",
                        &number.last, error, "ii", site_row, year))
    return NULL;

  g_array_append_val (self->numbers, number);

  return &g_array_index (self->numbers, RunningNumber, self->numbers->len - 1);
}

static gboolean
save_running_numbers (LgImportWriter  *self,
                      GError         **error)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      RunningNumber *number = &g_array_index (self->numbers, RunningNumber, i);

      if (!lg_db_run (self->db,
                      "INSERT INTO incident_numbers (site_row, year, last) VALUES (?, ?, ?)"
                      " ON CONFLICT DO UPDATE SET last = excluded.last",
                      error, "iii", number->site_row, number->year, number->last))
        return FALSE;
    }

  return TRUE;
}

static void
note_row (LgImportWriter *self,
          gint64          row)
{
  if (self->first_row == 0)
    self->first_row = row;
  if (self->to_index == 0)
    self->to_index = row;
  self->last_row = row;
}

/* What is known of a row that was imported before. */
typedef struct
{
  gint64   row;
  gboolean same;
  gboolean deleted;
} Known;

static gboolean
find_known (LgImportWriter          *self,
            const LgTable           *table,
            const LgImportIdentity  *identity,
            Known                   *known,
            GError                 **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT row, import_digest, deleted_at FROM %s WHERE import_key = ?", table->name);
  g_autoptr (LgStatement) statement = lg_db_prepare (self->db, sql, error);
  g_autoptr (GError) local_error = NULL;
  const guint8 *digest;
  gsize length;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_blob (statement, 1, identity->key, sizeof identity->key);
  if (!lg_statement_next (statement, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  digest = lg_statement_blob (statement, 1, &length);
  known->row = lg_statement_int (statement, 0);
  known->same = length == sizeof identity->digest && memcmp (digest, identity->digest, length) == 0;
  known->deleted = !lg_statement_is_null (statement, 2);

  return TRUE;
}

static gboolean
set_digest (LgImportWriter          *self,
            const LgTable           *table,
            gint64                   row,
            const LgImportIdentity  *identity,
            GError                 **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET import_digest = ? WHERE row = ?", table->name);
  g_autoptr (LgStatement) statement = lg_db_prepare (self->db, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_blob (statement, 1, identity->digest, sizeof identity->digest);
  lg_statement_bind_int (statement, 2, row);
  lg_statement_next (statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* What a trigger does for each other incident. Done so, the text index is written once a batch instead of once a row,
 * for it writes out what it holds whenever a statement that runs a trigger begins. */
static gboolean
index_incidents (LgImportWriter  *self,
                 GError         **error)
{
  gint64 import_row = LG_RECORD (self->import)->row;
  gint64 first = self->to_index;

  self->to_index = 0;
  if (self->import->kind != LG_IMPORT_KIND_INCIDENTS || first == 0)
    return TRUE;

  return lg_db_run (self->db,
                    "INSERT INTO incident_text (rowid, number, title, description, place, kind, method, external_id)"
                    " SELECT row, number, title, description, place, kind, method, external_id FROM incidents"
                    " WHERE row BETWEEN ? AND ? AND import_row = ?",
                    error, "iii", first, self->last_row, import_row) &&
         lg_db_run (self->db,
                    "INSERT INTO incident_days"
                    " SELECT site_row, local_day, kind, severity, currency, count (*), sum (gross_loss),"
                    " sum (recovered_loss), sum (coalesce (retail_loss, 0)) FROM incidents"
                    " WHERE row BETWEEN ? AND ? AND import_row = ? GROUP BY 1, 2, 3, 4, 5"
                    " ON CONFLICT DO UPDATE SET incidents = incidents + excluded.incidents,"
                    " gross = gross + excluded.gross, recovered = recovered + excluded.recovered,"
                    " retail = retail + excluded.retail",
                    error, "iii", first, self->last_row, import_row);
}

/* An update must not undo what people did to the incident since it was first imported. */
static void
keep_what_people_did (LgIncident *incident,
                      LgIncident *before)
{
  g_set_str (&incident->number, before->number);
  g_set_str (&incident->assignee, before->assignee);
  g_set_str (&incident->police_report, before->police_report);
  incident->status = before->status;
  incident->disposition = before->disposition;
  incident->reported_at = before->reported_at;
  incident->resolved_at = before->resolved_at;
  incident->archived_at = before->archived_at;
  incident->hold_at = before->hold_at;
  g_set_str (&incident->hold_by, before->hold_by);
  g_set_str (&incident->hold_reason, before->hold_reason);
  incident->likelihood = before->likelihood;
  incident->impact = before->impact;
  incident->risk_open = before->risk_open;
}

/* The row came back with another content, or after its import was undone: it takes the place of what is there. */
static gboolean
replace (LgImportWriter          *self,
         const LgTable           *table,
         LgRecord                *record,
         const LgImportIdentity  *identity,
         const Known             *known,
         LgImportOutcome         *outcome,
         GError                 **error)
{
  g_autoptr (LgRecord) before = lg_table_get (self->db, table, known->row, error);

  if (before == NULL)
    return FALSE;

  /* The triggers of an update take the old row out of the indexes, so it has to be there. */
  if (self->to_index != 0 && known->row >= self->to_index && !index_incidents (self, error))
    return FALSE;

  *outcome = known->deleted ? LG_IMPORT_INSERTED : LG_IMPORT_UPDATED;
  if (!known->deleted && !lg_import_keep_before (self->db, self->import, table, before, error))
    return FALSE;

  record->row = known->row;
  g_set_str (&record->id, before->id);
  record->created_at = before->created_at;
  record->updated_at = before->updated_at;
  record->deleted_at = LG_TIME_NONE;
  if (LG_IS_INCIDENT (record))
    keep_what_people_did (LG_INCIDENT (record), LG_INCIDENT (before));

  return lg_table_update (self->db, table, record, error) &&
         set_digest (self, table, known->row, identity, error);
}

static gboolean
put (LgImportWriter             *self,
     const LgTable              *table,
     LgRecord                   *record,
     const LgImportRowIdentity  *row_identity,
     LgImportOutcome            *outcome,
     GError                    **error)
{
  LgImportIdentity identity;
  gboolean inserted;
  Known known;

  memcpy (identity.key, row_identity->key, sizeof identity.key);
  memcpy (identity.digest, row_identity->digest, sizeof identity.digest);

  if (!lg_table_insert_imported (self->db, table, record, &identity, &inserted, error))
    return FALSE;

  if (inserted)
    {
      *outcome = LG_IMPORT_INSERTED;
      note_row (self, record->row);
      return TRUE;
    }

  if (!find_known (self, table, &identity, &known, error))
    return FALSE;

  *outcome = LG_IMPORT_UNCHANGED;

  return (known.same && !known.deleted) || replace (self, table, record, &identity, &known, outcome, error);
}

gboolean
lg_import_writer_put_incident (LgImportWriter             *self,
                               LgIncident                 *incident,
                               LgSite                     *site,
                               const LgImportRowIdentity  *identity,
                               LgImportOutcome            *outcome,
                               GError                    **error)
{
  RunningNumber *number;

  incident->site_row = LG_RECORD (site)->row;
  incident->import_row = LG_RECORD (self->import)->row;
  if (!lg_incidents_fill_in (incident, site, error))
    return FALSE;

  number = get_running_number (self, incident->site_row, lg_incidents_number_year (incident), error);
  if (number == NULL)
    return FALSE;

  incident->number = lg_incidents_format_number (incident, site, self->letter, number->last + 1);
  if (!put (self, &lg_incidents_table, LG_RECORD (incident), identity, outcome, error))
    return FALSE;

  if (LG_RECORD (incident)->row == self->last_row)
    number->last++;

  return TRUE;
}

gboolean
lg_import_writer_put_asset (LgImportWriter             *self,
                            LgAsset                    *asset,
                            LgSite                     *site,
                            const LgImportRowIdentity  *identity,
                            LgImportOutcome            *outcome,
                            GError                    **error)
{
  asset->site_row = LG_RECORD (site)->row;
  asset->import_row = LG_RECORD (self->import)->row;

  return lg_assets_fill_in (asset, site, error) &&
         put (self, &lg_assets_table, LG_RECORD (asset), identity, outcome, error);
}

gboolean
lg_import_writer_put_count (LgImportWriter             *self,
                            LgCount                    *count,
                            LgSite                     *site,
                            const LgImportRowIdentity  *identity,
                            LgImportOutcome            *outcome,
                            GError                    **error)
{
  count->site_row = LG_RECORD (site)->row;
  count->import_row = LG_RECORD (self->import)->row;

  return lg_counts_fill_in (count, site, error) &&
         put (self, &lg_counts_table, LG_RECORD (count), identity, outcome, error);
}

gboolean
lg_import_writer_put_event (LgImportWriter             *self,
                            LgBadgeEvent               *event,
                            LgSite                     *site,
                            const LgImportRowIdentity  *identity,
                            LgImportOutcome            *outcome,
                            GError                    **error)
{
  gboolean inserted;
  gint64 digest;

  event->site_row = LG_RECORD (site)->row;
  event->import_row = LG_RECORD (self->import)->row;
  memcpy (&digest, identity->key, sizeof digest);
  /* The one value that means "unknown" here. */
  if (digest == LG_UNKNOWN)
    digest = 0;

  if (!lg_badge_events_insert_imported (self->db, event, GINT64_FROM_BE (digest), &inserted, error))
    return FALSE;

  *outcome = inserted ? LG_IMPORT_INSERTED : LG_IMPORT_UNCHANGED;
  if (inserted)
    note_row (self, LG_RECORD (event)->row);

  return TRUE;
}

/**
 * lg_import_writer_finish:
 * @self: a writer
 * @note: JSON for the audit row: file, mapping, lines, digest of the rows
 * @error: return location
 *
 * Ends the batch: the running numbers, the text index and the counts, one audit row and one change row. The
 * import's own record is the caller's to update in the same transaction.
 */
gboolean
lg_import_writer_finish (LgImportWriter  *self,
                         const char      *note,
                         GError         **error)
{
  return save_running_numbers (self, error) &&
         index_incidents (self, error) &&
         lg_audit_note (self->db, "import", LG_RECORD (self->import)->id, note, error) &&
         (self->first_row == 0 ||
          lg_changes_append (self->db, lg_import_record_type (self->import->kind), self->first_row, self->last_row,
                             LG_CHANGE_INSERT, error));
}
