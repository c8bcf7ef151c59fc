/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-form-field.h"
#include "lg-store.h"

G_BEGIN_DECLS

/**
 * LgRecordFormInfo:
 * @type: gives the record's type
 * @name: the field that it is called by
 * @new_title: the title of the form for a new one
 * @edit_title: the title of the form for one that is there
 * @note: what a change does, and what it leaves as it is
 * @saved: what is told once it is saved, with its name
 * @removed: (nullable): what is told once it is removed, with its name; NULL where it cannot be
 * @fields: what is edited
 * @n_fields: how many there are
 * @insert: writes a new one
 * @update: writes one that is there
 * @set_deleted: takes one away, or brings it back
 * @begin: (nullable): fills in what a new one most likely has
 * @take_back: (nullable): undoes @insert, where that does more than add one
 *
 * A form for a kind of record; the words are to be translated.
 */
typedef struct
{
  GType             (*type)        (void);
  const char         *name;
  const char         *new_title;
  const char         *edit_title;
  const char         *note;
  const char         *saved;
  const char         *removed;
  const LgFormField  *fields;
  guint               n_fields;
  gboolean          (*insert)      (LgDb      *db,
                                    LgRecord  *record,
                                    GError   **error);
  gboolean          (*update)      (LgDb      *db,
                                    LgRecord  *record,
                                    GError   **error);
  gboolean          (*set_deleted) (LgDb      *db,
                                    gint64     row,
                                    gboolean   deleted,
                                    GError   **error);
  void              (*begin)       (LgRecord  *record);
  gboolean          (*take_back)   (LgDb      *db,
                                    LgRecord  *record,
                                    GError   **error);
} LgRecordFormInfo;

#define LG_TYPE_RECORD_FORM (lg_record_form_get_type ())

G_DECLARE_FINAL_TYPE (LgRecordForm, lg_record_form, LG, RECORD_FORM, AdwNavigationPage)

AdwNavigationPage *lg_record_form_new (LgStore                *store,
                                       const LgRecordFormInfo *info,
                                       LgRecord               *record) G_GNUC_WARN_UNUSED_RESULT;

gboolean           lg_record_form_is_unsaved (LgRecordForm      *self);

G_END_DECLS
