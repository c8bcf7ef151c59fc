/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-row.h"
#include "lg-importing-words.h"
#include "lg-money.h"
#include "lg-time-text.h"

/**
 * LgImportRow:
 *
 * One import of the past, with a button that undoes it.
 */
struct _LgImportRow
{
  AdwBin     parent_instance;

  GtkLabel  *title;
  GtkLabel  *when;
  GtkLabel  *figures;
  GtkWidget *undo_button;

  LgImport  *import;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LgImportRow, lg_import_row, ADW_TYPE_BIN)

enum {
  SIGNAL_UNDO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
undo_clicked_cb (LgImportRow *self)
{
  g_signal_emit (self, signals[SIGNAL_UNDO], 0);
}

static void
lg_import_row_dispose (GObject *object)
{
  g_clear_object (&LG_IMPORT_ROW (object)->import);

  G_OBJECT_CLASS (lg_import_row_parent_class)->dispose (object);
}

static void
lg_import_row_class_init (LgImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_row_dispose;

  signals[SIGNAL_UNDO] =
    g_signal_new ("undo", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/importing/lg-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, LgImportRow, when);
  gtk_widget_class_bind_template_child (widget_class, LgImportRow, figures);
  gtk_widget_class_bind_template_child (widget_class, LgImportRow, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
}

static void
lg_import_row_init (LgImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_figures (LgImport *import)
{
  g_autofree char *imported = lg_amount_format (import->imported, 0);
  g_autofree char *updated = lg_amount_format (import->updated, 0);
  g_autofree char *rejected = lg_amount_format (import->rejected, 0);

  if (import->state == LG_IMPORT_STATE_UNDONE)
    return g_strdup (_("Undone"));

  /* Translators: three numbers of an import */
  return g_strdup_printf (_("%1$s new, %2$s changed, %3$s rejected"), imported, updated, rejected);
}

static char *
describe_origin (LgImport *import)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *time = lg_time_text_absolute (LG_RECORD (import)->created_at, LG_PRECISION_EXACT, zone);

  /* Translators: what was imported, when, and by whom */
  return g_strdup_printf (_("%1$s · %2$s · %3$s"), lg_importing_words_kind (import->kind), time,
                          import->actor != NULL ? import->actor : "");
}

/* Shows an import, or nothing. */
void
lg_import_row_set_import (LgImportRow *self,
                          LgImport    *import)
{
  g_autofree char *origin = import != NULL ? describe_origin (import) : NULL;
  g_autofree char *figures = import != NULL ? describe_figures (import) : NULL;
  g_autofree char *label = import != NULL ? g_strdup_printf (_("Undo the Import of %s"), import->file_name) : NULL;

  g_return_if_fail (LG_IS_IMPORT_ROW (self));

  if (!g_set_object (&self->import, import) || import == NULL)
    return;

  gtk_label_set_label (self->title, import->file_name);
  gtk_label_set_label (self->when, origin);
  gtk_label_set_label (self->figures, figures);
  gtk_widget_set_visible (self->undo_button, import->state != LG_IMPORT_STATE_UNDONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

LgImport *
lg_import_row_get_import (LgImportRow *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_ROW (self), NULL);

  return self->import;
}
