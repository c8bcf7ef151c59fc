/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-protocol-page.h"
#include "lg-protocol-runner.h"
#include "lg-protocol-snapshot.h"
#include "lg-protocol-step-table.h"
#include "lg-run-item.h"

G_BEGIN_DECLS

struct _LgProtocolPage
{
  LgPage               parent_instance;

  GtkStack            *run_stack;
  GtkWidget           *stop_button;
  GtkWidget           *history_button;
  AdwBanner           *interrupted;
  GtkStack            *stack;
  AdwStatusPage       *problem;
  AdwOverlaySplitView *split_view;
  GtkSingleSelection  *selection;
  GtkLabel            *heading;
  GtkLabel            *summary;
  GtkProgressBar      *progress;
  GtkListBox          *steps;
  GtkWidget           *rows[LG_N_PROTOCOL_STEPS];
  guint                n_rows;

  LgProtocolRunner    *runner;    /* (owned) */
  GListStore          *runs;      /* (owned) (element-type LgRunItem): the newest first */
  LgRunItem           *stopped;   /* (owned) (nullable): a run that can be continued */
  gint64               wanted;    /* the run to show, 0 for the newest */
  guint                n_alerts;  /* that the run put into the outbox */
  gboolean             is_asked;  /* to run before the page was made */
  char                *incident;  /* (owned) (nullable): what for */
};

void lg_protocol_page_show        (LgProtocolPage     *self,
                                   LgProtocolSnapshot *snapshot);
void lg_protocol_page_show_busy   (LgProtocolPage     *self);
void lg_protocol_page_show_banner (LgProtocolPage     *self);

G_END_DECLS
