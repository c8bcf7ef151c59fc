/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-explore-filter.h"
#include "lg-explore-page-private.h"
#include "lg-explore-presets.h"
#include "lg-explore-resources.h"
#include "lg-explore-words.h"
#include "lg-late-menu.h"
#include "lg-page-host.h"
#include "lg-weak.h"

/**
 * LgExplorePage:
 *
 * Charts to explore: a measure over a period that can be dragged and zoomed,
 * compared with the period before it, and the incidents behind each mark.
 */
G_DEFINE_FINAL_TYPE (LgExplorePage, lg_explore_page, LG_TYPE_PAGE)

typedef struct
{
  gpointer page;    /* (owned): a weak reference */
  guint    serial;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  lg_weak_free (question->page);
  g_free (question);
}

static void
set_label (GtkLabel *label,
           char     *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

/* A table of tens of thousands of articles is not made where nobody looks. */
static void
show_table (LgExplorePage *self)
{
  if (self->table == NULL)
    {
      self->table = g_object_new (LG_TYPE_EXPLORE_TABLE, NULL);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->table), "table");
    }

  lg_explore_table_set_figures (self->table, self->figures);
}

static void
update_shape_cb (LgExplorePage *self)
{
  if (self->figures == NULL)
    return;

  if (gtk_toggle_button_get_active (self->table_button))
    show_table (self);
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (self->table_button) ? "table" : "chart");
}

static void
show_figures (LgExplorePage    *self,
              LgExploreFigures *figures)
{
  g_set_object (&self->figures, figures);
  set_label (self->period_label, lg_explore_words_period (figures->choice->period));
  set_label (self->total, lg_explore_words_total (figures));
  set_label (self->comparison, lg_explore_words_comparison (figures));
  set_label (self->note, lg_explore_words_undated (figures));
  lg_chart_view_set_chart (self->view, figures->chart);
  update_shape_cb (self);
  lg_explore_page_update_actions (self);
}

static DexFuture *
figures_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  Question *question = user_data;
  g_autoptr (LgExplorePage) self = lg_weak_get (question->page);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  /* Another chart may have been asked for meanwhile. */
  if (self == NULL || question->serial != self->serial)
    return NULL;

  if (value != NULL)
    show_figures (self, g_value_get_object (value));
  else
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

/* Asks for what is chosen now. */
static void
update (LgExplorePage *self)
{
  g_autoptr (LgExploreChoice) choice = g_new0 (LgExploreChoice, 1);
  Question *question;

  if (!self->is_ready)
    return;

  lg_explore_bar_fill_choice (self->bar, choice);
  choice->period = self->period;
  choice->has_before = self->period.since > self->bounds.since;

  question = g_new0 (Question, 1);
  question->page = lg_weak_new (self);
  question->serial = ++self->serial;
  dex_future_disown (dex_future_finally (lg_explore_figures_read (lg_page_get_store (LG_PAGE (self)), choice),
                                         figures_read_cb, question, free_question));
}

static void
choice_changed_cb (LgExplorePage *self)
{
  update (self);
}

/* Shows another period, without a way back to the one that is shown. */
static void
set_period (LgExplorePage *self,
            LgPeriod       period)
{
  self->period = period;
  self->is_setting = TRUE;
  adw_toggle_group_set_active_name (self->presets, lg_explore_presets_find (period, self->bounds));
  self->is_setting = FALSE;

  update (self);
  lg_explore_page_update_actions (self);
}

void
lg_explore_page_go_to (LgExplorePage *self,
                       LgPeriod       period)
{
  if (period.since == self->period.since && period.until == self->period.until)
    return;

  g_array_append_val (self->seen, self->period);
  set_period (self, period);
}

/* Shows the period again that was seen before this one. */
void
lg_explore_page_go_back (LgExplorePage *self)
{
  LgPeriod period;

  if (self->seen->len == 0)
    return;

  period = g_array_index (self->seen, LgPeriod, self->seen->len - 1);
  g_array_set_size (self->seen, self->seen->len - 1);
  set_period (self, period);
}

