/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-task-card.h"
#include "lg-task-menu.h"
#include "lg-task-words.h"
#include "lg-words.h"

/**
 * LgTaskCard:
 *
 * A task on the board. Its item is there at once, the record when it was read.
 */
struct _LgTaskCard
{
  LgPagedRow     parent_instance;

  GtkWidget     *gap_above;
  GtkWidget     *face;
  GtkLabel      *title;
  GtkMenuButton *menu_button;
  GtkWidget     *due_box;
  GtkWidget     *due_icon;
  GtkLabel      *due;
  GtkLabel      *facts;
  GtkLabel      *assignee;
  GtkLabel      *progress;
  GtkWidget     *repeats;
  GtkWidget     *gap_below;
};

G_DEFINE_FINAL_TYPE (LgTaskCard, lg_task_card, LG_TYPE_PAGED_ROW)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_due (LgTaskCard *self,
          LgTask     *task)
{
  g_autofree char *due = lg_task_words_due (task, lg_time_now ());
  gboolean overdue = lg_task_words_is_overdue (task, lg_time_now ());

  set_text (self->due, due);
  gtk_widget_set_visible (self->due_box, due != NULL);
  gtk_widget_set_visible (self->due_icon, overdue);
  if (overdue)
    gtk_widget_add_css_class (self->due_box, "overdue");
  else
    gtk_widget_remove_css_class (self->due_box, "overdue");
}

static void
show_task (LgTaskCard *self,
           LgTask     *task)
{
  g_autofree char *facts = lg_task_words_facts (task);
  g_autofree char *progress = lg_task_words_progress (task);
  g_autofree char *summary = lg_task_words_summary (task, lg_time_now ());

  gtk_label_set_label (self->title, task->title);
  show_due (self, task);
  set_text (self->facts, facts);
  set_text (self->assignee, lg_task_words_assignee (task));
  set_text (self->progress, progress);
  gtk_widget_set_visible (self->repeats, task->rrule != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), TRUE);
  lg_paged_row_set_summary (LG_PAGED_ROW (self), summary);
}

static void
show_nothing (LgTaskCard *self)
{
  gtk_label_set_label (self->title, "…");
  gtk_widget_set_visible (self->due_box, FALSE);
  set_text (self->facts, NULL);
  set_text (self->assignee, NULL);
  set_text (self->progress, NULL);
  gtk_widget_set_visible (self->repeats, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), FALSE);
  lg_paged_row_set_summary (LG_PAGED_ROW (self), NULL);
}

static void
lg_task_card_show (LgPagedRow *row,
                   gpointer    task)
{
  lg_task_card_set_gap (LG_TASK_CARD (row), LG_TASK_GAP_NONE);
  if (task != NULL)
    show_task (LG_TASK_CARD (row), task);
  else
    show_nothing (LG_TASK_CARD (row));
}

/* Few menus are ever opened, so none is made before. */
static void
create_menu_cb (GtkMenuButton *menu_button,
                gpointer       user_data)
{
  LgTask *task = lg_task_card_get_task (LG_TASK_CARD (user_data));
  g_autoptr (GMenuModel) menu = task != NULL ? lg_task_menu_new (task) : NULL;

  gtk_menu_button_set_popover (menu_button, menu != NULL ? gtk_popover_menu_new_from_model (menu) : NULL);
}

static void
lg_task_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_TASK_CARD);

  G_OBJECT_CLASS (lg_task_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-task-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, gap_above);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, face);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, title);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, due_box);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, due_icon);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, due);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, facts);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, assignee);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, progress);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, repeats);
  gtk_widget_class_bind_template_child (widget_class, LgTaskCard, gap_below);
}

static void
lg_task_card_build (LgPagedRow *row)
{
  LG_PAGED_ROW_CLASS (lg_task_card_parent_class)->build (row);

  gtk_menu_button_set_create_popup_func (LG_TASK_CARD (row)->menu_button, create_menu_cb, row, NULL);
}

static void
lg_task_card_class_init (LgTaskCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_task_card_dispose;
  LG_PAGED_ROW_CLASS (klass)->build = lg_task_card_build;
  LG_PAGED_ROW_CLASS (klass)->show = lg_task_card_show;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_task_card_init (LgTaskCard *self)
{
}

/**
 * lg_task_card_get_task:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): its task, NULL while it is being read
 */
LgTask *
lg_task_card_get_task (LgTaskCard *self)
{
  return lg_paged_row_get_record (LG_PAGED_ROW (self));
}

/* Returns: (transfer none): what is seen of a card that is built, without the gap beside it */
GtkWidget *
lg_task_card_get_face (LgTaskCard *self)
{
  return self->face;
}

/* Opens a gap where a task that is dragged would go; the card is built. */
void
lg_task_card_set_gap (LgTaskCard *self,
                      LgTaskGap   gap)
{
  gtk_widget_set_visible (self->gap_above, gap == LG_TASK_GAP_ABOVE);
  gtk_widget_set_visible (self->gap_below, gap == LG_TASK_GAP_BELOW);
}
