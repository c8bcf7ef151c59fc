/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-chart-view-private.h"
#include "lg-slices.h"
#include "lg-words.h"

/* What a chart is for a screen reader: a list of its marks, each with a name, a place and the focus. */

/* A list that is longer nobody walks through: its marks are told of one by one, as the arrow keys reach them, and a
 * table has them all. */
#define MAX_NODES 400

static GtkAccessibleInterface *parent_iface;

gboolean
lg_chart_view_get_mark (LgChartView *self,
                        guint        position,
                        LgChartMark *mark)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  LgChartStyle style;

  if (self->chart == NULL || width < 1 || height < 1 || position >= lg_chart_get_n_marks (self->chart))
    return FALSE;

  lg_chart_view_init_style (self, &style);
  lg_chart_get_mark (self->chart, &style, width, height, position, mark);

  return TRUE;
}

/**
 * lg_chart_view_describe_mark:
 * @mark: a mark
 * @separator: what stands before what it is compared with
 *
 * Returns: (transfer full): the mark in words
 */
char *
lg_chart_view_describe_mark (const LgChartMark *mark,
                             const char        *separator)
{
  g_autofree char *what = mark->series_name == NULL
                        ? g_strdup (mark->label)
                        /* Translators: what a mark of a chart is of, such as a day and a kind */
                        : g_strdup_printf (_("%s, %s"), mark->label, mark->series_name);
  g_autofree char *figure = mark->whole_text == NULL
                          ? g_strdup (mark->value_text)
                          /* Translators: a figure, and the whole it is a part of */
                          : g_strdup_printf (_("%s of %s"), mark->value_text, mark->whole_text);
  g_autofree char *difference = NULL;

  if (mark->note == NULL)
    return g_strdup_printf ("%s: %s", what, figure);

  difference = lg_words_difference (mark->difference_text, mark->difference);

  return g_strdup_printf ("%s: %s%s%s (%s)", what, figure, separator, mark->note, difference);
}

static guint
count_wanted (LgChartView *self)
{
  guint n_marks = self->chart != NULL ? lg_chart_get_n_marks (self->chart) : 0;

  return n_marks <= MAX_NODES ? n_marks : 0;
}

static LgChartMarkNode *
get_node (LgChartView *self,
          guint        position)
{
  return position < self->nodes->len ? g_ptr_array_index (self->nodes, position) : NULL;
}

/* Not with gtk_accessible_update_next_accessible_sibling(), which in GTK 4.18 takes a reference of the parent away. */
static void
set_next (LgChartView     *self,
          LgChartMarkNode *node,
          LgChartMarkNode *next)
{
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE (self),
                                        next != NULL ? GTK_ACCESSIBLE (next) : NULL);
}

static void
add_node (LgChartView *self)
{
  LgChartMarkNode *last = get_node (self, self->nodes->len - 1);
  LgChartMarkNode *node = lg_chart_mark_node_new (GTK_WIDGET (self), self->nodes->len);

  g_ptr_array_add (self->nodes, node);
  if (last != NULL)
    set_next (self, last, node);
}

static void
remove_last_node (LgChartView *self)
{
  g_autoptr (LgChartMarkNode) node = g_ptr_array_steal_index (self->nodes, self->nodes->len - 1);
  LgChartMarkNode *last = get_node (self, self->nodes->len - 1);

  if (last != NULL)
    set_next (self, last, NULL);
  lg_chart_mark_node_leave (node);
}

static gboolean
name_node (LgChartView *self,
           guint        position)
{
  g_auto (LgChartMark) mark = { 0 };
  g_autofree char *name = NULL;

  if (!lg_chart_view_get_mark (self, position, &mark))
    return FALSE;

  name = lg_chart_view_describe_mark (&mark, "; ");
  lg_chart_mark_node_set_name (get_node (self, position), name);

  return TRUE;
}

/* One node more that is as the chart has it; FALSE if all of them are, or while the chart has no size. */
static gboolean
tend_node (gpointer view)
{
  LgChartView *self = view;
  guint n_wanted = count_wanted (self);

  if (gtk_widget_get_width (GTK_WIDGET (self)) < 1)
    return FALSE;

  if (self->nodes->len > n_wanted)
    {
      remove_last_node (self);
      return TRUE;
    }

  if (self->n_named >= n_wanted)
    return FALSE;

  if (self->n_named == self->nodes->len)
    add_node (self);

  return name_node (self, self->n_named++);
}

