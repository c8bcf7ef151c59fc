/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-count-pane.h"
#include "lg-count-row.h"
#include "lg-discrepancy-list.h"
#include "lg-money.h"
#include "lg-record-list.h"
#include "lg-shortage.h"
#include "lg-site-choice.h"

/**
 * LgCountPane:
 *
 * The list of counts that did not find what the books say, with its filters.
 */
struct _LgCountPane
{
  AdwBin              parent_instance;

  AdwToggleGroup     *kind;
  LgChoice           *site;
  LgChoice           *order;
  GtkStack           *list_stack;
  LgRecordList       *records;
  GtkLabel           *total;

  GListModel         *sites;      /* (owned) (nullable) (element-type LgSite) */
  LgPagedList        *list;       /* (owned) (nullable) */
  char               *text;       /* (owned) (nullable): what is searched for */
  gboolean            is_setting; /* the program changes the filters, not the user */
};

G_DEFINE_FINAL_TYPE (LgCountPane, lg_count_pane, ADW_TYPE_BIN)

enum {
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
  SIGNAL_CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The drop-down's order. */
static const LgDiscrepancySort sorts[] = {
  LG_DISCREPANCY_SORT_VALUE, LG_DISCREPANCY_SORT_UNLIKELIHOOD, LG_DISCREPANCY_SORT_TIME,
};

static LgDiscrepancyFilter
get_filter (LgCountPane *self)
{
  return (LgDiscrepancyFilter) {
    /* The toggles are in the enumeration's order. */
    .kind = (LgDiscrepancyKind) adw_toggle_group_get_active (self->kind),
    .site_row = lg_site_choice_get_row (self->site, self->sites),
    .text = self->text,
    .sort = sorts[lg_choice_get_selected (self->order)],
    .judge = lg_shortage_get_probability,
  };
}

static gboolean
is_filtered (LgCountPane *self)
{
  LgDiscrepancyFilter filter = get_filter (self);

  return filter.kind != LG_DISCREPANCY_ALL || filter.site_row != 0 || filter.text != NULL;
}

static const char *
choose_child (LgCountPane *self,
              guint        n_counts)
{
  if (n_counts > 0 || lg_paged_list_get_loading (self->list))
    return "list";

  return is_filtered (self) ? "no-match" : "empty";
}

static void
update_list (LgCountPane *self)
{
  guint n_counts = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *figure = lg_amount_format (n_counts, 0);
  g_autofree char *total = g_strdup_printf (ngettext ("%s difference", "%s differences", n_counts), figure);

  gtk_label_set_label (self->total, total);
  gtk_widget_set_visible (GTK_WIDGET (self->total), n_counts > 0);
  gtk_stack_set_visible_child_name (self->list_stack, choose_child (self, n_counts));
}

static void
apply_filter (LgCountPane *self)
{
  LgDiscrepancyFilter filter = get_filter (self);

  if (self->list != NULL)
    lg_paged_list_set_filter (self->list, &filter);
}

static void
filter_changed_cb (LgCountPane *self)
{
  if (!self->is_setting)
    apply_filter (self);
}

static void
clear_cb (LgCountPane *self)
{
  self->is_setting = TRUE;
  adw_toggle_group_set_active (self->kind, LG_DISCREPANCY_ALL);
  lg_choice_set_selected (self->site, 0);
  self->is_setting = FALSE;
  apply_filter (self);
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
chosen_cb (LgCountPane *self,
           LgRecord    *record)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, record != NULL ? record->id : NULL);
}

static void
activated_cb (LgCountPane *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
lg_count_pane_dispose (GObject *object)
{
  LgCountPane *self = LG_COUNT_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_COUNT_PANE);
  g_clear_object (&self->list);
  g_clear_object (&self->sites);

  G_OBJECT_CLASS (lg_count_pane_parent_class)->dispose (object);
}

static void
lg_count_pane_finalize (GObject *object)
{
  g_free (LG_COUNT_PANE (object)->text);

  G_OBJECT_CLASS (lg_count_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-count-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LgCountPane, kind);
  gtk_widget_class_bind_template_child (widget_class, LgCountPane, site);
  gtk_widget_class_bind_template_child (widget_class, LgCountPane, order);
  gtk_widget_class_bind_template_child (widget_class, LgCountPane, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LgCountPane, records);
  gtk_widget_class_bind_template_child (widget_class, LgCountPane, total);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
lg_count_pane_class_init (LgCountPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_count_pane_dispose;
  object_class->finalize = lg_count_pane_finalize;

  /* A count was selected: its id, or NULL where the list has it no longer. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  /* The count that is selected is to be read. */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  /* The user wants every difference, and no search either. */
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_count_pane_init (LgCountPane *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lg_site_choice_fill (self->site, NULL, 0);
  self->is_setting = FALSE;
}

void
lg_count_pane_set_store (LgCountPane *self,
                         LgStore     *store)
{
  LgDiscrepancyFilter filter = get_filter (self);

  g_return_if_fail (LG_IS_COUNT_PANE (self) && self->list == NULL);

  self->list = lg_discrepancy_list_new (store, &filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  lg_record_list_show (self->records, self->list, LG_TYPE_COUNT_ROW);
  update_list (self);
}

/* Keeps what is chosen. */
void
lg_count_pane_set_sites (LgCountPane *self,
                         GListModel  *sites)
{
  gint64 chosen = lg_site_choice_get_row (self->site, self->sites);

  self->is_setting = TRUE;
  g_set_object (&self->sites, sites);
  lg_site_choice_fill (self->site, sites, chosen);
  self->is_setting = FALSE;
}

void
lg_count_pane_set_text (LgCountPane *self,
                        const char  *text)
{
  g_return_if_fail (LG_IS_COUNT_PANE (self));

  g_free (self->text);
  self->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  apply_filter (self);
}

void
lg_count_pane_unselect (LgCountPane *self)
{
  lg_record_list_unselect (self->records);
}
