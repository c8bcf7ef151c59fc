/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-acts.h"
#include "lg-asset-status-dialog.h"
#include "lg-close-guard.h"
#include "lg-field-problem.h"
#include "lg-incident-query.h"
#include "lg-incident.h"
#include "lg-list.h"
#include "lg-money.h"
#include "lg-present.h"
#include "lg-problem-banner.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"
#include "lg-words.h"

/* More than these is not chosen from a list. */
#define MAX_INCIDENTS 200

/**
 * LgAssetStatusDialog:
 *
 * Asks for an asset's new status and its reason, for how many of it are meant,
 * and for the incident behind it.
 */
struct _LgAssetStatusDialog
{
  AdwDialog            parent_instance;

  GtkWidget           *submit;
  AdwBanner           *problem;
  AdwPreferencesGroup *group;
  AdwComboRow         *status;
  GtkEditable         *quantity;
  GtkLabel            *rest;       /* of how many that is, and how many are left */
  GtkEditable         *reason;
  AdwComboRow         *incident;

  GtkEditable         *wrong;          /* (nullable): the field that is wrong */
  GtkWidget           *wrong_problem;  /* (unowned) (nullable): what is said beside it */

  GtkWidget           *host;       /* (unowned): the window, a parent of the dialog */
  LgStore             *store;      /* (owned) */
  LgAsset             *asset;      /* (owned) */
  gboolean             is_typed;   /* the user wrote a quantity */
  gboolean             is_setting; /* the program writes one */
  GListModel          *incidents;  /* (owned) (nullable) (element-type LgIncident): NULL until they were read */
};

G_DEFINE_FINAL_TYPE (LgAssetStatusDialog, lg_asset_status_dialog, ADW_TYPE_DIALOG)

static void
changed_cb (LgAssetStatusDialog *self)
{
  adw_banner_set_revealed (self->problem, FALSE);
  if (self->wrong_problem != NULL)
    lg_field_problem_forget (self->wrong, self->wrong_problem);
  self->wrong_problem = NULL;
}

static LgAssetStatus
get_status (LgAssetStatusDialog *self)
{
  return adw_combo_row_get_selected (self->status) + LG_ASSET_STATUS_IN_SERVICE;
}

/* All of it is what the store calls unknown. */
static gboolean
read_quantity (LgAssetStatusDialog *self,
               gint64              *quantity)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (gtk_editable_get_text (self->quantity), 10, 1, MAX (self->asset->quantity, 1),
                                   &value, NULL))
    return FALSE;

  *quantity = (gint64) value < self->asset->quantity ? (gint64) value : LG_UNKNOWN;

  return TRUE;
}

static gboolean
is_theft (LgAssetStatusDialog *self)
{
  return get_status (self) == LG_ASSET_STATUS_LOST_STOLEN;
}

static void
show_rest (LgAssetStatusDialog *self)
{
  g_autofree char *all = lg_amount_format (self->asset->quantity, 0);
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;
  gint64 quantity;

  if (is_theft (self) && read_quantity (self, &quantity))
    {
      left = lg_amount_format (quantity != LG_UNKNOWN ? self->asset->quantity - quantity : 0, 0);
      /* Translators: beside how many are missing: of how many, and how many are left of them */
      text = g_strdup_printf (_("of %1$s, %2$s left"), all, left);
    }
  else
    {
      /* Translators: beside a quantity: of how many */
      text = g_strdup_printf (_("of %s"), all);
    }
  gtk_label_set_label (self->rest, text);
}

/* Mostly a part is stolen, and how many that is nobody knows but who writes it; anything else concerns all of it. */
static void
offer_quantity (LgAssetStatusDialog *self)
{
  g_autofree char *all = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (self->asset->quantity, 1));

  if (!self->is_typed)
    {
      self->is_setting = TRUE;
      gtk_editable_set_text (self->quantity, is_theft (self) && self->asset->quantity > 1 ? "" : all);
      self->is_setting = FALSE;
    }
  show_rest (self);
}

static void
status_changed_cb (LgAssetStatusDialog *self)
{
  changed_cb (self);
  if (self->asset != NULL)
    offer_quantity (self);
}

static void
quantity_changed_cb (LgAssetStatusDialog *self)
{
  self->is_typed |= !self->is_setting;
  changed_cb (self);
  if (self->asset != NULL)
    show_rest (self);
}

static gint64
get_incident_row (LgAssetStatusDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->incident);
  g_autoptr (LgIncident) incident = NULL;

  /* The first choice is none. */
  if (self->incidents != NULL && selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    incident = g_list_model_get_item (self->incidents, selected - 1);

  return incident != NULL ? LG_RECORD (incident)->row : 0;
}

static DexFuture *
written_cb (DexFuture *future,
            gpointer   user_data)
{
  g_autoptr (LgAssetStatusDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  g_autofree char *sentence = NULL;

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      gtk_widget_set_sensitive (self->submit, TRUE);
      lg_problem_banner_tell (self->problem, lg_store_error_say (error));
      return NULL;
    }

  sentence = g_strdup_printf (_("%s: %s"), self->asset->name, lg_words_asset_status (get_status (self)));
  lg_asset_acts_tell (LG_PAGE_HOST (self->host), self->store, sentence, self->asset, g_value_get_object (value), TRUE);
  adw_dialog_force_close (ADW_DIALOG (self));

  return NULL;
}

