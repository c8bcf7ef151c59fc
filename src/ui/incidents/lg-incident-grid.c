/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-cell.h"
#include "lg-incident-grid.h"
#include "lg-window-state.h"

/* A column that is drawn wider tells of each pixel; it is remembered once that ended. */
#define KEEP_DELAY 300  /* milliseconds */

#define STATE_KEY "incident-columns"

/**
 * LgIncidentGrid:
 *
 * The incidents as a table. Which columns it has, their order and their widths are remembered.
 */
struct _LgIncidentGrid
{
  AdwBin               parent_instance;

  GtkColumnView       *view;
  GtkColumnViewColumn *boxes;        /* (unowned): the column with the boxes to check */
  GSimpleActionGroup  *actions;      /* (owned): each column’s, whether it is shown */
  GMenu               *menu;         /* (owned) */
  GSettings           *state;        /* (owned) (nullable) */
  guint                keep_source;
  gboolean             is_sorting;   /* the arrow is put right */
};

G_DEFINE_FINAL_TYPE (LgIncidentGrid, lg_incident_grid, ADW_TYPE_BIN)

enum {
  SIGNAL_ACTIVATE,
  SIGNAL_SORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const LgIncidentColumn *
find_column (const char *id)
{
  gsize n_columns;
  const LgIncidentColumn *columns = lg_incident_columns_all (&n_columns);

  for (gsize i = 0; id != NULL && i < n_columns; i++)
    {
      if (g_str_equal (columns[i].id, id))
        return &columns[i];
    }

  return NULL;
}

static GtkColumnViewColumn *
ref_column (LgIncidentGrid *self,
            const char     *id,
            guint          *position)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), id) != 0)
        continue;

      *position = i;
      return g_steal_pointer (&column);
    }

  return NULL;
}

static gboolean
keep_cb (gpointer user_data)
{
  LgIncidentGrid *self = user_data;
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GVariantBuilder builder;

  self->keep_source = 0;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sbi)"));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (column != self->boxes)
        g_variant_builder_add (&builder, "(sbi)", gtk_column_view_column_get_id (column),
                               gtk_column_view_column_get_visible (column),
                               gtk_column_view_column_get_fixed_width (column));
    }
  g_settings_set_value (self->state, STATE_KEY, g_variant_builder_end (&builder));

  return G_SOURCE_REMOVE;
}

static void
columns_changed_cb (LgIncidentGrid *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  if (self->state != NULL)
    self->keep_source = g_timeout_add (KEEP_DELAY, keep_cb, self);
}

/* A column that the settings do not know stays where the table has it. */
static void
restore_columns (LgIncidentGrid *self)
{
  g_autoptr (GVariantIter) iter = NULL;
  const char *id;
  gboolean visible;
  int width;
  guint next = 1;

  g_settings_get (self->state, STATE_KEY, "a(sbi)", &iter);
  while (g_variant_iter_next (iter, "(&sbi)", &id, &visible, &width))
    {
      guint position;
      g_autoptr (GtkColumnViewColumn) column = ref_column (self, id, &position);

      if (column == NULL)
        continue;

      gtk_column_view_column_set_visible (column, visible);
      gtk_column_view_column_set_fixed_width (column, MAX (width, -1));
      if (position != next)
        gtk_column_view_insert_column (self->view, next, column);
      next++;
    }
}

static void
setup_cell_cb (GtkListItem            *cell,
               const LgIncidentColumn *column)
{
  GtkWidget *child = lg_incident_cell_new (column);

  g_object_bind_property (cell, "item", child, "item", 0);
  gtk_list_item_set_child (cell, child);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *cell,
          gpointer                  column)
{
  setup_cell_cb (cell, column);
}

/* The selection is the truth; the user’s click on a box asks for it to change. */
static void
box_toggled_cb (GtkCheckButton *box,
                GtkListItem    *cell)
{
  if (gtk_check_button_get_active (box) != gtk_list_item_get_selected (cell))
    gtk_widget_activate_action (GTK_WIDGET (box), "selection.toggle", "u", gtk_list_item_get_position (cell));
}

static void
setup_box_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *cell)
{
  GtkWidget *box = gtk_check_button_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Select"), -1);
  g_object_bind_property (cell, "selected", box, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (box, "toggled", G_CALLBACK (box_toggled_cb), cell, 0);
  gtk_list_item_set_child (cell, box);
}

/* The store sorts; a sorter makes the heading a button with an arrow. */
static int
compare_nothing (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return GTK_ORDERING_EQUAL;
}

static void
add_action (LgIncidentGrid      *self,
            GtkColumnViewColumn *column,
            const char          *id,
            const char          *title)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (id, column, "visible");
  g_autofree char *name = g_strconcat ("columns.", id, NULL);

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_menu_append (self->menu, title, name);
}

