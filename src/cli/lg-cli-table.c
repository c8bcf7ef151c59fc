/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-table.h"

/* What is wider is cut, so that one long title does not push the figures out of sight. */
#define MAX_WIDTH 48
#define GAP       2

struct _LgCliTable
{
  const LgCliField *fields;
  guint             n_columns;
  guint             indent;
  guint            *widths;   /* (owned) */
  gboolean         *figures;  /* (owned): columns that stand to the right */
  GPtrArray        *rows;     /* (owned) (element-type GStrv): not written yet */
  gboolean          headed;
};

/**
 * lg_cli_table_new:
 * @fields: its columns
 * @indent: blanks before each row
 *
 * Returns: (transfer full): a table without rows
 */
LgCliTable *
lg_cli_table_new (const LgCliField *fields,
                  guint             indent)
{
  LgCliTable *self = g_new0 (LgCliTable, 1);

  self->fields = fields;
  self->n_columns = lg_cli_field_count (fields);
  self->indent = indent;
  self->widths = g_new0 (guint, self->n_columns);
  self->figures = g_new0 (gboolean, self->n_columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < self->n_columns; i++)
    self->widths[i] = lg_cli_text_width (_(fields[i].title));

  return self;
}

void
lg_cli_table_free (LgCliTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->widths);
  g_free (self->figures);
  g_free (self);
}

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * lg_cli_text_width:
 *
 * Returns: how many columns of a terminal @text takes
 */
guint
lg_cli_text_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += character_width (g_utf8_get_char (c));

  return width;
}

/* Cuts @text to what fits into MAX_WIDTH with an ellipsis. */
static char *
shorten (char *text)
{
  const char *end = text;
  g_autofree char *whole = text;

  if (lg_cli_text_width (text) <= MAX_WIDTH)
    return g_steal_pointer (&whole);

  for (guint width = 0; width < MAX_WIDTH - 2; end = g_utf8_next_char (end))
    width += character_width (g_utf8_get_char (end));

  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

/**
 * lg_cli_table_add:
 * @self: a table
 * @object: (transfer none): what the next row shows
 */
void
lg_cli_table_add (LgCliTable *self,
                  JsonObject *object)
{
  GStrv cells = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    {
      cells[i] = lg_cli_field_dup_text (&self->fields[i], object);
      if (self->fields[i].format != LG_CLI_FIELD_LONG)
        cells[i] = shorten (cells[i]);
      self->figures[i] = self->figures[i] || lg_cli_field_is_figure (&self->fields[i], object);
      if (!self->headed)
        self->widths[i] = MAX (self->widths[i], lg_cli_text_width (cells[i]));
    }

  g_ptr_array_add (self->rows, cells);
}

/**
 * lg_cli_table_pending:
 *
 * Returns: how many rows wait to be written
 */
guint
lg_cli_table_pending (LgCliTable *self)
{
  return self->rows->len;
}

/**
 * lg_cli_append_cell:
 * @output: where it goes
 * @text: UTF-8
 * @width: columns of a terminal to fill
 * @right: whether the text stands to the right
 */
void
lg_cli_append_cell (GString    *output,
                    const char *text,
                    guint       width,
                    gboolean    right)
{
  int padding = (int) width - (int) lg_cli_text_width (text);

  g_string_append_printf (output, "%*s%s%*s", right ? MAX (padding, 0) : 0, "", text,
                          right ? 0 : MAX (padding, 0), "");
}

static void
append_row (LgCliTable         *self,
            const char * const *cells,
            GString            *output)
{
  g_string_append_printf (output, "%*s", (int) self->indent, "");
  for (guint i = 0; i < self->n_columns; i++)
    {
      lg_cli_append_cell (output, cells[i], self->widths[i], self->figures[i]);
      g_string_append_printf (output, "%*s", GAP, "");
    }

  while (output->str[output->len - 1] == ' ')
    g_string_truncate (output, output->len - 1);
  g_string_append_c (output, '\n');
}

static void
append_head (LgCliTable *self,
             GString    *output)
{
  g_autofree const char **titles = g_new0 (const char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    titles[i] = _(self->fields[i].title);

  append_row (self, titles, output);
}

/**
 * lg_cli_table_write:
 * @self: a table
 * @output: where it goes
 *
 * Writes the rows added since the last time. The first call sets the columns'
 * widths, so that a long table can be written in pieces.
 */
void
lg_cli_table_write (LgCliTable *self,
                    GString    *output)
{
  if (!self->headed)
    append_head (self, output);
  self->headed = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, g_ptr_array_index (self->rows, i), output);

  g_ptr_array_set_size (self->rows, 0);
}
