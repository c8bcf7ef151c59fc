/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-detail.h"
#include "lg-access-lanes-view.h"
#include "lg-detail-group.h"
#include "lg-slices.h"
#include "lg-time-text.h"
#include "lg-words.h"

/* A list box gets slow beyond; the list beside it has them all. */
#define MAX_ROWS 200

/**
 * LgAccessDetail:
 *
 * Who was at a site at a moment, as its access logs tell it.
 */
struct _LgAccessDetail
{
  AdwBin             parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel          *site;
  GtkLabel          *when;
  LgAccessLanesView *lanes;
  LgDetailGroup     *inside;
  LgDetailGroup     *denied;
  LgDetailGroup     *unclosed;
  LgDetailGroup     *near;

  LgAccessMoment    *moment;   /* (owned) (nullable): until all of it is shown */
  guint              n_shown;  /* of its parts */
};

G_DEFINE_FINAL_TYPE (LgAccessDetail, lg_access_detail, ADW_TYPE_BIN)

static char *
format_time (const LgAccessFindings *findings,
             LgTime                  time)
{
  return lg_time_text_absolute (time, LG_PRECISION_EXACT, lg_time_zone_lookup (findings->timezone, NULL));
}

static const char *
name_of (const LgAccessPerson *person)
{
  return person->person != NULL ? person->person : _("Unknown Person");
}

static void
add_person (LgDetailGroup        *group,
            const LgAccessPerson *person,
            const char           *subtitle)
{
  /* Translators: the number of a badge */
  g_autofree char *badge = g_strdup_printf (_("Badge %s"), person->badge);

  lg_detail_group_add_figure (group, name_of (person), subtitle, badge);
}

static char *
describe_stay (const LgAccessFindings *findings,
               const LgPresence       *presence)
{
  g_autofree char *entered = presence->entered_at != LG_TIME_NONE ? format_time (findings, presence->entered_at) : NULL;
  g_autofree char *left = presence->left_at != LG_TIME_NONE ? format_time (findings, presence->left_at) : NULL;

  if (entered != NULL && left != NULL)
    return g_strdup_printf (_("Entered %s, left %s"), entered, left);
  if (entered != NULL && presence->doubtful)
    return g_strdup_printf (_("Entered %s; the exit was probably forgotten"), entered);
  if (entered != NULL)
    return g_strdup_printf (_("Entered %s"), entered);
  if (left != NULL)
    return g_strdup_printf (_("Left %s; no entry before it"), left);

  return g_strdup ("");
}

static void
show_inside (LgAccessDetail         *self,
             const LgAccessFindings *findings)
{
  guint n_inside = 0;

  lg_detail_group_clear (self->inside);
  for (guint i = 0; i < findings->persons->len; i++)
    {
      const LgAccessPerson *person = g_ptr_array_index (findings->persons, i);
      g_autofree char *stay = NULL;

      if (person->presence.state != LG_PRESENCE_STATE_INSIDE || n_inside++ >= MAX_ROWS)
        continue;
      stay = describe_stay (findings, &person->presence);
      add_person (self->inside, person, stay);
    }

  if (n_inside == 0)
    lg_detail_group_add_row (self->inside, _("Nobody, as far as the readers tell"), NULL, NULL);
}

static void
show_denied (LgAccessDetail         *self,
             const LgAccessFindings *findings)
{
  lg_detail_group_clear (self->denied);
  for (guint i = 0; i < findings->persons->len; i++)
    {
      const LgAccessPerson *person = g_ptr_array_index (findings->persons, i);
      g_autofree char *times = NULL;

      if (person->presence.n_denied == 0)
        continue;
      times = g_strdup_printf (ngettext ("Denied %u time", "Denied %u times", person->presence.n_denied),
                               person->presence.n_denied);
      add_person (self->denied, person, times);
    }
}

static void
show_unclosed (LgAccessDetail         *self,
               const LgAccessFindings *findings)
{
  lg_detail_group_clear (self->unclosed);
  for (guint i = 0; i < findings->persons->len; i++)
    {
      const LgAccessPerson *person = g_ptr_array_index (findings->persons, i);
      g_autofree char *at = NULL;

      if (person->presence.unclosed_at == LG_TIME_NONE)
        continue;
      at = format_time (findings, person->presence.unclosed_at);
      add_person (self->unclosed, person, at);
    }
}

static void
show_near (LgAccessDetail         *self,
           const LgAccessFindings *findings)
{
  int minutes = (int) (findings->window / LG_TIME_MINUTE);
  g_autofree char *summary =
    g_strdup_printf (ngettext ("%u badge event within %d min", "%u badge events within %d min", findings->events->len),
                     findings->events->len, minutes);

  lg_detail_group_clear (self->near);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->near), summary);
  for (guint i = 0; i < MIN (findings->events->len, MAX_ROWS); i++)
    {
      LgBadgeEvent *event = g_ptr_array_index (findings->events, i);
      const char *person = event->holder != NULL ? event->holder : event->person;
      const char *where = event->reader != NULL ? event->reader : event->area;
      g_autofree char *at = format_time (findings, event->at);
      g_autofree char *subtitle = where != NULL ? g_strdup_printf ("%s · %s", at, where) : g_strdup (at);

      lg_detail_group_add_figure (self->near, person != NULL ? person : _("Unknown Person"), subtitle,
                                  lg_words_passage (event->direction, event->granted));
    }
}

static void (* const parts[]) (LgAccessDetail *, const LgAccessFindings *) = {
  show_inside, show_denied, show_unclosed, show_near
};

/* Their rows are made one part in a turn. */
static gboolean
show_next (gpointer detail)
{
  LgAccessDetail *self = detail;

  parts[self->n_shown++] (self, self->moment->findings);
  if (self->n_shown < G_N_ELEMENTS (parts))
    return TRUE;

  g_clear_object (&self->moment);

  return FALSE;
}

static void
lg_access_detail_dispose (GObject *object)
{
  lg_slices_remove (object, NULL);
  g_clear_object (&LG_ACCESS_DETAIL (object)->moment);
  /* The bin would still point to its child, which is one of the template's own. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ACCESS_DETAIL);

  G_OBJECT_CLASS (lg_access_detail_parent_class)->dispose (object);
}

static void
lg_access_detail_class_init (LgAccessDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_access_detail_dispose;

  g_type_ensure (LG_TYPE_ACCESS_LANES_VIEW);
  g_type_ensure (LG_TYPE_DETAIL_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/access/lg-access-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, site);
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, when);
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, inside);
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, lanes);
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, denied);
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, unclosed);
  gtk_widget_class_bind_template_child (widget_class, LgAccessDetail, near);
}

static void
lg_access_detail_init (LgAccessDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_lanes (LgAccessDetail *self,
            LgStore        *store,
            LgAccessMoment *moment)
{
  const LgAccessQuestion question = {
    .site_row = moment->site_row,
    .at = moment->findings->at,
    .window = moment->findings->window,
  };

  lg_access_lanes_view_ask (self->lanes, store, &question);
}

void
lg_access_detail_set_moment (LgAccessDetail *self,
                             LgStore        *store,
                             LgAccessMoment *moment)
{
  const LgAccessFindings *findings = moment->findings;
  g_autofree char *when = format_time (findings, findings->at);

  gtk_label_set_label (self->site, moment->site_name);
  gtk_label_set_label (self->when, when);
  show_lanes (self, store, moment);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  g_set_object (&self->moment, moment);
  self->n_shown = 0;
  lg_slices_add (self, show_next, LG_SLICES_SOON);
}
