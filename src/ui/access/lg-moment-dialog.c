/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-moment-dialog.h"
#include "lg-store-error-words.h"

/**
 * LgMomentDialog:
 *
 * Asks for a moment at a site. The signal “chosen” brings it.
 */
struct _LgMomentDialog
{
  AdwDialog            parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow         *when;
  GtkLabel            *problem;

  GTimeZone           *zone;  /* (unowned): kept by the room core */
};

G_DEFINE_FINAL_TYPE (LgMomentDialog, lg_moment_dialog, ADW_TYPE_DIALOG)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_problem (LgMomentDialog *self,
              const char     *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->when), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->when));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
changed_cb (LgMomentDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->when), "error");
}

static void
show_cb (LgMomentDialog *self)
{
  g_autoptr (GError) error = NULL;
  LgPrecision precision;
  LgTime at;

  if (!lg_time_parse (gtk_editable_get_text (GTK_EDITABLE (self->when)), self->zone, &at, &precision, &error))
    {
      show_problem (self, lg_store_error_say (error));
      return;
    }

  if (precision != LG_PRECISION_EXACT)
    {
      show_problem (self, _("Give the hour and minute, too: nobody can be inside on a whole day."));
      return;
    }

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, at);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
lg_moment_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_MOMENT_DIALOG);

  G_OBJECT_CLASS (lg_moment_dialog_parent_class)->dispose (object);
}

static void
lg_moment_dialog_class_init (LgMomentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_moment_dialog_dispose;

  /* The moment, a time in microseconds. */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/access/lg-moment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgMomentDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LgMomentDialog, when);
  gtk_widget_class_bind_template_child (widget_class, LgMomentDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
lg_moment_dialog_init (LgMomentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_moment_dialog_new:
 * @site: the site
 * @at: the moment to begin with
 *
 * Returns: (transfer floating): a dialog
 */
LgMomentDialog *
lg_moment_dialog_new (LgSite *site,
                      LgTime  at)
{
  LgMomentDialog *self = g_object_new (LG_TYPE_MOMENT_DIALOG, NULL);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (at);
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *text = NULL;
  g_autofree char *description = NULL;

  self->zone = lg_time_zone_lookup (site->timezone, NULL);
  local = g_date_time_to_timezone (utc, self->zone);
  text = g_date_time_format (local, "%Y-%m-%d %H:%M");
  gtk_editable_set_text (GTK_EDITABLE (self->when), text);

  /* Translators: the name of a site, and its time zone */
  description = g_markup_printf_escaped (_("%s, %s"), site->name, site->timezone);
  adw_preferences_group_set_description (self->group, description);

  return self;
}
