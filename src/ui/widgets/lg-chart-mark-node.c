/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-chart-mark-node.h"
#include "lg-chart-view-private.h"

struct _LgChartMarkNode
{
  GObject            parent_instance;

  LgChartView       *view;      /* (unowned) (nullable): NULL once the chart has no such mark any more */
  guint              position;
  GtkAccessibleRole  role;
  GtkATContext      *context;   /* (owned) (nullable) */
};

static void lg_chart_mark_node_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LgChartMarkNode, lg_chart_mark_node, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, lg_chart_mark_node_accessible_init))

enum {
  PROP_ACCESSIBLE_ROLE = 1,
};

static GtkATContext *
lg_chart_mark_node_get_at_context (GtkAccessible *accessible)
{
  LgChartMarkNode *self = LG_CHART_MARK_NODE (accessible);

  if (self->context == NULL && self->view != NULL)
    self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (GTK_WIDGET (self->view)));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
lg_chart_mark_node_get_platform_state (GtkAccessible              *accessible,
                                       GtkAccessiblePlatformState  state)
{
  LgChartMarkNode *self = LG_CHART_MARK_NODE (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->view != NULL && gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
             self->view->mark == self->position;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
lg_chart_mark_node_get_accessible_parent (GtkAccessible *accessible)
{
  LgChartMarkNode *self = LG_CHART_MARK_NODE (accessible);

  return self->view != NULL ? GTK_ACCESSIBLE (g_object_ref (self->view)) : NULL;
}

static GtkAccessible *
lg_chart_mark_node_get_no_relative (GtkAccessible *accessible)
{
  return NULL;
}

static gboolean
lg_chart_mark_node_get_bounds (GtkAccessible *accessible,
                               int           *x,
                               int           *y,
                               int           *width,
                               int           *height)
{
  LgChartMarkNode *self = LG_CHART_MARK_NODE (accessible);
  g_auto (LgChartMark) mark = { 0 };

  if (self->view == NULL || !lg_chart_view_get_mark (self->view, self->position, &mark))
    return FALSE;

  *x = (int) mark.rect.x;
  *y = (int) mark.rect.y;
  *width = MAX ((int) mark.rect.width, 1);
  *height = MAX ((int) mark.rect.height, 1);

  return TRUE;
}

static void
lg_chart_mark_node_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = lg_chart_mark_node_get_at_context;
  iface->get_platform_state = lg_chart_mark_node_get_platform_state;
  iface->get_accessible_parent = lg_chart_mark_node_get_accessible_parent;
  iface->get_first_accessible_child = lg_chart_mark_node_get_no_relative;
  /* GTK keeps the siblings of what has a parent. */
  iface->get_next_accessible_sibling = lg_chart_mark_node_get_no_relative;
  iface->get_bounds = lg_chart_mark_node_get_bounds;
}

static void
lg_chart_mark_node_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, LG_CHART_MARK_NODE (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_chart_mark_node_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_ACCESSIBLE_ROLE)
    LG_CHART_MARK_NODE (object)->role = (GtkAccessibleRole) g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_chart_mark_node_dispose (GObject *object)
{
  LgChartMarkNode *self = LG_CHART_MARK_NODE (object);

  self->view = NULL;
  g_clear_object (&self->context);

  G_OBJECT_CLASS (lg_chart_mark_node_parent_class)->dispose (object);
}

static void
lg_chart_mark_node_class_init (LgChartMarkNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_chart_mark_node_dispose;
  object_class->get_property = lg_chart_mark_node_get_property;
  object_class->set_property = lg_chart_mark_node_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
lg_chart_mark_node_init (LgChartMarkNode *self)
{
  self->role = GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

/**
 * lg_chart_mark_node_new:
 * @view: (transfer none): the chart's view, that keeps the node
 * @position: of the mark, in reading order
 *
 * Returns: (transfer full): a node that is the last of the view's for now
 */
LgChartMarkNode *
lg_chart_mark_node_new (GtkWidget *view,
                        guint      position)
{
  LgChartMarkNode *self = g_object_new (LG_TYPE_CHART_MARK_NODE, NULL);

  self->view = LG_CHART_VIEW (view);
  self->position = position;
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE (view), NULL);

  return self;
}

void
lg_chart_mark_node_set_name (LgChartMarkNode *self,
                             const char      *name)
{
  g_return_if_fail (LG_IS_CHART_MARK_NODE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Tells assistive technologies that the focus came to the mark, or left it. */
void
lg_chart_mark_node_update_focus (LgChartMarkNode *self)
{
  g_return_if_fail (LG_IS_CHART_MARK_NODE (self));

  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/* The chart has no such mark any more, though somebody may still hold its node. */
void
lg_chart_mark_node_leave (LgChartMarkNode *self)
{
  g_return_if_fail (LG_IS_CHART_MARK_NODE (self));

  g_object_run_dispose (G_OBJECT (self));
}
