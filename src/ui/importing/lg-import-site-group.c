/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-site-group.h"
#include "lg-money.h"
#include "lg-site.h"
#include "lg-time.h"

/* What a site is called that nobody named. */
#define ONLY_SITE N_("Main")

/**
 * LgImportSiteGroup:
 *
 * Asks for the site of the rows that name none: one of those there are, or a
 * new one with its zone and currency.
 */
struct _LgImportSiteGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwComboRow         *site;
  GtkEditable         *name;
  GtkEditable         *zone;
  GtkEditable         *currency;
  GtkLabel            *problem;

  GListModel          *sites;    /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LgImportSiteGroup, lg_import_site_group, ADW_TYPE_PREFERENCES_GROUP)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The first choice is none, the last a new one.
 *
 * Returns: (transfer full) (nullable): the one among those that there are */
static LgSite *
get_site (LgImportSiteGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->site);

  if (self->sites == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION ||
      selected > g_list_model_get_n_items (self->sites))
    return NULL;

  return g_list_model_get_item (self->sites, selected - 1);
}

static gboolean
is_new (LgImportSiteGroup *self)
{
  return self->sites != NULL && adw_combo_row_get_selected (self->site) == g_list_model_get_n_items (self->sites) + 1;
}

static char *
get_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static gboolean
mark (GtkEditable *entry,
      gboolean     is_good)
{
  if (is_good)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);

  return is_good;
}

static const char *
find_problem (LgImportSiteGroup *self)
{
  g_autofree char *name = get_text (self->name);
  g_autofree char *zone = get_text (self->zone);
  g_autofree char *currency = get_text (self->currency);
  gboolean has_name = mark (self->name, !is_new (self) || *name != '\0');
  gboolean has_zone = mark (self->zone, !is_new (self) || lg_time_zone_lookup (zone, NULL) != NULL);
  gboolean has_currency = mark (self->currency, !is_new (self) || lg_currency_is_valid (currency));

  if (!has_name)
    return _("Give the new site a name.");
  if (!has_zone)
    return _("There is no such time zone. It is named as in Europe/London or America/New_York.");
  if (!has_currency)
    return _("There is no such currency. It has three letters, as in EUR or USD.");

  return NULL;
}

static void
changed_cb (LgImportSiteGroup *self)
{
  const char *problem = find_problem (self);

  gtk_widget_set_visible (GTK_WIDGET (self->name), is_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->zone), is_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->currency), is_new (self));
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
lg_import_site_group_dispose (GObject *object)
{
  g_clear_object (&LG_IMPORT_SITE_GROUP (object)->sites);

  G_OBJECT_CLASS (lg_import_site_group_parent_class)->dispose (object);
}

static void
lg_import_site_group_class_init (LgImportSiteGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_site_group_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/importing/lg-import-site-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportSiteGroup, site);
  gtk_widget_class_bind_template_child (widget_class, LgImportSiteGroup, name);
  gtk_widget_class_bind_template_child (widget_class, LgImportSiteGroup, zone);
  gtk_widget_class_bind_template_child (widget_class, LgImportSiteGroup, currency);
  gtk_widget_class_bind_template_child (widget_class, LgImportSiteGroup, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
lg_import_site_group_init (LgImportSiteGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
list_choices (GListModel *sites)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _("None Chosen"));
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (choices, site->name);
    }
  gtk_string_list_append (choices, _("New Site…"));

  return G_LIST_MODEL (choices);
}

/**
 * lg_import_site_group_set_sites:
 * @self: the group
 * @sites: the sites of the store, each an LgSite
 * @currency: that of a site that names none
 *
 * The only site is chosen, and where there is none, a new one; nothing is chosen among several.
 */
void
lg_import_site_group_set_sites (LgImportSiteGroup *self,
                                GListModel        *sites,
                                const char        *currency)
{
  g_autoptr (GListModel) choices = list_choices (sites);

  g_return_if_fail (LG_IS_IMPORT_SITE_GROUP (self));

  gtk_editable_set_text (self->name, _(ONLY_SITE));
  gtk_editable_set_text (self->zone, lg_time_zone_host ());
  gtk_editable_set_text (self->currency, currency);
  g_set_object (&self->sites, sites);
  adw_combo_row_set_model (self->site, choices);
  adw_combo_row_set_selected (self->site, g_list_model_get_n_items (sites) < 2 ? 1 : 0);
  changed_cb (self);
}

/* Puts what was chosen into a plan. */
void
lg_import_site_group_apply (LgImportSiteGroup *self,
                            LgImportPlan      *plan)
{
  g_autoptr (LgSite) site = get_site (self);

  g_return_if_fail (LG_IS_IMPORT_SITE_GROUP (self));

  g_clear_pointer (&plan->site, g_free);
  g_clear_pointer (&plan->timezone, g_free);
  g_clear_pointer (&plan->currency, g_free);
  if (is_new (self))
    {
      plan->site = get_text (self->name);
      plan->timezone = get_text (self->zone);
      plan->currency = get_text (self->currency);
    }
  else if (site != NULL)
    plan->site = g_strdup (site->code);
}

/* Whether what was typed can be used. Where nothing was chosen, the rows may say it. */
gboolean
lg_import_site_group_check (LgImportSiteGroup *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_SITE_GROUP (self), FALSE);

  return self->sites != NULL && find_problem (self) == NULL;
}
