/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-store.h"

G_BEGIN_DECLS

/**
 * LgRetentionCategory:
 * @LG_RETENTION_UNFOUNDED: what proved unfounded
 * @LG_RETENTION_PROCEEDINGS: what went to the police, to court or to civil recovery
 * @LG_RETENTION_SAFETY: safety incidents
 * @LG_RETENTION_INTERNAL: internal theft and fraud
 * @LG_RETENTION_OTHER: all others
 *
 * What decides how long the archive keeps an incident. The first that fits
 * holds. The days of each are the setting `retention.CATEGORY.days`.
 */
typedef enum
{
  LG_RETENTION_UNFOUNDED = 1,
  LG_RETENTION_PROCEEDINGS,
  LG_RETENTION_SAFETY,
  LG_RETENTION_INTERNAL,
  LG_RETENTION_OTHER,
} LgRetentionCategory;

#define LG_N_RETENTION_CATEGORIES  5
#define LG_TYPE_RETENTION_CATEGORY (lg_retention_category_get_type ())

GType lg_retention_category_get_type (void) G_GNUC_CONST;

/**
 * LgRetentionShare:
 * @days: how long it is kept in the archive; 0 for good
 * @due_before: what was archived before this moment is due, or %LG_UNKNOWN where nothing ever is
 * @n_archived: how many are in the archive
 * @n_due: how many of them can go
 * @n_held: how many are due, but under a legal hold
 *
 * The archive's share of one category.
 */
typedef struct
{
  gint64 days;
  LgTime due_before;
  gint64 n_archived;
  gint64 n_due;
  gint64 n_held;
} LgRetentionShare;

#define LG_TYPE_RETENTION_SURVEY (lg_retention_survey_get_type ())

G_DECLARE_FINAL_TYPE (LgRetentionSurvey, lg_retention_survey, LG, RETENTION_SURVEY, GObject)

/**
 * LgRetentionSurvey:
 * @at: the moment it is of
 * @shares: one a category, the first of %LG_RETENTION_UNFOUNDED
 * @held: (owned) (element-type LgIncident): what is due but held, the oldest hold first, at most %LG_RETENTION_MOST_HELD
 *
 * What a purge would take, and what it would leave.
 */
struct _LgRetentionSurvey
{
  GObject           parent_instance;

  LgTime            at;
  LgRetentionShare  shares[LG_N_RETENTION_CATEGORIES];
  GPtrArray        *held;
};

#define LG_RETENTION_MOST_HELD 100

LgRetentionSurvey *lg_retention_survey_read     (LgDb              *db,
                                                 LgTime             at,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
DexFuture         *lg_retention_survey_load     (LgStore           *store) G_GNUC_WARN_UNUSED_RESULT;
gint64             lg_retention_survey_get_due  (LgRetentionSurvey *self);
gint64             lg_retention_survey_get_held (LgRetentionSurvey *self);

gboolean           lg_retention_read_span       (LgDb              *db,
                                                 LgTime            *first,
                                                 LgTime            *last,
                                                 GError           **error);
gboolean           lg_retention_hold            (LgDb              *db,
                                                 LgIncident        *incident,
                                                 const char        *reason,
                                                 GError           **error);
gboolean           lg_retention_release         (LgDb              *db,
                                                 LgIncident        *incident,
                                                 const char        *reason,
                                                 GError           **error);

G_END_DECLS
