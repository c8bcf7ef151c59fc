/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-row-set-private.h"
#include "lg-text-match.h"

G_BEGIN_DECLS

/* So many incidents are looked up and sorted within the time in which a person expects an answer. */
#define LG_INCIDENT_TEXT_FEW 2000

LgRowSet *lg_incident_text_find (LgDb        *db,
                                 const char  *match,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
