/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-explore-row.h"
#include "lg-explore-words.h"
#include "lg-money.h"
#include "lg-words.h"

G_DEFINE_FINAL_TYPE (LgExploreRow, lg_explore_row, G_TYPE_OBJECT)

enum {
  PROP_LABEL = 1,
  PROP_SERIES,
  PROP_VALUE_TEXT,
  PROP_BEFORE_TEXT,
  PROP_VALUE,
  PROP_BEFORE,
  PROP_DIFFERENCE_TEXT,
  PROP_DIFFERENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lg_explore_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LgExploreRow *self = LG_EXPLORE_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_SERIES:
      g_value_set_string (value, self->series);
      break;
    case PROP_VALUE_TEXT:
      g_value_set_string (value, self->value_text);
      break;
    case PROP_BEFORE_TEXT:
      g_value_set_string (value, self->before_text);
      break;
    case PROP_VALUE:
      g_value_set_int64 (value, self->value);
      break;
    case PROP_BEFORE:
      g_value_set_int64 (value, self->before);
      break;
    case PROP_DIFFERENCE_TEXT:
      g_value_set_string (value, self->difference_text);
      break;
    case PROP_DIFFERENCE:
      g_value_set_int64 (value, self->difference);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_explore_row_finalize (GObject *object)
{
  LgExploreRow *self = LG_EXPLORE_ROW (object);

  g_free (self->label);
  g_free (self->series);
  g_free (self->value_text);
  g_free (self->before_text);
  g_free (self->difference_text);

  G_OBJECT_CLASS (lg_explore_row_parent_class)->finalize (object);
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
number_property (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
lg_explore_row_class_init (LgExploreRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_explore_row_finalize;
  object_class->get_property = lg_explore_row_get_property;

  properties[PROP_LABEL] = text_property ("label");
  properties[PROP_SERIES] = text_property ("series");
  properties[PROP_VALUE_TEXT] = text_property ("value-text");
  properties[PROP_BEFORE_TEXT] = text_property ("before-text");
  properties[PROP_VALUE] = number_property ("value");
  properties[PROP_BEFORE] = number_property ("before");
  properties[PROP_DIFFERENCE_TEXT] = text_property ("difference-text");
  properties[PROP_DIFFERENCE] = number_property ("difference");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_explore_row_init (LgExploreRow *self)
{
}

/* Figures so far apart that no number says it are as far apart as one can say. */
static gint64
subtract (gint64 value,
          gint64 before)
{
  gint64 difference;

  if (lg_money_add (value, -MAX (before, -G_MAXINT64), &difference, NULL))
    return MAX (difference, -G_MAXINT64);

  return value > before ? G_MAXINT64 : -G_MAXINT64;
}

static void
add_row (GListStore       *rows,
         LgExploreFigures *figures,
         const char       *label,
         const char       *series,
         gint64            value,
         gint64            before)
{
  g_autoptr (LgExploreRow) row = g_object_new (LG_TYPE_EXPLORE_ROW, NULL);
  g_autofree char *difference = NULL;

  row->position = g_list_model_get_n_items (G_LIST_MODEL (rows));
  row->label = g_strdup (label);
  row->series = g_strdup (series);
  row->value = value;
  row->value_text = lg_explore_words_value (figures, value);
  row->has_before = figures->choice->has_before;
  row->before = before;
  row->difference = subtract (value, before);
  difference = lg_explore_words_value (figures, ABS (row->difference));
  row->before_text = lg_explore_words_value (figures, before);
  row->difference_text = lg_words_difference (difference, row->difference);
  g_list_store_append (rows, row);
}

/* The series of a part of the period, and all of them where there are several. */
static void
add_column (GListStore       *rows,
            LgExploreFigures *figures,
            guint             column)
{
  gboolean is_single = figures->lines->len == 1;
  gint64 sum = 0;

  for (guint i = 0; i < figures->lines->len; i++)
    {
      LgExploreLine *line = g_ptr_array_index (figures->lines, i);

      sum += line->values[column];
      if (is_single || line->values[column] != 0 || line->before[column] != 0)
        add_row (rows, figures, figures->columns[column], line->name, line->values[column],
                 is_single ? figures->before[column] : line->before[column]);
    }

  if (figures->lines->len > 1)
    add_row (rows, figures, figures->columns[column], C_("sum of the series", "All"), sum, figures->before[column]);
}

static void
add_line (GListStore          *rows,
          LgExploreFigures    *figures,
          const LgExploreLine *line)
{
  if (figures->choice->form != LG_EXPLORE_HOUR)
    {
      add_row (rows, figures, line->name, "", line->values[0], line->before[0]);
      return;
    }

  for (guint column = 0; column < figures->n_columns; column++)
    {
      if (line->values[column] != 0 || line->before[column] != 0)
        add_row (rows, figures, line->name, figures->columns[column], line->values[column], line->before[column]);
    }
}

/**
 * lg_explore_rows_new:
 * @figures: figures
 *
 * Returns: (transfer full): a list of #LgExploreRow, in the order of the chart's marks
 */
GListModel *
lg_explore_rows_new (LgExploreFigures *figures)
{
  GListStore *rows = g_list_store_new (LG_TYPE_EXPLORE_ROW);

  if (lg_explore_form_is_time (figures->choice->form))
    {
      for (guint column = 0; column < figures->n_columns; column++)
        add_column (rows, figures, column);
    }
  else
    {
      for (guint i = 0; i < figures->lines->len; i++)
        add_line (rows, figures, g_ptr_array_index (figures->lines, i));
    }

  return G_LIST_MODEL (rows);
}
