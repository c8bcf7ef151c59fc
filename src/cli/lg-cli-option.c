/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-error.h"
#include "lg-cli-option.h"
#include "lg-kind.h"
#include "lg-money.h"
#include "lg-text.h"
#include "lg-time.h"

static char *
list_names (GType type)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", class->values[i].value_nick);

  g_string_replace (names, "-", "_", 0);
  return g_string_free_and_steal (names);
}

/**
 * lg_cli_option_check_enum:
 * @type: an enumeration
 * @name: what the value is for
 * @value: what the command line gives for it
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE, whose sentence lists the names
 */
gboolean
lg_cli_option_check_enum (GType        type,
                          const char  *name,
                          const char  *value,
                          GError     **error)
{
  g_autofree char *names = NULL;
  int number;

  if (lg_enum_parse (type, value, &number, NULL))
    return TRUE;

  names = list_names (type);
  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("%s: “%s” is none of %s"), name, value, names);
  return FALSE;
}

static gboolean
check_enum (const LgCliOption  *self,
            const char         *value,
            GError            **error)
{
  g_autofree char *name = g_strconcat ("--", self->name, NULL);

  return lg_cli_option_check_enum (self->enum_type (), name, value, error);
}

/* An imported kind is kept as it was written; one that is typed in is probably a slip. */
static gboolean
check_kind (const LgCliOption  *self,
            const char         *value,
            GError            **error)
{
  g_autofree char *kind = lg_kind_normalize (value);
  g_autofree char *names = NULL;

  if (g_strv_contains (lg_kind_list (), kind))
    return TRUE;

  names = g_strjoinv (", ", (GStrv) lg_kind_list ());
  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("--%s: “%s” is none of %s"), self->name, value, names);
  return FALSE;
}

static gboolean
check_count (const LgCliOption  *self,
             const char         *value,
             GError            **error)
{
  gint64 number;

  if (g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &number, NULL))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--%s: “%s” is no whole number of 0 or more"), self->name, value);
  return FALSE;
}

static gboolean
check_scale (const LgCliOption  *self,
             const char         *value,
             GError            **error)
{
  gint64 number;

  if (g_ascii_string_to_signed (value, 10, 1, 5, &number, NULL))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--%s: “%s” is no whole number from 1 to 5"), self->name, value);
  return FALSE;
}

/* The site's zone is not known yet: whether its clocks skip the time shows later. */
static gboolean
check_time (const LgCliOption  *self,
            const char         *value,
            GError            **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LgTime time;

  if (lg_time_parse (value, utc, &time, NULL, NULL))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--%s: “%s” is no time that exists; write it as 2026-11-22 20:35 or 2026-11-22T20:35:00+01:00"),
               self->name, value);
  return FALSE;
}

static gboolean
check_known (const LgCliOption  *self,
             const char         *value,
             gboolean            known,
             GError            **error)
{
  if (!known && self->type == LG_CLI_OPTION_ZONE)
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
                 _("--%s: there is no time zone “%s”; zones are called as in Europe/Paris"), self->name, value);
  else if (!known && self->type == LG_CLI_OPTION_CURRENCY)
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
                 _("--%s: “%s” is no currency code of ISO 4217, such as USD"), self->name, value);
  else if (!known)
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("--%s needs a value"), self->name);

  return known;
}

static gboolean
check_text (const LgCliOption  *self,
            const char         *value,
            GError            **error)
{
  g_autofree char *normal = NULL;

  if (!g_utf8_validate (value, -1, NULL))
    {
      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("The value of --%s is no UTF-8 text"), self->name);
      return FALSE;
    }

  normal = lg_text_normalize (value);
  return check_known (self, value, *normal != '\0', error);
}

/**
 * lg_cli_option_check:
 * @self: an option
 * @value: what the command line gives for it
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE
 */
gboolean
lg_cli_option_check (const LgCliOption  *self,
                     const char         *value,
                     GError            **error)
{
  if (self->type == LG_CLI_OPTION_FLAG)
    return TRUE;
  if (self->type == LG_CLI_OPTION_FILE)
    return check_known (self, value, *value != '\0', error);
  if (!check_text (self, value, error))
    return FALSE;

  switch (self->type)
    {
    case LG_CLI_OPTION_ENUM:
      return check_enum (self, value, error);
    case LG_CLI_OPTION_KIND:
      return check_kind (self, value, error);
    case LG_CLI_OPTION_COUNT:
      return check_count (self, value, error);
    case LG_CLI_OPTION_SCALE:
      return check_scale (self, value, error);
    case LG_CLI_OPTION_TIME:
      return check_time (self, value, error);
    case LG_CLI_OPTION_ZONE:
      return check_known (self, value, lg_time_zone_lookup (value, NULL) != NULL, error);
    case LG_CLI_OPTION_CURRENCY:
      return check_known (self, value, lg_currency_is_valid (value), error);
    case LG_CLI_OPTION_TEXT:
    case LG_CLI_OPTION_FLAG:
    case LG_CLI_OPTION_FILE:
    default:
      return TRUE;
    }
}

/**
 * lg_cli_option_dup_help:
 * @self: an option
 *
 * Returns: (transfer full): its help, with the names it takes
 */
char *
lg_cli_option_dup_help (const LgCliOption *self)
{
  g_autofree char *names = NULL;

  if (self->type == LG_CLI_OPTION_ENUM)
    names = list_names (self->enum_type ());
  else if (self->type == LG_CLI_OPTION_KIND)
    names = g_strjoinv (", ", (GStrv) lg_kind_list ());
  else
    return g_strdup (_(self->help));

  return g_strdup_printf ("%s: %s", _(self->help), names);
}
