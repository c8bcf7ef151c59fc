/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-asset-table-private.h"
#include "lg-audit-private.h"
#include "lg-badge-table-private.h"
#include "lg-count-table-private.h"
#include "lg-import-known-private.h"
#include "lg-import-numbers-private.h"
#include "lg-import-table.h"
#include "lg-import-undo-private.h"
#include "lg-import-writer.h"
#include "lg-incident-table-private.h"
#include "lg-purged-rows-private.h"
#include "lg-settings.h"
#include "lg-site-table.h"

struct _LgImportWriter
{
  LgDb            *db;
  LgImport        *import;      /* (owned) */
  char            *letter;      /* (owned): the workstation's, for numbers */
  GHashTable      *sites;       /* (owned) (element-type utf8 LgSite): by what the file calls them */
  LgImportNumbers *numbers;     /* (owned) */
  LgPurgedRows    *purged;      /* (owned) */
  gboolean         brings_back; /* what was purged, because somebody said so */
  gint64           first_row;   /* of those inserted, 0 for none */
  gint64           last_row;
  gint64           to_index;    /* the first of them that no index knows, 0 for none */
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
  self->numbers = lg_import_numbers_new (db);
  self->purged = lg_purged_rows_new (db, error);
  if (self->purged == NULL)
    return NULL;

  self->letter = lg_settings_get (db, "device.letter", error);

  return self->letter != NULL ? g_steal_pointer (&self) : NULL;
}

void
lg_import_writer_free (LgImportWriter *self)
{
  g_object_unref (self->import);
  g_hash_table_unref (self->sites);
  g_clear_pointer (&self->numbers, lg_import_numbers_free);
  g_clear_pointer (&self->purged, lg_purged_rows_free);
  g_free (self->letter);
  g_free (self);
}

/* Whether incidents come in although a purge took them: somebody has to say so. */
void
lg_import_writer_set_brings_back (LgImportWriter *self,
                                  gboolean        brings_back)
{
  self->brings_back = brings_back;
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

/* The row came back with another content, or after its import was undone: it takes the place of what is there. */
static gboolean
replace (LgImportWriter          *self,
         const LgTable           *table,
         LgRecord                *record,
         const LgImportIdentity  *identity,
         const LgImportKnown           *known,
         LgImportOutcome         *outcome,
         GError                 **error)
{
  g_autoptr (LgRecord) before = lg_table_get (self->db, table, known->row, error);

  if (before == NULL)
    return FALSE;

  lg_import_known_take_place (record, before);
  if (!known->deleted && lg_import_known_says_the_same (record, before))
    return TRUE;

  /* The triggers of an update take the old row out of the indexes, so it has to be there. */
  if (self->to_index != 0 && known->row >= self->to_index && !index_incidents (self, error))
    return FALSE;

  *outcome = known->deleted ? LG_IMPORT_INSERTED : LG_IMPORT_UPDATED;
  if (!known->deleted && !lg_import_keep_before (self->db, self->import, table, before, error))
    return FALSE;

  return lg_table_update (self->db, table, record, error) &&
         lg_import_known_set_digest (self->db, table, known->row, identity, error);
}

/* One that somebody brought back in the open is there, and may be read again. */
static gboolean
is_there (LgImportWriter          *self,
          const LgTable           *table,
          const LgImportIdentity  *identity,
          gboolean                *there,
          GError                 **error)
{
  g_autoptr (GError) local_error = NULL;
  LgImportKnown known = { 0 };

  *there = lg_import_known_find (self->db, table, identity, &known, &local_error) && !known.deleted;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* What was purged comes back only where somebody says so. */
static gboolean
check_purged (LgImportWriter          *self,
              const LgTable           *table,
              const LgImportIdentity  *identity,
              GError                 **error)
{
  g_autoptr (GError) local_error = NULL;
  LgStorePurged purged;
  gboolean there = FALSE, was_purged;

  if (table != &lg_incidents_table || self->brings_back || lg_purged_rows_is_empty (self->purged))
    return TRUE;

  was_purged = lg_purged_rows_find (self->purged, identity, &purged, &local_error);
  if (local_error != NULL || (was_purged && !is_there (self, table, identity, &there, &local_error)))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!was_purged || there)
    return TRUE;

  lg_store_error_set_purged (error, purged.category, purged.at);

  return FALSE;
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
  LgImportKnown known;

  memcpy (identity.key, row_identity->key, sizeof identity.key);
  memcpy (identity.digest, row_identity->digest, sizeof identity.digest);

  if (!check_purged (self, table, &identity, error) ||
      !lg_table_insert_imported (self->db, table, record, &identity, &inserted, error))
    return FALSE;

  if (inserted)
    {
      *outcome = LG_IMPORT_INSERTED;
      note_row (self, record->row);
      return TRUE;
    }

  if (!lg_import_known_find (self->db, table, &identity, &known, error))
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
  gint64 *last;

  incident->site_row = LG_RECORD (site)->row;
  incident->import_row = LG_RECORD (self->import)->row;
  if (!lg_incidents_fill_in (incident, site, error))
    return FALSE;

  last = lg_import_numbers_get (self->numbers, incident->site_row, lg_incidents_number_year (incident), error);
  if (last == NULL)
    return FALSE;

  incident->number = lg_incidents_format_number (incident, site, self->letter, *last + 1);
  if (!put (self, &lg_incidents_table, LG_RECORD (incident), identity, outcome, error))
    return FALSE;

  if (LG_RECORD (incident)->row == self->last_row)
    (*last)++;

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
  return lg_import_numbers_save (self->numbers, error) &&
         index_incidents (self, error) &&
         lg_audit_note (self->db, "import", LG_RECORD (self->import)->id, note, error) &&
         (self->first_row == 0 ||
          lg_changes_append (self->db, lg_import_record_type (self->import->kind), self->first_row, self->last_row,
                             LG_CHANGE_INSERT, error));
}
