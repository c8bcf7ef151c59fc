/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-page-table.h"
#include "lg-present.h"
#include "lg-release.h"
#include "lg-search-dialog.h"
#include "lg-search-item.h"
#include "lg-slices.h"
#include "lg-weak.h"

#define WIDTH 600 /* sp */

/* So many of a group are shown: who seeks more goes to the page. */
#define MOST_HITS 6

/* The first lays out what was changed before it. */
#define FRAMES_OF_LAYOUT 2

/**
 * LgSearchDialog:
 *
 * One search over everything. The entry keeps the focus; the arrow keys choose
 * among what was found, Return opens it, and Escape closes the dialog.
 */
struct _LgSearchDialog
{
  AdwDialog            parent_instance;

  GtkEditable         *entry;
  GtkStack            *stack;
  GtkListView         *list_view;

  GtkWidget           *window;      /* the window, which outlives its dialogs */
  LgStore             *store;       /* (owned) */
  GListStore          *actions;     /* (owned): those that match */
  GListStore          *groups[LG_N_SEARCH_GROUPS];  /* (owned) */
  GtkSingleSelection  *selection;   /* (owned) */
  char                *asked;       /* (owned): what is looked for */
  gboolean             is_opening;  /* Return was pressed before all answers were there */
  guint                generation;  /* of what was typed: an answer to another one comes too late */
  guint                n_waiting;   /* groups that have not answered yet */
  guint                n_frames;    /* until the list is shown from its top */
};

G_DEFINE_FINAL_TYPE (LgSearchDialog, lg_search_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  const char *title;
  const char *icon;
  const char *action;
} Command;

static const Command commands[] = {
  { N_("Report an Incident"), "list-add-symbolic", "win.report-incident" },
  { N_("New Task"), "lg-board-symbolic", "win.new-task" },
  { N_("Run the Protocol"), "lg-protocol-symbolic", "win.run-protocol" },
  { N_("Preferences"), "preferences-system-symbolic", "win.show-preferences" },
  { N_("Keyboard Shortcuts"), "preferences-desktop-keyboard-shortcuts-symbolic", "win.show-shortcuts" },
  { N_("Help"), "help-browser-symbolic", "app.help" },
};

static const char *
get_text (LgSearchDialog *self)
{
  return gtk_editable_get_text (self->entry);
}

static void
add_action (GPtrArray  *items,
            const char *text,
            const char *title,
            const char *icon,
            const char *action)
{
  /* With nothing typed, all there is to do is offered. */
  if (*text == '\0' || g_str_match_string (text, title, TRUE))
    g_ptr_array_add (items, lg_search_item_new (title, icon, action));
}

static GPtrArray *
find_actions (const char *text)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_entries;
  const LgPageEntry *entries = lg_page_table (&n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-page::%s", entries[i].name);

      add_action (items, text, _(entries[i].title), entries[i].icon_name, action);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    add_action (items, text, _(commands[i].title), commands[i].icon, commands[i].action);

  return items;
}

static gboolean
offers (LgSearchDialog *self,
        GPtrArray      *items)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->actions)) != items->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (LgSearchItem) offered = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      if (!g_str_equal (lg_search_item_get_title (offered), lg_search_item_get_title (items->pdata[i])))
        return FALSE;
    }

  return TRUE;
}

/* In one go, so that the view uses its rows again. */
static void
list_actions (LgSearchDialog *self)
{
  g_autoptr (GPtrArray) items = find_actions (get_text (self));

  if (!offers (self, items))
    g_list_store_splice (self->actions, 0, g_list_model_get_n_items (G_LIST_MODEL (self->actions)), items->pdata, items->len);
}

static gboolean
offer_actions (gpointer dialog)
{
  list_actions (dialog);

  return FALSE;
}

static void
update_stack (LgSearchDialog *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty && self->n_waiting == 0 ? "none" : "list");
}

static void
show_result (LgSearchDialog *self,
             LgSearchResult *result)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *group = self->groups[result->group];

  for (guint i = 0; i < result->hits->len; i++)
    {
      LgSearchItem *item = lg_search_item_new_for_hit (result->hits->pdata[i]);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  g_list_store_splice (group, 0, g_list_model_get_n_items (G_LIST_MODEL (group)), items->pdata, items->len);
  /* What comes first is what Return opens. */
  gtk_single_selection_set_selected (self->selection, 0);
}

/* Once the view has laid out its rows, and not before, it can be told to show what is above the first. */
static gboolean
show_top_cb (GtkWidget     *view,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  LgSearchDialog *self = user_data;

  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), 0);

  return G_SOURCE_REMOVE;
}

/* The view holds on to the rows that were there before others came above them. */
static void
show_top (LgSearchDialog *self)
{
  if (self->n_frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), show_top_cb, self, NULL);
  self->n_frames = FRAMES_OF_LAYOUT;
}

