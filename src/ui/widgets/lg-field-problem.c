/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-field-problem.h"

/* What is wrong with a field of a boxed list, said in a row of its own right under it. */

static GtkWidget *
make_label (const char *sentence)
{
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);

  return label;
}

/* The focus brings the field into view, but not the row under it; that has a place only once it was laid out. */
static gboolean
come_into_view_cb (GtkWidget     *row,
                   GdkFrameClock *clock,
                   gpointer       user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);

  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), row, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * lg_field_problem_show:
 * @field: a row of a list box
 * @sentence: what is wrong with it
 *
 * Marks the field, moves the focus there, and tells a screen reader why.
 *
 * Returns: (transfer none): what lg_field_problem_forget() takes
 */
GtkWidget *
lg_field_problem_show (GtkEditable *field,
                       const char  *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = make_label (sentence);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_insert (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (field))), row,
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (field)) + 1);

  gtk_widget_add_css_class (GTK_WIDGET (field), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (field), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_widget_add_tick_callback (row, come_into_view_cb, NULL, NULL);

  return row;
}

void
lg_field_problem_forget (GtkEditable *field,
                         GtkWidget   *problem)
{
  gtk_widget_remove_css_class (GTK_WIDGET (field), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (problem)), problem);
}
