/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-money.h"
#include "lg-time.h"

G_BEGIN_DECLS

/* What the cells of a column hold, from which each format makes its own: a PDF words, a workbook numbers, JSON values. */
typedef enum
{
  LG_REPORT_CELL_TEXT,
  LG_REPORT_CELL_LEVEL,    /* a word of the scale of five, with its shape */
  LG_REPORT_CELL_DAY,
  LG_REPORT_CELL_COUNT,
  LG_REPORT_CELL_CHANGE,   /* a count with its sign */
  LG_REPORT_CELL_MONEY,
  LG_REPORT_CELL_SHARE,    /* of a whole, shown as a percentage */
  LG_REPORT_CELL_NUMBER,   /* with two decimals */
  LG_REPORT_CELL_CHANCE,   /* a probability, shown as one in so many */
  LG_REPORT_CELL_LIST,     /* words; for programs a list of ids, with blanks between them */
  LG_REPORT_CELL_DIGEST,   /* a hash, on a line of its own below the others, so that it is never broken */
} LgReportCellType;

typedef struct
{
  const char       *id;     /* a name for programs */
  const char       *title;  /* translated */
  LgReportCellType  type;
} LgReportColumn;

typedef struct
{
  gboolean    known;
  gint64      value;     /* count, change, minor units, day, or step 0 to 4 of a level */
  double      number;    /* share or number */
  const char *currency;  /* interned, of money */
  char       *text;      /* (owned) (nullable): for people */
  char       *code;      /* (owned) (nullable): for programs, where it is another than for people */
} LgReportCell;

typedef struct
{
  char    *id;         /* (owned) */
  char    *title;      /* (owned) */
  char    *note;       /* (owned) (nullable): how its figures come about */
  char    *empty;      /* (owned): what stands in its place where it has no rows */
  GArray  *columns;    /* (owned) (element-type LgReportColumn) */
  GArray  *cells;      /* (owned) (element-type LgReportCell): row by row */
  gint64   total;      /* how many rows there would be without a limit */
  gboolean has_total;  /* whether the last row sums up the others */
  gboolean data_only;  /* too long for a page, or said elsewhere on it */
  gboolean whole_amounts; /* whether money is shown without its minor unit */
  gboolean in_full;    /* whether its words are shown to the end, however many lines they take */
} LgReportTable;

LgReportTable        *lg_report_table_new        (const char            *id,
                                                  const char            *title,
                                                  const char            *empty) G_GNUC_WARN_UNUSED_RESULT;
void                  lg_report_table_free       (LgReportTable         *self);
void                  lg_report_table_add_column (LgReportTable         *self,
                                                  const char            *id,
                                                  const char            *title,
                                                  LgReportCellType       type);

void                  lg_report_table_add_text   (LgReportTable         *self,
                                                  const char            *text);
void                  lg_report_table_add_word   (LgReportTable         *self,
                                                  const char            *code,
                                                  const char            *word);
void                  lg_report_table_add_level  (LgReportTable         *self,
                                                  int                    step,
                                                  const char            *code,
                                                  const char            *word);
void                  lg_report_table_add_day    (LgReportTable         *self,
                                                  LgDay                  day);
void                  lg_report_table_add_count  (LgReportTable         *self,
                                                  gint64                 count);
void                  lg_report_table_add_money  (LgReportTable         *self,
                                                  gint64                 amount,
                                                  const char            *currency);
void                  lg_report_table_add_share  (LgReportTable         *self,
                                                  gint64                 part,
                                                  gint64                 whole);
void                  lg_report_table_add_number (LgReportTable         *self,
                                                  double                 number);
void                  lg_report_table_add_nothing (LgReportTable        *self);
void                  lg_report_table_set_total  (LgReportTable         *self,
                                                  gint64                 total);

guint                 lg_report_table_get_n_rows (const LgReportTable   *self);
const LgReportColumn *lg_report_table_get_column (const LgReportTable   *self,
                                                  guint                  column);
const LgReportCell   *lg_report_table_get_cell   (const LgReportTable   *self,
                                                  guint                  row,
                                                  guint                  column);
char                 *lg_report_table_show_cell  (const LgReportTable   *self,
                                                  guint                  row,
                                                  guint                  column) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgReportTable, lg_report_table_free)

G_END_DECLS
