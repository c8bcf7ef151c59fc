/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-sections-private.h"
#include "lg-asset-words.h"
#include "lg-count-detail.h"
#include "lg-count-words.h"
#include "lg-money.h"
#include "lg-shortage.h"
#include "lg-time-text.h"
#include "lg-words.h"

/**
 * LgCountDetail:
 *
 * A count that did not find what the books say, as a document: how much that
 * is, how unlikely, and what else is known of the SKU.
 */
struct _LgCountDetail
{
  AdwBin             parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel          *where;
  GtkLabel          *name;
  LgDetailGroup     *difference;
  LgDetailGroup     *unlikelihood;
  LgDetailGroup     *links;
  LgDetailGroup     *counts;

  char              *shown;  /* (owned) (nullable): the id of the count that is shown */
};

G_DEFINE_FINAL_TYPE (LgCountDetail, lg_count_detail, ADW_TYPE_BIN)

static void
show_head (LgCountDetail *self,
           LgDiscrepancy *discrepancy)
{
  g_autofree char *where = lg_count_words_where (discrepancy);
  g_autofree char *when = lg_time_text_absolute (discrepancy->counted_at, discrepancy->precision,
                                                 lg_asset_words_zone (discrepancy->timezone));
  g_autofree char *where_and_when = g_strdup_printf ("%s · %s", where, when);
  g_autofree char *title = lg_count_words_title (discrepancy);

  gtk_label_set_label (self->where, where_and_when);
  gtk_label_set_label (self->name, title);
}

static void
add_units (LgDetailGroup *group,
           const char    *title,
           gint64         units)
{
  g_autofree char *figure = lg_amount_format (units, 0);

  lg_detail_group_add_figure (group, title, NULL, figure);
}

static char *
format_working (LgDiscrepancy *discrepancy)
{
  g_autofree char *units = lg_words_signed (discrepancy->counted - discrepancy->book);
  g_autofree char *cost = NULL;

  if (discrepancy->unit_cost == LG_UNKNOWN)
    return g_strdup_printf (_("%s of unknown cost"), units);

  cost = lg_money_format (discrepancy->unit_cost, discrepancy->currency);

  return g_strdup_printf (_("%s × %s"), units, cost);
}

static void
add_difference (LgCountDetail *self,
                LgDiscrepancy *discrepancy)
{
  g_autofree char *units = lg_words_signed (discrepancy->counted - discrepancy->book);
  g_autofree char *working = format_working (discrepancy);
  g_autofree char *value = lg_count_words_value (discrepancy);

  add_units (self->difference, _("In the Books"), discrepancy->book);
  add_units (self->difference, _("Counted"), discrepancy->counted);
  lg_detail_group_add_figure (self->difference,
                              discrepancy->counted < discrepancy->book ? _("Missing") : _("Too Many"), NULL, units);
  lg_detail_row_set_class (lg_detail_group_add_figure (self->difference, _("At Cost"), working, value), "total");
}

static void
add_unlikelihood (LgCountDetail *self,
                  LgDiscrepancy *discrepancy)
{
  g_autofree char *unlikely = lg_count_words_unlikely (lg_shortage_get_probability (discrepancy));
  g_autofree char *explanation = lg_count_words_explanation (discrepancy);

  lg_detail_group_add_row (self->unlikelihood, unlikely, explanation, NULL);
}

static void
add_link (LgCountDetail *self,
          const char    *title,
          const char    *subtitle,
          const char    *type,
          const char    *id)
{
  lg_detail_row_lead_to (lg_detail_group_add_row (self->links, title, subtitle, NULL),
                         "win.show-record", g_variant_new ("(ss)", type, id));
}

static void
add_links (LgCountDetail *self,
           LgDiscrepancy *discrepancy)
{
  if (discrepancy->asset != NULL)
    add_link (self, _("Asset"), discrepancy->name, "asset", discrepancy->asset);
  if (discrepancy->incident != NULL)
    add_link (self, _("Incident"), discrepancy->incident_number, "incident", discrepancy->incident);

  gtk_widget_set_visible (GTK_WIDGET (self->links), discrepancy->asset != NULL || discrepancy->incident != NULL);
}

static void
lg_count_detail_finalize (GObject *object)
{
  g_free (LG_COUNT_DETAIL (object)->shown);

  G_OBJECT_CLASS (lg_count_detail_parent_class)->finalize (object);
}

static void
lg_count_detail_class_init (LgCountDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_count_detail_finalize;

  g_type_ensure (LG_TYPE_DETAIL_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-count-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LgCountDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, LgCountDetail, where);
  gtk_widget_class_bind_template_child (widget_class, LgCountDetail, name);
  gtk_widget_class_bind_template_child (widget_class, LgCountDetail, difference);
  gtk_widget_class_bind_template_child (widget_class, LgCountDetail, unlikelihood);
  gtk_widget_class_bind_template_child (widget_class, LgCountDetail, links);
  gtk_widget_class_bind_template_child (widget_class, LgCountDetail, counts);
}

static void
lg_count_detail_init (LgCountDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lg_count_detail_set_dossier (LgCountDetail  *self,
                             LgCountDossier *dossier)
{
  LgDiscrepancy *discrepancy = dossier->discrepancy;
  LgDetailGroup *groups[] = { self->difference, self->unlikelihood, self->links, self->counts };

  g_return_if_fail (LG_IS_COUNT_DETAIL (self));

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    lg_detail_group_clear (groups[i]);
  /* A new document is read from its beginning; one that changed stays where it is read. */
  if (g_set_str (&self->shown, LG_RECORD (discrepancy)->id))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  show_head (self, discrepancy);
  add_difference (self, discrepancy);
  add_unlikelihood (self, discrepancy);
  add_links (self, discrepancy);
  for (guint i = 0; i < dossier->counts->len; i++)
    lg_asset_sections_add_count (self->counts, discrepancy->timezone, g_ptr_array_index (dossier->counts, i));
}
