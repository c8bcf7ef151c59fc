/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LG_TYPE_EARS_METHOD (lg_ears_method_get_type ())

/* The Early Aberration Reporting System's three methods, from mild to very sensitive. */
typedef enum
{
  LG_EARS_METHOD_C1,
  LG_EARS_METHOD_C2,
  LG_EARS_METHOD_C3,
} LgEarsMethod;

typedef struct
{
  LgEarsMethod method;
  guint        baseline;  /* counts compared with, at least 3 */
  double       alpha;     /* one-sided error, above 0 and below 1 */
  double       min_sigma; /* the least standard deviation believed, 0 or more */
} LgEarsRules;

/* One count, judged. NaN says that too few counts precede it. */
typedef struct
{
  double   expected;    /* the baseline's mean */
  double   sigma;       /* its standard deviation, at least min_sigma */
  double   upper;       /* a count above it is an alarm */
  double   z;           /* how far out, in standard deviations */
  double   probability; /* of being as far out by chance, one-sided */
  gsize    first;       /* the first count behind an alarm; the last is this one */
  gboolean alarm;
} LgEarsPoint;

GType        lg_ears_method_get_type (void);

void         lg_ears_rules_init      (LgEarsRules        *self,
                                      LgEarsMethod        method);
gboolean     lg_ears_rules_validate  (const LgEarsRules  *self,
                                      GError            **error);
gsize        lg_ears_rules_history   (const LgEarsRules  *self);

LgEarsPoint *lg_ears_run             (const double       *counts,
                                      gsize               n_counts,
                                      const LgEarsRules  *rules,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
