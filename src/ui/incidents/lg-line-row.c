/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-error.h"
#include "lg-line-row.h"
#include "lg-money.h"
#include "lg-store-error-words.h"

/**
 * LgLineRow:
 *
 * A line of an incident in the form: what, how many, and what each cost.
 */
struct _LgLineRow
{
  AdwExpanderRow  parent_instance;

  GtkEditable    *sku;
  GtkEditable    *description;
  GtkEditable    *quantity;
  GtkEditable    *unit_cost;
  GtkEditable    *unit_price;
  GtkEditable    *recovered;

  char           *currency;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgLineRow, lg_line_row, ADW_TYPE_EXPANDER_ROW)

enum {
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  SIGNAL_SKU_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_empty (GtkEditable *entry)
{
  return *gtk_editable_get_text (entry) == '\0';
}

/* A quantity that is left out is @default_value. */
static gboolean
read_quantity (GtkEditable  *entry,
               gint64        default_value,
               gint64       *quantity,
               GError      **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  guint64 value;

  *quantity = default_value;
  if (*text == '\0')
    return TRUE;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &value, NULL))
    {
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("“%s” is no quantity."), text);
      return FALSE;
    }

  *quantity = (gint64) value;

  return TRUE;
}

static gboolean
read_amount (LgLineRow    *self,
             GtkEditable  *entry,
             gint64       *amount,
             GError      **error)
{
  *amount = LG_UNKNOWN;
  if (is_empty (entry))
    return TRUE;

  if (!lg_money_parse (gtk_editable_get_text (entry), self->currency, amount, NULL) || *amount < 0)
    {
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID,
                   _("“%s” is no amount in %s."), gtk_editable_get_text (entry), self->currency);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_recovered (LgLine  *line,
                 GError **error)
{
  if (line->recovered_quantity <= line->quantity)
    return TRUE;

  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, "%s", _("More was recovered than was lost."));

  return FALSE;
}

/* Returns: (nullable): the entry that holds no figure, with @error set */
static GtkEditable *
find_wrong (LgLineRow  *self,
            LgLine     *line,
            GError    **error)
{
  if (!read_quantity (self->quantity, 1, &line->quantity, error))
    return self->quantity;
  if (!read_amount (self, self->unit_cost, &line->unit_cost, error))
    return self->unit_cost;
  if (!read_amount (self, self->unit_price, &line->unit_price, error))
    return self->unit_price;
  if (!read_quantity (self->recovered, 0, &line->recovered_quantity, error) || !check_recovered (line, error))
    return self->recovered;

  return NULL;
}

/**
 * lg_line_row_read:
 * @self: a row
 * @wrong: (out) (nullable) (transfer none): the entry in which nobody can read a figure
 * @error: return location
 *
 * Returns: (transfer full): the line, or NULL where what was typed is none
 */
LgLine *
lg_line_row_read (LgLineRow    *self,
                  GtkEditable **wrong,
                  GError      **error)
{
  g_autoptr (LgLine) line = lg_line_new ();

  lg_record_set_text (&line->sku, gtk_editable_get_text (self->sku));
  lg_record_set_text (&line->description, gtk_editable_get_text (self->description));

  *wrong = find_wrong (self, line, error);

  return *wrong == NULL ? g_steal_pointer (&line) : NULL;
}

static char *
format_working (LgLineRow *self,
                LgLine    *line)
{
  g_autofree char *quantity = NULL;
  g_autofree char *cost = NULL;
  g_autofree char *product = NULL;
  gint64 loss;

  if (line->unit_cost == LG_UNKNOWN || !lg_money_multiply (line->unit_cost, line->quantity, &loss, NULL))
    return g_strdup (_("Cost unknown"));

  quantity = g_strdup_printf ("%" G_GINT64_FORMAT, line->quantity);
  cost = lg_money_format (line->unit_cost, self->currency);
  product = lg_money_format (loss, self->currency);

  /* Translators: quantity × unit cost = loss */
  return g_strdup_printf (_("%s × %s = %s"), quantity, cost, product);
}

static void
update_title (LgLineRow *self)
{
  g_autoptr (GError) error = NULL;
  GtkEditable *wrong;
  g_autoptr (LgLine) line = lg_line_row_read (self, &wrong, &error);
  g_autofree char *working = line != NULL ? format_working (self, line) : g_strdup (lg_store_error_say (error));
  GtkEditable *name = !is_empty (self->description) ? self->description : self->sku;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 is_empty (name) ? _("New Line") : gtk_editable_get_text (name));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), working);
  if (line == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wrong-line");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wrong-line");
}

