/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-hold-dialog.h"
#include "lg-incident-acts.h"
#include "lg-incident-dialog.h"
#include "lg-incident-undo.h"
#include "lg-incidents-page-private.h"
#include "lg-resolve-dialog.h"
#include "lg-store-error-words.h"
#include "lg-text.h"
#include "lg-weak.h"
#include "lg-words.h"

/* What is done with the incident that is shown: the actions `incident.…`. */

/* An act that was handed to the store. */
typedef struct
{
  GWeakRef    page;
  LgIncident *before;    /* (owned) */
  char       *sentence;  /* (owned): tells of it, with the incident’s number */
} Pending;

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_weak_ref_clear (&pending->page);
  g_clear_object (&pending->before);
  g_free (pending->sentence);
  g_free (pending);
}

static DexFuture *
done_cb (DexFuture *future,
         gpointer   user_data)
{
  Pending *pending = user_data;
  g_autoptr (LgIncidentsPage) self = g_weak_ref_get (&pending->page);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (host == NULL)
    return NULL;

  if (value != NULL)
    lg_incident_undo_offer (host, lg_page_get_store (LG_PAGE (self)), pending->sentence,
                            pending->before, g_value_get_object (value));
  else
    lg_page_host_tell (host, lg_store_error_say (error));

  return NULL;
}

/* Takes @future and @sentence. */
static void
wait_for (LgIncidentsPage *self,
          DexFuture       *future,
          char            *sentence)
{
  Pending *pending = g_new0 (Pending, 1);

  g_weak_ref_init (&pending->page, self);
  pending->before = g_object_ref (self->incident);
  pending->sentence = sentence;
  dex_future_disown (dex_future_finally (future, done_cb, pending, pending_free));
}

static LgStore *
get_store (LgIncidentsPage *self)
{
  return lg_page_get_store (LG_PAGE (self));
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  lg_incident_dialog_edit (lg_page_host_of (GTK_WIDGET (self)), get_store (self), self->incident);
}

static void
take_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);
  g_autoptr (LgIncident) changed = lg_incident_duplicate (self->incident);

  lg_record_set_text (&changed->assignee, lg_store_get_actor (get_store (self)));
  wait_for (self, lg_incident_acts_update (get_store (self), "incident_assign", changed),
            g_strdup_printf (_("You are in charge of %s"), changed->number));
}

static void
set_status_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);
  g_autoptr (LgIncident) changed = lg_incident_duplicate (self->incident);

  if (!lg_enum_parse (LG_TYPE_INCIDENT_STATUS, g_variant_get_string (parameter, NULL), &changed->status, NULL) ||
      changed->status == self->incident->status)
    return;

  wait_for (self, lg_incident_acts_update (get_store (self), "incident_status", changed),
            g_strdup_printf (_("%s: %s"), changed->number, lg_words_status (changed->status)));
}

static void
resolve_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  lg_resolve_dialog_present (lg_page_host_of (GTK_WIDGET (self)), get_store (self), self->incident);
}

static void
run_protocol_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.run-protocol-for", "s", LG_RECORD (self->incident)->id);
}

static void
reopen_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  wait_for (self, lg_incident_acts_reopen (get_store (self), self->incident),
            g_strdup_printf (_("%s reopened"), self->incident->number));
}

static void
archive_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  wait_for (self, lg_incident_acts_archive (get_store (self), self->incident),
            g_strdup_printf (_("%s archived"), self->incident->number));
}

/* The same dialog gives a hold and ends it. */
static void
hold_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  lg_hold_dialog_present (lg_page_host_of (GTK_WIDGET (self)), get_store (self), self->incident);
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  wait_for (self, lg_incident_acts_delete (get_store (self), self->incident, TRUE),
            g_strdup_printf (_("%s deleted"), self->incident->number));
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  lg_incidents_page_print (LG_INCIDENTS_PAGE (user_data));
}

static void
save_report_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  lg_incidents_page_save_report (LG_INCIDENTS_PAGE (user_data));
}

static const GActionEntry actions[] = {
  { .name = "edit", .activate = edit_cb },
  { .name = "take", .activate = take_cb },
  { .name = "set-status", .activate = set_status_cb, .parameter_type = "s", .state = "''" },
  { .name = "resolve", .activate = resolve_cb },
  { .name = "run-protocol", .activate = run_protocol_cb },
  { .name = "reopen", .activate = reopen_cb },
  { .name = "archive", .activate = archive_cb },
  { .name = "hold", .activate = hold_cb },
  { .name = "release", .activate = hold_cb },
  { .name = "print", .activate = print_cb },
  { .name = "save-report", .activate = save_report_cb },
  { .name = "delete", .activate = delete_cb },
};

static void
set_enabled (LgIncidentsPage *self,
             const char      *name,
             gboolean         enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
lg_incidents_page_add_actions (LgIncidentsPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "incident", G_ACTION_GROUP (self->actions));
}

static gboolean
is_mine (LgIncidentsPage *self)
{
  return g_strcmp0 (self->incident->assignee, lg_store_get_actor (get_store (self))) == 0;
}

/* Switches on what can be done with the incident that is shown, and off what cannot. */
void
lg_incidents_page_update_actions (LgIncidentsPage *self)
{
  LgIncident *incident = self->incident;
  gboolean exists = incident != NULL && LG_RECORD (incident)->deleted_at == LG_TIME_NONE;
  gboolean active = exists && lg_incident_is_active (incident);
  GAction *status = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "set-status");

  set_enabled (self, "edit", exists);
  set_enabled (self, "take", exists && !is_mine (self));
  set_enabled (self, "set-status", active);
  set_enabled (self, "resolve", active);
  set_enabled (self, "reopen", exists && !active);
  set_enabled (self, "archive", exists && incident->status == LG_INCIDENT_STATUS_RESOLVED);
  set_enabled (self, "run-protocol", exists);
  set_enabled (self, "hold", exists && incident->hold_at == LG_TIME_NONE);
  set_enabled (self, "release", exists && incident->hold_at != LG_TIME_NONE);
  set_enabled (self, "print", exists);
  set_enabled (self, "save-report", exists);
  set_enabled (self, "delete", exists);

  g_simple_action_set_state (G_SIMPLE_ACTION (status),
                             g_variant_new_string (exists ? lg_enum_name (LG_TYPE_INCIDENT_STATUS, incident->status)
                                                          : ""));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), exists);
  gtk_widget_set_visible (self->resolve_button, active);
}
