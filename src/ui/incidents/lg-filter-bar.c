/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-filter-bar.h"
#include "lg-incident.h"
#include "lg-site.h"
#include "lg-words.h"

/**
 * LgFilterBar:
 *
 * Which incidents the list shows: a row of toggles and drop-downs, of which
 * the first choice always means all.
 */
struct _LgFilterBar
{
  AdwBin           parent_instance;

  AdwToggleGroup  *status;
  GtkDropDown     *severity;
  GtkDropDown     *kind;
  GtkDropDown     *site;
  GtkDropDown     *period;
  LgFilterMenu    *saved;       /* (nullable): NULL until the bar is filled */

  LgFilterChoices *choices;     /* (owned) (nullable): NULL until they were read */
  gboolean         is_setting;  /* the program changes the bar, not its user */
};

G_DEFINE_FINAL_TYPE (LgFilterBar, lg_filter_bar, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Days back from today, in the order of the drop-down; the first is any time. */
static const int periods[] = { 0, 1, 7, 30, 90, 365 };

/* What the toggles stand for. */
static const struct
{
  const char *name;
  guint       statuses;
} status_sets[] = {
  { "current", LG_INCIDENT_STATUSES_CURRENT },
  { "open", LG_INCIDENT_STATUSES_ACTIVE },
  { "resolved", 1u << LG_INCIDENT_STATUS_RESOLVED },
  { "archived", 1u << LG_INCIDENT_STATUS_ARCHIVED },
};

static void
changed_cb (LgFilterBar *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chosen_cb (LgFilterBar   *self,
           LgSavedFilter *filter)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, filter);
}

static void
fill_severities (LgFilterBar *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Any Severity"));
  for (int severity = LG_SEVERITY_MINOR; severity <= LG_SEVERITY_CRITICAL; severity++)
    gtk_string_list_append (words, lg_words_severity (severity));

  gtk_drop_down_set_model (self->severity, G_LIST_MODEL (words));
}

static gint64
get_site_row (LgFilterBar *self)
{
  guint selected = gtk_drop_down_get_selected (self->site);

  if (self->choices == NULL || selected == 0)
    return 0;

  return LG_RECORD (g_ptr_array_index (self->choices->sites, selected - 1))->row;
}

static const char *
get_kind (LgFilterBar *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return self->choices != NULL && selected > 0 ? self->choices->kinds[selected - 1] : NULL;
}

static void
fill_sites (LgFilterBar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sites = self->choices != NULL ? self->choices->sites->len : 0;

  gtk_string_list_append (names, _("Any Site"));
  for (guint i = 0; i < n_sites; i++)
    gtk_string_list_append (names, ((LgSite *) g_ptr_array_index (self->choices->sites, i))->name);

  gtk_drop_down_set_model (self->site, G_LIST_MODEL (names));
  /* One site alone leaves nothing to choose. */
  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 1);
}

static void
fill_kinds (LgFilterBar *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Any Kind"));
  for (gsize i = 0; self->choices != NULL && self->choices->kinds[i] != NULL; i++)
    gtk_string_list_append (words, lg_words_kind (self->choices->kinds[i]));

  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (words));
}

static void
fill_choices (LgFilterBar *self)
{
  fill_sites (self);
  fill_kinds (self);
}

static void
fill_periods (LgFilterBar *self)
{
  const char *words[] = {
    _("Any Time"), _("Today"), _("Last 7 Days"), _("Last 30 Days"), _("Last 90 Days"), _("Last 365 Days"), NULL
  };
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  gtk_drop_down_set_model (self->period, G_LIST_MODEL (list));
}

static void
lg_filter_bar_dispose (GObject *object)
{
  g_clear_object (&LG_FILTER_BAR (object)->choices);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_FILTER_BAR);

  G_OBJECT_CLASS (lg_filter_bar_parent_class)->dispose (object);
}

static void
lg_filter_bar_class_init (LgFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_filter_bar_dispose;

  /* The user chose other incidents. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The user chose a saved filter, an #LgSavedFilter. */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LG_TYPE_SAVED_FILTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/incidents/lg-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LgFilterBar, status);
  gtk_widget_class_bind_template_child (widget_class, LgFilterBar, severity);
  gtk_widget_class_bind_template_child (widget_class, LgFilterBar, kind);
  gtk_widget_class_bind_template_child (widget_class, LgFilterBar, site);
  gtk_widget_class_bind_template_child (widget_class, LgFilterBar, period);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
