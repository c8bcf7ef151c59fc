/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-text-encoding.h"

G_BEGIN_DECLS

/* What stands in the decoded text for each piece that could not be decoded: a byte that is in no UTF-8 text. */
#define LG_TEXT_BROKEN 0xff

/* Turns a text into UTF-8, block by block. */
typedef struct _LgTextDecoder LgTextDecoder;

LgTextDecoder *lg_text_decoder_new    (LgEncoding      encoding,
                                       gsize           mark_size) G_GNUC_WARN_UNUSED_RESULT;
void           lg_text_decoder_free   (LgTextDecoder  *self);
void           lg_text_decoder_decode (LgTextDecoder  *self,
                                       const guint8  **data,
                                       gsize          *size);
void           lg_text_decoder_finish (LgTextDecoder  *self,
                                       const guint8  **data,
                                       gsize          *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgTextDecoder, lg_text_decoder_free)

G_END_DECLS
