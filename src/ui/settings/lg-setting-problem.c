/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-setting-problem.h"

static char *
describe_number (const LgSetting *setting)
{
  g_autofree char *least = lg_amount_format (setting->least, 0);
  g_autofree char *most = lg_amount_format (setting->most > 0 ? setting->most : G_MAXINT32, 0);

  return g_strdup_printf (_("Give a whole number from %s to %s."), least, most);
}

/**
 * lg_setting_problem_describe:
 * @setting: a setting
 * @text: a candidate for it
 *
 * Returns: (transfer full) (nullable): a sentence on what is wrong with it, NULL for a value of the setting
 */
char *
lg_setting_problem_describe (const LgSetting *setting,
                             const char      *text)
{
  if (lg_setting_accepts (setting, text))
    return NULL;

  switch (setting->type)
    {
    case LG_SETTING_INTEGER:
      return describe_number (setting);
    case LG_SETTING_PROBABILITY:
      return g_strdup (_("Give a number between 0 and 1, as in 0.001."));
    case LG_SETTING_POSITIVE:
      return g_strdup (_("Give a number above 0, as in 0.5."));
    case LG_SETTING_LETTERS:
      return g_strdup (_("Give one to three capital letters from A to Z."));
    case LG_SETTING_CURRENCY:
      return g_strdup (_("Give the code of a currency in capital letters, as in EUR."));
    case LG_SETTING_RECURRENCE:
      return g_strdup (_("Give a rule of RFC 5545, as in FREQ=WEEKLY;BYDAY=MO."));
    case LG_SETTING_HOURS:
      return g_strdup (_("Give the hours by weekday, as in Mo-Fr 08:00-20:00; Sa 09:00-18:00; Su off."));
    case LG_SETTING_KINDS:
      return g_strdup (_("Give each kind its severity, with semicolons between them, as in robbery=high;other=low."));
    case LG_SETTING_WORDS:
      return g_strdup (_("Give each word a kind, with semicolons between them, as in shoplifting=external_theft."));
    case LG_SETTING_TEXT:
    case LG_SETTING_BOOLEAN:
    case LG_SETTING_SEVERITY:
    case LG_SETTING_DISPOSITION:
    case LG_SETTING_DISPOSITIONS:
    case LG_SETTING_STEPS:
    case LG_SETTING_PAPER:
    default:
      return g_strdup (_("This cannot be stored."));
    }
}
