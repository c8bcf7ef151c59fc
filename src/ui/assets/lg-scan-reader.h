/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LG_TYPE_SCAN_READER (lg_scan_reader_get_type ())

G_DECLARE_FINAL_TYPE (LgScanReader, lg_scan_reader, LG, SCAN_READER, GObject)

LgScanReader *lg_scan_reader_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
