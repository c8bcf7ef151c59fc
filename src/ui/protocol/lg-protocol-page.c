/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-json.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-protocol-page-private.h"
#include "lg-protocol-page-resources.h"
#include "lg-run-row.h"
#include "lg-step-row.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* The steps that write alerts. */
#define EMAIL_STEP 9
#define SMS_STEP   10

/**
 * LgProtocolPage:
 *
 * Runs the protocol, and shows each run's fifteen steps with how they came to
 * their outcomes.
 */
G_DEFINE_FINAL_TYPE (LgProtocolPage, lg_protocol_page, LG_TYPE_PAGE)

static void
show_problem (LgProtocolPage *self,
              const GError   *error)
{
  g_autofree char *description = g_markup_escape_text (lg_store_error_say (error), -1);

  adw_status_page_set_description (self->problem, description);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static DexFuture *
snapshot_read_cb (DexFuture *future,
                  gpointer   user_data)
{
  g_autoptr (LgProtocolPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    lg_protocol_page_show (self, g_value_get_object (value));
  else
    show_problem (self, error);

  return NULL;
}

static void
lg_protocol_page_reload (LgPage *page)
{
  LgProtocolPage *self = LG_PROTOCOL_PAGE (page);

  dex_future_disown (dex_future_finally (lg_protocol_snapshot_read (lg_page_get_store (page), self->wanted),
                                         snapshot_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
run_activated_cb (LgProtocolPage *self,
                  guint           position)
{
  g_autoptr (LgRunItem) item = g_list_model_get_item (G_LIST_MODEL (self->runs), position);

  self->wanted = LG_RECORD (lg_run_item_get_run (item))->row;
  lg_protocol_page_reload (LG_PAGE (self));
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

static guint
count_alerts (LgProtocolStep *step)
{
  g_autoptr (JsonNode) written = NULL;

  if (step->number != EMAIL_STEP && step->number != SMS_STEP)
    return 0;

  written = lg_json_parse (step->records_written, NULL);

  return written != NULL && JSON_NODE_HOLDS_ARRAY (written) ? json_array_get_length (json_node_get_array (written)) : 0;
}

/* The run's own steps are seen at once; the history follows with the store. */
static void
step_finished_cb (LgProtocolPage *self,
                  LgProtocolStep *step)
{
  self->wanted = step->run_row;
  self->n_alerts += count_alerts (step);
  lg_step_row_set_step (LG_STEP_ROW (self->rows[step->number - 1]), step);
}

/* What goes out to people is told wherever the run was asked for. */
static char *
say_result (LgProtocolPage *self,
            LgProtocolRun  *run)
{
  g_autofree char *n_alerts = lg_amount_format (self->n_alerts, 0);

  if (!run->changed)
    return g_strdup (_("The protocol is done, and nothing changed"));
  if (self->n_alerts == 0)
    return g_strdup (_("The protocol is done"));

  return g_strdup_printf (ngettext ("The protocol is done. %s alert was put into the outbox.",
                                    "The protocol is done. %s alerts were put into the outbox.", self->n_alerts),
                          n_alerts);
}

static void
tell_result (LgProtocolPage *self,
             LgProtocolRun  *run)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));
  g_autofree char *sentence = NULL;

  if (host == NULL || run->state == LG_RUN_STATE_RUNNING)
    return;

  sentence = say_result (self, run);
  lg_page_host_tell (host, sentence);
}

static void
tell_problem (LgProtocolPage *self,
              const GError   *error)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));
  g_autofree char *sentence = g_strdup_printf (_("The protocol stopped: %s"), lg_store_error_say (error));

  if (host != NULL)
    lg_page_host_tell (host, sentence);
}

