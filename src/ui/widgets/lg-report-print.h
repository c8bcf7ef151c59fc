/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-report-document.h"

G_BEGIN_DECLS

gboolean lg_report_print (LgReportDocument  *report,
                          GtkWindow         *parent,
                          GError           **error);

G_END_DECLS
