/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-error.h"

G_DEFINE_QUARK (lg-import-error-quark, lg_import_error)
