/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <string.h>

#include <openssl/rand.h>

#include "lg-id.h"

#define TEXT_LENGTH   36
#define COUNTER_MAX   0xfff
#define COUNTER_SEED  0x7ff
#define POOL_BYTES    4096
#define BYTES_PER_ID  10

/* What the last id was made of. The counter of RFC 9562, section 6.2, method 1 fills rand_a,
 * so that ids of one process sort in the order they were made. */
typedef struct
{
  gint64 milliseconds;
  guint  counter;
  gsize  pool_used;
  guint8 pool[POOL_BYTES];
} Generator;

static Generator generator = { .pool_used = POOL_BYTES };
static GMutex generator_mutex;

/* Random bytes come in bulk, since a call for each id costs more than all the rest of it. */
static const guint8 *
take_random (Generator *self)
{
  const guint8 *random;

  if (self->pool_used + BYTES_PER_ID > POOL_BYTES)
    {
      if (RAND_bytes (self->pool, POOL_BYTES) != 1)
        g_error ("The system gives no random numbers");
      self->pool_used = 0;
    }

  random = self->pool + self->pool_used;
  self->pool_used += BYTES_PER_ID;

  return random;
}

static void
restart_counter (Generator    *self,
                 gint64        milliseconds,
                 const guint8 *random)
{
  self->milliseconds = milliseconds;
  self->counter = (random[8] << 8 | random[9]) & COUNTER_SEED;
}

/* A clock that stands still or was set back counts on; a full counter borrows the next millisecond. */
static void
advance (Generator    *self,
         const guint8 *random)
{
  gint64 now = g_get_real_time () / 1000;

  if (now > self->milliseconds)
    restart_counter (self, now, random);
  else if (self->counter == COUNTER_MAX)
    restart_counter (self, self->milliseconds + 1, random);
  else
    self->counter++;
}

/**
 * lg_id_new_bytes:
 * @bytes: (out caller-allocates): a new UUID version 7 (RFC 9562, section 5.7)
 *
 * Each id sorts after all that this process made before. Can be called from any thread.
 */
void
lg_id_new_bytes (guint8 bytes[LG_ID_BYTES])
{
  const guint8 *random;
  guint64 high;

  g_return_if_fail (bytes != NULL);

  g_mutex_lock (&generator_mutex);
  random = take_random (&generator);
  advance (&generator, random);
  high = GUINT64_TO_BE ((guint64) generator.milliseconds << 16 | 0x7000 | generator.counter);
  memcpy (bytes + 8, random, 8);
  g_mutex_unlock (&generator_mutex);

  memcpy (bytes, &high, 8);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
}

/**
 * lg_id_new:
 *
 * Returns: (transfer full): a new id as text; see lg_id_new_bytes()
 */
char *
lg_id_new (void)
{
  guint8 bytes[LG_ID_BYTES];

  lg_id_new_bytes (bytes);
  return lg_id_from_bytes (bytes);
}

static gboolean
is_hyphen_place (gsize place)
{
  return place == 8 || place == 13 || place == 18 || place == 23;
}

/**
 * lg_id_from_bytes:
 *
 * Returns: (transfer full): the id as text, in lower case
 */
char *
lg_id_from_bytes (const guint8 bytes[LG_ID_BYTES])
{
  static const char digits[] = "0123456789abcdef";
  char *id;

  g_return_val_if_fail (bytes != NULL, NULL);

  id = g_malloc (TEXT_LENGTH + 1);
  for (gsize place = 0, i = 0; place < TEXT_LENGTH; i++)
    {
      if (is_hyphen_place (place))
        id[place++] = '-';
      id[place++] = digits[bytes[i] >> 4];
      id[place++] = digits[bytes[i] & 0xf];
    }
  id[TEXT_LENGTH] = '\0';

  return id;
}

/**
 * lg_id_to_bytes:
 * @id: (nullable): a text that should be an id, in either case
 * @bytes: (out caller-allocates): undefined unless the text is an id
 *
 * Returns: whether @id is a UUID version 7
 */
gboolean
lg_id_to_bytes (const char *id,
                guint8      bytes[LG_ID_BYTES])
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (id == NULL || strnlen (id, TEXT_LENGTH + 1) != TEXT_LENGTH)
    return FALSE;

  for (gsize place = 0, i = 0; place < TEXT_LENGTH; i++)
    {
      int high, low;

      if (is_hyphen_place (place) && id[place++] != '-')
        return FALSE;

      high = g_ascii_xdigit_value (id[place++]);
      low = g_ascii_xdigit_value (id[place++]);
      if (high < 0 || low < 0)
        return FALSE;
      bytes[i] = high << 4 | low;
    }

  return bytes[6] >> 4 == 7 && bytes[8] >> 6 == 2;
}

/**
 * lg_id_is_valid:
 * @id: (nullable): a text that should be an id
 *
 * Returns: whether @id is a UUID version 7
 */
gboolean
lg_id_is_valid (const char *id)
{
  guint8 bytes[LG_ID_BYTES];

  return lg_id_to_bytes (id, bytes);
}
