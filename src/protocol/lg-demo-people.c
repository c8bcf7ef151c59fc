/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include "lg-badge-holder-table.h"
#include "lg-badge-table.h"
#include "lg-contact-table.h"
#include "lg-demo-private.h"
#include "lg-task-table.h"

#define BADGES_A_SITE  18
#define PASSAGE_DAYS   60

typedef struct
{
  const char    *name;
  LgContactRole  role;
  const char    *email;
  const char    *phone;
} DemoContact;

static const DemoContact contacts[] = {
  { "Security director", LG_CONTACT_ROLE_SECURITY_DIRECTOR, "director@retailer.example", "+1 206 555 0100" },
  { "Rapid response 1", LG_CONTACT_ROLE_RAPID_RESPONSE, NULL, "+1 206 555 0111" },
  { "Rapid response 2", LG_CONTACT_ROLE_RAPID_RESPONSE, NULL, "+1 206 555 0112" },
  { "Loss prevention officer", LG_CONTACT_ROLE_LOSS_PREVENTION_OFFICER, "lp@retailer.example", "+1 206 555 0120" },
  { "Security team", LG_CONTACT_ROLE_SECURITY_TEAM, "team@retailer.example", "+1 206 555 0130" },
  { "Operations board", LG_CONTACT_ROLE_STAKEHOLDER, "board@retailer.example", NULL },
};

static gboolean
add_contact (LgDemo             *demo,
             const DemoContact  *data,
             GError            **error)
{
  g_autoptr (LgContact) contact = g_object_new (LG_TYPE_CONTACT, NULL);

  contact->name = g_strdup (data->name);
  contact->role = data->role;
  contact->email = g_strdup (data->email);
  contact->phone = g_strdup (data->phone);
  contact->active = TRUE;

  return lg_contacts_insert (demo->db, contact, error);
}

static char *
badge_of (LgDemo *demo,
          guint   site,
          int     index)
{
  return g_strdup_printf ("%d", 1000 * ((int) site + 1) + index);
}

static gboolean
add_holder (LgDemo   *demo,
            guint     site,
            int       index,
            GError  **error)
{
  static const char * const departments[] = { "Sales floor", "Cash desks", "Receiving", "Security" };
  g_autoptr (LgBadgeHolder) holder = g_object_new (LG_TYPE_BADGE_HOLDER, NULL);

  holder->badge = badge_of (demo, site, index);
  holder->person = g_strdup_printf ("Employee %s", holder->badge);
  holder->department = g_strdup (departments[index % G_N_ELEMENTS (departments)]);
  holder->valid_from = (demo->today - 365) * LG_TIME_DAY;

  return lg_badge_holders_insert (demo->db, holder, error);
}

