/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <openssl/evp.h>

#include "lg-hash.h"

#define FILE_BLOCK (1024 * 1024)

struct _LgHash
{
  EVP_MD_CTX *context; /* (owned) */
};

/* Fetched once and kept: looking the algorithm up costs more than hashing an audit row. */
static const EVP_MD *
get_sha256 (void)
{
  static const EVP_MD *sha256;

  if (g_once_init_enter_pointer (&sha256))
    {
      const EVP_MD *fetched = EVP_MD_fetch (NULL, "SHA2-256", NULL);

      if (fetched == NULL)
        g_error ("libcrypto has no SHA-256");

      g_once_init_leave_pointer (&sha256, fetched);
    }

  return sha256;
}

/**
 * lg_hash_new:
 *
 * Returns: (transfer full): a hash of nothing yet
 */
LgHash *
lg_hash_new (void)
{
  LgHash *self = g_new0 (LgHash, 1);

  self->context = EVP_MD_CTX_new ();
  if (self->context == NULL || !EVP_DigestInit_ex2 (self->context, get_sha256 (), NULL))
    g_error ("libcrypto cannot start a SHA-256");

  return self;
}

void
lg_hash_free (LgHash *self)
{
  if (self == NULL)
    return;

  EVP_MD_CTX_free (self->context);
  g_free (self);
}

/**
 * lg_hash_update:
 * @length: in bytes
 */
void
lg_hash_update (LgHash       *self,
                gconstpointer data,
                gsize         length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (data != NULL || length == 0);

  if (!EVP_DigestUpdate (self->context, data, length))
    g_error ("libcrypto cannot continue a SHA-256");
}

/**
 * lg_hash_finish:
 * @digest: (out caller-allocates): the digest of all that was added
 *
 * Ends the hash, which can then only be freed.
 */
void
lg_hash_finish (LgHash *self,
                guint8  digest[LG_HASH_BYTES])
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (digest != NULL);

  if (!EVP_DigestFinal_ex (self->context, digest, NULL))
    g_error ("libcrypto cannot finish a SHA-256");
}

/**
 * lg_hash_data:
 * @length: in bytes
 * @digest: (out caller-allocates): the digest of @data
 */
void
lg_hash_data (gconstpointer data,
              gsize         length,
              guint8        digest[LG_HASH_BYTES])
{
  g_return_if_fail (data != NULL || length == 0);
  g_return_if_fail (digest != NULL);

  if (!EVP_Digest (data, length, digest, NULL, get_sha256 (), NULL))
    g_error ("libcrypto cannot compute a SHA-256");
}

/**
 * lg_hash_to_hex:
 *
 * Returns: (transfer full): the digest as `sha256sum` writes it, 64 lower-case digits
 */
char *
lg_hash_to_hex (const guint8 digest[LG_HASH_BYTES])
{
  static const char digits[] = "0123456789abcdef";
  char *hex;

  g_return_val_if_fail (digest != NULL, NULL);

  hex = g_malloc (2 * LG_HASH_BYTES + 1);
  for (gsize i = 0; i < LG_HASH_BYTES; i++)
    {
      hex[2 * i] = digits[digest[i] >> 4];
      hex[2 * i + 1] = digits[digest[i] & 0xf];
    }
  hex[2 * LG_HASH_BYTES] = '\0';

  return hex;
}

static gboolean
update_from_stream (LgHash       *hash,
                    GInputStream *stream,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autofree guint8 *block = g_malloc (FILE_BLOCK);
  gssize length;

  while ((length = g_input_stream_read (stream, block, FILE_BLOCK, cancellable, error)) > 0)
    lg_hash_update (hash, block, length);

  return length == 0;
}

/**
 * lg_hash_file:
 * @file: a file of any size; it is read in blocks
 *
 * Blocks until the whole file is read.
 *
 * Returns: (transfer full) (nullable): the digest in hexadecimal, or %NULL with
 *   an error of %G_IO_ERROR
 */
char *
lg_hash_file (GFile        *file,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (LgHash) hash = NULL;
  guint8 digest[LG_HASH_BYTES];

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  hash = lg_hash_new ();
  if (!update_from_stream (hash, G_INPUT_STREAM (stream), cancellable, error))
    return NULL;

  lg_hash_finish (hash, digest);
  return lg_hash_to_hex (digest);
}
