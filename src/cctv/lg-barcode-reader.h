/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-webcam.h"

G_BEGIN_DECLS

/**
 * LgBarcodeReaderState:
 * @LG_BARCODE_READER_STOPPED: it does nothing
 * @LG_BARCODE_READER_STARTING: no picture has come yet
 * @LG_BARCODE_READER_RUNNING: pictures come
 * @LG_BARCODE_READER_SILENT: no picture has come for a while
 */
typedef enum
{
  LG_BARCODE_READER_STOPPED,
  LG_BARCODE_READER_STARTING,
  LG_BARCODE_READER_RUNNING,
  LG_BARCODE_READER_SILENT,
} LgBarcodeReaderState;

#define LG_TYPE_BARCODE_READER (lg_barcode_reader_get_type ())

G_DECLARE_FINAL_TYPE (LgBarcodeReader, lg_barcode_reader, LG, BARCODE_READER, GObject)

DexFuture            *lg_barcode_reader_prepare       (void) G_GNUC_WARN_UNUSED_RESULT;
const char           *lg_barcode_reader_find_missing  (const char      **package);

LgBarcodeReader      *lg_barcode_reader_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void                  lg_barcode_reader_set_patience  (LgBarcodeReader  *self,
                                                       guint             seconds);
void                  lg_barcode_reader_start         (LgBarcodeReader  *self,
                                                       LgWebcam         *webcam);
void                  lg_barcode_reader_stop          (LgBarcodeReader  *self);
LgBarcodeReaderState  lg_barcode_reader_get_state     (LgBarcodeReader  *self);
GObject              *lg_barcode_reader_get_paintable (LgBarcodeReader  *self);

G_END_DECLS
