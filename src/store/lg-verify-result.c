/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <gio/gio.h>

#include "lg-verify-result-private.h"

/**
 * LgVerifyResult:
 *
 * What a check of a store found, and how much it looked at.
 */
struct _LgVerifyResult
{
  GObject    parent_instance;

  GPtrArray *findings;      /* (owned) (element-type LgVerifyFinding) */
  gint64     n_audit_rows;
  gint64     n_evidence;
};

G_DEFINE_FINAL_TYPE (LgVerifyResult, lg_verify_result, G_TYPE_OBJECT)

static void
finding_free (LgVerifyFinding *finding)
{
  g_free (finding->sentence);
  g_free (finding);
}

static void
lg_verify_result_finalize (GObject *object)
{
  LgVerifyResult *self = LG_VERIFY_RESULT (object);

  g_ptr_array_unref (self->findings);

  G_OBJECT_CLASS (lg_verify_result_parent_class)->finalize (object);
}

static void
lg_verify_result_class_init (LgVerifyResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_verify_result_finalize;
}

static void
lg_verify_result_init (LgVerifyResult *self)
{
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
}

LgVerifyResult *
lg_verify_result_new (void)
{
  return g_object_new (LG_TYPE_VERIFY_RESULT, NULL);
}

static gboolean
is_known (LgVerifyResult *self,
          const char     *sentence)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      if (g_str_equal (lg_verify_result_get_finding (self, i)->sentence, sentence))
        return TRUE;
    }

  return FALSE;
}

/**
 * lg_verify_result_add:
 * @self: a result
 * @code: what kind of finding; a static string
 * @format: a sentence
 * @...: its values
 *
 * Adds a finding, once: a damaged page shows in more than one check.
 */
void
lg_verify_result_add (LgVerifyResult *self,
                      const char     *code,
                      const char     *format,
                      ...)
{
  LgVerifyFinding *finding = g_new0 (LgVerifyFinding, 1);
  va_list args;

  va_start (args, format);
  finding->code = code;
  finding->sentence = g_strdup_vprintf (format, args);
  va_end (args);

  if (is_known (self, finding->sentence))
    finding_free (finding);
  else
    g_ptr_array_add (self->findings, finding);
}

/**
 * lg_verify_result_add_evidence:
 * @self: a result
 * @evidence: evidence whose file was looked at
 * @sha256: (nullable): the digest of the file as it is
 * @error: (nullable): why the file could not be read, where @sha256 is %NULL
 *
 * Counts the evidence, and adds a finding where its file is not what it was.
 */
void
lg_verify_result_add_evidence (LgVerifyResult *self,
                               LgEvidence     *evidence,
                               const char     *sha256,
                               const GError   *error)
{
  self->n_evidence++;

  if (g_strcmp0 (sha256, evidence->sha256) == 0)
    return;

  if (sha256 != NULL)
    lg_verify_result_add (self, LG_VERIFY_EVIDENCE_ALTERED,
                          "The evidence “%s” was altered: its SHA-256 should be %s and is %s",
                          evidence->name, evidence->sha256, sha256);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    lg_verify_result_add (self, LG_VERIFY_EVIDENCE_MISSING, "The file %s of the evidence “%s” is missing",
                          evidence->sha256, evidence->name);
  else
    lg_verify_result_add (self, LG_VERIFY_EVIDENCE_UNREADABLE, "The file of the evidence “%s” cannot be read: %s",
                          evidence->name, error != NULL ? error->message : evidence->sha256);
}

void
lg_verify_result_set_n_audit_rows (LgVerifyResult *self,
                                   gint64          n_rows)
{
  self->n_audit_rows = n_rows;
}

/* Without any finding, everything is as it should be. */
guint
lg_verify_result_get_n_findings (LgVerifyResult *self)
{
  g_return_val_if_fail (LG_IS_VERIFY_RESULT (self), 0);

  return self->findings->len;
}

const LgVerifyFinding *
lg_verify_result_get_finding (LgVerifyResult *self,
                              guint           position)
{
  g_return_val_if_fail (LG_IS_VERIFY_RESULT (self), NULL);
  g_return_val_if_fail (position < self->findings->len, NULL);

  return g_ptr_array_index (self->findings, position);
}

/**
 * lg_verify_result_find:
 * @self: a result
 * @code: what kind of finding
 *
 * Returns: (nullable): the first such finding
 */
const LgVerifyFinding *
lg_verify_result_find (LgVerifyResult *self,
                       const char     *code)
{
  g_return_val_if_fail (LG_IS_VERIFY_RESULT (self), NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const LgVerifyFinding *finding = lg_verify_result_get_finding (self, i);

      if (g_str_equal (finding->code, code))
        return finding;
    }

  return NULL;
}

gint64
lg_verify_result_get_n_audit_rows (LgVerifyResult *self)
{
  g_return_val_if_fail (LG_IS_VERIFY_RESULT (self), 0);

  return self->n_audit_rows;
}

/* How many files were looked at. */
gint64
lg_verify_result_get_n_evidence (LgVerifyResult *self)
{
  g_return_val_if_fail (LG_IS_VERIFY_RESULT (self), 0);

  return self->n_evidence;
}