/* Where nobody ever asked for the marks there are no nodes. */
void
lg_chart_view_tend_nodes (LgChartView *self)
{
  if (self->has_listener)
    lg_slices_add (self, tend_node, LG_SLICES_IDLE);
}

/* Other data, other marks. */
void
lg_chart_view_rename_nodes (LgChartView *self)
{
  self->n_named = 0;
  lg_chart_view_tend_nodes (self);
}

void
lg_chart_view_clear_nodes (LgChartView *self)
{
  lg_slices_remove (self, tend_node);
  g_ptr_array_foreach (self->nodes, (GFunc) (void (*) (void)) lg_chart_mark_node_leave, NULL);
  g_ptr_array_set_size (self->nodes, 0);
}

/* The focus came to a mark, or left it. */
static void
update_focus_of (LgChartView *self,
                 guint        position)
{
  LgChartMarkNode *node = get_node (self, position);

  if (node != NULL)
    lg_chart_mark_node_update_focus (node);
  else
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

void
lg_chart_view_update_focus (LgChartView *self)
{
  update_focus_of (self, self->mark);
}

/* Where there are too many marks for a node each, what is reached is said aloud. */
static void
announce (LgChartView *self)
{
  g_auto (LgChartMark) mark = { 0 };
  g_autofree char *text = NULL;

  if (!lg_chart_view_get_mark (self, self->mark, &mark))
    return;

  text = lg_chart_view_describe_mark (&mark, "; ");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Takes the focus from the mark that has it to another. */
void
lg_chart_view_move_to (LgChartView *self,
                       guint        position)
{
  guint before = self->mark;

  while (self->has_listener && position >= self->n_named && tend_node (self))
    ;

  self->mark = position;
  if (before != position)
    update_focus_of (self, before);
  update_focus_of (self, position);
  if (get_node (self, position) == NULL)
    announce (self);

  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkAccessible *
lg_chart_view_get_first_accessible_child (GtkAccessible *accessible)
{
  LgChartView *self = LG_CHART_VIEW (accessible);

  self->has_listener = TRUE;
  if (self->nodes->len == 0 || self->n_named < count_wanted (self))
    lg_chart_view_tend_nodes (self);

  return self->nodes->len > 0 ? g_object_ref (g_ptr_array_index (self->nodes, 0)) : NULL;
}

/* It is the mark that has the focus, not the chart as well. */
static gboolean
lg_chart_view_get_platform_state (GtkAccessible              *accessible,
                                  GtkAccessiblePlatformState  state)
{
  LgChartView *self = LG_CHART_VIEW (accessible);

  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED && get_node (self, self->mark) != NULL)
    return FALSE;

  return parent_iface->get_platform_state (accessible, state);
}

void
lg_chart_view_accessible_init (GtkAccessibleInterface *iface)
{
  parent_iface = g_type_interface_peek_parent (iface);

  iface->get_first_accessible_child = lg_chart_view_get_first_accessible_child;
  iface->get_platform_state = lg_chart_view_get_platform_state;
}

static char *
describe (LgChartView *self)
{
  guint n_marks = self->chart != NULL ? lg_chart_get_n_marks (self->chart) : 0;
  g_autofree char *count = g_strdup_printf ("%u", n_marks);

  if (self->chart == NULL)
    return g_strdup ("");
  if (n_marks == 0)
    return lg_chart_get_description (self->chart);

  return g_strdup_printf (ngettext ("A chart of %s figure. The arrow keys lead to it.",
                                    "A chart of %s figures. The arrow keys lead from one to the next.", n_marks), count);
}

/* Says what the chart is of, once it has the focus. */
void
lg_chart_view_update_accessible (LgChartView *self)
{
  g_autofree char *description = describe (self);
  const char *title = self->chart != NULL ? lg_chart_get_title (self->chart) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  /* Without a title, a heading beside the chart names it. */
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
