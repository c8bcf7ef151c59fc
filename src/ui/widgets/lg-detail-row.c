/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-detail-row.h"

/* What a row of a detail says and does, and how a widget shows it. The widget takes its time to be made, and is used
 * for one row after another. */
struct _LgDetailRow
{
  char       *title;      /* (owned) */
  char       *subtitle;   /* (owned) (nullable) */
  GtkWidget  *prefix;     /* (owned) (nullable) */
  GtkWidget  *suffix;     /* (owned) (nullable) */
  GtkWidget  *arrow;      /* (owned) (nullable) */
  char       *figure;     /* (owned) (nullable): becomes the suffix */
  char       *css_class;  /* (owned) (nullable) */
  char       *action;     /* (owned) (nullable) */
  GVariant   *target;     /* (owned) (nullable) */
  gboolean    has_arrow;
  gboolean    is_one_line;
  gboolean    is_selectable;
};

/**
 * lg_detail_row_new:
 * @title: plain text
 * @subtitle: (nullable): plain text
 *
 * Returns: (transfer full): a row whose subtitle can be selected
 */
LgDetailRow *
lg_detail_row_new (const char *title,
                   const char *subtitle)
{
  LgDetailRow *self = g_new0 (LgDetailRow, 1);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->is_selectable = TRUE;

  return self;
}

void
lg_detail_row_free (LgDetailRow *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->prefix);
  g_clear_object (&self->suffix);
  g_clear_object (&self->arrow);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->figure);
  g_free (self->css_class);
  g_free (self->action);
  g_free (self);
}

/* @prefix: (transfer floating) */
void
lg_detail_row_set_prefix (LgDetailRow *self,
                          GtkWidget   *prefix)
{
  g_clear_object (&self->prefix);
  self->prefix = g_object_ref_sink (prefix);
}

/* @suffix: (transfer floating) */
void
lg_detail_row_set_suffix (LgDetailRow *self,
                          GtkWidget   *suffix)
{
  g_clear_object (&self->suffix);
  self->suffix = g_object_ref_sink (suffix);
}

/* The row ends in a figure, in digits of one width. */
void
lg_detail_row_set_figure (LgDetailRow *self,
                          const char  *figure)
{
  g_set_str (&self->figure, figure);
}

void
lg_detail_row_set_class (LgDetailRow *self,
                         const char  *css_class)
{
  g_set_str (&self->css_class, css_class);
}

/* What is cut off is told on hover. */
void
lg_detail_row_set_one_line (LgDetailRow *self)
{
  self->is_one_line = TRUE;
}

void
lg_detail_row_set_selectable (LgDetailRow *self,
                              gboolean     selectable)
{
  self->is_selectable = selectable;
}

/**
 * lg_detail_row_set_action:
 * @self: a row
 * @action: what the row does
 * @target: (transfer floating): to what
 */
void
lg_detail_row_set_action (LgDetailRow *self,
                          const char  *action,
                          GVariant    *target)
{
  g_set_str (&self->action, action);
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = g_variant_ref_sink (target);
  self->is_selectable = FALSE;
}

/* An action that opens something, as an arrow at the end says. */
void
lg_detail_row_lead_to (LgDetailRow *self,
                       const char  *action,
                       GVariant    *target)
{
  lg_detail_row_set_action (self, action, target);
  self->has_arrow = TRUE;
}

static GtkWidget *
make_figure (LgDetailRow *self)
{
  GtkWidget *label = gtk_label_new (self->figure);

  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
add_parts (LgDetailRow  *self,
           AdwActionRow *widget)
{
  if (self->figure != NULL && self->suffix == NULL)
    lg_detail_row_set_suffix (self, make_figure (self));
  if (self->has_arrow && self->arrow == NULL)
    self->arrow = g_object_ref_sink (gtk_image_new_from_icon_name ("go-next-symbolic"));

  if (self->prefix != NULL)
    adw_action_row_add_prefix (widget, self->prefix);
  if (self->suffix != NULL)
    {
      gtk_widget_set_valign (self->suffix, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (widget, self->suffix);
    }
  if (self->arrow != NULL)
    adw_action_row_add_suffix (widget, self->arrow);
}

static void
set_action (AdwActionRow *widget,
            const char   *action,
            GVariant     *target)
{
  GtkActionable *actionable = GTK_ACTIONABLE (widget);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), action != NULL);
  /* No action is ever without its target. */
  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, target);
  gtk_actionable_set_action_name (actionable, action);
}

/* The widget shows this row, and showed none before. */
void
lg_detail_row_show (LgDetailRow  *self,
                    AdwActionRow *widget)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), self->title);
  adw_action_row_set_subtitle (widget, self->subtitle != NULL ? self->subtitle : "");
  adw_action_row_set_subtitle_selectable (widget, self->is_selectable);
  adw_action_row_set_title_lines (widget, self->is_one_line ? 1 : 0);
  adw_action_row_set_subtitle_lines (widget, self->is_one_line ? 1 : 0);
  if (self->is_one_line)
    gtk_widget_set_tooltip_text (GTK_WIDGET (widget), self->title);
  if (self->css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (widget), self->css_class);
  add_parts (self, widget);
  if (self->action != NULL)
    set_action (widget, self->action, self->target);
}

/* The widget is to show another row. */
void
lg_detail_row_leave (LgDetailRow  *self,
                     AdwActionRow *widget)
{
  GtkWidget *parts[] = { self->prefix, self->suffix, self->arrow };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        adw_action_row_remove (widget, parts[i]);
    }

  if (self->is_one_line)
    gtk_widget_set_tooltip_text (GTK_WIDGET (widget), NULL);
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (widget), self->css_class);
  if (self->action != NULL)
    set_action (widget, NULL, NULL);
}
