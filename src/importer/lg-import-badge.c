/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-badge-event.h"
#include "lg-import-context-private.h"
#include "lg-import-problem.h"
#include "lg-import-value.h"

/* How words begin that mean the one or the other; a blank at the end makes it the whole word. */
static const char *const exits[] = { "exit", "leav", "left", "out ", "egress", "depart", "check-out", NULL };
static const char *const entries[] = { "entry", "enter", "in ", "ingress", "arriv", "check-in", NULL };
static const char *const refusals[] = { "denied ", "denies ", "deny ", "denial", "refus", "reject", "fail", "blocked ", "invalid",
                                        "unauth", "forbid", "expired", "not ", "no ", "false ", "unknown", NULL };

static gboolean
has_code (const char *codes,
          const char *text)
{
  g_autofree char *code = codes != NULL ? g_strdup_printf (" %s ", text) : NULL;

  return code != NULL && strstr (codes, code) != NULL;
}

static int
read_direction (LgImportContext *self,
                const LgRow     *row)
{
  const LgImportPreset *preset = self->columns->preset;
  const char *text = lg_import_field_text (self, row, LG_IMPORT_FIELD_DIRECTION);

  if (*text == '\0')
    return 0;
  if (preset != NULL && has_code (preset->entries, text))
    return LG_BADGE_DIRECTION_ENTRY;
  if (preset != NULL && has_code (preset->exits, text))
    return LG_BADGE_DIRECTION_EXIT;

  /* A door that is called an entrance is also left by. */
  if (lg_import_value_has_word (text, exits))
    return LG_BADGE_DIRECTION_EXIT;

  return lg_import_value_has_word (text, entries) ? LG_BADGE_DIRECTION_ENTRY : 0;
}

static gboolean
is_area (const char *text)
{
  return *text != '\0' && !g_str_equal (text, "0");
}

/* Some systems say which area was left for which; nothing is the outside. */
static int
read_direction_of_areas (LgImportContext *self,
                         const LgRow     *row)
{
  if (is_area (lg_import_field_text (self, row, LG_IMPORT_FIELD_AREA)))
    return LG_BADGE_DIRECTION_ENTRY;

  return is_area (lg_import_field_text (self, row, LG_IMPORT_FIELD_LEFT_AREA)) ? LG_BADGE_DIRECTION_EXIT : 0;
}

/* Systems that log all that happens say “unlock” of a door, whether it opened or not. */
static gboolean
is_passage (LgImportContext *self,
            const LgRow     *row)
{
  g_autofree char *act = NULL;

  if (self->columns->act == LG_IMPORT_NO_COLUMN)
    return TRUE;

  act = g_ascii_strdown (lg_row_field (row, self->columns->act), -1);

  return strstr (act, "unlock") != NULL;
}

static gboolean
is_granted (LgImportContext *self,
            const LgRow     *row)
{
  const LgImportPreset *preset = self->columns->preset;
  const char *text = lg_import_field_text (self, row, LG_IMPORT_FIELD_GRANTED);
  gboolean truth;

  /* A column that the user named goes first. */
  if (*text == '\0' && preset != NULL && preset->refusal != NULL)
    return !g_str_has_prefix (lg_import_field_text (self, row, LG_IMPORT_FIELD_PERSON), preset->refusal);
  if (*text == '\0')
    return TRUE;
  if (preset != NULL && has_code (preset->grants, text))
    return TRUE;
  if (preset != NULL && has_code (preset->refusals, text))
    return FALSE;
  if (lg_import_value_truth (text, &truth, NULL))
    return truth;

  return !lg_import_value_has_word (text, refusals);
}

static void
set_texts (LgImportContext *self,
           const LgRow     *row,
           LgBadgeEvent    *event)
{
  const char *area = lg_import_field_text (self, row, LG_IMPORT_FIELD_AREA);

  if (!is_area (area))
    area = lg_import_field_text (self, row, LG_IMPORT_FIELD_LEFT_AREA);

  lg_record_set_text (&event->badge, lg_import_field_text (self, row, LG_IMPORT_FIELD_BADGE));
  lg_record_set_text (&event->person, lg_import_field_text (self, row, LG_IMPORT_FIELD_PERSON));
  lg_record_set_text (&event->reader, lg_import_field_text (self, row, LG_IMPORT_FIELD_READER));
  lg_record_set_text (&event->area, is_area (area) ? area : NULL);

  /* Some systems know people and no badges. */
  if (event->badge == NULL)
    g_set_str (&event->badge, event->person);
  event->extra = lg_import_read_extra (self, row, LG_IMPORT_NO_COLUMN);
}

LgRecord *
lg_import_make_badge_event (LgImportContext     *self,
                            const LgRow         *row,
                            const LgImportSite  *site,
                            GError             **error)
{
  g_autoptr (LgBadgeEvent) event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);
  LgPrecision precision;

  if (!is_passage (self, row))
    {
      lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_PASSAGE, LG_IMPORT_NO_FIELD, NULL);
      return NULL;
    }

  set_texts (self, row, event);
  if (event->badge == NULL)
    {
      lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_BADGE, LG_IMPORT_FIELD_BADGE, NULL);
      return NULL;
    }

  if (!lg_import_read_moment (self, row, site, &event->at, &precision, error))
    return NULL;

  if (precision != LG_PRECISION_EXACT)
    {
      lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_TIME_OF_DAY, LG_IMPORT_FIELD_WHEN, NULL);
      return NULL;
    }

  event->granted = is_granted (self, row);
  event->direction = read_direction (self, row);
  if (event->direction == 0 && lg_import_columns_has (self->columns, LG_IMPORT_FIELD_LEFT_AREA))
    event->direction = read_direction_of_areas (self, row);

  return LG_RECORD (g_steal_pointer (&event));
}
