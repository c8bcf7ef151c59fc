/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-text-match.h"

/* Whether the tokenizer would find a token in it; FTS5 lets a string without one match nothing. */
static gboolean
has_token (const char *text,
           const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* What is quoted is a string to FTS5, never an operator, a column or a prefix. It holds no quotation mark: those part terms. */
static void
append_term (GString    *match,
             const char *text,
             const char *end,
             gboolean    is_prefix)
{
  if (!has_token (text, end))
    return;

  if (match->len > 0)
    g_string_append_c (match, ' ');
  g_string_append_c (match, '"');
  g_string_append_len (match, text, end - text);
  g_string_append (match, is_prefix ? "\"*" : "\"");
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
find_word_end (const char *text)
{
  while (*text != '\0' && *text != '"' && !g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
find_phrase_end (const char *text)
{
  while (*text != '\0' && *text != '"')
    text = g_utf8_next_char (text);

  return text;
}

/* Quotation marks as they are printed mean those of the keyboard. */
static char *
straighten_quotes (const char *text)
{
  GString *straight = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x00AB || c == 0x00BB || (c >= 0x201C && c <= 0x201F))
        g_string_append_c (straight, '"');
      else
        g_string_append_unichar (straight, c);
    }

  return g_string_free_and_steal (straight);
}

/**
 * lg_text_match_new:
 * @text: (nullable): what a person typed: words, and phrases in quotation marks
 *
 * Turns it into an expression for FTS5: all of them, the last as a prefix
 * unless it is a phrase that was ended. No character of @text is an operator.
 *
 * Returns: (transfer full) (nullable): the expression, or NULL where @text has no word
 */
char *
lg_text_match_new (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *straight = straighten_quotes (valid);
  g_autoptr (GString) match = g_string_new (NULL);
  const char *p = skip_spaces (straight);

  while (*p != '\0')
    {
      gboolean is_phrase = *p == '"';
      const char *start = is_phrase ? p + 1 : p;
      const char *end = is_phrase ? find_phrase_end (start) : find_word_end (start);
      gboolean is_ended = is_phrase && *end == '"';

      p = skip_spaces (is_ended ? end + 1 : end);
      append_term (match, start, end, *p == '\0' && !is_ended);
    }

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

/**
 * lg_text_like_pattern:
 * @text: (nullable): what a person typed
 *
 * Returns: (transfer full): a pattern for LIKE … ESCAPE '\\' that finds its words in this order
 */
char *
lg_text_like_pattern (const char *text)
{
  GString *pattern = g_string_new ("%");

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    {
      if (strchr ("\\%_", *p) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p == ' ' ? '%' : *p);
    }
  g_string_append_c (pattern, '%');

  return g_string_free (pattern, FALSE);
}
