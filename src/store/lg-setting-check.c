/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-hours.h"
#include "lg-incident.h"
#include "lg-kind.h"
#include "lg-money.h"
#include "lg-recurrence.h"
#include "lg-setting-check-private.h"
#include "lg-severity.h"
#include "lg-store-error.h"
#include "lg-text.h"

/* More would make an incident's number unreadable. */
#define MOST_LETTERS 3

static gboolean
is_letters (const char *value)
{
  gsize length = strspn (value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  return length >= 1 && length <= MOST_LETTERS && value[length] == '\0';
}

static gboolean
is_name (GType       type,
         const char *value)
{
  int ignored;

  return lg_enum_parse (type, value, &ignored, NULL);
}

static gboolean
is_dispositions (const char *value)
{
  g_auto (GStrv) names = g_strsplit (value, ",", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (!is_name (LG_TYPE_DISPOSITION, names[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_steps (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      gint64 number;

      if (!g_ascii_string_to_signed (g_strstrip (parts[i]), 10, 1, 15, &number, NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_severity (const char *name)
{
  return is_name (LG_TYPE_SEVERITY, name);
}

/* A word is mapped to a kind that everything else knows; any other would be a slip of the pen. */
static gboolean
is_kind (const char *name)
{
  g_autofree char *kind = lg_kind_normalize (name);

  return *name != '\0' && g_strv_contains (lg_kind_list (), kind);
}

static gboolean
is_hours (const char *value)
{
  g_autoptr (LgHours) hours = lg_hours_parse (value, NULL);

  return hours != NULL;
}

static gboolean
is_pair (const char *pair,
         gboolean  (*accepts) (const char *right))
{
  const char *equals = strchr (pair, '=');

  return equals != NULL && equals != pair && accepts (equals + 1);
}

static gboolean
is_pairs (const char *value,
          gboolean  (*accepts) (const char *right))
{
  g_auto (GStrv) pairs = g_strsplit (value, ";", -1);

  for (gsize i = 0; pairs[i] != NULL; i++)
    {
      if (*g_strstrip (pairs[i]) != '\0' && !is_pair (pairs[i], accepts))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_integer (const LgSetting *setting,
            const char      *value)
{
  gint64 number;

  return g_ascii_string_to_signed (value, 10, setting->least, setting->most > 0 ? setting->most : G_MAXINT32,
                                   &number, NULL);
}

static gboolean
is_real_below (const char *value,
               double      bound)
{
  char *end;
  double number = g_ascii_strtod (value, &end);

  return end != value && *end == '\0' && number > 0.0 && number < bound;
}

/**
 * lg_setting_accepts:
 * @setting: a setting
 * @value: a value for it
 *
 * Returns: whether the value is of its type
 */
gboolean
lg_setting_accepts (const LgSetting *setting,
                    const char      *value)
{
  switch (setting->type)
    {
    case LG_SETTING_LETTERS:
      return is_letters (value);
    case LG_SETTING_INTEGER:
      return is_integer (setting, value);
    case LG_SETTING_PROBABILITY:
      return is_real_below (value, 1.0);
    case LG_SETTING_POSITIVE:
      return is_real_below (value, G_MAXINT32);
    case LG_SETTING_BOOLEAN:
      return g_str_equal (value, "true") || g_str_equal (value, "false");
    case LG_SETTING_SEVERITY:
      return is_name (LG_TYPE_SEVERITY, value);
    case LG_SETTING_DISPOSITION:
      return is_name (LG_TYPE_DISPOSITION, value);
    case LG_SETTING_DISPOSITIONS:
      return is_dispositions (value);
    case LG_SETTING_STEPS:
      return is_steps (value);
    case LG_SETTING_CURRENCY:
      return lg_currency_is_valid (value);
    case LG_SETTING_KINDS:
      return is_pairs (value, is_severity);
    case LG_SETTING_WORDS:
      return is_pairs (value, is_kind);
    case LG_SETTING_RECURRENCE:
      return lg_recurrence_validate (value, NULL);
    case LG_SETTING_PAPER:
      return g_str_equal (value, "a4") || g_str_equal (value, "letter");
    case LG_SETTING_HOURS:
      return is_hours (value);
    case LG_SETTING_TEXT:
    default:
      return g_utf8_validate (value, -1, NULL);
    }
}

static gboolean
check_order (const char  *lower_key,
             gint64       lower,
             const char  *higher_key,
             gint64       higher,
             GError     **error)
{
  g_autofree char *lower_text = g_strdup_printf ("%" G_GINT64_FORMAT, lower);
  g_autofree char *higher_text = g_strdup_printf ("%" G_GINT64_FORMAT, higher);

  if (lower < higher)
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CONSTRAINT,
               _("%1$s must stay below %2$s: %3$s is not below %4$s"), lower_key, higher_key, lower_text, higher_text);

  return FALSE;
}

static gboolean
check_below (LgDb             *db,
             const LgSetting  *setting,
             gint64            number,
             GError          **error)
{
  gint64 lower;

  return setting->above == NULL ||
         (lg_settings_get_int (db, setting->above, &lower, error) &&
          check_order (setting->above, lower, setting->key, number, error));
}

static gboolean
check_above (LgDb             *db,
             const LgSetting  *setting,
             gint64            number,
             GError          **error)
{
  gsize n_settings;
  const LgSetting *settings = lg_settings_all (&n_settings);
  gint64 higher;

  for (gsize i = 0; i < n_settings; i++)
    {
      if (g_strcmp0 (settings[i].above, setting->key) == 0 &&
          (!lg_settings_get_int (db, settings[i].key, &higher, error) ||
           !check_order (setting->key, number, settings[i].key, higher, error)))
        return FALSE;
    }

  return TRUE;
}

/**
 * lg_setting_fits_in:
 * @db: a connection
 * @setting: a setting
 * @value: a value of its type
 * @error: return location
 *
 * Thresholds that do not ascend would leave no figure that could be computed.
 *
 * Returns: FALSE with %LG_STORE_ERROR_CONSTRAINT for one out of order
 */
gboolean
lg_setting_fits_in (LgDb             *db,
                    const LgSetting  *setting,
                    const char       *value,
                    GError          **error)
{
  gint64 number = g_ascii_strtoll (value, NULL, 10);

  return setting->type != LG_SETTING_INTEGER ||
         (check_below (db, setting, number, error) && check_above (db, setting, number, error));
}
