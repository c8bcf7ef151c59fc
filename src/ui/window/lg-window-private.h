/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"
#include "lg-page-host.h"
#include "lg-reminder.h"
#include "lg-undo-stack.h"
#include "lg-window.h"

G_BEGIN_DECLS

struct _LgWindow
{
  AdwApplicationWindow    parent_instance;

  AdwToastOverlay        *toasts;
  GtkStack               *contents;
  AdwNavigationView      *navigation;
  AdwOverlaySplitView    *split_view;
  GtkWidget              *sidebar_pane;
  AdwNavigationPage      *sidebar_page;
  GtkListBox             *sidebar;
  AdwNavigationPage      *content;
  GtkStack               *pages;
  AdwStatusPage          *problem;

  char                   *folder;        /* (owned) */
  LgStore                *store;         /* (owned) (nullable) */
  LgReminder             *reminder;      /* (owned) (nullable): with the store */
  GSettings              *state;         /* (owned) (nullable) */
  LgUndoStack            *undo;          /* (owned) */
  AdwDialog              *preferences;   /* (owned) (nullable): that are about to be shown */
  AdwToast               *last_toast;    /* (unowned) (nullable): a weak pointer */
  char                   *attention;     /* (owned) (nullable): what the banner says */
  guint                   read_waiting;  /* source */
  gboolean                is_narrow;
  gboolean                hides_sidebar;
};

void    lg_window_open_store      (LgWindow           *self);
LgPage *lg_window_get_page        (LgWindow           *self);
LgPage *lg_window_show_page       (LgWindow           *self,
                                   const char         *name);
void    lg_window_update_sidebar  (LgWindow           *self);
void    lg_window_show_content    (LgWindow           *self);
void    lg_window_focus_sidebar   (LgWindow           *self);
void    lg_window_bind_sidebar    (GtkWidgetClass     *widget_class);

void    lg_window_follow_store    (LgWindow           *self);
void    lg_window_show_attention  (LgWindow           *self);

void    lg_window_add_actions     (LgWindow           *self);
void    lg_window_update_actions  (LgWindow           *self);

void    lg_window_dismiss_toasts  (LgWindow           *self);
void    lg_window_accept_files    (LgWindow           *self);

void    lg_window_keep_dialogs    (LgWindow           *self);

void    lg_window_focus_pane      (LgWindow           *self,
                                   int                 step);

void    lg_window_host_iface_init (LgPageHostInterface *iface);

G_END_DECLS
