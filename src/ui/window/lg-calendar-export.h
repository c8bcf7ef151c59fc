/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-store.h"

G_BEGIN_DECLS

void lg_calendar_export (GtkWindow *window,
                         LgStore   *store);

G_END_DECLS
