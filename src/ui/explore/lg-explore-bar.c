/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-choice.h"
#include "lg-explore-bar.h"
#include "lg-explore-words.h"
#include "lg-site.h"
#include "lg-words.h"

/**
 * LgExploreBar:
 *
 * What the chart shows: a measure, what its marks are, and of which site,
 * kind and currency. Amounts of two currencies are never added, so one of
 * them is always chosen.
 */
struct _LgExploreBar
{
  AdwBin            parent_instance;

  LgChoice         *measure;
  LgChoice         *form;
  LgChoice         *site;
  LgChoice         *kind;
  LgChoice         *currency;

  LgExploreForm     forms[LG_N_EXPLORE_FORMS];  /* those the drop-down has, in its order */
  guint             n_forms;
  LgExploreChoices *choices;                    /* (owned) (nullable): NULL until they were read */
  gboolean          is_setting;                 /* the program changes the bar, not its user */
};

G_DEFINE_FINAL_TYPE (LgExploreBar, lg_explore_bar, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (LgExploreBar *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static LgMeasure
get_measure (LgExploreBar *self)
{
  return (LgMeasure) lg_choice_get_selected (self->measure);
}

static LgExploreForm
get_form (LgExploreBar *self)
{
  guint selected = lg_choice_get_selected (self->form);

  return selected < self->n_forms ? self->forms[selected] : LG_EXPLORE_TIME;
}

static gint64
get_site_row (LgExploreBar *self)
{
  guint selected = lg_choice_get_selected (self->site);

  if (self->choices == NULL || selected == 0 || selected > self->choices->sites->len)
    return 0;

  return LG_RECORD (g_ptr_array_index (self->choices->sites, selected - 1))->row;
}

static const char *
get_kind (LgExploreBar *self)
{
  guint selected = lg_choice_get_selected (self->kind);

  return self->choices != NULL && selected > 0 ? self->choices->kinds[selected - 1] : NULL;
}

static const char *
get_currency (LgExploreBar *self)
{
  guint selected = lg_choice_get_selected (self->currency);

  return self->choices != NULL && self->choices->currencies[0] != NULL ? self->choices->currencies[selected] : NULL;
}

static void
fill_measures (LgExploreBar *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int measure = 0; measure < LG_N_MEASURES; measure++)
    gtk_string_list_append (words, lg_explore_words_measure (measure));

  lg_choice_set_names (self->measure, words, 0);
}

/* Those that suit the measure; what was chosen stays chosen if it does. */
static void
fill_forms (LgExploreBar *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  LgExploreForm chosen = get_form (self);
  guint selected = 0;

  self->n_forms = 0;
  for (int form = 0; form < LG_N_EXPLORE_FORMS; form++)
    {
      if (!lg_explore_form_suits (form, get_measure (self)))
        continue;

      if ((LgExploreForm) form == chosen)
        selected = self->n_forms;
      self->forms[self->n_forms++] = form;
      gtk_string_list_append (words, lg_explore_words_form (form));
    }

  lg_choice_set_names (self->form, words, selected);
}

/* Only what can be chosen is shown: neither a kind of a count, nor the currency of a number. */
static void
update_visible (LgExploreBar *self)
{
  LgMeasure measure = get_measure (self);
  guint n_sites = self->choices != NULL ? self->choices->sites->len : 0;
  guint n_currencies = self->choices != NULL ? g_strv_length (self->choices->currencies) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), measure != LG_MEASURE_SHRINK);
  gtk_widget_set_visible (GTK_WIDGET (self->currency), lg_measure_is_money (measure) && n_currencies > 1);
}

static void
measure_changed_cb (LgExploreBar *self)
{
  if (self->is_setting)
    return;

  self->is_setting = TRUE;
  fill_forms (self);
  update_visible (self);
  self->is_setting = FALSE;

  changed_cb (self);
}

static void
fill_sites (LgExploreBar *self,
            gint64        chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _("Any Site"));
  for (guint i = 0; i < self->choices->sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (self->choices->sites, i);

      gtk_string_list_append (names, site->name);
      if (LG_RECORD (site)->row == chosen)
        selected = i + 1;
    }

  lg_choice_set_names (self->site, names, selected);
}

static void
fill_kinds (LgExploreBar *self,
            const char   *chosen)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (words, _("Any Kind"));
  for (guint i = 0; self->choices->kinds[i] != NULL; i++)
    {
      gtk_string_list_append (words, lg_words_kind (self->choices->kinds[i]));
      if (g_strcmp0 (self->choices->kinds[i], chosen) == 0)
        selected = i + 1;
    }

  lg_choice_set_names (self->kind, words, selected);
}

static void
fill_currencies (LgExploreBar *self,
                 const char   *chosen)
{
  g_autoptr (GtkStringList) codes = gtk_string_list_new ((const char * const *) self->choices->currencies);
  guint selected = 0;

  for (guint i = 0; self->choices->currencies[i] != NULL; i++)
    {
      if (g_strcmp0 (self->choices->currencies[i], chosen) == 0)
        selected = i;
    }

  lg_choice_set_names (self->currency, codes, selected);
}

static void
lg_explore_bar_dispose (GObject *object)
{
  g_clear_object (&LG_EXPLORE_BAR (object)->choices);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_EXPLORE_BAR);

  G_OBJECT_CLASS (lg_explore_bar_parent_class)->dispose (object);
}

static void
lg_explore_bar_class_init (LgExploreBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_explore_bar_dispose;

  /* The user chose another chart. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/explore/lg-explore-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LgExploreBar, measure);
  gtk_widget_class_bind_template_child (widget_class, LgExploreBar, form);
  gtk_widget_class_bind_template_child (widget_class, LgExploreBar, site);
  gtk_widget_class_bind_template_child (widget_class, LgExploreBar, kind);
  gtk_widget_class_bind_template_child (widget_class, LgExploreBar, currency);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_changed_cb);
}

static void
lg_explore_bar_init (LgExploreBar *self)
{
  self->is_setting = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_measures (self);
  fill_forms (self);
  lg_choice_set_selected (self->form, LG_EXPLORE_TIME_KIND);
  update_visible (self);

  self->is_setting = FALSE;
}

/* Keeps what is chosen. */
void
lg_explore_bar_set_choices (LgExploreBar     *self,
                            LgExploreChoices *choices)
{
  gint64 site = get_site_row (self);
  g_autofree char *kind = g_strdup (get_kind (self));
  g_autofree char *currency = g_strdup (get_currency (self));

  g_return_if_fail (LG_IS_EXPLORE_BAR (self));

  self->is_setting = TRUE;
  g_set_object (&self->choices, choices);
  fill_sites (self, site);
  fill_kinds (self, kind);
  fill_currencies (self, currency);
  update_visible (self);
  self->is_setting = FALSE;
}

/**
 * lg_explore_bar_fill_choice:
 * @self: a bar
 * @choice: everything but its period is set to what the bar says
 */
void
lg_explore_bar_fill_choice (LgExploreBar    *self,
                            LgExploreChoice *choice)
{
  choice->measure = get_measure (self);
  choice->form = get_form (self);
  choice->site_row = get_site_row (self);
  g_set_str (&choice->kind, choice->measure != LG_MEASURE_SHRINK ? get_kind (self) : NULL);
  g_set_str (&choice->currency, lg_measure_is_money (choice->measure) ? get_currency (self) : NULL);
}
