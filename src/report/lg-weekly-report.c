/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-hash.h"
#include "lg-json.h"
#include "lg-report-approval-table.h"
#include "lg-report-error.h"
#include "lg-report-pdf.h"
#include "lg-report-words.h"
#include "lg-store-error.h"
#include "lg-weekly-report-private.h"

struct _LgWeeklyReport
{
  GObject           parent_instance;

  LgReportData     *data;      /* (owned) */
  GPtrArray        *sections;  /* (owned) (element-type LgReportSection) */
  char             *title;     /* (owned) */
  char             *digest;    /* (owned) */
  LgReportApproval *approval;  /* (owned) (nullable): the newest, perhaps of an earlier state */
};

static void document_init (LgReportDocumentInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LgWeeklyReport, lg_weekly_report, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LG_TYPE_REPORT_DOCUMENT, document_init))

static void
lg_weekly_report_finalize (GObject *object)
{
  LgWeeklyReport *self = LG_WEEKLY_REPORT (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->data, lg_report_data_free);
  g_clear_object (&self->approval);
  g_free (self->title);
  g_free (self->digest);

  G_OBJECT_CLASS (lg_weekly_report_parent_class)->finalize (object);
}

static void
lg_weekly_report_class_init (LgWeeklyReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_weekly_report_finalize;
}

static void
lg_weekly_report_init (LgWeeklyReport *self)
{
}

static char *
dup_document_name (LgReportDocument *document,
                   const char       *extension)
{
  return lg_weekly_report_dup_name (LG_WEEKLY_REPORT (document), extension);
}

static void
document_init (LgReportDocumentInterface *iface)
{
  iface->describe = lg_weekly_report_describe;
  iface->lay_out = lg_weekly_report_lay_out;
  iface->dup_name = dup_document_name;
}

static char *
make_title (const LgReportData *data)
{
  if (!data->is_over)
    /* Translators: a week and a year */
    return g_strdup_printf (_("Weekly Loss Report, week %1$d of %2$d so far"), data->week.week, data->week.year);

  /* Translators: a week and a year */
  return g_strdup_printf (_("Weekly Loss Report, week %1$d of %2$d"), data->week.week, data->week.year);
}

static char *
digest_content (LgWeeklyReport *self)
{
  g_autoptr (JsonNode) content = lg_report_json_content (self);
  g_autofree char *text = lg_json_print (content);
  guint8 digest[LG_HASH_BYTES];

  lg_hash_data (text, strlen (text), digest);

  return lg_hash_to_hex (digest);
}

