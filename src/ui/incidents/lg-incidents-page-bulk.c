/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-bulk-dialogs.h"
#include "lg-incident-row.h"
#include "lg-incidents-page-private.h"
#include "lg-part.h"
#include "lg-text.h"
#include "lg-weak.h"

/* What is done with the incidents that are selected: the actions `selection.…`. */

#define TICK 100  /* milliseconds */

gboolean
lg_incidents_page_is_selecting (LgIncidentsPage *self)
{
  gboolean selecting;

  g_object_get (self->selection, "selecting", &selecting, NULL);

  return selecting;
}

static void
set_enabled (LgIncidentsPage *self,
             const char      *name,
             gboolean         enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->bulk_actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* One incident that is read has a menu of its own. */
static gboolean
is_offered (LgIncidentsPage *self,
            guint            n_selected)
{
  return n_selected > 1 || lg_incidents_page_is_selecting (self) ||
         (n_selected == 1 && lg_incidents_page_shows_table (self));
}

static void
make_bar (LgIncidentsPage *self)
{
  static const LgPartChild children[] = { LG_PART_CHILD (LgIncidentsPage, bulk_progress), { NULL } };
  static const LgPartCallback callbacks[] = { { NULL } };
  g_autoptr (GtkWidget) bar = NULL;

  if (self->bulk_stack != NULL)
    return;

  bar = lg_part_build (GTK_WIDGET (self), "/com/example/LossGuard/ui/incidents/lg-incidents-page-bulk.ui",
                       children, callbacks);
  self->bulk_stack = GTK_STACK (bar);
  gtk_revealer_set_child (self->bulk_bar, bar);
}

void
lg_incidents_page_update_bulk (LgIncidentsPage *self)
{
  static const char * const acts[] = { "set-status", "resolve", "reopen", "archive", "assign" };
  guint n_selected = lg_row_selection_get_size (self->selection);
  gboolean offered = is_offered (self, n_selected);

  if (offered)
    make_bar (self);
  gtk_revealer_set_reveal_child (self->bulk_bar, offered || self->bulk != NULL);
  if (self->bulk_stack != NULL)
    gtk_stack_set_visible_child_name (self->bulk_stack, self->bulk != NULL ? "working" : "acts");
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    set_enabled (self, acts[i], offered && n_selected > 0 && self->bulk == NULL);
  set_enabled (self, "copy", n_selected > 0);
  set_enabled (self, "cancel", self->bulk != NULL);
}

static void
selection_changed_cb (LgIncidentsPage *self)
{
  lg_incidents_page_update_list (self);
  lg_incidents_page_show_selected (self);
  lg_incidents_page_update_bulk (self);
}

/* Beside the list, the only one that was ticked is read then; in its place it would come unasked. */
static void
selecting_changed_cb (LgIncidentsPage *self)
{
  if (self->is_narrow && !lg_incidents_page_is_selecting (self))
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  selection_changed_cb (self);
}

static void
leave_selection (LgIncidentsPage *self)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  g_object_set (self->selection, "selecting", FALSE, NULL);
}

static gboolean
tick_cb (gpointer user_data)
{
  LgIncidentsPage *self = user_data;

  gtk_progress_bar_set_fraction (self->bulk_progress, lg_bulk_work_get_fraction (self->bulk));

  return G_SOURCE_CONTINUE;
}

static DexFuture *
done_cb (DexFuture *future,
         gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);

  if (self == NULL)
    return NULL;

  g_clear_handle_id (&self->bulk_tick, g_source_remove);
  g_clear_object (&self->bulk);
  leave_selection (self);
  lg_incidents_page_update_bulk (self);

  return NULL;
}

/* Takes @bulk. */
static void
run (LgIncidentsPage *self,
     LgIncidentBulk  *bulk)
{
  self->bulk = lg_bulk_work_new (lg_page_get_store (LG_PAGE (self)), lg_page_host_of (GTK_WIDGET (self)), bulk);
  self->bulk_tick = g_timeout_add (TICK, tick_cb, self);
  gtk_progress_bar_set_fraction (self->bulk_progress, 0);
  lg_incidents_page_update_bulk (self);

  dex_future_disown (dex_future_finally (lg_bulk_work_run (self->bulk), done_cb, lg_weak_new (self), lg_weak_free));
  g_object_unref (bulk);
}

