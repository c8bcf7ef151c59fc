/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-dialog-private.h"
#include "lg-asset-words.h"
#include "lg-error.h"
#include "lg-money.h"

/* The fields of the dialog: filled in, and read. */

/* The site that is chosen: one without a row is still to be made. */
static LgSite *
get_site (LgAssetDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->site);
  g_autoptr (LgSite) site = NULL;

  if (self->sites != NULL)
    site = g_list_model_get_item (self->sites, selected);

  /* The model keeps it. */
  return site;
}

/* The currency of amounts: an asset keeps the one it was valued in. */
static const char *
get_currency (LgAssetDialog *self)
{
  LgSite *site = get_site (self);

  if (self->asset != NULL)
    return self->asset->currency;

  return site != NULL ? site->currency : NULL;
}

static void
set_text (GtkEditable *entry,
          const char  *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
set_amount (GtkEditable *entry,
            gint64       amount,
            const char  *currency)
{
  g_autofree char *text = amount != LG_UNKNOWN ? lg_money_format_plain (amount, currency) : NULL;

  set_text (entry, text);
}

void
lg_asset_form_set_asset (LgAssetDialog *self)
{
  LgAsset *asset = self->asset;
  g_autofree char *quantity = g_strdup_printf ("%" G_GINT64_FORMAT, asset->quantity);

  set_text (self->name, asset->name);
  set_text (self->sku, asset->sku);
  set_text (self->barcode, asset->barcode);
  set_text (self->category, asset->category);
  set_text (self->quantity, quantity);
  set_amount (self->unit_cost, asset->unit_cost, asset->currency);
  set_amount (self->unit_price, asset->unit_price, asset->currency);
  adw_switch_row_set_active (self->high_value, asset->high_value);
  set_text (self->place, asset->place);
}

/**
 * lg_asset_form_set_sites:
 * @self: the dialog
 * @sites: (element-type LgSite): the sites to choose from
 */
void
lg_asset_form_set_sites (LgAssetDialog *self,
                         GListModel    *sites)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sites = g_list_model_get_n_items (sites);
  guint selected = 0;

  g_set_object (&self->sites, sites);
  for (guint i = 0; i < n_sites; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (names, site->name);
      if (self->asset != NULL && LG_RECORD (site)->row == self->asset->site_row)
        selected = i;
    }

  adw_combo_row_set_model (self->site, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->site, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 1);
  lg_asset_form_update (self);
}

static gboolean
is_empty (GtkEditable *entry)
{
  return *gtk_editable_get_text (entry) == '\0';
}

static gboolean
refuse (GtkEditable  *entry,
        GtkEditable **wrong,
        GError      **error,
        const char   *sentence)
{
  *wrong = entry;
  g_set_error_literal (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, sentence);

  return FALSE;
}

static gboolean
read_quantity (LgAssetDialog  *self,
               gint64         *quantity,
               GtkEditable   **wrong,
               GError        **error)
{
  const char *text = gtk_editable_get_text (self->quantity);
  guint64 value = 1;

  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &value, NULL))
    {
      g_autofree char *sentence = g_strdup_printf (_("“%s” is no quantity."), text);

      return refuse (self->quantity, wrong, error, sentence);
    }

  *quantity = (gint64) value;

  return TRUE;
}

static gboolean
read_amount (LgAssetDialog  *self,
             GtkEditable    *entry,
             gint64         *amount,
             GtkEditable   **wrong,
             GError        **error)
{
  const char *currency = get_currency (self);
  g_autofree char *sentence = NULL;

  *amount = LG_UNKNOWN;
  if (is_empty (entry))
    return TRUE;

  if (currency == NULL || (lg_money_parse (gtk_editable_get_text (entry), currency, amount, NULL) && *amount >= 0))
    return TRUE;

  sentence = g_strdup_printf (_("“%s” is no amount in %s."), gtk_editable_get_text (entry), currency);

  return refuse (entry, wrong, error, sentence);
}

static gboolean
read_worth (LgAssetDialog  *self,
            LgAsset        *asset,
            GtkEditable   **wrong,
            GError        **error)
{
  gint64 value;

  if (!read_quantity (self, &asset->quantity, wrong, error) ||
      !read_amount (self, self->unit_cost, &asset->unit_cost, wrong, error) ||
      !read_amount (self, self->unit_price, &asset->unit_price, wrong, error))
    return FALSE;

  return lg_asset_get_value (asset, &value, NULL) ||
         refuse (self->unit_cost, wrong, error, _("Quantity and unit cost make more than can be kept."));
}

/* The value follows what is typed; what is none yet has none. */
static void
show_value (LgAssetDialog *self)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autofree char *working = NULL;
  g_autofree char *value = NULL;
  GtkEditable *wrong;

  g_set_str (&asset->currency, get_currency (self));
  if (read_worth (self, asset, &wrong, NULL) && asset->unit_cost != LG_UNKNOWN)
    {
      working = lg_asset_words_working (asset);
      value = lg_asset_words_value (asset);
    }

  adw_action_row_set_subtitle (self->value, working != NULL ? working : "");
  gtk_label_set_label (self->value_figure, value != NULL ? value : "–");
}

/* Shows what follows from the fields. */
void
lg_asset_form_update (LgAssetDialog *self)
{
  LgSite *site = get_site (self);

  gtk_widget_set_visible (GTK_WIDGET (self->new_site), site != NULL && LG_RECORD (site)->row == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->submit), self->sites != NULL);
  show_value (self);
}

static void
read_texts (LgAssetDialog *self,
            LgAsset       *asset)
{
  LgSite *site = get_site (self);

  lg_record_set_text (&asset->name, gtk_editable_get_text (self->name));
  lg_record_set_text (&asset->sku, gtk_editable_get_text (self->sku));
  lg_record_set_text (&asset->barcode, gtk_editable_get_text (self->barcode));
  lg_record_set_text (&asset->category, gtk_editable_get_text (self->category));
  lg_record_set_text (&asset->place, gtk_editable_get_text (self->place));
  asset->high_value = adw_switch_row_get_active (self->high_value);
  asset->site_row = site != NULL ? LG_RECORD (site)->row : 0;
}

/**
 * lg_asset_form_read:
 * @self: the dialog
 * @wrong: (out) (transfer none): the field that is wrong, where there is one
 * @error: return location
 *
 * Returns: (transfer full): the asset as it was typed, NULL where that is none
 */
LgAsset *
lg_asset_form_read (LgAssetDialog  *self,
                    GtkEditable   **wrong,
                    GError        **error)
{
  g_autoptr (LgAsset) asset = self->asset != NULL ? lg_record_copy (self->asset) : g_object_new (LG_TYPE_ASSET, NULL);

  read_texts (self, asset);
  if (asset->currency == NULL)
    g_set_str (&asset->currency, get_currency (self));

  if (asset->name == NULL)
    {
      refuse (self->name, wrong, error, _("An asset needs a name."));
      return NULL;
    }

  if (asset->site_row == 0 && is_empty (self->new_site))
    {
      refuse (self->new_site, wrong, error, _("Say at which site it is."));
      return NULL;
    }

  return read_worth (self, asset, wrong, error) ? g_steal_pointer (&asset) : NULL;
}
