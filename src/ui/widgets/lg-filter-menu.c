/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-filter-menu-model.h"
#include "lg-filter-menu.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-saved-filter-change.h"
#include "lg-saved-filter-dialog.h"
#include "lg-saved-filter-table.h"
#include "lg-weak.h"

/**
 * LgFilterMenu:
 *
 * A menu of what a list was made to show, kept under names: one of them is
 * chosen, and the present choices are saved under a name, or in place of those
 * that were chosen last.
 */
struct _LgFilterMenu
{
  AdwBin              parent_instance;

  GtkMenuButton      *button;
  AdwButtonContent   *content;
  GMenu              *menu;      /* (owned) */
  GSimpleActionGroup *actions;   /* (owned) */

  LgStore            *store;     /* (owned) (nullable): NULL until the filters are read */
  LgFilterList        list;
  GPtrArray          *filters;   /* (owned) (element-type LgSavedFilter) */
  LgSavedFilter      *used;      /* (owned) (nullable): the one that was chosen last, whatever was changed since */
  LgSavedFilter      *present;   /* (owned) (nullable): what the list shows, without a name */
};

G_DEFINE_FINAL_TYPE (LgFilterMenu, lg_filter_menu, ADW_TYPE_BIN)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_changed (LgFilterMenu *self)
{
  return self->used != NULL && self->present != NULL &&
         (self->used->site_row != self->present->site_row ||
          g_strcmp0 (self->used->choices, self->present->choices) != 0);
}

static void
set_enabled (LgFilterMenu *self,
             const char   *name,
             gboolean      enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (LgFilterMenu *self)
{
  GAction *use = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "use");
  gboolean is_as_saved = self->used != NULL && !is_changed (self);

  g_simple_action_set_state (G_SIMPLE_ACTION (use),
                             g_variant_new_string (is_as_saved ? LG_RECORD (self->used)->id : ""));
  set_enabled (self, "save", self->present != NULL && self->store != NULL);
  set_enabled (self, "update", is_changed (self));
  set_enabled (self, "rename", self->used != NULL);
  set_enabled (self, "remove", self->used != NULL);
}

static void
update_button (LgFilterMenu *self)
{
  const char *name = self->used != NULL ? self->used->name : NULL;
  /* Translators: the name of a saved filter that was changed since it was chosen */
  g_autofree char *changed = is_changed (self) ? g_strdup_printf (_("%s (changed)"), name) : NULL;
  g_autofree char *spoken = name != NULL ? g_strdup_printf (_("Saved Filters: %s"), changed != NULL ? changed : name) : NULL;

  adw_button_content_set_label (self->content, changed != NULL ? changed : name != NULL ? name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : _("Saved Filters"), -1);
}

static void
update (LgFilterMenu *self)
{
  lg_filter_menu_model_fill (self->menu, self->filters, self->used);
  update_actions (self);
  update_button (self);
}

static LgSavedFilter *
find (LgFilterMenu *self,
      const char   *id)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      if (g_str_equal (LG_RECORD (g_ptr_array_index (self->filters, i))->id, id))
        return g_ptr_array_index (self->filters, i);
    }

  return NULL;
}

static DexFuture *
written_cb (DexFuture *future,
            gpointer   user_data)
{
  g_autoptr (LgFilterMenu) self = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self == NULL || value == NULL)
    return NULL;

  g_clear_object (&self->used);
  if (G_VALUE_HOLDS_OBJECT (value))
    self->used = g_value_dup_object (value);
  lg_filter_menu_read (self, self->store, self->list);

  return NULL;
}

/* Takes @sentence. */
static void
write_change (LgFilterMenu  *self,
              const char    *action,
              LgSavedFilter *before,
              LgSavedFilter *after,
              char          *sentence)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  dex_future_disown (dex_future_finally (lg_saved_filter_change_run (host, self->store, action, before, after, sentence),
                                         written_cb, lg_weak_new (self), lg_weak_free));
  g_free (sentence);
}

static void
use_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  LgFilterMenu *self = LG_FILTER_MENU (user_data);
  LgSavedFilter *filter = find (self, g_variant_get_string (parameter, NULL));

  if (filter == NULL)
    return;

  g_set_object (&self->used, filter);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, filter);
  update (self);
}

static void
save_as (GtkWidget     *parent,
         const char    *name,
         LgSavedFilter *other)
{
  LgFilterMenu *self = LG_FILTER_MENU (parent);
  g_autoptr (LgSavedFilter) filter = lg_record_copy (self->present);

  if (other != NULL)
    {
      LG_RECORD (filter)->row = LG_RECORD (other)->row;
      g_set_str (&LG_RECORD (filter)->id, LG_RECORD (other)->id);
      LG_RECORD (filter)->created_at = LG_RECORD (other)->created_at;
    }
  lg_record_set_text (&filter->name, name);
  write_change (self, "saved_filter_save", other, filter,
                g_strdup_printf (other != NULL ? _("Filter “%s” replaced") : _("Filter “%s” saved"), name));
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgFilterMenu *self = LG_FILTER_MENU (user_data);

  lg_saved_filter_dialog_ask (GTK_WIDGET (self), self->filters, NULL, "", save_as);
}