lg_filter_bar_init (LgFilterBar *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_filter_bar_fill:
 * @self: a bar that is new
 *
 * Offers something to choose, without which the bar creates no filter. The bar itself takes long enough to make.
 */
void
lg_filter_bar_fill (LgFilterBar *self)
{
  g_return_if_fail (LG_IS_FILTER_BAR (self));
  g_return_if_fail (self->saved == NULL);

  fill_severities (self);
  fill_periods (self);
  fill_choices (self);
  adw_toggle_group_set_active_name (self->status, "current");
  self->saved = g_object_new (LG_TYPE_FILTER_MENU, NULL);
  g_signal_connect_object (self->saved, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_insert_child_after (ADW_WRAP_BOX (adw_bin_get_child (ADW_BIN (self))), GTK_WIDGET (self->saved),
                                   gtk_widget_get_ancestor (GTK_WIDGET (self->status), GTK_TYPE_SCROLLED_WINDOW));

  self->is_setting = FALSE;
}

static guint
get_statuses (LgFilterBar *self)
{
  const char *name = adw_toggle_group_get_active_name (self->status);

  for (gsize i = 0; i < G_N_ELEMENTS (status_sets); i++)
    {
      if (g_strcmp0 (name, status_sets[i].name) == 0)
        return status_sets[i].statuses;
    }

  return LG_INCIDENT_STATUSES_CURRENT;
}

static guint
get_severities (LgFilterBar *self)
{
  guint selected = gtk_drop_down_get_selected (self->severity);

  return selected == 0 ? LG_INCIDENT_SEVERITIES_ALL : 1u << (LG_SEVERITY_MINOR + selected - 1);
}

/**
 * lg_filter_bar_create_filter:
 * @self: a bar
 *
 * Returns: (transfer full): what is chosen, the newest first
 */
LgIncidentFilter *
lg_filter_bar_create_filter (LgFilterBar *self)
{
  LgIncidentFilter *filter = lg_incident_filter_new ();

  filter->statuses = get_statuses (self);
  filter->severities = get_severities (self);
  filter->site_row = get_site_row (self);
  lg_incident_filter_set_last_days (filter, periods[gtk_drop_down_get_selected (self->period)],
                                    lg_time_zone_lookup (lg_time_zone_host (), NULL));
  filter->kind = g_strdup (get_kind (self));

  return filter;
}

static guint
find_site (LgFilterChoices *choices,
           gint64           row)
{
  for (guint i = 0; i < choices->sites->len; i++)
    {
      if (LG_RECORD (g_ptr_array_index (choices->sites, i))->row == row)
        return i + 1;
    }

  return 0;
}

static guint
find_kind (LgFilterChoices *choices,
           const char      *kind)
{
  for (guint i = 0; kind != NULL && choices->kinds[i] != NULL; i++)
    {
      if (g_str_equal (choices->kinds[i], kind))
        return i + 1;
    }

  return 0;
}

/* Keeps what is chosen. */
void
lg_filter_bar_set_choices (LgFilterBar     *self,
                           LgFilterChoices *choices)
{
  gint64 site = get_site_row (self);
  g_autofree char *kind = g_strdup (get_kind (self));

  g_return_if_fail (LG_IS_FILTER_BAR (self));

  self->is_setting = TRUE;
  g_set_object (&self->choices, choices);
  fill_choices (self);
  gtk_drop_down_set_selected (self->site, find_site (choices, site));
  gtk_drop_down_set_selected (self->kind, find_kind (choices, kind));
  self->is_setting = FALSE;
}

static const char *
find_status_name (guint statuses)
{
  for (gsize i = 0; i < G_N_ELEMENTS (status_sets); i++)
    {
      if (status_sets[i].statuses == statuses)
        return status_sets[i].name;
    }

  return "current";
}

static guint
find_severity (guint severities)
{
  for (int severity = LG_SEVERITY_MINOR; severity <= LG_SEVERITY_CRITICAL; severity++)
    {
      if (severities == 1u << severity)
        return severity - LG_SEVERITY_MINOR + 1;
    }

  return 0;
}

static guint
find_period (int days)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      if (periods[i] == days)
        return i;
    }

  return 0;
}

/**
 * lg_filter_bar_set_filter:
 * @self: a bar
 * @filter: what to choose
 *
 * Chooses of it what the bar has to choose from, without telling of it.
 */
void
lg_filter_bar_set_filter (LgFilterBar            *self,
                          const LgIncidentFilter *filter)
{
  g_return_if_fail (LG_IS_FILTER_BAR (self));

  self->is_setting = TRUE;
  adw_toggle_group_set_active_name (self->status, find_status_name (filter->statuses));
  gtk_drop_down_set_selected (self->severity, find_severity (filter->severities));
  gtk_drop_down_set_selected (self->kind, self->choices != NULL ? find_kind (self->choices, filter->kind) : 0);
  gtk_drop_down_set_selected (self->site, self->choices != NULL ? find_site (self->choices, filter->site_row) : 0);
  gtk_drop_down_set_selected (self->period, find_period (filter->last_days));
  self->is_setting = FALSE;
}

void
lg_filter_bar_reset (LgFilterBar *self)
{
  g_autoptr (LgIncidentFilter) none = lg_incident_filter_new ();

  lg_filter_bar_set_filter (self, none);
  lg_filter_menu_forget (self->saved);
  changed_cb (self);
}

/* Its menu of saved filters. */
LgFilterMenu *
lg_filter_bar_get_saved (LgFilterBar *self)
{
  g_return_val_if_fail (LG_IS_FILTER_BAR (self), NULL);

  return self->saved;
}
