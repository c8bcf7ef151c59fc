/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-import-problem-words.h"
#include "lg-import-problem.h"
#include "lg-mend-cell.h"

/**
 * LgMendCell:
 *
 * What stands in a column of a rejected row, to be changed, with what is wrong
 * with it right under it.
 */
struct _LgMendCell
{
  AdwBin                 parent_instance;

  GtkEditable           *entry;
  GtkLabel              *reason;

  const LgImportColumns *columns;  /* (unowned): of the reading, which the page keeps */
  guint                  column;
  LgImportLine          *line;     /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LgMendCell, lg_mend_cell, ADW_TYPE_BIN)

enum {
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * lg_mend_cell_find_column:
 * @columns: the columns of a file
 * @problem: (nullable): why a row of it is no good
 *
 * Returns: the column that it is about, or %LG_IMPORT_NO_COLUMN for the row as a whole
 */
int
lg_mend_cell_find_column (const LgImportColumns *columns,
                          const GError          *problem)
{
  const LgImportProblem *details = lg_import_problem_get (problem);

  if (details == NULL)
    return LG_IMPORT_NO_COLUMN;

  return details->field != LG_IMPORT_NO_FIELD ? columns->columns[details->field] : details->column;
}

static void
set_reason (LgMendCell *self,
            const char *sentence)
{
  gtk_label_set_label (self->reason, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), sentence != NULL);
  if (sentence != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
update_reason (LgMendCell *self)
{
  const GError *problem = self->line != NULL ? self->line->problem : NULL;
  gboolean is_here = lg_mend_cell_find_column (self->columns, problem) == (int) self->column;
  g_autofree char *sentence = is_here ? lg_import_problem_say (problem) : NULL;

  set_reason (self, sentence);
}

static void
changed_cb (LgMendCell *self)
{
  if (self->line != NULL)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0, self->line, self->column, gtk_editable_get_text (self->entry));
}

static void
forget_line (LgMendCell *self)
{
  if (self->line != NULL)
    g_signal_handlers_disconnect_by_func (self->line, update_reason, self);
  g_clear_object (&self->line);
}

static void
lg_mend_cell_dispose (GObject *object)
{
  forget_line (LG_MEND_CELL (object));

  G_OBJECT_CLASS (lg_mend_cell_parent_class)->dispose (object);
}

static void
lg_mend_cell_class_init (LgMendCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_mend_cell_dispose;

  /* Somebody wrote something else: the LgImportLine, its column and the text. */
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, LG_TYPE_IMPORT_LINE, G_TYPE_UINT, G_TYPE_STRING);
}

static void
lg_mend_cell_init (LgMendCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *reason = gtk_label_new (NULL);

  self->entry = GTK_EDITABLE (entry);
  self->reason = GTK_LABEL (reason);
  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_editable_set_width_chars (self->entry, 12);
  gtk_editable_set_max_width_chars (self->entry, 28);
  gtk_label_set_xalign (self->reason, 0);
  gtk_widget_add_css_class (reason, "error");
  gtk_widget_add_css_class (reason, "caption");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), reason);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, reason, NULL, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
}

/* Returns: (transfer floating): a cell of a column, so far of no row */
GtkWidget *
lg_mend_cell_new (const LgImportColumns *columns,
                  guint                  column)
{
  LgMendCell *self = g_object_new (LG_TYPE_MEND_CELL, NULL);

  self->columns = columns;
  self->column = column;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, columns->names[column], -1);
  set_reason (self, NULL);

  return GTK_WIDGET (self);
}

/* A row to be shown, or nothing. */
void
lg_mend_cell_set_line (LgMendCell   *self,
                       LgImportLine *line)
{
  g_return_if_fail (LG_IS_MEND_CELL (self));

  forget_line (self);
  if (line == NULL)
    return;

  gtk_editable_set_text (self->entry, line->cells[self->column]);
  self->line = g_object_ref (line);
  g_signal_connect_object (line, "notify::problem", G_CALLBACK (update_reason), self, G_CONNECT_SWAPPED);
  update_reason (self);
}
