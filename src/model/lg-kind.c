/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-kind.h"
#include "lg-text.h"

static const char * const kinds[] = {
  LG_KIND_EXTERNAL_THEFT,
  LG_KIND_ORGANISED_RETAIL_CRIME,
  LG_KIND_INTERNAL_THEFT,
  LG_KIND_ROBBERY,
  LG_KIND_BURGLARY,
  LG_KIND_FRAUD,
  LG_KIND_VANDALISM,
  LG_KIND_PROCESS_ERROR,
  LG_KIND_SAFETY,
  LG_KIND_OTHER,
  NULL,
};

/**
 * lg_kind_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the standard kinds
 */
const char * const *
lg_kind_list (void)
{
  return kinds;
}

/**
 * lg_kind_normalize:
 * @text: (nullable): a kind as somebody wrote it
 *
 * Returns: (transfer full): the standard kind that @text names in any case and
 *   with any separator, else @text itself in normal form; `other` for nothing
 */
char *
lg_kind_normalize (const char *text)
{
  g_autofree char *normal = lg_text_normalize (text);
  g_autofree char *name = NULL;

  if (normal == NULL || *normal == '\0')
    return g_strdup (LG_KIND_OTHER);

  name = lg_text_to_name (normal);
  if (g_strv_contains (kinds, name))
    return g_steal_pointer (&name);

  return g_steal_pointer (&normal);
}
