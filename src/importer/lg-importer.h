/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-import-corrections.h"
#include "lg-import-line.h"
#include "lg-import-warning.h"
#include "lg-import.h"
#include "lg-store.h"

G_BEGIN_DECLS

/**
 * LgImportProgressFunc:
 * @position: how many bytes of the file have been used
 * @size: how many it has
 * @n_rows: how many rows were read
 * @user_data: what the caller gave
 *
 * Called after each batch, on a thread of the store.
 */
typedef void (*LgImportProgressFunc) (gint64   position,
                                      gint64   size,
                                      gint64   n_rows,
                                      gpointer user_data);

/**
 * LgImportRejectFunc:
 * @line: a row that is no good, with its problem
 * @user_data: what the caller gave
 *
 * Called for each row that is rejected, on a thread of the store.
 */
typedef void (*LgImportRejectFunc) (LgImportLine *line,
                                    gpointer      user_data);

/**
 * LgImportDescribeFunc:
 * @problem: why a row is no good
 * @kind: what the file holds
 *
 * Called where somebody will read it, on any thread.
 *
 * Returns: (transfer full): the same in words
 */
typedef char *(*LgImportDescribeFunc) (const GError *problem,
                                       LgImportKind  kind);

/**
 * LgImportOptions:
 * @kind: what the file holds
 * @path: the file
 * @part: (nullable): the sheet of a workbook, or the member of a ZIP archive
 * @maps: (nullable) (array zero-terminated=1): `FIELD=COLUMN` each
 * @columns: (nullable): the fields of a file without a header, with commas
 * @timezone: (nullable): the IANA zone of the file's times; else the site's, else the host's
 * @site: (nullable): the site of rows that name none, by code or name
 * @date_format: (nullable): how the file writes dates; else that is found out
 * @currency: (nullable): of the amounts; else the site's
 * @corrections: (nullable): rows that are read in place of those the file has
 * @strict: import all rows, or none
 * @dry_run: do everything but keep it
 * @brings_back: import what was purged, too, which is rejected else
 * @continues: (nullable): the id of the import that was interrupted and shall go on; an import of another file, or one
 *   that begins, is refused then
 * @describe: (nullable): says why rows are rejected, for the file that they go into
 * @reject: (nullable): takes the rejected rows, which then go into no file
 *
 * What to import, and how.
 */
typedef struct
{
  LgImportKind          kind;
  const char           *path;
  const char           *part;
  const char *const    *maps;
  const char           *columns;
  const char           *timezone;
  const char           *site;
  const char           *date_format;
  const char           *currency;
  LgImportCorrections  *corrections;
  gboolean              strict;
  gboolean              dry_run;
  gboolean              brings_back;
  const char           *continues;
  LgImportProgressFunc  progress;
  gpointer              progress_data;
  LgImportDescribeFunc  describe;
  LgImportRejectFunc    reject;
  gpointer              reject_data;
} LgImportOptions;

/**
 * LgImportResult:
 * @read: rows of the file
 * @imported: records that are new
 * @updated: records that are known, and said something else
 * @rejected: rows that were no good
 * @purged: those of them that are no good because a purge took what they say
 * @rejects_file: (nullable): where those rows are, with the reasons
 * @id: (nullable): the import's id, by which it is undone; NULL when nothing was changed
 * @warnings: (element-type LgImportWarning): what the user should know
 * @new_sites: (element-type utf8): sites that the store had not, by name
 * @unclaimed: (nullable) (array zero-terminated=1): the columns that no field takes, which are kept with the records
 * @kind_words: (nullable) (element-type utf8 guint): of a trial, what the file calls the kinds of its incidents, and how
 *   often
 *
 * What came of an import.
 */
typedef struct
{
  gint64      read;
  gint64      imported;
  gint64      updated;
  gint64      rejected;
  gint64      purged;
  char       *rejects_file;
  char       *id;
  GPtrArray  *warnings;
  GPtrArray  *new_sites;
  GStrv       unclaimed;
  GHashTable *kind_words;
} LgImportResult;

gboolean lg_importer_run          (LgStore                *store,
                                   const LgImportOptions  *options,
                                   LgImportResult         *result,
                                   GCancellable           *cancellable,
                                   GError                **error);
char    *lg_import_options_describe (const LgImportOptions *self,
                                     const GError          *problem) G_GNUC_WARN_UNUSED_RESULT;
gint64   lg_import_result_count_known (const LgImportResult *result);
void     lg_import_result_clear   (LgImportResult         *result);

G_END_DECLS
