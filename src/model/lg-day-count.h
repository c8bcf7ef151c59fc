/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

/* The incidents of one kind on one day at one site. */
typedef struct
{
  gint64      site_row;
  const char *site;   /* interned: its code */
  const char *kind;   /* interned */
  LgDay       day;
  gint64      count;
} LgDayCount;

G_END_DECLS
