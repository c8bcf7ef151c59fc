/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

#include "lg-incident.h"

G_BEGIN_DECLS

#define LG_TYPE_PERSON_ROW (lg_person_row_get_type ())

G_DECLARE_FINAL_TYPE (LgPersonRow, lg_person_row, LG, PERSON_ROW, AdwExpanderRow)

GtkWidget  *lg_person_row_new        (void);
void        lg_person_row_set_person (LgPersonRow *self,
                                      LgPerson    *person);
LgPerson   *lg_person_row_read       (LgPersonRow *self) G_GNUC_WARN_UNUSED_RESULT;
void        lg_person_row_load       (LgPersonRow *self,
                                      JsonObject  *draft);
JsonObject *lg_person_row_save       (LgPersonRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
