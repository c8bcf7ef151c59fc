/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-asset-table.h"
#include "lg-incident-dialog-private.h"
#include "lg-line-row.h"
#include "lg-weak.h"

/* What a line is about, as it is known among the assets. */

typedef struct
{
  char   *code;      /* (owned): a SKU, or a barcode */
  gint64  site_row;  /* 0 where the site is a new one */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->code);
  g_free (question);
}

/* Returns: (nullable): the asset at the site, else one elsewhere */
static gpointer
find_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Question *question = user_data;
  g_autoptr (GPtrArray) assets = lg_assets_list_by_code (db, question->code, error);

  for (guint i = 0; assets != NULL && i < assets->len; i++)
    {
      LgAsset *asset = g_ptr_array_index (assets, i);

      if (asset->site_row == question->site_row)
        return g_object_ref (asset);
    }

  return assets != NULL && assets->len > 0 ? g_object_ref (g_ptr_array_index (assets, 0)) : NULL;
}

static DexFuture *
found_cb (DexFuture *future,
          gpointer   user_data)
{
  const char *code = lg_weak_get_data (user_data);
  g_autoptr (LgLineRow) row = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (row != NULL && value != NULL && G_VALUE_HOLDS_OBJECT (value))
    lg_line_row_offer (row, code, g_value_get_object (value));

  return NULL;
}

/* Fills in the row what the assets say of the SKU. */
void
lg_incident_form_find_stock (LgIncidentDialog *self,
                             const char       *sku,
                             GtkWidget        *row)
{
  LgSite *site = lg_incident_form_get_site (self);
  Question *question;

  if (self->is_filling || self->is_setting)
    return;

  question = g_new0 (Question, 1);
  question->code = g_strdup (sku);
  question->site_row = self->incident != NULL ? self->incident->site_row : site != NULL ? LG_RECORD (site)->row : 0;
  dex_future_disown (dex_future_finally (lg_store_read (self->store, find_cb, question, question_free),
                                         found_cb, lg_weak_new_with (row, g_strdup (sku), g_free), lg_weak_free));
}
