/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-archive-filter.h"
#include "lg-choice.h"
#include "lg-incident.h"
#include "lg-site.h"
#include "lg-words.h"

/**
 * LgArchiveFilter:
 *
 * Which archived incidents the list shows: drop-downs, of which the first
 * choice always means all.
 */
struct _LgArchiveFilter
{
  AdwBin            parent_instance;

  GtkToggleButton  *held;
  LgChoice         *year;
  LgChoice         *site;
  LgChoice         *kind;
  LgChoice         *disposition;

  LgFilterChoices  *choices;     /* (owned) (nullable): NULL until they were read */
  int               last_year;
  gboolean          is_setting;  /* the program changes the bar, not its user */
};

G_DEFINE_FINAL_TYPE (LgArchiveFilter, lg_archive_filter, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (LgArchiveFilter *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
fill_dispositions (LgArchiveFilter *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Any Outcome"));
  for (int disposition = LG_DISPOSITION_UNFOUNDED; disposition <= LG_DISPOSITION_NOT_RECORDED; disposition++)
    gtk_string_list_append (words, lg_words_disposition (disposition));

  lg_choice_set_names (self->disposition, words, 0);
}

static void
fill_years (LgArchiveFilter *self,
            guint            n_years)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Any Year"));
  for (guint i = 0; i < n_years; i++)
    gtk_string_list_take (words, g_strdup_printf ("%d", self->last_year - (int) i));

  lg_choice_set_names (self->year, words, 0);
}

static gint64
get_site_row (LgArchiveFilter *self)
{
  guint selected = lg_choice_get_selected (self->site);

  if (self->choices == NULL || selected == 0)
    return 0;

  return LG_RECORD (g_ptr_array_index (self->choices->sites, selected - 1))->row;
}

static const char *
get_kind (LgArchiveFilter *self)
{
  guint selected = lg_choice_get_selected (self->kind);

  return self->choices != NULL && selected > 0 ? self->choices->kinds[selected - 1] : NULL;
}

static int
get_year (LgArchiveFilter *self)
{
  guint selected = lg_choice_get_selected (self->year);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ? self->last_year - (int) selected + 1 : 0;
}

static void
fill_sites (LgArchiveFilter *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sites = self->choices != NULL ? self->choices->sites->len : 0;

  gtk_string_list_append (names, _("Any Site"));
  for (guint i = 0; i < n_sites; i++)
    gtk_string_list_append (names, ((LgSite *) g_ptr_array_index (self->choices->sites, i))->name);

  lg_choice_set_names (self->site, names, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 1);
}

static void
fill_kinds (LgArchiveFilter *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Any Kind"));
  for (gsize i = 0; self->choices != NULL && self->choices->kinds[i] != NULL; i++)
    gtk_string_list_append (words, lg_words_kind (self->choices->kinds[i]));

  lg_choice_set_names (self->kind, words, 0);
}

static void
lg_archive_filter_dispose (GObject *object)
{
  g_clear_object (&LG_ARCHIVE_FILTER (object)->choices);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ARCHIVE_FILTER);

  G_OBJECT_CLASS (lg_archive_filter_parent_class)->dispose (object);
}

static void
lg_archive_filter_class_init (LgArchiveFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_archive_filter_dispose;

  /* The user chose other incidents. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/archive/lg-archive-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, LgArchiveFilter, held);
  gtk_widget_class_bind_template_child (widget_class, LgArchiveFilter, year);
  gtk_widget_class_bind_template_child (widget_class, LgArchiveFilter, site);
  gtk_widget_class_bind_template_child (widget_class, LgArchiveFilter, kind);
  gtk_widget_class_bind_template_child (widget_class, LgArchiveFilter, disposition);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
lg_archive_filter_init (LgArchiveFilter *self)
{
  self->is_setting = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_dispositions (self);
  fill_years (self, 0);
  fill_sites (self);
  fill_kinds (self);

  self->is_setting = FALSE;
}

/**
 * lg_archive_filter_create_filter:
 * @self: a bar
 *
 * Returns: (transfer full): what is chosen of the archive, the newest first
 */
LgIncidentFilter *
lg_archive_filter_create_filter (LgArchiveFilter *self)
{
  LgIncidentFilter *filter = lg_incident_filter_new ();
  int year = get_year (self);

  filter->statuses = 1u << LG_INCIDENT_STATUS_ARCHIVED;
  filter->held = gtk_toggle_button_get_active (self->held);
  filter->disposition = (int) lg_choice_get_selected (self->disposition);
  filter->site_row = get_site_row (self);
  filter->kind = g_strdup (get_kind (self));
  if (year != 0)
    {
      filter->since_day = lg_day_from_date (year, 1, 1);
      filter->until_day = lg_day_from_date (year + 1, 1, 1);
    }

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
lg_archive_filter_set_choices (LgArchiveFilter *self,
                               LgFilterChoices *choices)
{
  gint64 site = get_site_row (self);
  g_autofree char *kind = g_strdup (get_kind (self));

  g_return_if_fail (LG_IS_ARCHIVE_FILTER (self));

  self->is_setting = TRUE;
  g_set_object (&self->choices, choices);
  fill_sites (self);
  fill_kinds (self);
  lg_choice_set_selected (self->site, find_site (choices, site));
  lg_choice_set_selected (self->kind, find_kind (choices, kind));
  self->is_setting = FALSE;
}

/* Keeps the year that is chosen, where the archive still goes back to it. */
void
lg_archive_filter_set_years (LgArchiveFilter  *self,
                             LgArchiveChoices *years)
{
  int year = get_year (self);
  int position = year != 0 ? years->last_year - year + 1 : 0;

  g_return_if_fail (LG_IS_ARCHIVE_FILTER (self));

  self->is_setting = TRUE;
  self->last_year = years->last_year;
  fill_years (self, years->n_years);
  lg_choice_set_selected (self->year, position > 0 && position <= (int) years->n_years ? position : 0);
  self->is_setting = FALSE;
}

void
lg_archive_filter_reset (LgArchiveFilter *self)
{
  self->is_setting = TRUE;
  gtk_toggle_button_set_active (self->held, FALSE);
  lg_choice_set_selected (self->year, 0);
  lg_choice_set_selected (self->site, 0);
  lg_choice_set_selected (self->kind, 0);
  lg_choice_set_selected (self->disposition, 0);
  self->is_setting = FALSE;

  changed_cb (self);
}