static DexFuture *
run_done_cb (DexFuture *future,
             gpointer   user_data)
{
  g_autoptr (LgProtocolPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    tell_result (self, g_value_get_object (value));
  else
    tell_problem (self, error);
  lg_protocol_page_reload (LG_PAGE (self));

  return NULL;
}

/**
 * lg_protocol_page_run:
 * @self: the page
 * @incident: (nullable): an incident's id or number; none for the whole store
 *
 * Runs the protocol, or goes on with a run of that scope that was interrupted.
 * A run that is on goes on.
 */
void
lg_protocol_page_run (LgProtocolPage *self,
                      const char     *incident)
{
  g_return_if_fail (LG_IS_PROTOCOL_PAGE (self));

  if (self->runner == NULL)
    {
      self->is_asked = TRUE;
      g_set_str (&self->incident, incident);
      return;
    }

  if (lg_protocol_runner_get_running (self->runner))
    return;

  self->wanted = 0;
  self->n_alerts = 0;
  gtk_widget_set_sensitive (self->stop_button, TRUE);
  dex_future_disown (dex_future_finally (lg_protocol_runner_run (self->runner, incident, LG_PROTOCOL_ALL_STEPS, "user"),
                                         run_done_cb, lg_weak_new (self), lg_weak_free));
}

static void
stop_clicked_cb (LgProtocolPage *self)
{
  gtk_widget_set_sensitive (self->stop_button, FALSE);
  lg_protocol_runner_stop (self->runner);
}

static void
continue_clicked_cb (LgProtocolPage *self)
{
  lg_protocol_page_run (self, lg_run_item_get_run (self->stopped)->incident);
}

static void
runner_changed_cb (LgProtocolPage *self)
{
  lg_protocol_page_show_busy (self);
  lg_protocol_page_show_banner (self);
}

static void
watch_runner (LgProtocolPage *self)
{
  self->runner = lg_protocol_runner_new (lg_page_get_store (LG_PAGE (self)));
  g_signal_connect_object (self->runner, "notify", G_CALLBACK (runner_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->runner, "step-finished", G_CALLBACK (step_finished_cb), self, G_CONNECT_SWAPPED);
}

static void
make_frame (LgProtocolPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->runs = g_list_store_new (LG_TYPE_RUN_ITEM);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->runs));
}

static void
make_step (LgProtocolPage *self)
{
  guint index = self->n_rows++;

  self->rows[index] = lg_step_row_new (index + 1, lg_page_get_store (LG_PAGE (self)));
  gtk_list_box_append (self->steps, self->rows[index]);
}

static gboolean
lg_protocol_page_make (LgPage *page)
{
  LgProtocolPage *self = LG_PROTOCOL_PAGE (page);

  if (self->runs == NULL)
    make_frame (self);
  else
    make_step (self);

  if (self->n_rows < LG_N_PROTOCOL_STEPS)
    return TRUE;

  watch_runner (self);
  if (self->is_asked)
    lg_protocol_page_run (self, self->incident);

  return FALSE;
}

static void
lg_protocol_page_dispose (GObject *object)
{
  LgProtocolPage *self = LG_PROTOCOL_PAGE (object);

  /* A run that goes on in a window that is closed would be seen by nobody; the next one takes it up. */
  if (self->runner != NULL)
    lg_protocol_runner_stop (self->runner);
  g_clear_object (&self->runner);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_PROTOCOL_PAGE);
  g_clear_object (&self->runs);
  g_clear_object (&self->stopped);
  g_clear_pointer (&self->incident, g_free);

  G_OBJECT_CLASS (lg_protocol_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/protocol/lg-protocol-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, run_stack);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, history_button);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, interrupted);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, heading);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, progress);
  gtk_widget_class_bind_template_child (widget_class, LgProtocolPage, steps);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, continue_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_activated_cb);
}

static void
lg_protocol_page_class_init (LgProtocolPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_protocol_page_dispose;
  LG_PAGE_CLASS (klass)->make = lg_protocol_page_make;
  LG_PAGE_CLASS (klass)->reload = lg_protocol_page_reload;

  lg_protocol_page_register_resource ();
  g_type_ensure (LG_TYPE_RUN_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_protocol_page_init (LgProtocolPage *self)
{
}