static void
add_column (LgIncidentGrid         *self,
            const LgIncidentColumn *model)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_(model->title), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) model);
  gtk_column_view_column_set_id (column, model->id);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, model->width);
  gtk_column_view_column_set_expand (column, g_str_equal (model->id, "title"));
  gtk_column_view_column_set_visible (column, !model->hidden);
  gtk_column_view_column_set_header_menu (column, G_MENU_MODEL (self->menu));
  if (model->order != LG_COLUMN_UNSORTED)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_nothing, NULL, NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }

  gtk_column_view_append_column (self->view, column);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "notify::visible", G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
  add_action (self, column, model->id, _(model->title));
}

static void
add_boxes (LgIncidentGrid *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (NULL, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_box_cb), NULL);
  gtk_column_view_column_set_visible (column, FALSE);
  gtk_column_view_append_column (self->view, column);
  self->boxes = column;
}

/* Some columns sort in one direction alone, whichever was asked for. */
static GtkSortType
choose_direction (const LgIncidentColumn *column,
                  GtkSortType             asked)
{
  if (column->order == LG_COLUMN_BOTH)
    return asked;

  return column->order == LG_COLUMN_ASCENDING ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING;
}

static void
sorter_changed_cb (LgIncidentGrid *self)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  GtkColumnViewColumn *primary = gtk_column_view_sorter_get_primary_sort_column (sorter);
  const LgIncidentColumn *column = primary != NULL ? find_column (gtk_column_view_column_get_id (primary)) : NULL;
  GtkSortType asked = gtk_column_view_sorter_get_primary_sort_order (sorter);

  if (self->is_sorting || column == NULL)
    return;

  self->is_sorting = TRUE;
  if (choose_direction (column, asked) != asked)
    gtk_column_view_sort_by_column (self->view, primary, choose_direction (column, asked));
  self->is_sorting = FALSE;

  g_signal_emit (self, signals[SIGNAL_SORTED], 0);
}

static void
activate_cb (LgIncidentGrid *self,
             guint           position)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, position);
}

static void
lg_incident_grid_dispose (GObject *object)
{
  LgIncidentGrid *self = LG_INCIDENT_GRID (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lg_incident_grid_parent_class)->dispose (object);
}

static void
lg_incident_grid_class_init (LgIncidentGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_incident_grid_dispose;

  /* An incident is to be opened. */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  /* The user asked for another order. */
  signals[SIGNAL_SORTED] =
    g_signal_new ("sorted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_view (LgIncidentGrid *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Incidents"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));

  return scroller;
}

/* As the list stands before somebody clicks a heading. */
static void
sort_by_time (LgIncidentGrid *self)
{
  guint position;
  g_autoptr (GtkColumnViewColumn) time = ref_column (self, "time", &position);

  gtk_column_view_sort_by_column (self->view, time, GTK_SORT_DESCENDING);
}

static void
lg_incident_grid_init (LgIncidentGrid *self)
{
  gsize n_columns;
  const LgIncidentColumn *columns = lg_incident_columns_all (&n_columns);

  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
  self->state = lg_window_state_open ();
  adw_bin_set_child (ADW_BIN (self), create_view (self));

  add_boxes (self);
  for (gsize i = 0; i < n_columns; i++)
    add_column (self, &columns[i]);
  sort_by_time (self);
  if (self->state != NULL)
    restore_columns (self);

  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed",
                           G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}

void
lg_incident_grid_set_selection (LgIncidentGrid *self,
                                LgRowSelection *selection)
{
  g_return_if_fail (LG_IS_INCIDENT_GRID (self));

  g_object_bind_property (selection, "selecting", self->boxes, "visible", G_BINDING_SYNC_CREATE);
}

/* What it shows of the list. */
void
lg_incident_grid_set_rows (LgIncidentGrid   *self,
                           LgPacedSelection *rows)
{
  g_return_if_fail (LG_IS_INCIDENT_GRID (self));

  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (rows));
}

LgIncidentSort
lg_incident_grid_get_sort (LgIncidentGrid *self)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  GtkColumnViewColumn *primary = gtk_column_view_sorter_get_primary_sort_column (sorter);
  const LgIncidentColumn *column = primary != NULL ? find_column (gtk_column_view_column_get_id (primary)) : NULL;

  if (column == NULL)
    return LG_INCIDENT_SORT_NEWEST;

  return gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_ASCENDING ? column->ascending
                                                                                      : column->descending;
}

void
lg_incident_grid_scroll_to (LgIncidentGrid     *self,
                            guint               position,
                            GtkListScrollFlags  flags)
{
  gtk_column_view_scroll_to (self->view, position, NULL, flags, NULL);
}

/* Returns: (transfer none): the columns to choose from, actions of the group `columns` */
GMenuModel *
lg_incident_grid_get_menu (LgIncidentGrid *self)
{
  return G_MENU_MODEL (self->menu);
}

/* Returns: (transfer none): the group `columns` */
GActionGroup *
lg_incident_grid_get_actions (LgIncidentGrid *self)
{
  return G_ACTION_GROUP (self->actions);
}
