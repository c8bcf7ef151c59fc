/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-importer.h"

G_BEGIN_DECLS

/* Sentences about an import. */

char *lg_import_words_interrupted (LgImport              *import) G_GNUC_WARN_UNUSED_RESULT;
char *lg_import_words_done        (LgImport              *import,
                                   const LgImportResult  *result) G_GNUC_WARN_UNUSED_RESULT;
char *lg_import_words_problem     (LgImport              *import,
                                   const GError          *error) G_GNUC_WARN_UNUSED_RESULT;

gboolean lg_import_words_was_cancelled (const GError *error);

void     lg_import_words_ask_undo      (GtkWidget    *parent,
                                        LgImport     *import,
                                        GCallback     answered,
                                        gpointer      object);

G_END_DECLS
