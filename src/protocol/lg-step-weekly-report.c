/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 12: all incidents and losses, summarised for stakeholders. */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

#include "lg-hash.h"
#include "lg-json.h"
#include "lg-step-private.h"
#include "lg-store-error.h"
#include "lg-weekly-report.h"

#define REPORTS_FOLDER "reports"

/* The newest week that is over everywhere the host's day is. */
static LgWeek
last_whole_week (void)
{
  LgDay today = lg_time_local_day (lg_time_now (), lg_time_zone_lookup (lg_time_zone_host (), NULL));

  return lg_week_of_day (today - 7);
}

static char *
make_path (LgStep          *step,
           LgWeeklyReport  *report,
           GError         **error)
{
  g_autofree char *folder = g_build_filename (step->folder, REPORTS_FOLDER, NULL);
  g_autofree char *name = lg_weekly_report_dup_name (report, "pdf");

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_READ_ONLY,
                   "The folder %s cannot be made: %s", folder, g_strerror (errno));
      return NULL;
    }

  return g_build_filename (folder, name, NULL);
}

static char *
hash_if_there (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return lg_hash_file (file, NULL, NULL);
}

static gboolean
write_file (LgWeeklyReport  *report,
            const char      *path,
            gboolean        *changed,
            GError         **error)
{
  g_autofree char *before = hash_if_there (path);
  g_autofree char *after = NULL;

  if (!lg_weekly_report_write (report, path, error))
    return FALSE;

  after = hash_if_there (path);
  *changed = g_strcmp0 (before, after) != 0;

  return TRUE;
}

gboolean
lg_step_write_report (LgStep  *step,
                      GError **error)
{
  LgWeek week = last_whole_week ();
  g_autofree char *week_name = lg_week_format (week);
  g_autofree char *path = NULL;
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  gboolean changed;

  if (step->incident != NULL)
    return lg_step_skip (step, _("The weekly report is for the whole store"));

  report = lg_weekly_report_new (step->db, week, 0, error);
  path = report != NULL ? make_path (step, report, error) : NULL;
  if (path == NULL || !write_file (report, path, &changed, error))
    return FALSE;

  /* Where the store's folder lies is the machine's own affair, and may change. */
  name = g_path_get_basename (path);
  file = g_build_filename (REPORTS_FOLDER, name, NULL);
  lg_json_add_text (step->working, "week", week_name);
  lg_json_add_text (step->working, "file", file);
  lg_json_add_text (step->working, "digest", lg_weekly_report_get_digest (report));
  if (!changed)
    return lg_step_skip (step, _("The report of week %1$s for all sites is up to date: %2$s in the store’s folder “%3$s”"),
                         week_name, name, REPORTS_FOLDER);

  step->run->changed = TRUE;

  return lg_step_done (step, _("Wrote the report of week %1$s for all sites: %2$s in the store’s folder “%3$s”"),
                       week_name, name, REPORTS_FOLDER);
}
