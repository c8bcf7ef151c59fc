/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_FORM_FIELD_TEXT,
  LG_FORM_FIELD_ROLE,  /* a contact's */
  LG_FORM_FIELD_SITE,  /* a site, or every site */
  LG_FORM_FIELD_TIME,  /* a moment in this machine's zone, or none */
} LgFormFieldType;

/**
 * LgFormField:
 * @name: the record's field
 * @title: what it is, to be translated
 * @type: how it is edited
 * @accepts: (nullable): whether a text will do
 * @problem: (nullable): what is said of one that will not, to be translated
 *
 * A field of a record in its form.
 */
typedef struct
{
  const char       *name;
  const char       *title;
  LgFormFieldType   type;
  gboolean        (*accepts) (const char *text);
  const char       *problem;
} LgFormField;

gboolean    lg_form_field_accepts_time (const char       *text);

GtkWidget  *lg_form_field_create    (const LgFormField *self) G_GNUC_WARN_UNUSED_RESULT;
void        lg_form_field_show      (const LgFormField *self,
                                     GtkWidget         *row,
                                     LgRecord          *record,
                                     GListModel        *sites);
void        lg_form_field_fill      (const LgFormField *self,
                                     GtkWidget         *row,
                                     LgRecord          *record,
                                     GListModel        *sites);
gboolean    lg_form_field_check     (const LgFormField *self,
                                     GtkWidget         *row);

G_END_DECLS
