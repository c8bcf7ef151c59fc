/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-acts.h"

/* What is approved is what was seen: not what the store made of it since. */
static gpointer
approve_cb (LgDb      *db,
            gpointer   user_data,
            GError   **error)
{
  LgWeeklyReport *seen = user_data;
  g_autoptr (LgWeeklyReport) report =
    lg_weekly_report_new (db, lg_weekly_report_get_week (seen), lg_weekly_report_get_site_row (seen), error);

  if (report == NULL)
    return NULL;

  if (!g_str_equal (lg_weekly_report_get_digest (report), lg_weekly_report_get_digest (seen)))
    {
      g_set_error_literal (error, LG_STORE_ERROR, LG_STORE_ERROR_CONFLICT,
                           _("The week’s figures have just changed; look at them again"));
      return NULL;
    }

  return lg_weekly_report_approve (report, db, error) ? g_steal_pointer (&report) : NULL;
}

/**
 * lg_report_acts_approve:
 * @store: the store
 * @report: the report as it was seen
 *
 * Returns: (transfer full): a future of the #LgWeeklyReport with its approval; it fails with
 *   %LG_STORE_ERROR_CONFLICT where the store's data make another report by now
 */
DexFuture *
lg_report_acts_approve (LgStore        *store,
                        LgWeeklyReport *report)
{
  return lg_store_write (store, "report_approve", approve_cb, g_object_ref (report), g_object_unref);
}

typedef struct
{
  LgWeeklyReport *report;  /* (owned) */
  char           *path;    /* (owned) */
} Target;

static void
target_free (gpointer data)
{
  Target *target = data;

  g_object_unref (target->report);
  g_free (target->path);
  g_free (target);
}

static gpointer
save_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Target *target = user_data;

  lg_weekly_report_write (target->report, target->path, error);

  return NULL;
}

/**
 * lg_report_acts_save:
 * @store: the store, one of whose threads writes the file
 * @report: a report
 * @path: the file, whose extension says the format
 *
 * Returns: (transfer full): a future that resolves once the file is written
 */
DexFuture *
lg_report_acts_save (LgStore        *store,
                     LgWeeklyReport *report,
                     const char     *path)
{
  Target *target = g_new0 (Target, 1);

  target->report = g_object_ref (report);
  target->path = g_strdup (path);

  return lg_store_read (store, save_cb, target, target_free);
}
