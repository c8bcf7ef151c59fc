/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-error.h"
#include "lg-text.h"

static gboolean
is_plain_ascii (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (*c < 0x20 || *c > 0x7e)
      return FALSE;

  return *text != ' ' && (*text == '\0' || text[strlen (text) - 1] != ' ');
}

/* Returns the length of the control character at @text, or 0 if what stands there is to be kept.
 * Of a carriage return and a newline, the newline stays. */
static gsize
measure_control (const guchar *text)
{
  if (text[0] == '\n' || text[0] == '\t')
    return 0;
  if (text[0] == '\r')
    return text[1] == '\n' ? 1 : 0;
  if (text[0] < 0x20 || text[0] == 0x7f)
    return 1;

  return text[0] == 0xc2 && text[1] >= 0x80 && text[1] <= 0x9f ? 2 : 0;
}

static void
drop_controls (char *text)
{
  const guchar *from = (const guchar *) text;
  char *to = text;

  while (*from != '\0')
    {
      gsize length = measure_control (from);

      if (length == 0)
        {
          *to++ = *from == '\r' ? '\n' : *from;
          length = 1;
        }
      from += length;
    }
  *to = '\0';
}

static char *
trim (char *text)
{
  const char *start = text;
  char *end = text + strlen (text);

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  while (end > start)
    {
      char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  *end = '\0';

  return memmove (text, start, end - start + 1);
}

/* No character before U+0300 takes part in a composition, and composing is slow. */
static gboolean
may_compose (const char *text)
{
  for (const guchar *c = (const guchar *) text; *c != '\0'; c++)
    if (*c >= 0xcc)
      return TRUE;

  return FALSE;
}

/**
 * lg_text_normalize:
 * @text: (nullable): text from outside
 *
 * Makes text fit for a record: valid UTF-8 in normalization form C, without control characters
 * except newline and tab, without white space around it. Bytes that are no UTF-8 become U+FFFD.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %NULL
 */
char *
lg_text_normalize (const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return NULL;

  if (is_plain_ascii (text))
    return g_strdup (text);

  /* Controls go first, for a letter and its accent may only meet once nothing stands between them. */
  valid = g_utf8_make_valid (text, -1);
  drop_controls (valid);
  if (!may_compose (valid))
    return trim (g_steal_pointer (&valid));

  return trim (g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE));
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * lg_text_to_name:
 * @text: UTF-8 as a person writes it
 *
 * Turns "On Hold", "on-hold" and " ON  HOLD" into "on_hold".
 *
 * Returns: (transfer full): letters and digits in lower case, all else one underscore between them
 */
char *
lg_text_to_name (const char *text)
{
  g_autofree char *normal = NULL;
  GString *name;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  normal = lg_text_normalize (text);
  name = g_string_sized_new (strlen (normal));

  for (const char *c = normal; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (is_word_character (letter))
        {
          if (gap && name->len > 0)
            g_string_append_c (name, '_');
          g_string_append_unichar (name, g_unichar_tolower (letter));
        }
      gap = !is_word_character (letter);
    }

  return g_string_free_and_steal (name);
}

static char *
list_names (GEnumClass *class)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", class->values[i].value_nick);

  g_string_replace (names, "-", "_", 0);
  return g_string_free_and_steal (names);
}

static gboolean
is_same_name (const char *nick,
              const char *name)
{
  while (*nick != '\0' && (*nick == *name || (*nick == '-' && *name == '_')))
    {
      nick++;
      name++;
    }

  return *nick == '\0' && *name == '\0';
}

/**
 * lg_enum_parse:
 * @type: a registered enumeration
 * @text: the nick of a value, in any case, with spaces, hyphens or underscores
 * @value: (out)
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_INVALID, whose message lists the names
 */
gboolean
lg_enum_parse (GType       type,
               const char *text,
               int        *value,
               GError    **error)
{
  g_autoptr (GEnumClass) class = NULL;
  g_autofree char *name = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  class = g_type_class_ref (type);
  name = lg_text_to_name (text);

  for (guint i = 0; i < class->n_values; i++)
    if (is_same_name (class->values[i].value_nick, name))
      {
        *value = class->values[i].value;
        return TRUE;
      }

  names = list_names (class);
  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("“%1$s” is none of %2$s"), text, names);
  return FALSE;
}

/**
 * lg_enum_name:
 * @type: a registered enumeration
 *
 * Returns: (nullable): the nick of @value in snake_case, which lives as long as the process,
 *   or %NULL if @type has no such value
 */
const char *
lg_enum_name (GType type,
              int   value)
{
  g_autoptr (GEnumClass) class = NULL;
  g_autofree char *name = NULL;
  const GEnumValue *found;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), NULL);

  class = g_type_class_ref (type);
  found = g_enum_get_value (class, value);
  if (found == NULL)
    return NULL;

  if (strchr (found->value_nick, '-') == NULL)
    return found->value_nick;

  name = g_strdelimit (g_strdup (found->value_nick), "-", '_');
  return g_intern_string (name);
}