gboolean
lg_demo_add_people (LgDemo  *demo,
                    GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      if (!add_contact (demo, &contacts[i], error))
        return FALSE;
    }

  for (guint site = 0; site < demo->sites->len; site++)
    {
      for (int index = 1; index <= BADGES_A_SITE; index++)
        {
          if (!add_holder (demo, site, index, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
put_passage (LgDemo            *demo,
             LgImport          *import,
             LgImportWriter    *writer,
             LgSite            *site,
             const char        *badge,
             LgTime             at,
             LgBadgeDirection   direction,
             GError           **error)
{
  g_autoptr (LgBadgeEvent) event = NULL;
  LgImportRowIdentity identity;
  LgImportOutcome outcome;
  gboolean granted = g_rand_int_range (demo->random, 0, 200) > 0;

  if (at > demo->now)
    return TRUE;

  event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);
  event->badge = g_strdup (badge);
  event->at = at;
  event->direction = direction;
  event->reader = g_strdup (direction == LG_BADGE_DIRECTION_ENTRY ? "Staff door in" : "Staff door out");
  event->area = g_strdup ("Store");
  event->granted = granted;
  lg_demo_identify (import, &identity);

  return lg_import_writer_put_event (writer, event, site, &identity, &outcome, error);
}

/* An early or a late shift; now and then somebody forgets to badge out. */
static gboolean
add_shift (LgDemo          *demo,
           LgImport        *import,
           LgImportWriter  *writer,
           LgSite          *site,
           const char      *badge,
           LgDay            day,
           GError         **error)
{
  gboolean late = g_rand_boolean (demo->random);
  LgTime in = lg_demo_time (demo, site, day, late ? 13 : 7);
  LgTime out = lg_demo_time (demo, site, day, late ? 21 : 15);

  return put_passage (demo, import, writer, site, badge, in, LG_BADGE_DIRECTION_ENTRY, error) &&
         (g_rand_int_range (demo->random, 0, 100) < 2 ||
          put_passage (demo, import, writer, site, badge, out, LG_BADGE_DIRECTION_EXIT, error));
}

static gboolean
add_site_passages (LgDemo          *demo,
                   LgImport        *import,
                   LgImportWriter  *writer,
                   guint            site,
                   GError         **error)
{
  for (LgDay day = demo->today - PASSAGE_DAYS; day <= demo->today; day++)
    {
      for (int index = 1; index <= BADGES_A_SITE; index++)
        {
          g_autofree char *badge = badge_of (demo, site, index);

          if (g_rand_int_range (demo->random, 0, 7) < 5 &&
              !add_shift (demo, import, writer, g_ptr_array_index (demo->sites, site), badge, day, error))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
lg_demo_add_passages (LgDemo  *demo,
                      GError **error)
{
  g_autoptr (LgImport) import = lg_demo_begin_import (demo, LG_IMPORT_KIND_BADGES, error);
  g_autoptr (LgImportWriter) writer = import != NULL ? lg_import_writer_new (demo->db, import, error) : NULL;

  if (writer == NULL)
    return FALSE;

  for (guint site = 0; site < demo->sites->len; site++)
    {
      if (!lg_demo_tell (demo, (double) site / demo->sites->len, error) ||
          !add_site_passages (demo, import, writer, site, error))
        return FALSE;
    }

  return lg_demo_finish_import (demo, import, writer, error);
}

typedef struct
{
  const char *title;
  LgTaskKind  kind;
  const char *assignee;
  guint       site;
  int         due_in_days;  /* from the Monday of the last whole week */
} DemoTask;

static gboolean
add_task (LgDemo          *demo,
          const DemoTask  *data,
          LgTaskStatus     status,
          GError         **error)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  LgSite *site = g_ptr_array_index (demo->sites, data->site);

  task->kind = data->kind;
  task->title = g_strdup (data->title);
  task->status = status;
  task->assignee = g_strdup (data->assignee);
  task->site_row = LG_RECORD (site)->row;
  task->due_at = lg_demo_time (demo, site, demo->monday + data->due_in_days, 18);
  if (status == LG_TASK_STATUS_DONE)
    task->done_at = task->due_at - LG_TIME_HOUR;

  return lg_tasks_insert (demo->db, task, error);
}

/* The cameras were checked last Tuesday, but for one store's. */
static gboolean
add_audits (LgDemo  *demo,
            GError **error)
{
  for (guint i = 0; i < demo->sites->len; i++)
    {
      DemoTask audit = { "Check that all cameras of the store are operational", LG_TASK_KIND_EQUIPMENT_AUDIT, "Security team", i, 1 };

      if (!add_task (demo, &audit, i == 3 ? LG_TASK_STATUS_TO_DO : LG_TASK_STATUS_DONE, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lg_demo_add_tasks (LgDemo  *demo,
                   GError **error)
{
  static const DemoTask tasks[] = {
    { "Walk the perimeter after closing", LG_TASK_KIND_PATROL, "Security team", 0, 14 },
    { "Ask the police for the report number of the burglary", LG_TASK_KIND_FOLLOW_UP, "Loss prevention officer", 4, 4 },
    { "Show the cash desk team how price tags are swapped", LG_TASK_KIND_FOLLOW_UP, "Loss prevention officer", 2, 5 },
    { "Have the lock of the receiving dock replaced", LG_TASK_KIND_FOLLOW_UP, "Security team", 4, 15 },
    { "Watch the cosmetics aisle on Friday afternoon", LG_TASK_KIND_CCTV_REVIEW, "Loss prevention officer", 1, 18 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      if (!add_task (demo, &tasks[i], LG_TASK_STATUS_TO_DO, error))
        return FALSE;
    }

  return add_audits (demo, error);
}
