/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_ARCHIVE_CHOICES (lg_archive_choices_get_type ())

G_DECLARE_FINAL_TYPE (LgArchiveChoices, lg_archive_choices, LG, ARCHIVE_CHOICES, GObject)

/* The years that the archive goes over; none where it is empty. A plain value. */
struct _LgArchiveChoices
{
  GObject parent_instance;

  int     last_year;
  guint   n_years;
};

DexFuture *lg_archive_choices_read (LgStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
