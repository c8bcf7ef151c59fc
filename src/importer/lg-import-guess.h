/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-file.h"
#include "lg-import.h"

G_BEGIN_DECLS

LgImportKind lg_import_guess_kind (LgImportFile *file);

G_END_DECLS