static void
refuse (LgAssetStatusDialog *self,
        GtkEditable         *entry,
        const char          *sentence)
{
  changed_cb (self);
  self->wrong = entry;
  self->wrong_problem = lg_field_problem_show (entry, sentence);
}

static void
submit_cb (LgAssetStatusDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
  g_autofree char *all = lg_amount_format (self->asset->quantity, 0);
  g_autofree char *sentence = g_strdup_printf (_("Say how many of the %s are meant."), all);
  gint64 quantity;

  if (!read_quantity (self, &quantity))
    {
      refuse (self, self->quantity, sentence);
      return;
    }

  if (*reason == '\0')
    {
      refuse (self, self->reason, _("Say why the status changes."));
      return;
    }

  gtk_widget_set_sensitive (self->submit, FALSE);
  dex_future_disown (
    dex_future_finally (lg_asset_acts_set_status (self->store, self->asset, get_status (self), quantity, reason,
                                                  get_incident_row (self)),
                        written_cb, lg_weak_new (self), lg_weak_free));
}

static void
set_incidents (LgAssetStatusDialog *self,
               GListModel          *incidents)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint n_incidents = g_list_model_get_n_items (incidents);

  gtk_string_list_append (words, _("None"));
  for (guint i = 0; i < n_incidents; i++)
    {
      g_autoptr (LgIncident) incident = g_list_model_get_item (incidents, i);
      g_autofree char *word = g_strdup_printf ("%s · %s", incident->number, incident->title);

      gtk_string_list_append (words, word);
    }

  g_set_object (&self->incidents, incidents);
  adw_combo_row_set_model (self->incident, G_LIST_MODEL (words));
  gtk_widget_set_visible (GTK_WIDGET (self->incident), n_incidents > 0);
}

static DexFuture *
incidents_read_cb (DexFuture *future,
                   gpointer   user_data)
{
  g_autoptr (LgAssetStatusDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    set_incidents (self, g_value_get_object (value));
  else if (self != NULL)
    lg_problem_banner_tell (self->problem, lg_store_error_say (error));

  return NULL;
}

static gpointer
list_incidents_cb (LgDb      *db,
                   gpointer   user_data,
                   GError   **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

  filter->statuses = LG_INCIDENT_STATUSES_CURRENT;
  filter->site_row = *(gint64 *) user_data;
  filter->limit = MAX_INCIDENTS;

  return lg_list_take (lg_incidents_list (db, filter, FALSE, error), LG_TYPE_INCIDENT);
}

static void
lg_asset_status_dialog_dispose (GObject *object)
{
  LgAssetStatusDialog *self = LG_ASSET_STATUS_DIALOG (object);

  g_clear_object (&self->incidents);
  g_clear_object (&self->asset);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_asset_status_dialog_parent_class)->dispose (object);
}

static void
lg_asset_status_dialog_class_init (LgAssetStatusDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_asset_status_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/assets/lg-asset-status-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, submit);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, status);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, quantity);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LgAssetStatusDialog, incident);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, quantity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
}

static void
lg_asset_status_dialog_init (LgAssetStatusDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int status = LG_ASSET_STATUS_IN_SERVICE; status <= LG_ASSET_STATUS_RETIRED; status++)
    gtk_string_list_append (words, lg_words_asset_status (status));
  adw_combo_row_set_model (self->status, G_LIST_MODEL (words));
  gtk_widget_set_visible (GTK_WIDGET (self->incident), FALSE);
}

/* One piece has no part; what is offered first is what most often comes next. */
static void
set_asset (LgAssetStatusDialog *self,
           LgAsset             *asset)
{
  LgAssetStatus next = asset->status == LG_ASSET_STATUS_IN_SERVICE ? LG_ASSET_STATUS_LOST_STOLEN
                                                                   : LG_ASSET_STATUS_IN_SERVICE;

  self->asset = g_object_ref (asset);
  adw_combo_row_set_selected (self->status, next - LG_ASSET_STATUS_IN_SERVICE);
  offer_quantity (self);
  gtk_widget_set_visible (GTK_WIDGET (self->quantity), asset->quantity > 1);
}

/**
 * lg_asset_status_dialog_present:
 * @host: the window
 * @store: the store
 * @asset: the asset as it was read
 */
void
lg_asset_status_dialog_present (LgPageHost *host,
                                LgStore    *store,
                                LgAsset    *asset)
{
  LgAssetStatusDialog *self = g_object_new (LG_TYPE_ASSET_STATUS_DIALOG, NULL);
  g_autofree char *description = g_markup_escape_text (asset->name, -1);

  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  set_asset (self, asset);
  lg_close_guard_begin (ADW_DIALOG (self));
  adw_preferences_group_set_description (self->group, description);
  dex_future_disown (dex_future_finally (lg_store_read (store, list_incidents_cb,
                                                        g_memdup2 (&asset->site_row, sizeof asset->site_row), g_free),
                                         incidents_read_cb, lg_weak_new (self), lg_weak_free));
  lg_present_dialog (ADW_DIALOG (self), self->host);
}
