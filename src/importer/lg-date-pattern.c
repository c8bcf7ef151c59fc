/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-date-pattern-private.h"

#include <string.h>

/* strptime() depends on the locale of the program, and files do not. */

static const struct
{
  char        letter;
  const char *meaning;
} shorthands[] = {
  { 'F', "%Y-%m-%d" },
  { 'D', "%m/%d/%y" },
  { 'T', "%H:%M:%S" },
  { 'R', "%H:%M" },
  { 'r', "%I:%M:%S %p" },
};

static const char *
find_shorthand (char letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shorthands); i++)
    if (shorthands[i].letter == letter)
      return shorthands[i].meaning;

  return NULL;
}

gboolean
lg_date_pattern_is_valid (const char *pattern)
{
  gboolean has_year = FALSE, has_month = FALSE;

  for (const char *p = pattern; *p != '\0'; p++)
    if (*p == '%')
      {
        p++;
        if (*p == '\0' || strchr ("YymbBdeHIMSpzFDTRr%", *p) == NULL)
          return FALSE;
        has_year = has_year || strchr ("YyFD", *p) != NULL;
        has_month = has_month || strchr ("mbBFD", *p) != NULL;
      }

  return has_year && has_month;
}

static gboolean
take_day (const char    **text,
          LgDateReading  *reading)
{
  lg_date_skip_blanks (text);
  if (reading->precision == LG_PRECISION_MONTH)
    reading->precision = LG_PRECISION_DAY;
  return lg_date_take_number (text, 2, &reading->day);
}

static gboolean
take_year (const char    **text,
           int             digits,
           LgDateReading  *reading)
{
  if (!lg_date_take_number (text, digits, &reading->year))
    return FALSE;

  reading->year = lg_date_full_year (reading->year, digits);
  return TRUE;
}

static gboolean
take_hour (const char    **text,
           LgDateReading  *reading)
{
  lg_date_skip_blanks (text);
  reading->precision = LG_PRECISION_EXACT;
  return lg_date_take_number (text, 2, &reading->hour);
}

static gboolean
take_letter (char            letter,
             const char    **text,
             LgDateReading  *reading)
{
  switch (letter)
    {
    case 'Y': return take_year (text, 4, reading);
    case 'y': return take_year (text, 2, reading);
    case 'm':
    case 'b':
    case 'B': return lg_date_take_month (text, &reading->month);
    case 'd':
    case 'e': return take_day (text, reading);
    case 'H':
    case 'I': return take_hour (text, reading);
    case 'M': return lg_date_take_number (text, 2, &reading->minute);
    case 'S': return lg_date_take_seconds (text, &reading->seconds);
    case 'p': return lg_date_take_half (text, &reading->hour);
    case 'z': return lg_date_take_offset (text, reading);
    default:  return FALSE;
    }
}

static gboolean
take_pattern (const char     *pattern,
              const char    **text,
              LgDateReading  *reading)
{
  for (const char *p = pattern; *p != '\0'; p++)
    {
      const char *shorthand;

      if (*p == '%' && p[1] != '%')
        {
          p++;
          shorthand = find_shorthand (*p);
          if (shorthand != NULL ? !take_pattern (shorthand, text, reading) : !take_letter (*p, text, reading))
            return FALSE;
        }
      else if (g_ascii_isspace (*p))
        lg_date_skip_blanks (text);
      else
        {
          p += *p == '%';
          if (**text != *p)
            return FALSE;
          (*text)++;
        }
    }

  return TRUE;
}

gboolean
lg_date_pattern_read (const char    *pattern,
                      const char    *text,
                      LgDateReading *reading)
{
  reading->precision = LG_PRECISION_MONTH;

  return take_pattern (pattern, &text, reading) && *text == '\0';
}
