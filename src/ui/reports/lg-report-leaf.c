/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-report-leaf.h"

/**
 * LgReportLeaf:
 *
 * A place in the list of a report's pages. What stands there may change, so
 * that the list need not move.
 */
struct _LgReportLeaf
{
  GObject       parent_instance;

  LgReportView *view;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgReportLeaf, lg_report_leaf, G_TYPE_OBJECT)

enum {
  PROP_VIEW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lg_report_leaf_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_VIEW)
    g_value_set_object (value, LG_REPORT_LEAF (object)->view);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_report_leaf_finalize (GObject *object)
{
  g_clear_object (&LG_REPORT_LEAF (object)->view);

  G_OBJECT_CLASS (lg_report_leaf_parent_class)->finalize (object);
}

static void
lg_report_leaf_class_init (LgReportLeafClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_report_leaf_finalize;
  object_class->get_property = lg_report_leaf_get_property;

  properties[PROP_VIEW] =
    g_param_spec_object ("view", NULL, NULL, LG_TYPE_REPORT_VIEW,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_report_leaf_init (LgReportLeaf *self)
{
}

LgReportLeaf *
lg_report_leaf_new (LgReportView *view)
{
  LgReportLeaf *self = g_object_new (LG_TYPE_REPORT_LEAF, NULL);

  self->view = g_object_ref (view);

  return self;
}

LgReportView *
lg_report_leaf_get_view (LgReportLeaf *self)
{
  g_return_val_if_fail (LG_IS_REPORT_LEAF (self), NULL);

  return self->view;
}

void
lg_report_leaf_set_view (LgReportLeaf *self,
                         LgReportView *view)
{
  g_return_if_fail (LG_IS_REPORT_LEAF (self));

  if (g_set_object (&self->view, view))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}
