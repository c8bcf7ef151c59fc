/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-archive-page-private.h"
#include "lg-hold-dialog.h"
#include "lg-incident-acts.h"
#include "lg-incident-undo.h"
#include "lg-purge-dialog.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* What is done with the archive and the incident that is shown: the actions `archive.…`. */

static DexFuture *
reopened_cb (DexFuture *future,
             gpointer   user_data)
{
  LgIncident *before = lg_weak_get_data (user_data);
  g_autoptr (LgArchivePage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;
  g_autofree char *sentence = NULL;

  if (host == NULL)
    return NULL;

  if (value == NULL)
    {
      lg_page_host_tell (host, lg_store_error_say (error));
      return NULL;
    }

  sentence = g_strdup_printf (_("%s reopened"), before->number);
  lg_incident_undo_offer (host, lg_page_get_store (LG_PAGE (self)), sentence, before, g_value_get_object (value));

  return NULL;
}

static void
reopen_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgArchivePage *self = LG_ARCHIVE_PAGE (user_data);

  dex_future_disown (dex_future_finally (lg_incident_acts_reopen (lg_page_get_store (LG_PAGE (self)), self->incident),
                                         reopened_cb, lg_weak_new_with (self, g_object_ref (self->incident), g_object_unref),
                                         lg_weak_free));
}

static void
hold_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgArchivePage *self = LG_ARCHIVE_PAGE (user_data);

  lg_hold_dialog_present (lg_page_host_of (GTK_WIDGET (self)), lg_page_get_store (LG_PAGE (self)), self->incident);
}

static void
purge_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  LgArchivePage *self = LG_ARCHIVE_PAGE (user_data);

  lg_purge_dialog_present (lg_page_host_of (GTK_WIDGET (self)), lg_page_get_store (LG_PAGE (self)));
}

static const GActionEntry actions[] = {
  { .name = "reopen", .activate = reopen_cb },
  { .name = "hold", .activate = hold_cb },
  { .name = "purge", .activate = purge_cb },
};

void
lg_archive_page_add_actions (LgArchivePage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "archive", G_ACTION_GROUP (self->actions));
}

static void
set_enabled (LgArchivePage *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Switches on what can be done with the incident that is shown, and off what cannot. */
void
lg_archive_page_update_actions (LgArchivePage *self)
{
  gboolean is_shown = self->incident != NULL;
  gboolean is_held = is_shown && self->incident->hold_at != LG_TIME_NONE;

  set_enabled (self, "reopen", is_shown);
  set_enabled (self, "hold", is_shown);
  gtk_widget_set_visible (self->reopen_button, is_shown);
  gtk_widget_set_visible (self->hold_button, is_shown);
  gtk_widget_set_tooltip_text (self->hold_button, is_held ? _("Release…") : _("Hold…"));
}
