/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_BADGE_HOLDER (lg_badge_holder_get_type ())

LG_DECLARE_RECORD (LgBadgeHolder, lg_badge_holder, BADGE_HOLDER)

/* Who carried a badge, and when: a badge that is handed on gets another row. */
struct _LgBadgeHolder
{
  LgRecord  parent_instance;

  char    *badge;  /* (owned) */
  char    *person;  /* (owned) */
  char    *department;  /* (owned) */
  LgTime   valid_from;
  LgTime   valid_until;
};

G_END_DECLS
