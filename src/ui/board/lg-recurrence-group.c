/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-recurrence-group.h"
#include "lg-recurrence.h"

#define N_DAYS 7

typedef enum
{
  PATTERN_NEVER,
  PATTERN_DAILY,
  PATTERN_WEEKLY,
  PATTERN_MONTHLY,
  PATTERN_RULE,
} Pattern;

/**
 * LgRecurrenceGroup:
 *
 * Chooses how a task repeats: in one of the usual ways, or by a rule of RFC 5545.
 */
struct _LgRecurrenceGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwComboRow         *pattern;
  GtkWidget           *days_row;
  AdwWrapBox          *days;
  GtkEditable         *rule;

  GtkToggleButton     *day_buttons[N_DAYS];
};

G_DEFINE_FINAL_TYPE (LgRecurrenceGroup, lg_recurrence_group, ADW_TYPE_PREFERENCES_GROUP)

static const char * const day_names[N_DAYS] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static void
pattern_changed_cb (LgRecurrenceGroup *self)
{
  guint pattern = adw_combo_row_get_selected (self->pattern);

  gtk_widget_set_visible (self->days_row, pattern == PATTERN_WEEKLY);
  gtk_widget_set_visible (GTK_WIDGET (self->rule), pattern == PATTERN_RULE);
}

static void
lg_recurrence_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_RECURRENCE_GROUP);

  G_OBJECT_CLASS (lg_recurrence_group_parent_class)->dispose (object);
}

static void
lg_recurrence_group_class_init (LgRecurrenceGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_recurrence_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-recurrence-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LgRecurrenceGroup, pattern);
  gtk_widget_class_bind_template_child (widget_class, LgRecurrenceGroup, days_row);
  gtk_widget_class_bind_template_child (widget_class, LgRecurrenceGroup, days);
  gtk_widget_class_bind_template_child (widget_class, LgRecurrenceGroup, rule);
  gtk_widget_class_bind_template_callback (widget_class, pattern_changed_cb);
}

static void
lg_recurrence_group_init (LgRecurrenceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < N_DAYS; i++)
    {
      /* 5 January 2026 was a Monday. */
      g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 1, 5 + i, 0, 0, 0);
      g_autofree char *name = g_date_time_format (day, "%a");

      self->day_buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (name));
      adw_wrap_box_append (self->days, GTK_WIDGET (self->day_buttons[i]));
    }
}

/* Whether the rule is a week's days and nothing else; sets the buttons to them. */
static gboolean
read_days (LgRecurrenceGroup *self,
           const char        *rrule)
{
  g_auto (GStrv) names = NULL;

  if (!g_str_has_prefix (rrule, "FREQ=WEEKLY;BYDAY=") || strpbrk (rrule + strlen ("FREQ=WEEKLY;"), ";") != NULL)
    return FALSE;

  names = g_strsplit (rrule + strlen ("FREQ=WEEKLY;BYDAY="), ",", -1);
  for (int i = 0; i < N_DAYS; i++)
    gtk_toggle_button_set_active (self->day_buttons[i], g_strv_contains ((const char * const *) names, day_names[i]));

  return TRUE;
}

static Pattern
find_pattern (LgRecurrenceGroup *self,
              const char        *rrule)
{
  if (rrule == NULL)
    return PATTERN_NEVER;
  if (g_str_equal (rrule, "FREQ=DAILY"))
    return PATTERN_DAILY;
  if (g_str_equal (rrule, "FREQ=MONTHLY"))
    return PATTERN_MONTHLY;

  return read_days (self, rrule) ? PATTERN_WEEKLY : PATTERN_RULE;
}

/* Shows a rule, NULL for none. */
void
lg_recurrence_group_set_rule (LgRecurrenceGroup *self,
                              const char        *rrule)
{
  adw_combo_row_set_selected (self->pattern, find_pattern (self, rrule));
  gtk_editable_set_text (self->rule, rrule != NULL ? rrule : "");
  pattern_changed_cb (self);
}

static char *
print_weekly (LgRecurrenceGroup *self)
{
  GString *rrule = g_string_new ("FREQ=WEEKLY");

  for (int i = 0, n_days = 0; i < N_DAYS; i++)
    {
      if (gtk_toggle_button_get_active (self->day_buttons[i]))
        g_string_append_printf (rrule, "%s%s", n_days++ == 0 ? ";BYDAY=" : ",", day_names[i]);
    }

  return g_string_free (rrule, FALSE);
}

/**
 * lg_recurrence_group_get_rule:
 * @self: a group
 * @rrule: (out) (transfer full) (nullable): the rule, NULL for none
 * @error: return location
 *
 * Returns: FALSE for a rule that RFC 5545 does not know
 */
gboolean
lg_recurrence_group_get_rule (LgRecurrenceGroup  *self,
                              char              **rrule,
                              GError            **error)
{
  switch ((Pattern) adw_combo_row_get_selected (self->pattern))
    {
    case PATTERN_DAILY:
      *rrule = g_strdup ("FREQ=DAILY");
      return TRUE;
    case PATTERN_WEEKLY:
      *rrule = print_weekly (self);
      return TRUE;
    case PATTERN_MONTHLY:
      *rrule = g_strdup ("FREQ=MONTHLY");
      return TRUE;
    case PATTERN_RULE:
      *rrule = g_strdup (gtk_editable_get_text (self->rule));
      return lg_recurrence_validate (*rrule, error);
    case PATTERN_NEVER:
    default:
      *rrule = NULL;
      return TRUE;
    }
}

/* Returns: (transfer none): the field of a rule that lg_recurrence_group_get_rule() refused */
GtkEditable *
lg_recurrence_group_get_field (LgRecurrenceGroup *self)
{
  return self->rule;
}
