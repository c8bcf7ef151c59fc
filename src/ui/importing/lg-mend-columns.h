/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-import-reading.h"

G_BEGIN_DECLS

void lg_mend_columns_append (GtkColumnView   *table,
                             LgImportReading *reading,
                             GCallback        edited,
                             gpointer         object);

G_END_DECLS
