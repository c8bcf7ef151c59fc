/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 min_incidents; /* of which the hour is known, in the period */
  gint64 min_hours;     /* that somebody was on site in it */
  double alpha;         /* one-sided, after correction */
} LgCoincidenceRules;

/* A site and a period, cut into hours. */
typedef struct
{
  gint64 hours;          /* in which the site could have an incident */
  gint64 incident_hours; /* in which it had one */
} LgCoincidencePeriod;

/* What the badges say of one person; any key of the caller's tells them apart. */
typedef struct
{
  gint64 key;
  gint64 hours;          /* on site */
  gint64 incident_hours; /* on site, of those with an incident */
} LgAttendance;

typedef struct
{
  gint64   key;
  gboolean tested;      /* FALSE where the sample is too small; what follows is NaN then */
  double   expected;    /* incident hours on site, by chance */
  double   probability; /* of at least as many by chance */
  double   adjusted;    /* the same, for having tested everybody */
  gboolean notable;     /* whom to speak to: never a verdict */
} LgCoincidence;

void           lg_coincidence_rules_init (LgCoincidenceRules         *self);

LgCoincidence *lg_coincidence_test       (const LgCoincidencePeriod  *period,
                                          const LgAttendance         *attendances,
                                          gsize                       n_attendances,
                                          const LgCoincidenceRules   *rules,
                                          GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
