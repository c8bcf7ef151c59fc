/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-site.h"

G_BEGIN_DECLS

void   lg_site_choice_fill    (GtkDropDown *drop_down,
                               GListModel  *sites,
                               gint64       chosen);
gint64 lg_site_choice_get_row (GtkDropDown *drop_down,
                               GListModel  *sites);

G_END_DECLS
