/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_IMPORT_PROBLEM (lg_import_problem_quark ())

/**
 * LgImportProblemCode:
 *
 * Why a row of a file is no good. The sentences are made where people are told.
 */
typedef enum
{
  LG_IMPORT_PROBLEM_NO_NUMBER,
  LG_IMPORT_PROBLEM_NO_WHOLE_NUMBER,
  LG_IMPORT_PROBLEM_NO_AMOUNT,
  LG_IMPORT_PROBLEM_NO_TRUTH,            /* neither yes nor no */
  LG_IMPORT_PROBLEM_NO_WORD,             /* none of the words that the field knows */
  LG_IMPORT_PROBLEM_NO_DATE,             /* not written as the others are */
  LG_IMPORT_PROBLEM_NO_SUCH_DATE,        /* no calendar has it */
  LG_IMPORT_PROBLEM_SKIPPED_TIME,        /* the clocks were put forward over it */
  LG_IMPORT_PROBLEM_NO_TIME_OF_DAY,
  LG_IMPORT_PROBLEM_NO_DATE_PARTS,       /* a year, a month, a day, an hour or a minute is no number */
  LG_IMPORT_PROBLEM_BELOW_ZERO,
  LG_IMPORT_PROBLEM_NO_DEGREES,          /* not between −expected and expected */
  LG_IMPORT_PROBLEM_TOO_MUCH_RECOVERED,
  LG_IMPORT_PROBLEM_TOO_LARGE,           /* amounts that cannot be reckoned with */
  LG_IMPORT_PROBLEM_SALE,                /* no loss */
  LG_IMPORT_PROBLEM_SALE_TAKEN_BACK,
  LG_IMPORT_PROBLEM_NO_SITE,
  LG_IMPORT_PROBLEM_NO_NAME,
  LG_IMPORT_PROBLEM_NO_SKU,
  LG_IMPORT_PROBLEM_NO_BOOK,
  LG_IMPORT_PROBLEM_NO_COUNTED,
  LG_IMPORT_PROBLEM_NO_BADGE,
  LG_IMPORT_PROBLEM_NO_PASSAGE,          /* an event that is not about a door */
  LG_IMPORT_PROBLEM_WIDTH,               /* so many fields where others are expected */
  LG_IMPORT_PROBLEM_OPEN_QUOTE,
  LG_IMPORT_PROBLEM_LONG_ROW,            /* longer than the expected bytes */
  LG_IMPORT_PROBLEM_LONG_FIELD,
  LG_IMPORT_PROBLEM_NUL,
  LG_IMPORT_PROBLEM_ENCODING,
} LgImportProblemCode;

/**
 * LgImportProblem:
 * @field: the #LgImportField that it is about, or %LG_IMPORT_NO_FIELD
 * @column: the column of the file, from 0, or -1
 * @value: (nullable): what stands there
 * @number: what there is so many of
 * @expected: what there should be
 *
 * What an error of %LG_IMPORT_PROBLEM is about.
 */
typedef struct
{
  int     field;
  int     column;
  char   *value;
  gint64  number;
  gint64  expected;
} LgImportProblem;

GQuark                 lg_import_problem_quark      (void);
const LgImportProblem *lg_import_problem_get        (const GError         *error);
gboolean               lg_import_problem_set        (GError              **error,
                                                     LgImportProblemCode   code,
                                                     int                   field,
                                                     const char           *value);
void                   lg_import_problem_set_place  (GError              **error,
                                                     LgImportProblemCode   code,
                                                     int                   column,
                                                     gint64                number,
                                                     gint64                expected);
gboolean               lg_import_problem_name_field (GError              **error,
                                                     int                   field,
                                                     gboolean              success);

G_END_DECLS
