/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-choices-button.h"

/**
 * LgChoicesButton:
 *
 * Any of a few things, checked in a list that the button opens. The signal
 * “changed” says that another choice was made.
 */
struct _LgChoicesButton
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  GtkWidget     *choices;

  char          *caption;  /* (owned): what is chosen, for a screen reader */
};

G_DEFINE_FINAL_TYPE (LgChoicesButton, lg_choices_button, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_choices (LgChoicesButton *self)
{
  guint n_choices = 0;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (self->choices); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_choices++;

  return n_choices;
}

static void
show_chosen (LgChoicesButton *self)
{
  guint chosen = lg_choices_button_get_chosen (self);
  guint n_chosen = 0;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  for (guint bits = chosen; bits != 0; bits >>= 1)
    n_chosen += bits & 1;

  /* Translators: how many are chosen, of how many */
  label = n_chosen > 0 ? g_strdup_printf (_("%u of %u"), n_chosen, count_choices (self)) : g_strdup (_("None"));
  gtk_menu_button_set_label (self->button, label);

  /* Translators: what a setting is, and its value */
  name = g_strdup_printf (_("%s: %s"), self->caption, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
toggled_cb (LgChoicesButton *self)
{
  show_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
lg_choices_button_dispose (GObject *object)
{
  /* The bin would still point to its child, which is one of the template's own. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_CHOICES_BUTTON);

  G_OBJECT_CLASS (lg_choices_button_parent_class)->dispose (object);
}

static void
lg_choices_button_finalize (GObject *object)
{
  g_free (LG_CHOICES_BUTTON (object)->caption);

  G_OBJECT_CLASS (lg_choices_button_parent_class)->finalize (object);
}

static void
lg_choices_button_class_init (LgChoicesButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_choices_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_choices_button_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/settings/lg-choices-button.ui");
  gtk_widget_class_bind_template_child (widget_class, LgChoicesButton, button);
  gtk_widget_class_bind_template_child (widget_class, LgChoicesButton, choices);
}

static void
lg_choices_button_init (LgChoicesButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_choices_button_new:
 * @words: what there is to choose, ending with NULL, at most 31
 * @caption: what is chosen
 *
 * Returns: (transfer floating): a button with nothing chosen
 */
GtkWidget *
lg_choices_button_new (const char * const *words,
                       const char         *caption)
{
  LgChoicesButton *self = g_object_new (LG_TYPE_CHOICES_BUTTON, NULL);

  self->caption = g_strdup (caption);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      GtkWidget *choice = gtk_check_button_new_with_label (words[i]);

      g_signal_connect_object (choice, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->choices), choice);
    }
  show_chosen (self);

  return GTK_WIDGET (self);
}

/* A bit for each thing that is chosen: bit 0 for the first. */
guint
lg_choices_button_get_chosen (LgChoicesButton *self)
{
  guint chosen = 0;
  guint bit = 1;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (self->choices); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
        chosen |= bit;
      bit <<= 1;
    }

  return chosen;
}

void
lg_choices_button_set_chosen (LgChoicesButton *self,
                              guint            chosen)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (self->choices); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), chosen & 1);
      chosen >>= 1;
    }
}
