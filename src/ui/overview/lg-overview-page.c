/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-overview-page.h"
#include "lg-overview-resources.h"

/**
 * LgOverviewPage:
 *
 * How bad is it, what changed, and what must be done now.
 */
struct _LgOverviewPage
{
  LgPage    parent_instance;

  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (LgOverviewPage, lg_overview_page, LG_TYPE_PAGE)

static void
lg_overview_page_reload (LgPage *page)
{
  gtk_stack_set_visible_child_name (LG_OVERVIEW_PAGE (page)->stack, "empty");
}

static void
lg_overview_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (lg_overview_page_parent_class)->dispose (object);
}

static void
lg_overview_page_class_init (LgOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_overview_page_dispose;
  LG_PAGE_CLASS (klass)->reload = lg_overview_page_reload;

  lg_overview_register_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/overview/lg-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, stack);
}

static void
lg_overview_page_init (LgOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