static void
preset_changed_cb (LgExplorePage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->presets);

  if (!self->is_setting && self->is_ready && name != NULL)
    lg_explore_page_go_to (self, lg_explore_presets_get (name, self->bounds));
}

static void
mark_activated_cb (LgExplorePage *self,
                   guint          series,
                   guint          index)
{
  GVariant *filter = lg_explore_filter_new (self->figures, series, index);
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  if (filter != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.show-incidents", filter);
  else if (host != NULL)
    lg_page_host_tell (host, _("Counts of the stock have no incidents behind them"));
}

static void
range_selected_cb (LgExplorePage *self,
                   guint          first,
                   guint          last)
{
  const LgExploreChoice *choice = self->figures->choice;

  lg_explore_page_go_to (self, (LgPeriod) { lg_period_get_bin (choice->period, self->figures->bin, first).since,
                                            lg_period_get_bin (choice->period, self->figures->bin, last).until });
}

static void
zoomed_cb (LgExplorePage *self,
           double         factor,
           double         centre)
{
  lg_explore_page_go_to (self, lg_period_zoom (self->period, factor, centre, self->bounds));
}

static void
show_choices (LgExplorePage    *self,
              LgExploreChoices *choices)
{
  gboolean is_empty = choices->bounds.since == choices->bounds.until;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), !is_empty);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->presets)), !is_empty);
  lg_explore_bar_set_choices (self->bar, choices);
  self->bounds = choices->bounds;
  if (is_empty)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  if (!self->is_ready)
    {
      self->is_ready = TRUE;
      set_period (self, lg_explore_presets_choose (self->bounds));
    }
  else
    {
      update (self);
    }
}

static DexFuture *
choices_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgExplorePage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    show_choices (self, g_value_get_object (value));
  else if (self != NULL)
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

static void
lg_explore_page_reload (LgPage *page)
{
  dex_future_disown (dex_future_finally (lg_explore_choices_read (lg_page_get_store (page)),
                                         choices_read_cb, lg_weak_new (page), lg_weak_free));
}

static void
lg_explore_page_dispose (GObject *object)
{
  LgExplorePage *self = LG_EXPLORE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_EXPLORE_PAGE);
  g_clear_object (&self->figures);
  g_clear_pointer (&self->seen, g_array_unref);

  G_OBJECT_CLASS (lg_explore_page_parent_class)->dispose (object);
}

static gboolean
lg_explore_page_make (LgPage *page)
{
  LgExplorePage *self = LG_EXPLORE_PAGE (page);

  gtk_widget_init_template (GTK_WIDGET (self));
  lg_late_menu_attach (self->menu_button, self->chart_menu);
  lg_explore_page_update_actions (self);

  return FALSE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/explore/lg-explore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, period_label);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, bar);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, presets);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, total);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, comparison);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, note);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, view);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, table_button);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LgExplorePage, chart_menu);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoomed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_shape_cb);
}

static void
lg_explore_page_class_init (LgExplorePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_explore_page_dispose;
  LG_PAGE_CLASS (klass)->make = lg_explore_page_make;
  LG_PAGE_CLASS (klass)->reload = lg_explore_page_reload;

  lg_explore_register_resource ();
  g_type_ensure (LG_TYPE_EXPLORE_BAR);
  g_type_ensure (LG_TYPE_EXPLORE_TABLE);
  g_type_ensure (LG_TYPE_CHART_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
  lg_explore_page_install_actions (GTK_WIDGET_CLASS (klass));
  lg_explore_page_install_export (GTK_WIDGET_CLASS (klass));
}

static void
lg_explore_page_init (LgExplorePage *self)
{
  self->seen = g_array_new (FALSE, FALSE, sizeof (LgPeriod));
}
