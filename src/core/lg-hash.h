/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LG_HASH_BYTES 32

/* A running SHA-256 (FIPS 180-4), computed by libcrypto. */
typedef struct _LgHash LgHash;

LgHash  *lg_hash_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void     lg_hash_free      (LgHash       *self);
void     lg_hash_update    (LgHash       *self,
                            gconstpointer data,
                            gsize         length);
void     lg_hash_finish    (LgHash       *self,
                            guint8        digest[LG_HASH_BYTES]);
void     lg_hash_data      (gconstpointer data,
                            gsize         length,
                            guint8        digest[LG_HASH_BYTES]);
char    *lg_hash_to_hex    (const guint8  digest[LG_HASH_BYTES]) G_GNUC_WARN_UNUSED_RESULT;
char    *lg_hash_file      (GFile        *file,
                            GCancellable *cancellable,
                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgHash, lg_hash_free)

G_END_DECLS