static gboolean
load_approval (LgWeeklyReport  *self,
               LgDb            *db,
               GError         **error)
{
  g_autofree char *week = lg_week_format (self->data->week);
  g_autoptr (GError) local_error = NULL;

  self->approval = lg_report_approvals_find (db, week, lg_weekly_report_get_site_row (self), &local_error);
  if (self->approval != NULL || g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_weekly_report_new:
 * @db: a connection
 * @week: an ISO 8601 week
 * @site_row: a site, or 0 for all
 * @error: return location
 *
 * Makes the report of the week, Monday to Sunday in each site's own zone. Once
 * the week is over it depends on the store alone, and not on the time: the
 * same data make the same report. Until then it tells the days that have begun.
 *
 * Returns: (transfer full): the report
 */
LgWeeklyReport *
lg_weekly_report_new (LgDb    *db,
                      LgWeek   week,
                      gint64   site_row,
                      GError **error)
{
  return lg_weekly_report_new_at (db, week, site_row, lg_time_now (), error);
}

/**
 * lg_weekly_report_new_at:
 * @db: a connection
 * @week: an ISO 8601 week
 * @site_row: a site, or 0 for all
 * @now: a time
 * @error: return location
 *
 * Returns: (transfer full): the report as lg_weekly_report_new() makes it at @now, of what the store holds
 */
LgWeeklyReport *
lg_weekly_report_new_at (LgDb    *db,
                         LgWeek   week,
                         gint64   site_row,
                         LgTime   now,
                         GError **error)
{
  g_autoptr (LgWeeklyReport) self = g_object_new (LG_TYPE_WEEKLY_REPORT, NULL);

  self->data = lg_report_data_new (db, week, site_row, now, error);
  if (self->data == NULL)
    return NULL;

  self->sections = lg_report_sections_new (self->data);
  self->title = make_title (self->data);
  self->digest = digest_content (self);
  if (!load_approval (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

LgWeek
lg_weekly_report_get_week (LgWeeklyReport *self)
{
  return self->data->week;
}

/* The site it is about, or 0 for all. */
gint64
lg_weekly_report_get_site_row (LgWeeklyReport *self)
{
  return self->data->site != NULL ? LG_RECORD (self->data->site)->row : 0;
}

const char *
lg_weekly_report_get_title (LgWeeklyReport *self)
{
  return self->title;
}

/**
 * lg_weekly_report_get_digest:
 *
 * Returns: the SHA-256 of the report's content, in hexadecimal: the content alone, not language, paper or approval
 */
const char *
lg_weekly_report_get_digest (LgWeeklyReport *self)
{
  return self->digest;
}

/**
 * lg_weekly_report_get_approval:
 *
 * Returns: (transfer none) (nullable): the newest approval of this week's report, be it of the content as it is now
 *   or as it was; see lg_weekly_report_is_approved()
 */
LgReportApproval *
lg_weekly_report_get_approval (LgWeeklyReport *self)
{
  return self->approval;
}

gboolean
lg_weekly_report_is_approved (LgWeeklyReport *self)
{
  return self->approval != NULL && g_str_equal (self->approval->digest, self->digest);
}

/**
 * lg_weekly_report_is_over:
 *
 * Returns: whether the week was over at every site of the report when it was made; only then can it be approved
 */
gboolean
lg_weekly_report_is_over (LgWeeklyReport *self)
{
  return self->data->is_over;
}

/**
 * lg_weekly_report_dup_so_far:
 *
 * Returns: (transfer full) (nullable): how far a week is told that is not over yet
 */
char *
lg_weekly_report_dup_so_far (LgWeeklyReport *self)
{
  const LgReportData *data = self->data;
  g_autofree char *day = lg_report_words_day (data->first_day + MAX (data->n_days - 1, 0));

  if (data->is_over)
    return NULL;

  /* Translators: a date */
  return g_strdup_printf (data->n_days > 0 ? _("Week so far, until %s") : _("The week begins on %s"), day);
}

/**
 * lg_weekly_report_dup_name:
 * @self: a report
 * @extension: a format's, without the dot
 *
 * Returns: (transfer full): a name for its file, such as `weekly-loss-2026-W47-CHI.pdf`
 */
char *
lg_weekly_report_dup_name (LgWeeklyReport *self,
                           const char     *extension)
{
  g_autofree char *week = lg_week_format (self->data->week);
  const char *site = self->data->site != NULL ? self->data->site->code : NULL;

  return g_strdup_printf ("weekly-loss-%s%s%s.%s", week, site != NULL ? "-" : "", site != NULL ? site : "", extension);
}

/**
 * lg_weekly_report_approve:
 * @self: a report
 * @db: a connection in a transaction
 * @error: return location
 *
 * Records that the one who acts approves the report as it is, now. It is refused
 * with %LG_STORE_ERROR_INVALID where the week is not over yet.
 */
gboolean
lg_weekly_report_approve (LgWeeklyReport  *self,
                          LgDb            *db,
                          GError         **error)
{
  g_autoptr (LgReportApproval) approval = g_object_new (LG_TYPE_REPORT_APPROVAL, NULL);

  if (!self->data->is_over)
    {
      g_set_error_literal (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                           _("A report can be approved once its week is over"));
      return FALSE;
    }

  approval->week = lg_week_format (self->data->week);
  approval->site_row = lg_weekly_report_get_site_row (self);
  approval->digest = g_strdup (self->digest);
  if (!lg_report_approvals_insert (db, approval, error))
    return FALSE;

  g_set_object (&self->approval, approval);

  return TRUE;
}

const LgReportData *
lg_weekly_report_get_data (LgWeeklyReport *self)
{
  return self->data;
}

GPtrArray *
lg_weekly_report_get_sections (LgWeeklyReport *self)
{
  return self->sections;
}

LgReportTable *
lg_weekly_report_find_table (LgWeeklyReport *self,
                             const char     *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      LgReportSection *section = g_ptr_array_index (self->sections, i);

      for (guint j = 0; j < section->tables->len; j++)
        {
          LgReportTable *table = g_ptr_array_index (section->tables, j);

          if (g_str_equal (table->id, id))
            return table;
        }
    }

  return NULL;
}

static GBytes *
write_pdf (LgWeeklyReport  *self,
           GError         **error)
{
  return lg_report_pdf_write (LG_REPORT_DOCUMENT (self), NULL, error);
}

static const struct
{
  const char *extension;
  GBytes   *(*write) (LgWeeklyReport *self, GError **error);
} formats[] = {
  { ".pdf", write_pdf },
  { ".xlsx", lg_report_xlsx_write },
  { ".json", lg_report_json_write },
  { ".csv", lg_report_csv_write },
};

/**
 * lg_weekly_report_write:
 * @self: a report
 * @path: a file, whose extension says the format: `.pdf`, `.csv`, `.xlsx` or `.json`
 * @error: return location
 *
 * Writes the report; a file that is there is replaced only once the new one is whole.
 */
gboolean
lg_weekly_report_write (LgWeeklyReport  *self,
                        const char      *path,
                        GError         **error)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!g_str_has_suffix (name, formats[i].extension))
        continue;
      bytes = formats[i].write (self, error);

      return bytes != NULL &&
             g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
    }

  g_set_error (error, LG_REPORT_ERROR, LG_REPORT_ERROR_FORMAT,
               "A report is written as .pdf, .xlsx, .csv or .json, and “%s” ends in none of them", path);

  return FALSE;
}
