/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-task-menu.h"
#include "lg-text.h"
#include "lg-words.h"

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_moves (LgTask *task)
{
  GMenu *menu = g_menu_new ();

  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_TASK_STATUS_CANCELLED; status++)
    {
      if (status != task->status)
        append (menu, lg_words_task_status (status), "board.move-to",
                g_variant_new ("(ss)", LG_RECORD (task)->id, lg_enum_name (LG_TYPE_TASK_STATUS, status)));
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_order (void)
{
  GMenu *menu = g_menu_new ();

  append (menu, _("Move _Up"), "board.nudge", g_variant_new_string ("up"));
  append (menu, _("Move _Down"), "board.nudge", g_variant_new_string ("down"));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_rest (LgTask *task)
{
  const char *id = LG_RECORD (task)->id;
  GMenu *menu = g_menu_new ();

  append (menu, _("_Edit…"), "board.open", g_variant_new_string (id));
  append (menu, _("_Take Charge"), "board.take", g_variant_new_string (id));
  if (task->incident != NULL)
    append (menu, _("Show _Incident"), "win.show-record", g_variant_new ("(ss)", "incident", task->incident));
  append (menu, _("De_lete"), "board.delete", g_variant_new_string (id));

  return G_MENU_MODEL (menu);
}

/**
 * lg_task_menu_new:
 * @task: a task
 *
 * Returns: (transfer full): what can be done with it on the board
 */
GMenuModel *
lg_task_menu_new (LgTask *task)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) moves = create_moves (task);
  g_autoptr (GMenuModel) order = create_order ();
  g_autoptr (GMenuModel) rest = create_rest (task);

  g_menu_append_section (menu, NULL, rest);
  g_menu_append_section (menu, _("Move to"), moves);
  g_menu_append_section (menu, NULL, order);

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
