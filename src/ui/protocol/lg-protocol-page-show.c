/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-protocol-page-private.h"
#include "lg-step-row.h"
#include "lg-time-text.h"

static LgRunItem *
get_item (GListModel *runs,
          guint       position)
{
  LgRunItem *item = g_list_model_get_item (runs, position);

  /* The list keeps it. */
  g_object_unref (item);

  return item;
}

/* Replaces only what differs, so that the list keeps its place and its focus. */
static void
update_runs (LgProtocolPage *self,
             GListModel     *runs)
{
  GListModel *shown = G_LIST_MODEL (self->runs);
  guint n_old = g_list_model_get_n_items (shown);
  guint n_new = g_list_model_get_n_items (runs);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  guint tail = 0, head = 0;

  while (tail < MIN (n_old, n_new) &&
         lg_run_item_equal (get_item (shown, n_old - 1 - tail), get_item (runs, n_new - 1 - tail)))
    tail++;
  while (head < MIN (n_old, n_new) - tail && lg_run_item_equal (get_item (shown, head), get_item (runs, head)))
    head++;

  for (guint i = head; i < n_new - tail; i++)
    g_ptr_array_add (added, get_item (runs, i));
  if (added->len > 0 || n_old > head + tail)
    g_list_store_splice (self->runs, head, n_old - head - tail, added->pdata, added->len);
}

static void
find_stopped (LgProtocolPage *self)
{
  g_clear_object (&self->stopped);

  for (guint i = 0; self->stopped == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    {
      g_autoptr (LgRunItem) item = g_list_model_get_item (G_LIST_MODEL (self->runs), i);

      if (lg_run_item_get_run (item)->state == LG_RUN_STATE_RUNNING)
        self->stopped = g_steal_pointer (&item);
    }
}

/* A run that this window does not carry out was cut short, or another program is at it: going on is safe with both. */
void
lg_protocol_page_show_banner (LgProtocolPage *self)
{
  gboolean offers = self->stopped != NULL && !lg_protocol_runner_get_running (self->runner);

  if (offers)
    {
      g_autofree char *scope = lg_run_item_dup_scope (self->stopped);
      /* Translators: what the run is for: the whole store, or an incident. */
      g_autofree char *title = g_strdup_printf (_("A run was interrupted: %s"), scope);

      adw_banner_set_title (self->interrupted, title);
    }
  adw_banner_set_revealed (self->interrupted, offers);
}

static void
count_states (GPtrArray *steps,
              guint     *n_done,
              guint     *n_skipped)
{
  *n_done = 0;
  *n_skipped = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      LgProtocolStep *step = g_ptr_array_index (steps, i);

      *n_done += step->state == LG_STEP_STATE_DONE;
      *n_skipped += step->state == LG_STEP_STATE_SKIPPED;
    }
}

static void
show_heading (LgProtocolPage *self,
              LgRunItem      *item,
              GPtrArray      *steps)
{
  LgProtocolRun *run = lg_run_item_get_run (item);
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  g_autofree char *scope = lg_run_item_dup_scope (item);
  g_autofree char *result = lg_run_item_dup_result (item);
  g_autofree char *time = zone != NULL ? lg_time_text_absolute (run->started_at, LG_PRECISION_EXACT, zone) : NULL;
  g_autofree char *summary = NULL;
  guint n_done, n_skipped;

  count_states (steps, &n_done, &n_skipped);
  /* Translators: steps done and skipped, what came of the run and who started it, and when. */
  summary = g_strdup_printf (_("%u done, %u skipped · %s\n%s"), n_done, n_skipped, result, time != NULL ? time : "");
  gtk_label_set_label (self->heading, scope);
  gtk_label_set_label (self->summary, summary);
}

static void
show_run (LgProtocolPage *self,
          LgProtocolRun  *run,
          GPtrArray      *steps)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    {
      LgRunItem *item = get_item (G_LIST_MODEL (self->runs), i);

      if (LG_RECORD (lg_run_item_get_run (item))->row == LG_RECORD (run)->row)
        {
          gtk_single_selection_set_selected (self->selection, i);
          show_heading (self, item, steps);
        }
    }

  for (guint i = 0; i < steps->len && i < LG_N_PROTOCOL_STEPS; i++)
    lg_step_row_set_step (LG_STEP_ROW (self->rows[i]), g_ptr_array_index (steps, i));
}

/* Shows what the store holds, unless another run was asked for meanwhile. */
void
lg_protocol_page_show (LgProtocolPage     *self,
                       LgProtocolSnapshot *snapshot)
{
  LgProtocolRun *run = lg_protocol_snapshot_get_run (snapshot);

  if (lg_protocol_snapshot_get_wanted (snapshot) != self->wanted)
    return;

  update_runs (self, lg_protocol_snapshot_get_runs (snapshot));
  find_stopped (self);
  if (run != NULL)
    show_run (self, run, lg_protocol_snapshot_get_steps (snapshot));

  gtk_stack_set_visible_child_name (self->stack, run != NULL ? "run" : "empty");
  gtk_widget_set_visible (self->history_button, run != NULL);
  lg_protocol_page_show_banner (self);
}

/* Shows how far the run is that this window carries out. */
void
lg_protocol_page_show_busy (LgProtocolPage *self)
{
  gboolean running = lg_protocol_runner_get_running (self->runner);
  guint n_finished = lg_protocol_runner_get_n_finished (self->runner);
  g_autofree char *text = g_strdup_printf (_("%u of %u steps"), n_finished, LG_N_PROTOCOL_STEPS);

  gtk_stack_set_visible_child_name (self->run_stack, running ? "stop" : "run");
  gtk_widget_set_visible (GTK_WIDGET (self->progress), running);
  gtk_progress_bar_set_fraction (self->progress, (double) n_finished / LG_N_PROTOCOL_STEPS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);

  for (guint i = 0; i < LG_N_PROTOCOL_STEPS; i++)
    lg_step_row_set_busy (LG_STEP_ROW (self->rows[i]), running && i == n_finished);
}
