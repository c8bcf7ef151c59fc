/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-duty-card.h"
#include "lg-history-card.h"
#include "lg-import-notice.h"
#include "lg-loss-card.h"
#include "lg-overview-page.h"
#include "lg-overview-resources.h"
#include "lg-store-error-words.h"
#include "lg-threat-card.h"
#include "lg-weak.h"
#include "lg-welcome.h"

#define LOOK_AGAIN_SECONDS 2

/**
 * LgOverviewPage:
 *
 * How bad is it, what changed, and what must be done now.
 */
struct _LgOverviewPage
{
  LgPage          parent_instance;

  GtkStack       *stack;
  AdwStatusPage  *problem;
  LgWelcome      *welcome;
  LgImportNotice *import_notice;
  LgThreatCard   *threat_card;
  LgLossCard     *loss_card;
  LgDutyCard     *duty_card;
  LgHistoryCard  *history_card;

  guint           look_again;     /* source */
};

G_DEFINE_FINAL_TYPE (LgOverviewPage, lg_overview_page, LG_TYPE_PAGE)

static void lg_overview_page_reload (LgPage *page);

static gboolean
look_again_cb (gpointer user_data)
{
  LgOverviewPage *self = LG_OVERVIEW_PAGE (user_data);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_CONTINUE;

  self->look_again = 0;
  lg_overview_page_reload (LG_PAGE (self));

  return G_SOURCE_REMOVE;
}

/* A program that is killed while it imports says nothing, so that somebody has to look. */
static void
show_import (LgOverviewPage *self,
             LgOverview     *overview)
{
  lg_import_notice_set_import (self->import_notice, lg_page_get_store (LG_PAGE (self)), overview->interrupted);

  if (overview->is_importing && self->look_again == 0)
    self->look_again = g_timeout_add_seconds (LOOK_AGAIN_SECONDS, look_again_cb, self);
}

static void
show (LgOverviewPage *self,
      LgOverview     *overview)
{
  lg_threat_card_set_overview (self->threat_card, overview);
  lg_loss_card_set_overview (self->loss_card, overview);
  lg_duty_card_set_overview (self->duty_card, overview);
  show_import (self, overview);
  lg_history_card_set_overview (self->history_card, overview);
  lg_welcome_set_store (self->welcome, lg_page_get_store (LG_PAGE (self)), !overview->has_sites);
  gtk_stack_set_visible_child_name (self->stack, overview->is_empty ? "empty" : "figures");
}

static void
show_problem (LgOverviewPage *self,
              const GError   *error)
{
  g_autofree char *description = g_markup_escape_text (lg_store_error_say (error), -1);

  adw_status_page_set_description (self->problem, description);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static DexFuture *
overview_read_cb (DexFuture *future,
                  gpointer   user_data)
{
  g_autoptr (LgOverviewPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    show (self, g_value_get_object (value));
  else
    show_problem (self, error);

  return NULL;
}

static void
lg_overview_page_reload (LgPage *page)
{
  dex_future_disown (dex_future_finally (lg_overview_read (lg_page_get_store (page)),
                                         overview_read_cb, lg_weak_new (page), lg_weak_free));
}

static void
lg_overview_page_dispose (GObject *object)
{
  g_clear_handle_id (&LG_OVERVIEW_PAGE (object)->look_again, g_source_remove);
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
  g_type_ensure (LG_TYPE_DUTY_CARD);
  g_type_ensure (LG_TYPE_HISTORY_CARD);
  g_type_ensure (LG_TYPE_IMPORT_NOTICE);
  g_type_ensure (LG_TYPE_LOSS_CARD);
  g_type_ensure (LG_TYPE_THREAT_CARD);
  g_type_ensure (LG_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/overview/lg-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, import_notice);
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, threat_card);
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, loss_card);
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, duty_card);
  gtk_widget_class_bind_template_child (widget_class, LgOverviewPage, history_card);
}

static void
lg_overview_page_init (LgOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
