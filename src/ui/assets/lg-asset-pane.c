/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-list.h"
#include "lg-asset-pane.h"
#include "lg-asset-row.h"
#include "lg-money.h"
#include "lg-record-list.h"
#include "lg-site-choice.h"
#include "lg-words.h"

/**
 * LgAssetPane:
 *
 * The list of assets with its filters.
 */
struct _LgAssetPane
{
  AdwBin              parent_instance;

  AdwToggleGroup     *worth;
  LgChoice           *status;
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

G_DEFINE_FINAL_TYPE (LgAssetPane, lg_asset_pane, ADW_TYPE_BIN)

enum {
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
  SIGNAL_CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The drop-down's order. */
static const LgAssetSort sorts[] = { LG_ASSET_SORT_VALUE, LG_ASSET_SORT_NAME, LG_ASSET_SORT_COUNT };

static LgAssetFilter
get_filter (LgAssetPane *self)
{
  return (LgAssetFilter) {
    .high_value = g_strcmp0 (adw_toggle_group_get_active_name (self->worth), "high") == 0,
    /* The first choice is any status; the rest are in the enumeration's order, which begins at 1. */
    .status = (LgAssetStatus) lg_choice_get_selected (self->status),
    .site_row = lg_site_choice_get_row (self->site, self->sites),
    .text = self->text,
    .sort = sorts[lg_choice_get_selected (self->order)],
  };
}

static gboolean
is_filtered (LgAssetPane *self)
{
  LgAssetFilter filter = get_filter (self);

  return filter.high_value || filter.status != 0 || filter.site_row != 0 || filter.text != NULL;
}

static const char *
choose_child (LgAssetPane *self,
              guint        n_assets)
{
  if (n_assets > 0 || lg_paged_list_get_loading (self->list))
    return "list";

  return is_filtered (self) ? "no-match" : "empty";
}

static void
update_list (LgAssetPane *self)
{
  guint n_assets = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *figure = lg_amount_format (n_assets, 0);
  g_autofree char *total = g_strdup_printf (ngettext ("%s asset", "%s assets", n_assets), figure);

  gtk_label_set_label (self->total, total);
  gtk_widget_set_visible (GTK_WIDGET (self->total), n_assets > 0);
  gtk_stack_set_visible_child_name (self->list_stack, choose_child (self, n_assets));
}

static void
apply_filter (LgAssetPane *self)
{
  LgAssetFilter filter = get_filter (self);

  if (self->list != NULL)
    lg_paged_list_set_filter (self->list, &filter);
}

static void
filter_changed_cb (LgAssetPane *self)
{
  if (!self->is_setting)
    apply_filter (self);
}

static void
clear_cb (LgAssetPane *self)
{
  lg_asset_pane_reset (self);
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
chosen_cb (LgAssetPane *self,
           LgRecord    *record)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, record != NULL ? record->id : NULL);
}

static void
activated_cb (LgAssetPane *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
fill_statuses (LgAssetPane *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Any Status"));
  for (int status = LG_ASSET_STATUS_IN_SERVICE; status <= LG_ASSET_STATUS_RETIRED; status++)
    gtk_string_list_append (words, lg_words_asset_status (status));

  lg_choice_set_names (self->status, words, 0);
}

static void
lg_asset_pane_dispose (GObject *object)
{
  LgAssetPane *self = LG_ASSET_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ASSET_PANE);
  g_clear_object (&self->list);
  g_clear_object (&self->sites);

  G_OBJECT_CLASS (lg_asset_pane_parent_class)->dispose (object);
}

static void
lg_asset_pane_finalize (GObject *object)
{
  g_free (LG_ASSET_PANE (object)->text);

  G_OBJECT_CLASS (lg_asset_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-asset-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAssetPane, worth);
  gtk_widget_class_bind_template_child (widget_class, LgAssetPane, status);
  gtk_widget_class_bind_template_child (widget_class, LgAssetPane, site);
  gtk_widget_class_bind_template_child (widget_class, LgAssetPane, order);
  gtk_widget_class_bind_template_child (widget_class, LgAssetPane, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LgAssetPane, records);
  gtk_widget_class_bind_template_child (widget_class, LgAssetPane, total);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
lg_asset_pane_class_init (LgAssetPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_asset_pane_dispose;
  object_class->finalize = lg_asset_pane_finalize;

  /* An asset was selected: its id, or NULL where the list has it no longer. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  /* The asset that is selected is to be read. */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  /* The user wants every asset, and no search either. */
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_asset_pane_init (LgAssetPane *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_statuses (self);
  lg_site_choice_fill (self->site, NULL, 0);
  self->is_setting = FALSE;
}

void
lg_asset_pane_set_store (LgAssetPane *self,
                         LgStore     *store)
{
  LgAssetFilter filter = get_filter (self);

  g_return_if_fail (LG_IS_ASSET_PANE (self) && self->list == NULL);

  self->list = lg_asset_list_new (store, &filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  lg_record_list_show (self->records, self->list, LG_TYPE_ASSET_ROW);
  update_list (self);
}

/* Keeps what is chosen. */
void
lg_asset_pane_set_sites (LgAssetPane *self,
                         GListModel  *sites)
{
  gint64 chosen = lg_site_choice_get_row (self->site, self->sites);

  self->is_setting = TRUE;
  g_set_object (&self->sites, sites);
  lg_site_choice_fill (self->site, sites, chosen);
  self->is_setting = FALSE;
}

void
lg_asset_pane_set_text (LgAssetPane *self,
                        const char  *text)
{
  g_return_if_fail (LG_IS_ASSET_PANE (self));

  g_free (self->text);
  self->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  apply_filter (self);
}

void
lg_asset_pane_reset (LgAssetPane *self)
{
  g_return_if_fail (LG_IS_ASSET_PANE (self));

  self->is_setting = TRUE;
  adw_toggle_group_set_active_name (self->worth, "all");
  lg_choice_set_selected (self->status, 0);
  lg_choice_set_selected (self->site, 0);
  self->is_setting = FALSE;
  apply_filter (self);
}

void
lg_asset_pane_unselect (LgAssetPane *self)
{
  lg_record_list_unselect (self->records);
}
