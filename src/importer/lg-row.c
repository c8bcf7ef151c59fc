/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-row.h"

#include <string.h>

/**
 * lg_row_new:
 *
 * Returns: (transfer full): a row without fields
 */
LgRow *
lg_row_new (void)
{
  LgRow *self = g_new0 (LgRow, 1);

  self->text = g_string_sized_new (1024);
  self->offsets = g_array_sized_new (FALSE, FALSE, sizeof (gsize), 32);
  lg_row_clear (self);

  return self;
}

void
lg_row_free (LgRow *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->offsets);
  g_clear_error (&self->problem);
  g_free (self);
}

void
lg_row_clear (LgRow *self)
{
  gsize start = 0;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->offsets, 0);
  g_array_append_val (self->offsets, start);
  g_clear_error (&self->problem);
  self->n_fields = 0;
}

void
lg_row_append (LgRow      *self,
               const char *field,
               gsize       size)
{
  gsize end;

  g_string_append_len (self->text, field, size);
  g_string_append_c (self->text, '\0');
  end = self->text->len;
  g_array_append_val (self->offsets, end);
  self->n_fields++;
}

/* The first problem of a row is the one that is told. */
void
lg_row_set_problem (LgRow               *self,
                    LgImportProblemCode  code,
                    int                  column,
                    gint64               number,
                    gint64               expected)
{
  if (self->problem == NULL)
    lg_import_problem_set_place (&self->problem, code, column, number, expected);
}

static void
check_field (LgRow *self,
             guint  i)
{
  const char *field = lg_row_field (self, i);
  gsize size = lg_row_field_size (self, i);

  if (size > LG_ROW_MAX_FIELD)
    lg_row_set_problem (self, LG_IMPORT_PROBLEM_LONG_FIELD, (int) i, 0, LG_ROW_MAX_FIELD);
  else if (memchr (field, 0, size) != NULL)
    lg_row_set_problem (self, LG_IMPORT_PROBLEM_NUL, (int) i, 0, 0);
  else if (!g_utf8_validate_len (field, size, NULL))
    lg_row_set_problem (self, LG_IMPORT_PROBLEM_ENCODING, (int) i, 0, 0);
}

/* Finds what no field may hold, and says it as the row's problem. */
void
lg_row_check (LgRow *self)
{
  for (guint i = 0; i < self->n_fields && self->problem == NULL; i++)
    check_field (self, i);
}

/**
 * lg_row_field:
 * @self: a row
 * @i: a column, from 0
 *
 * Returns: (transfer none): the field, ended by a zero; empty where the row has no such column
 */
const char *
lg_row_field (const LgRow *self,
              guint        i)
{
  if (i >= self->n_fields)
    return "";

  return self->text->str + g_array_index (self->offsets, gsize, i);
}

gsize
lg_row_field_size (const LgRow *self,
                   guint        i)
{
  if (i >= self->n_fields)
    return 0;

  return g_array_index (self->offsets, gsize, i + 1) - g_array_index (self->offsets, gsize, i) - 1;
}

gboolean
lg_row_is_blank (const LgRow *self)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (lg_row_field_size (self, i) > 0)
      return FALSE;

  return TRUE;
}