static LgIncidentBulk *
make_bulk (LgIncidentsPage *self,
           LgBulkAct        act)
{
  g_autoptr (GArray) rows = lg_row_selection_copy_rows (self->selection);

  return lg_incident_bulk_new (act, rows);
}

static void
set_status_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);
  LgIncidentBulk *bulk;
  int status;

  if (!lg_enum_parse (LG_TYPE_INCIDENT_STATUS, g_variant_get_string (parameter, NULL), &status, NULL))
    return;

  bulk = make_bulk (self, LG_BULK_STATUS);
  lg_incident_bulk_set_status (bulk, status);
  run (self, bulk);
}

static void
outcome_chosen_cb (GtkWidget     *parent,
                   LgDisposition  disposition)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (parent);
  LgIncidentBulk *bulk = make_bulk (self, LG_BULK_RESOLVE);

  lg_incident_bulk_set_outcome (bulk, disposition);
  run (self, bulk);
}

static void
resolve_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  lg_bulk_ask_outcome (GTK_WIDGET (self), lg_row_selection_get_size (self->selection), outcome_chosen_cb);
}

static void
reopen_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  run (self, make_bulk (self, LG_BULK_REOPEN));
}

static void
archive_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  run (self, make_bulk (self, LG_BULK_ARCHIVE));
}

static void
assignee_chosen_cb (GtkWidget  *parent,
                    const char *assignee)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (parent);
  LgIncidentBulk *bulk = make_bulk (self, LG_BULK_ASSIGN);

  lg_incident_bulk_set_assignee (bulk, assignee);
  run (self, bulk);
}

static void
assign_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);

  lg_bulk_ask_assignee (GTK_WIDGET (self), lg_row_selection_get_size (self->selection),
                        lg_store_get_actor (lg_page_get_store (LG_PAGE (self))), assignee_chosen_cb);
}

static void
cancel_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  lg_bulk_work_cancel (LG_INCIDENTS_PAGE (user_data)->bulk);
}

static void
toggle_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (user_data);
  guint position = g_variant_get_uint32 (parameter);

  if (lg_incidents_page_find (self, &position))
    lg_row_selection_toggle (self->selection, position);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  lg_incidents_page_copy (LG_INCIDENTS_PAGE (user_data));
}

static const GActionEntry actions[] = {
  { .name = "set-status", .activate = set_status_cb, .parameter_type = "s" },
  { .name = "resolve", .activate = resolve_cb },
  { .name = "reopen", .activate = reopen_cb },
  { .name = "archive", .activate = archive_cb },
  { .name = "assign", .activate = assign_cb },
  { .name = "copy", .activate = copy_cb },
  { .name = "cancel", .activate = cancel_cb },
  { .name = "toggle", .activate = toggle_cb, .parameter_type = "u" },
};

void
lg_incidents_page_add_bulk_actions (LgIncidentsPage *self)
{
  self->bulk_actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->bulk_actions), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "selection", G_ACTION_GROUP (self->bulk_actions));
  lg_incidents_page_update_bulk (self);
}

static gboolean
list_key_cb (LgIncidentsPage *self,
             guint            keyval,
             guint            keycode,
             GdkModifierType  state)
{
  if (keyval == GDK_KEY_c && (state & GDK_CONTROL_MASK) != 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), "selection.copy", NULL);

  if (keyval != GDK_KEY_Escape || !is_offered (self, lg_row_selection_get_size (self->selection)))
    return FALSE;

  leave_selection (self);

  return TRUE;
}

static void
setup_row_cb (LgIncidentsPage *self,
              GtkListItem     *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_object_bind_property (list_item, "position", row, "position", 0);
  g_object_bind_property (list_item, "selected", row, "selected", 0);
  g_object_bind_property (self->selection, "selecting", row, "selecting", G_BINDING_SYNC_CREATE);
}

void
lg_incidents_page_add_rows (LgIncidentsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = lg_paged_row_factory_new (LG_TYPE_INCIDENT_ROW);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

void
lg_incidents_page_bind_bulk (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selecting_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
}
