/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-protocol.h"
#include "lg-step-detail.h"
#include "lg-step-dialog.h"
#include "lg-step-item.h"
#include "lg-step-row.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* A row unfolds to about a screen; the dialog shows the rest. */
#define MOST_ROWS 12

/**
 * LgStepRow:
 *
 * A step of the protocol: its state and outcome, and unfolded how it came to them.
 */
struct _LgStepRow
{
  AdwExpanderRow  parent_instance;

  GtkLabel       *number;
  GtkStack       *state;
  GtkImage       *icon;

  LgStore        *store;   /* (owned) */
  LgProtocolStep *step;    /* (owned) (nullable) */
  GListModel     *items;   /* (owned) (nullable): its working, once read */
  GPtrArray      *rows;    /* (owned) (element-type GtkWidget): what shows the working */
};

G_DEFINE_FINAL_TYPE (LgStepRow, lg_step_row, ADW_TYPE_EXPANDER_ROW)

static void
add_row (LgStepRow *self,
         GtkWidget *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (LgStepRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
create_item_row (LgStepItem *item)
{
  GtkWidget *row = adw_action_row_new ();

  /* What a record holds is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), item->subtitle != NULL ? item->subtitle : "");

  if (item->figure != NULL)
    {
      GtkWidget *figure = gtk_label_new (item->figure);

      gtk_widget_add_css_class (figure, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), figure);
    }

  if (item->incident != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "incident", item->incident);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
    }

  return row;
}

static void
show_all_cb (LgStepRow *self)
{
  lg_step_dialog_present (GTK_WIDGET (self), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), self->items);
}

static void
add_more_row (LgStepRow *self,
              guint      n_items)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show All %u Line", "Show All %u Lines", n_items), n_items);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
show_sentence (LgStepRow  *self,
               const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  gtk_widget_add_css_class (row, "dimmed");
  add_row (self, row);
}

static void
show_items (LgStepRow  *self,
            GListModel *items)
{
  guint n_items = g_list_model_get_n_items (items);

  clear_rows (self);
  g_set_object (&self->items, items);

  for (guint i = 0; i < n_items && (i < MOST_ROWS || n_items == MOST_ROWS + 1); i++)
    {
      g_autoptr (LgStepItem) item = g_list_model_get_item (items, i);

      add_row (self, create_item_row (item));
    }

  if (n_items == 0)
    show_sentence (self, _("This step looked at no records."));
  if (n_items > MOST_ROWS + 1)
    add_more_row (self, n_items);
}

static DexFuture *
detail_read_cb (DexFuture *future,
                gpointer   user_data)
{
  g_autoptr (LgStepRow) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    {
      show_items (self, g_value_get_object (value));
    }
  else
    {
      clear_rows (self);
      show_sentence (self, lg_store_error_say (error));
    }

  return NULL;
}

/* The working is read when somebody asks for it. */
static void
expanded_cb (LgStepRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->step == NULL || self->items != NULL)
    return;

  dex_future_disown (dex_future_finally (lg_step_detail_read (self->store, self->step),
                                         detail_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
lg_step_row_dispose (GObject *object)
{
  LgStepRow *self = LG_STEP_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->step);
  g_clear_object (&self->items);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_STEP_ROW);

  G_OBJECT_CLASS (lg_step_row_parent_class)->dispose (object);
}

static void
lg_step_row_class_init (LgStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_step_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/protocol/lg-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgStepRow, number);
  gtk_widget_class_bind_template_child (widget_class, LgStepRow, state);
  gtk_widget_class_bind_template_child (widget_class, LgStepRow, icon);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
lg_step_row_init (LgStepRow *self)
{
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_step_row_new:
 * @number: the step's number, from 1
 * @store: the store it is read from
 */
GtkWidget *
lg_step_row_new (gint64   number,
                 LgStore *store)
{
  LgStepRow *self = g_object_new (LG_TYPE_STEP_ROW, NULL);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  self->store = g_object_ref (store);
  gtk_label_set_label (self->number, text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _(lg_protocol_step_name (number)));

  return GTK_WIDGET (self);
}

static void
show_state (LgStepRow  *self,
            const char *icon_name,
            const char *word)
{
  const char *outcome = self->step->outcome;
  /* Translators: the state of a step, and what came out of it. */
  g_autofree char *subtitle = outcome != NULL ? g_strdup_printf (_("%s · %s"), word, outcome) : g_strdup (word);

  gtk_image_set_from_icon_name (self->icon, icon_name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static gboolean
is_same (LgProtocolStep *a,
         LgProtocolStep *b)
{
  return a != NULL && g_strcmp0 (LG_RECORD (a)->id, LG_RECORD (b)->id) == 0 && a->state == b->state;
}

/**
 * lg_step_row_set_step:
 * @self: a row
 * @step: its step in the run that is shown
 */
void
lg_step_row_set_step (LgStepRow      *self,
                      LgProtocolStep *step)
{
  gboolean finished = step->state != LG_STEP_STATE_PENDING;

  g_return_if_fail (LG_IS_STEP_ROW (self));
  g_return_if_fail (LG_IS_PROTOCOL_STEP (step));

  if (is_same (self->step, step))
    return;

  g_set_object (&self->step, step);
  g_clear_object (&self->items);
  clear_rows (self);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), finished);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);

  if (step->state == LG_STEP_STATE_DONE)
    show_state (self, "object-select-symbolic", _("Done"));
  else if (step->state == LG_STEP_STATE_SKIPPED)
    show_state (self, "media-skip-forward-symbolic", _("Skipped"));
  else
    show_state (self, "content-loading-symbolic", _("Pending"));
}

/* Whether the step is being carried out. */
void
lg_step_row_set_busy (LgStepRow *self,
                      gboolean   busy)
{
  g_return_if_fail (LG_IS_STEP_ROW (self));

  gtk_stack_set_visible_child_name (self->state, busy ? "busy" : "icon");
}