static void
update_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgFilterMenu *self = LG_FILTER_MENU (user_data);
  g_autofree char *name = g_strdup (self->used->name);
  g_autoptr (LgSavedFilter) used = g_object_ref (self->used);

  save_as (GTK_WIDGET (self), name, used);
}

static void
rename_to (GtkWidget     *parent,
           const char    *name,
           LgSavedFilter *other)
{
  LgFilterMenu *self = LG_FILTER_MENU (parent);
  g_autoptr (LgSavedFilter) filter = lg_record_copy (self->used);

  lg_record_set_text (&filter->name, name);
  write_change (self, "saved_filter_rename", self->used, filter,
                g_strdup_printf (_("Filter renamed to “%s”"), name));
}

static void
rename_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgFilterMenu *self = LG_FILTER_MENU (user_data);

  lg_saved_filter_dialog_ask (GTK_WIDGET (self), self->filters, find (self, LG_RECORD (self->used)->id),
                              self->used->name, rename_to);
}

static void
remove_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LgFilterMenu *self = LG_FILTER_MENU (user_data);

  write_change (self, "saved_filter_remove", self->used, NULL,
                g_strdup_printf (_("Filter “%s” removed"), self->used->name));
}

static const GActionEntry actions[] = {
  { .name = "use", .activate = use_cb, .parameter_type = "s", .state = "''" },
  { .name = "save", .activate = save_cb },
  { .name = "update", .activate = update_cb },
  { .name = "rename", .activate = rename_cb },
  { .name = "remove", .activate = remove_cb },
};

static void
lg_filter_menu_dispose (GObject *object)
{
  LgFilterMenu *self = LG_FILTER_MENU (object);

  g_clear_object (&self->used);
  g_clear_object (&self->present);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_filter_menu_parent_class)->dispose (object);
}

static void
lg_filter_menu_finalize (GObject *object)
{
  LgFilterMenu *self = LG_FILTER_MENU (object);

  g_object_unref (self->menu);
  g_object_unref (self->actions);
  g_ptr_array_unref (self->filters);

  G_OBJECT_CLASS (lg_filter_menu_parent_class)->finalize (object);
}

static void
lg_filter_menu_class_init (LgFilterMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_filter_menu_dispose;
  object_class->finalize = lg_filter_menu_finalize;

  /* The user chose a filter, an #LgSavedFilter, for the list to show. */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LG_TYPE_SAVED_FILTER);
}

static void
lg_filter_menu_init (LgFilterMenu *self)
{
  self->menu = g_menu_new ();
  self->filters = g_ptr_array_new_with_free_func (g_object_unref);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "saved-filters", G_ACTION_GROUP (self->actions));

  self->content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->content, "user-bookmarks-symbolic");
  adw_button_content_set_can_shrink (self->content, TRUE);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->content));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (self->menu));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Saved Filters"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  update (self);
}

/* Whoever reads them gives the list of them away, so that the one that is used is the store's own again. */
static void
take_filters (LgFilterMenu *self,
              GListModel   *list)
{
  LgSavedFilter *used;

  g_ptr_array_set_size (self->filters, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (self->filters, g_list_model_get_item (list, i));

  used = self->used != NULL ? find (self, LG_RECORD (self->used)->id) : NULL;
  g_set_object (&self->used, used);
  update (self);
}

static DexFuture *
read_cb (DexFuture *future,
         gpointer   user_data)
{
  g_autoptr (LgFilterMenu) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    take_filters (self, g_value_get_object (value));
  else if (value == NULL)
    g_message ("The saved filters could not be read: %s", error->message);

  return NULL;
}

static gpointer
list_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  return lg_list_take (lg_saved_filters_list (db, GPOINTER_TO_INT (user_data), error), LG_TYPE_SAVED_FILTER);
}

/**
 * lg_filter_menu_read:
 * @self: the menu
 * @store: a store
 * @list: what is filtered
 *
 * Offers the filters that the store has now.
 */
void
lg_filter_menu_read (LgFilterMenu *self,
                     LgStore      *store,
                     LgFilterList  list)
{
  g_return_if_fail (LG_IS_FILTER_MENU (self));

  g_set_object (&self->store, store);
  self->list = list;
  dex_future_disown (dex_future_finally (lg_store_read (store, list_cb, GINT_TO_POINTER (list), NULL),
                                         read_cb, lg_weak_new (self), lg_weak_free));
}

/* What the list shows now, to be saved. */
void
lg_filter_menu_show (LgFilterMenu  *self,
                     LgSavedFilter *present)
{
  g_return_if_fail (LG_IS_FILTER_MENU (self));

  g_set_object (&self->present, present);
  update (self);
}

/* The list shows all again; what was chosen last does not matter any more. */
void
lg_filter_menu_forget (LgFilterMenu *self)
{
  g_return_if_fail (LG_IS_FILTER_MENU (self));

  g_clear_object (&self->used);
  update (self);
}
