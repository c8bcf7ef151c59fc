/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-evidence-table.h"
#include "lg-hash.h"
#include "lg-store-private.h"
#include "lg-table-private.h"

static const LgTableJoin joined[] = {
  { "incident", "i.id" },
  { "camera", "c.id" },
  { NULL },
};

static const LgTable evidence_table = {
  .name = "evidence",
  .record_type = lg_evidence_get_type,
  .joins = "LEFT JOIN incidents i ON i.row = t.incident_row LEFT JOIN cameras c ON c.row = t.camera_row",
  .joined = joined,
};

/**
 * lg_evidence_is_digest:
 * @text: (nullable): a text
 *
 * A digest is the name of a file in the evidence folder, so that what comes
 * from outside must be nothing but a digest.
 *
 * Returns: whether it is a SHA-256 in hexadecimal
 */
gboolean
lg_evidence_is_digest (const char *text)
{
  return text != NULL && strlen (text) == 2 * LG_HASH_BYTES && text[strspn (text, "0123456789abcdef")] == '\0';
}

static gboolean
check (LgEvidence  *evidence,
       GError     **error)
{
  return lg_check (lg_evidence_is_digest (evidence->sha256), error, "Evidence needs the SHA-256 of its file") &&
         lg_check (evidence->name != NULL, error, N_("Evidence needs a name")) &&
         lg_check (evidence->size >= 0, error, "Evidence needs the size of its file") &&
         lg_check (evidence->recorded_from == LG_TIME_NONE || evidence->recorded_until == LG_TIME_NONE ||
                   evidence->recorded_from <= evidence->recorded_until, error,
                   N_("A recording cannot end before it begins"));
}

/**
 * lg_evidence_insert:
 * @db: a connection in a transaction
 * @evidence: evidence whose file is in the evidence folder, named by its SHA-256
 * @error: return location
 */
gboolean
lg_evidence_insert (LgDb        *db,
                    LgEvidence  *evidence,
                    GError     **error)
{
  return check (evidence, error) && lg_table_insert (db, &evidence_table, evidence, error);
}

gboolean
lg_evidence_set_deleted (LgDb      *db,
                         gint64     row,
                         gboolean   deleted,
                         GError   **error)
{
  return lg_table_set_deleted (db, &evidence_table, row, deleted, error);
}

LgEvidence *
lg_evidence_get (LgDb    *db,
                 gint64   row,
                 GError **error)
{
  return lg_table_get (db, &evidence_table, row, error);
}

LgEvidence *
lg_evidence_find (LgDb        *db,
                  const char  *id,
                  GError     **error)
{
  return lg_table_get_by_id (db, &evidence_table, id, error);
}

/**
 * lg_evidence_list:
 * @db: a connection
 * @incident_row: an incident, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgEvidence): its evidence, in the order it was added
 */
GPtrArray *
lg_evidence_list (LgDb    *db,
                  gint64   incident_row,
                  GError **error)
{
  return lg_table_list (db, &evidence_table, "WHERE ?1 IN (0, t.incident_row) AND t.deleted_at IS NULL ORDER BY t.row",
                        error, "i", incident_row);
}

/**
 * lg_evidence_list_files:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgEvidence): one record for each file
 *   that must be there; what is marked as deleted can be brought back, so its
 *   file must be, too
 */
GPtrArray *
lg_evidence_list_files (LgDb    *db,
                        GError **error)
{
  return lg_table_list (db, &evidence_table, "GROUP BY t.sha256 ORDER BY t.row", error, "");
}

/**
 * lg_evidence_locate:
 * @evidence: evidence
 * @folder: the store's folder
 *
 * Returns: (transfer full) (nullable): where its file is, or nothing where the digest is none
 */
GFile *
lg_evidence_locate (LgEvidence *evidence,
                    const char *folder)
{
  g_autofree char *path = g_build_filename (folder, LG_STORE_EVIDENCE, evidence->sha256, NULL);

  return lg_evidence_is_digest (evidence->sha256) ? g_file_new_for_path (path) : NULL;
}