static void
open_item (LgSearchDialog *self,
           guint           position)
{
  g_autoptr (LgSearchItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  GtkWidget *window = self->window;

  if (item == NULL)
    return;

  adw_dialog_force_close (ADW_DIALOG (self));
  lg_search_item_activate (item, window);
}

static void
open_selected (LgSearchDialog *self)
{
  self->is_opening = FALSE;
  list_actions (self);
  open_item (self, gtk_single_selection_get_selected (self->selection));
}

static DexFuture *
answer_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgSearchDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL || self->generation != GPOINTER_TO_UINT (lg_weak_get_data (user_data)))
    return NULL;

  self->n_waiting--;
  if (value != NULL)
    show_result (self, g_value_get_object (value));
  else
    g_message ("A search failed: %s", error->message);
  if (self->n_waiting == 0)
    show_top (self);
  update_stack (self);
  if (self->n_waiting == 0 && self->is_opening)
    open_selected (self);

  return NULL;
}

static void
ask (LgSearchDialog *self,
     LgSearchGroup   group)
{
  gpointer weak = lg_weak_new_with (self, GUINT_TO_POINTER (self->generation), NULL);

  dex_future_disown (dex_future_finally (lg_search_load (self->store, group, get_text (self), MOST_HITS),
                                         answer_cb, weak, lg_weak_free));
}

/* What was found before stays until its group has a new answer, so that nothing flickers while somebody types. */
static void
search_changed_cb (LgSearchDialog *self)
{
  if (!g_set_str (&self->asked, get_text (self)))
    return;

  self->is_opening = FALSE;
  self->generation++;
  self->n_waiting = LG_N_SEARCH_GROUPS;
  lg_slices_add (self, offer_actions, LG_SLICES_SOON);
  for (LgSearchGroup group = 0; group < LG_N_SEARCH_GROUPS; group++)
    ask (self, group);
  update_stack (self);
}

/* Who types fast means what was typed, which the entry tells of a little later. */
static void
activate_cb (LgSearchDialog *self)
{
  search_changed_cb (self);
  if (self->n_waiting > 0)
    self->is_opening = TRUE;
  else
    open_selected (self);
}

static void
row_activated_cb (LgSearchDialog *self,
                  guint           position)
{
  open_item (self, position);
}

static void
stop_search_cb (LgSearchDialog *self)
{
  lg_dismiss_dialog (ADW_DIALOG (self));
}

static void
select_item (LgSearchDialog *self,
             guint           position)
{
  g_autoptr (LgSearchItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autofree char *words = item != NULL ? lg_search_item_describe (item) : NULL;

  if (item == NULL)
    return;

  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_SELECT, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The focus stays in the entry. */
static gboolean
key_pressed_cb (LgSearchDialog  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (keyval == GDK_KEY_Down)
    select_item (self, selected == GTK_INVALID_LIST_POSITION ? 0 : selected + 1);
  else if (keyval == GDK_KEY_Up && selected != GTK_INVALID_LIST_POSITION && selected > 0)
    select_item (self, selected - 1);
  else
    return keyval == GDK_KEY_Up;

  return TRUE;
}

static void
lg_search_dialog_dispose (GObject *object)
{
  LgSearchDialog *self = LG_SEARCH_DIALOG (object);

  lg_slices_remove (self, NULL);
  lg_release_in_slices (GTK_WIDGET (self));
  g_clear_object (&self->store);
  g_clear_object (&self->actions);
  g_clear_object (&self->selection);
  for (LgSearchGroup group = 0; group < LG_N_SEARCH_GROUPS; group++)
    g_clear_object (&self->groups[group]);

  G_OBJECT_CLASS (lg_search_dialog_parent_class)->dispose (object);
}

static void
lg_search_dialog_finalize (GObject *object)
{
  g_free (LG_SEARCH_DIALOG (object)->asked);

  G_OBJECT_CLASS (lg_search_dialog_parent_class)->finalize (object);
}

static void
lg_search_dialog_class_init (LgSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_search_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_search_dialog_finalize;

  g_type_ensure (LG_TYPE_SEARCH_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/window/lg-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LgSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LgSearchDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

/* Each group is a list of its own, and with it a section of the one that is shown. */
static void
lg_search_dialog_init (LgSearchDialog *self)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  self->asked = g_strdup ("");

  /* A row has one line: the larger its text, the more room it needs. Before there is anything to measure. */
  adw_dialog_set_content_width (ADW_DIALOG (self), (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, WIDTH, settings));
  gtk_widget_init_template (GTK_WIDGET (self));

  for (LgSearchGroup group = 0; group < LG_N_SEARCH_GROUPS; group++)
    {
      self->groups[group] = g_list_store_new (LG_TYPE_SEARCH_ITEM);
      g_list_store_append (lists, self->groups[group]);
    }
  self->actions = g_list_store_new (LG_TYPE_SEARCH_ITEM);
  g_list_store_append (lists, self->actions);

  self->selection = gtk_single_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists))));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * lg_search_dialog_present:
 * @window: the window, whose actions open what is found
 * @store: its store
 * @text: (nullable): what to look for
 */
void
lg_search_dialog_present (GtkWidget  *window,
                          LgStore    *store,
                          const char *text)
{
  LgSearchDialog *self = g_object_new (LG_TYPE_SEARCH_DIALOG, NULL);

  self->window = window;
  self->store = g_object_ref (store);
  if (text != NULL)
    gtk_editable_set_text (self->entry, text);
  lg_present_dialog (ADW_DIALOG (self), window);
  lg_slices_add (self, offer_actions, LG_SLICES_SOON);
}