static void
changed_cb (LgLineRow *self)
{
  update_title (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_clicked_cb (LgLineRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
sku_written_cb (LgLineRow *self)
{
  if (!is_empty (self->sku))
    g_signal_emit (self, signals[SIGNAL_SKU_WRITTEN], 0, gtk_editable_get_text (self->sku));
}

static void
lg_line_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_LINE_ROW);

  G_OBJECT_CLASS (lg_line_row_parent_class)->dispose (object);
}

static void
lg_line_row_finalize (GObject *object)
{
  g_free (LG_LINE_ROW (object)->currency);

  G_OBJECT_CLASS (lg_line_row_parent_class)->finalize (object);
}

static gboolean
lg_line_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LG_LINE_ROW (widget)->sku));
}

static void
lg_line_row_class_init (LgLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_line_row_dispose;
  object_class->finalize = lg_line_row_finalize;
  widget_class->grab_focus = lg_line_row_grab_focus;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SKU_WRITTEN] =
    g_signal_new ("sku-written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/incidents/lg-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgLineRow, sku);
  gtk_widget_class_bind_template_child (widget_class, LgLineRow, description);
  gtk_widget_class_bind_template_child (widget_class, LgLineRow, quantity);
  gtk_widget_class_bind_template_child (widget_class, LgLineRow, unit_cost);
  gtk_widget_class_bind_template_child (widget_class, LgLineRow, unit_price);
  gtk_widget_class_bind_template_child (widget_class, LgLineRow, recovered);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sku_written_cb);
}

static void
lg_line_row_init (LgLineRow *self)
{
  self->currency = g_strdup ("USD");

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lg_line_row_new (void)
{
  return g_object_new (LG_TYPE_LINE_ROW, NULL);
}

void
lg_line_row_set_currency (LgLineRow  *self,
                          const char *currency)
{
  if (g_set_str (&self->currency, currency))
    update_title (self);
}

static void
set_amount (LgLineRow   *self,
            GtkEditable *entry,
            gint64       amount)
{
  g_autofree char *text = amount != LG_UNKNOWN ? lg_money_format_plain (amount, self->currency) : NULL;

  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
set_quantity (GtkEditable *entry,
              gint64       quantity)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, quantity);

  gtk_editable_set_text (entry, text);
}

void
lg_line_row_set_line (LgLineRow *self,
                      LgLine    *line)
{
  gtk_editable_set_text (self->sku, line->sku != NULL ? line->sku : "");
  gtk_editable_set_text (self->description, line->description != NULL ? line->description : "");
  set_quantity (self->quantity, line->quantity);
  set_amount (self, self->unit_cost, line->unit_cost);
  set_amount (self, self->unit_price, line->unit_price);
  set_quantity (self->recovered, line->recovered_quantity);
}

/**
 * lg_line_row_offer:
 * @self: a row
 * @sku: what was written as its SKU when @asset was looked for
 * @asset: what bears it
 *
 * Fills in what is still empty.
 */
void
lg_line_row_offer (LgLineRow  *self,
                   const char *sku,
                   LgAsset    *asset)
{
  if (!g_str_equal (gtk_editable_get_text (self->sku), sku))
    return;

  if (is_empty (self->description))
    gtk_editable_set_text (self->description, asset->name);
  if (g_strcmp0 (asset->currency, self->currency) != 0)
    return;

  if (is_empty (self->unit_cost))
    set_amount (self, self->unit_cost, asset->unit_cost);
  if (is_empty (self->unit_price))
    set_amount (self, self->unit_price, asset->unit_price);
}

/* Fills in what a draft kept of the row. */
void
lg_line_row_load (LgLineRow  *self,
                  JsonObject *draft)
{
  gtk_editable_set_text (self->sku, json_object_get_string_member_with_default (draft, "sku", ""));
  gtk_editable_set_text (self->description, json_object_get_string_member_with_default (draft, "description", ""));
  gtk_editable_set_text (self->quantity, json_object_get_string_member_with_default (draft, "quantity", ""));
  gtk_editable_set_text (self->unit_cost, json_object_get_string_member_with_default (draft, "unit_cost", ""));
  gtk_editable_set_text (self->unit_price, json_object_get_string_member_with_default (draft, "unit_price", ""));
  gtk_editable_set_text (self->recovered, json_object_get_string_member_with_default (draft, "recovered", ""));
}

/* What was typed, right or wrong. */
JsonObject *
lg_line_row_save (LgLineRow *self)
{
  JsonObject *draft = json_object_new ();

  json_object_set_string_member (draft, "sku", gtk_editable_get_text (self->sku));
  json_object_set_string_member (draft, "description", gtk_editable_get_text (self->description));
  json_object_set_string_member (draft, "quantity", gtk_editable_get_text (self->quantity));
  json_object_set_string_member (draft, "unit_cost", gtk_editable_get_text (self->unit_cost));
  json_object_set_string_member (draft, "unit_price", gtk_editable_get_text (self->unit_price));
  json_object_set_string_member (draft, "recovered", gtk_editable_get_text (self->recovered));

  return draft;
}
