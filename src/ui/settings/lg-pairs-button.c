/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-pairs-button.h"
#include "lg-pairs-page.h"
#include "lg-setting-pairs.h"

/**
 * LgPairsButton:
 *
 * A setting that is a table: the button says how long it is, and opens it on a
 * subpage of the preferences. The signal “changed” tells of every change.
 */
struct _LgPairsButton
{
  AdwBin           parent_instance;

  GtkWidget       *button;
  GtkLabel        *length;

  const LgSetting *setting;
  char            *title;  /* (owned) */
  char            *text;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgPairsButton, lg_pairs_button, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
page_changed_cb (LgPairsPage   *page,
                 LgPairsButton *self)
{
  g_autofree char *text = lg_pairs_page_dup_text (page);

  lg_pairs_button_set_text (self, text);
}

static void
clicked_cb (LgPairsButton *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  LgPairsPage *page = lg_pairs_page_new (self->setting, self->title, self->text);

  g_signal_connect_object (page, "changed", G_CALLBACK (page_changed_cb), self, 0);
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (dialog), ADW_NAVIGATION_PAGE (page));
}

/* The row's own words say what the table is of; the button is a part of it. */
static gboolean
lg_pairs_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LG_PAIRS_BUTTON (widget)->button);
}

static gboolean
lg_pairs_button_mnemonic_activate (GtkWidget *widget,
                                   gboolean   group_cycling)
{
  clicked_cb (LG_PAIRS_BUTTON (widget));

  return TRUE;
}

static void
lg_pairs_button_finalize (GObject *object)
{
  LgPairsButton *self = LG_PAIRS_BUTTON (object);

  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (lg_pairs_button_parent_class)->finalize (object);
}

static void
lg_pairs_button_class_init (LgPairsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_pairs_button_finalize;
  widget_class->grab_focus = lg_pairs_button_grab_focus;
  widget_class->mnemonic_activate = lg_pairs_button_mnemonic_activate;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lg_pairs_button_init (LgPairsButton *self)
{
  self->text = g_strdup ("");
  self->button = gtk_button_new ();
  /* A label of the button's own would be its name, and several buttons say the same. */
  self->length = GTK_LABEL (gtk_label_new (NULL));
  gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (self->length));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * lg_pairs_button_new:
 * @setting: a setting that is a table
 * @title: what it is
 *
 * Returns: (transfer floating): a button with an empty table
 */
GtkWidget *
lg_pairs_button_new (const LgSetting *setting,
                     const char      *title)
{
  LgPairsButton *self = g_object_new (LG_TYPE_PAIRS_BUTTON, NULL);

  self->setting = setting;
  self->title = g_strdup (title);

  return GTK_WIDGET (self);
}

const char *
lg_pairs_button_get_text (LgPairsButton *self)
{
  return self->text;
}

static void
show_length (LgPairsButton *self)
{
  g_autoptr (GPtrArray) pairs = lg_setting_pairs_parse (self->text);
  g_autofree char *figure = lg_amount_format (pairs->len, 0);
  g_autofree char *label = pairs->len > 0 ? g_strdup_printf (ngettext ("%s word…", "%s words…", pairs->len), figure)
                                          : g_strdup (_("None…"));
  /* Translators: what a setting is, and its value */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), self->title, label);

  gtk_label_set_label (self->length, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
lg_pairs_button_set_text (LgPairsButton *self,
                          const char    *text)
{
  gboolean is_changed = g_set_str (&self->text, text);

  show_length (self);
  if (is_changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
