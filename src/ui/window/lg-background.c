/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <libportal/portal.h>

#include "lg-background.h"

/* To run without a window from within a sandbox, which takes a permission. Elsewhere the session itself starts what
 * reminds. */

typedef struct
{
  GApplication *application;  /* (owned) */
  char         *folder;       /* (owned) */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->application);
  g_free (question->folder);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error))
    g_action_group_activate_action (G_ACTION_GROUP (question->application), "remind",
                                    g_variant_new_string (question->folder));
  else
    g_message ("No reminders come while the window is closed: %s",
               error != NULL ? error->message : "the permission was not given");
}

static GPtrArray *
make_command (const char *folder)
{
  GPtrArray *command = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (command, g_strdup ("lossguard"));
  g_ptr_array_add (command, g_strdup ("--remind"));
  g_ptr_array_add (command, g_strconcat ("--store=", folder, NULL));

  return command;
}

/**
 * lg_background_is_sandboxed:
 *
 * Returns: whether the desktop is reached through portals alone; `GTK_USE_PORTAL=1` says so, too, to try it outside of one
 */
gboolean
lg_background_is_sandboxed (void)
{
  return xdp_portal_running_under_sandbox () || g_strcmp0 (g_getenv ("GTK_USE_PORTAL"), "1") == 0;
}

/**
 * lg_background_ask:
 * @application: the application, with the action `remind`
 * @folder: the folder of a store with tasks to remind of
 *
 * From within a sandbox, asks once whether LossGuard may go on reminding
 * without a window, and start with the session.
 */
void
lg_background_ask (GApplication *application,
                   const char   *folder)
{
  static gboolean asked = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) command = make_command (folder);
  g_autoptr (XdpPortal) portal = NULL;
  Question *question;

  if (asked || !lg_background_is_sandboxed ())
    return;

  asked = TRUE;
  portal = xdp_portal_initable_new (&error);
  if (portal == NULL)
    {
      g_message ("No reminders come while the window is closed: %s", error->message);
      return;
    }

  question = g_new0 (Question, 1);
  question->application = g_object_ref (application);
  question->folder = g_strdup (folder);
  xdp_portal_request_background (portal, NULL, (char *) _("To remind of tasks that are due"), command,
                                 XDP_BACKGROUND_FLAG_AUTOSTART, NULL, answered_cb, question);
}
