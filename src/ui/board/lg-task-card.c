/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-paged-item.h"
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
  AdwBin         parent_instance;

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

  GSignalGroup  *signals;  /* (owned): of the item */
  char          *summary;  /* (owned) (nullable): the card in one sentence */
};

G_DEFINE_FINAL_TYPE (LgTaskCard, lg_task_card, ADW_TYPE_BIN)

enum {
  PROP_ITEM = 1,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_summary (LgTaskCard *self,
             char       *summary)
{
  g_free (self->summary);
  self->summary = summary;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
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

  gtk_label_set_label (self->title, task->title);
  show_due (self, task);
  set_text (self->facts, facts);
  set_text (self->assignee, lg_task_words_assignee (task));
  set_text (self->progress, progress);
  gtk_widget_set_visible (self->repeats, task->rrule != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), TRUE);
  set_summary (self, lg_task_words_summary (task, lg_time_now ()));
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
  set_summary (self, NULL);
}

static void
update (LgTaskCard  *self,
        LgPagedItem *item)
{
  LgTask *task = lg_paged_item_get_record (item);

  if (task != NULL)
    show_task (self, task);
  else
    show_nothing (self);
}

static void
record_changed_cb (LgPagedItem *item,
                   GParamSpec  *pspec,
                   LgTaskCard  *self)
{
  update (self, item);
}

static void
bind_cb (GSignalGroup *signals,
         LgPagedItem  *item,
         LgTaskCard   *self)
{
  lg_task_card_set_gap (self, LG_TASK_GAP_NONE);
  update (self, item);
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
lg_task_card_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SUMMARY)
    g_value_set_string (value, LG_TASK_CARD (object)->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_task_card_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    g_signal_group_set_target (LG_TASK_CARD (object)->signals, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_task_card_dispose (GObject *object)
{
  g_clear_object (&LG_TASK_CARD (object)->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_TASK_CARD);

  G_OBJECT_CLASS (lg_task_card_parent_class)->dispose (object);
}

static void
lg_task_card_finalize (GObject *object)
{
  g_free (LG_TASK_CARD (object)->summary);

  G_OBJECT_CLASS (lg_task_card_parent_class)->finalize (object);
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
lg_task_card_class_init (LgTaskCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_task_card_dispose;
  object_class->finalize = lg_task_card_finalize;
  object_class->get_property = lg_task_card_get_property;
  object_class->set_property = lg_task_card_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LG_TYPE_PAGED_ITEM, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /* What a screen reader says of the card. */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_task_card_init (LgTaskCard *self)
{
  self->signals = g_signal_group_new (LG_TYPE_PAGED_ITEM);
  g_signal_group_connect_object (self->signals, "notify::record", G_CALLBACK (record_changed_cb), self, 0);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (bind_cb), self, 0);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
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
  g_autoptr (LgPagedItem) item = g_signal_group_dup_target (self->signals);

  /* The item keeps it. */
  return item != NULL ? lg_paged_item_get_record (item) : NULL;
}

/* Returns: (transfer none): what is seen of the card, without the gap beside it */
GtkWidget *
lg_task_card_get_face (LgTaskCard *self)
{
  return self->face;
}

/* Opens a gap where a task that is dragged would go. */
void
lg_task_card_set_gap (LgTaskCard *self,
                      LgTaskGap   gap)
{
  gtk_widget_set_visible (self->gap_above, gap == LG_TASK_GAP_ABOVE);
  gtk_widget_set_visible (self->gap_below, gap == LG_TASK_GAP_BELOW);
}
