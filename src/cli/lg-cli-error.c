/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "lg-analysis-error.h"
#include "lg-cli-error.h"
#include "lg-error.h"
#include "lg-import-error.h"
#include "lg-store-error.h"

G_DEFINE_QUARK (lg-cli-error-quark, lg_cli_error)

/* What an error is called in JSON, and what is said of it. */
typedef struct
{
  int         code;
  const char *name;
  const char *sentence; /* (nullable): its one argument is the store's folder; else the error speaks for itself */
} Explanation;

static const Explanation store_errors[] = {
  { LG_STORE_ERROR_FAILED, "failed" },
  { LG_STORE_ERROR_BUSY, "busy", N_("Another program keeps the store in %s busy; try again in a moment") },
  { LG_STORE_ERROR_CONFLICT, "conflict", N_("Somebody else changed the record in %s meanwhile; try again") },
  { LG_STORE_ERROR_NOT_FOUND, "not_found" },
  { LG_STORE_ERROR_NO_STORE, "no_store",
    N_("There is no store in %s; “lossguardctl import” and “lossguardctl demo” make one") },
  { LG_STORE_ERROR_NOT_A_STORE, "not_a_store", N_("The database in %s is none of LossGuard’s") },
  { LG_STORE_ERROR_NEWER, "newer", N_("A newer version of LossGuard made the store in %s; it was left as it is") },
  { LG_STORE_ERROR_CORRUPT, "corrupt",
    N_("The database in %s is damaged; “lossguardctl restore” brings back a backup") },
  { LG_STORE_ERROR_FULL, "disk_full", N_("The disk of %s is full; the store is as it was") },
  { LG_STORE_ERROR_READ_ONLY, "read_only", N_("The folder %s cannot be written to; the store is as it was") },
  { LG_STORE_ERROR_CONSTRAINT, "constraint" },
  { LG_STORE_ERROR_INVALID, "invalid" },
  { LG_STORE_ERROR_PURGED, "purged" },
  { LG_STORE_ERROR_CANCELLED, "cancelled", N_("The work on %s was cancelled; the store is as it was") },
};

static const Explanation core_errors[] = {
  { LG_CORE_ERROR_INVALID, "invalid" },
  { LG_CORE_ERROR_OVERFLOW, "overflow" },
  { LG_CORE_ERROR_CURRENCY, "currency" },
  { LG_CORE_ERROR_ZONE, "unknown_zone" },
  { LG_CORE_ERROR_NONEXISTENT, "nonexistent_time" },
  { LG_CORE_ERROR_FAILED, "failed" },
};

static const Explanation import_errors[] = {
  { LG_IMPORT_ERROR_UNREADABLE, "unreadable" },
  { LG_IMPORT_ERROR_ENCRYPTED, "unreadable" },
  { LG_IMPORT_ERROR_OLD_WORKBOOK, "unreadable" },
  { LG_IMPORT_ERROR_NO_TABLE, "unreadable" },
  { LG_IMPORT_ERROR_EMPTY, "empty" },
  { LG_IMPORT_ERROR_AMBIGUOUS, "ambiguous" },
  { LG_IMPORT_ERROR_TOO_LARGE, "too_large" },
  { LG_IMPORT_ERROR_OVERPACKED, "too_large" },
  { LG_IMPORT_ERROR_REJECTED, "rejected" },
};

static const Explanation analysis_errors[] = {
  { LG_ANALYSIS_ERROR_INVALID, "invalid" },
  { LG_ANALYSIS_ERROR_TOO_FEW, "too_few" },
};

typedef struct
{
  GQuark            (*quark) (void);
  const Explanation  *explanations;
  gsize               n_explanations;
} Domain;

static const Domain domains[] = {
  { lg_store_error_quark, store_errors, G_N_ELEMENTS (store_errors) },
  { lg_core_error_quark, core_errors, G_N_ELEMENTS (core_errors) },
  { lg_import_error_quark, import_errors, G_N_ELEMENTS (import_errors) },
  { lg_analysis_error_quark, analysis_errors, G_N_ELEMENTS (analysis_errors) },
};

static const Explanation *
find (const Domain *domain,
      int           code)
{
  for (gsize i = 0; i < domain->n_explanations; i++)
    {
      if (domain->explanations[i].code == code)
        return &domain->explanations[i];
    }

  return NULL;
}

static const Explanation *
explain (const GError *error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      if (error->domain == domains[i].quark ())
        return find (&domains[i], error->code);
    }

  return NULL;
}

/**
 * lg_cli_error_is_usage:
 *
 * Returns: whether @error is about the command line itself
 */
gboolean
lg_cli_error_is_usage (const GError *error)
{
  return error->domain == G_OPTION_ERROR || g_error_matches (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE);
}

/**
 * lg_cli_error_code:
 *
 * Returns: a snake_case name for @error, which scripts can rely on
 */
const char *
lg_cli_error_code (const GError *error)
{
  const Explanation *explanation = explain (error);

  if (lg_cli_error_is_usage (error))
    return "usage";
  if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    return "file";

  return explanation != NULL ? explanation->name : "failed";
}

/**
 * lg_cli_error_sentence:
 * @error: what went wrong
 * @folder: (nullable): the store's folder, where the error is about the store
 *
 * Returns: (transfer full): one sentence for people, without a full stop
 */
char *
lg_cli_error_sentence (const GError *error,
                       const char   *folder)
{
  const Explanation *explanation = explain (error);

  if (explanation == NULL || explanation->sentence == NULL || folder == NULL)
    return g_utf8_make_valid (error->message, -1);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_(explanation->sentence), folder);
#pragma GCC diagnostic pop
}
