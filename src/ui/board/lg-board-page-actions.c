/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-page-private.h"
#include "lg-store-error-words.h"
#include "lg-task-acts.h"
#include "lg-task-card.h"
#include "lg-task-dialog.h"
#include "lg-text.h"
#include "lg-weak.h"
#include "lg-words.h"

/* What is done with tasks: the actions `board.…`, which cards, menus and keys reach. */

typedef enum
{
  ACT_MOVED,
  ACT_ASSIGNED,
  ACT_DELETED,
} ActKind;

/* An act that was handed to the store. */
typedef struct
{
  GWeakRef  page;
  ActKind   kind;
  char     *id;        /* (owned) */
} Pending;

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_weak_ref_clear (&pending->page);
  g_free (pending->id);
  g_free (pending);
}

static char *
describe (ActKind  kind,
          LgTask  *task)
{
  if (kind == ACT_DELETED)
    return g_strdup_printf (_("Task “%s” deleted"), task->title);
  if (kind == ACT_ASSIGNED)
    return g_strdup_printf (_("You are in charge of “%s”"), task->title);

  /* Translators: a task's title, and the column it was moved to */
  return g_strdup_printf (_("“%1$s” moved to %2$s"), task->title, lg_words_task_status (task->status));
}

static void
tell (LgBoardPage  *self,
      ActKind       kind,
      LgTaskChange *change)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));
  g_autofree char *sentence = describe (kind, change->after);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (host != NULL)
    lg_task_acts_tell (host, lg_page_get_store (LG_PAGE (self)), sentence, change);
}

static DexFuture *
done_cb (DexFuture *future,
         gpointer   user_data)
{
  Pending *pending = user_data;
  g_autoptr (LgBoardPage) self = g_weak_ref_get (&pending->page);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (host == NULL)
    return NULL;

  if (value != NULL)
    {
      tell (self, pending->kind, g_value_get_object (value));
      return NULL;
    }

  self->focus_row = 0;
  lg_page_host_tell (host, lg_store_error_say (error));
  /* What is open on the checklist is seen there, and closed. */
  if (g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID))
    lg_board_page_open_task (self, pending->id);

  return NULL;
}

/* Takes @future. */
static void
wait_for (LgBoardPage *self,
          DexFuture   *future,
          ActKind      kind,
          const char  *id)
{
  Pending *pending = g_new0 (Pending, 1);

  g_weak_ref_init (&pending->page, self);
  pending->kind = kind;
  pending->id = g_strdup (id);
  dex_future_disown (dex_future_finally (future, done_cb, pending, pending_free));
}

static LgStore *
get_store (LgBoardPage *self)
{
  return lg_page_get_store (LG_PAGE (self));
}

static void
place (LgBoardPage        *self,
       const char         *id,
       LgTaskStatus        status,
       const LgTaskAnchor *anchor)
{
  wait_for (self, lg_task_acts_place (get_store (self), id, status, anchor), ACT_MOVED, id);
}

static void
place_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  const char *id, *name;
  LgTaskAnchor anchor;
  int status;

  g_variant_get (parameter, "(&s&sxx)", &id, &name, &anchor.above, &anchor.below);
  if (lg_enum_parse (LG_TYPE_TASK_STATUS, name, &status, NULL))
    place (LG_BOARD_PAGE (user_data), id, status, &anchor);
}

static void
move_to_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  const LgTaskAnchor anchor = { 0 };
  const char *id, *name;
  int status;

  g_variant_get (parameter, "(&s&s)", &id, &name);
  if (lg_enum_parse (LG_TYPE_TASK_STATUS, name, &status, NULL))
    place (LG_BOARD_PAGE (user_data), id, status, &anchor);
}

/* Up and down within the column, left and right to the one beside it, as it is seen. */
static void
nudge_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  LgBoardPage *self = LG_BOARD_PAGE (user_data);
  const char *way = g_variant_get_string (parameter, NULL);
  gboolean vertical = g_str_equal (way, "up") || g_str_equal (way, "down");
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  LgBoardColumn *column;
  LgTask *task = lg_board_page_find_focused (self, &column);
  LgTaskAnchor anchor = { 0 };
  int status;

  if (task == NULL)
    return;

  status = task->status;
  if (!vertical)
    status += g_str_equal (way, "left") == mirrored ? 1 : -1;
  else if (!lg_board_column_find_beside (column, LG_RECORD (task)->row, g_str_equal (way, "up"), &anchor))
    return;

  if (status < LG_TASK_STATUS_TO_DO || status > LG_BOARD_N_COLUMNS)
    return;

  self->focus_row = LG_RECORD (task)->row;
  self->focus_status = status;
  place (self, LG_RECORD (task)->id, status, &anchor);
}

static void
take_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgBoardPage *self = LG_BOARD_PAGE (user_data);
  const char *id = g_variant_get_string (parameter, NULL);

  wait_for (self, lg_task_acts_assign (get_store (self), id, lg_store_get_actor (get_store (self))), ACT_ASSIGNED, id);
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgBoardPage *self = LG_BOARD_PAGE (user_data);
  const char *id = g_variant_get_string (parameter, NULL);

  wait_for (self, lg_task_acts_delete (get_store (self), id), ACT_DELETED, id);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  lg_board_page_open_task (LG_BOARD_PAGE (user_data), g_variant_get_string (parameter, NULL));
}

void
lg_board_page_add_actions (LgBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "place", .activate = place_cb, .parameter_type = "(ssxx)" },
    { .name = "move-to", .activate = move_to_cb, .parameter_type = "(ss)" },
    { .name = "nudge", .activate = nudge_cb, .parameter_type = "s" },
    { .name = "take", .activate = take_cb, .parameter_type = "s" },
    { .name = "delete", .activate = delete_cb, .parameter_type = "s" },
    { .name = "open", .activate = open_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "board", G_ACTION_GROUP (group));
}

/* Opens the task, wherever on the board it is. */
void
lg_board_page_open_task (LgBoardPage *self,
                         const char  *id)
{
  lg_task_dialog_present (lg_page_host_of (GTK_WIDGET (self)), get_store (self), id);
}
