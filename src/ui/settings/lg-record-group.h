/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

/**
 * LgRecordGroupInfo:
 * @title: what the records are
 * @description: what they are for
 * @add: what the button that adds one says
 * @empty: what is said where there are none
 * @find: (nullable): what the field says that finds some of many; NULL for records that are few
 * @list: gives a #GListModel of them, on a reader's thread; its data is the text to find, or NULL
 * @describe: gives the title and the subtitle of one
 * @edit: gives a subpage that edits one, or a new one for NULL
 *
 * Records that are listed in the preferences; the words are to be translated.
 */
typedef struct
{
  const char        *title;
  const char        *description;
  const char        *add;
  const char        *empty;
  const char        *find;
  LgStoreFunc        list;
  void              (*describe) (gpointer   record,
                                 char     **title,
                                 char     **subtitle);
  AdwNavigationPage *(*edit)    (LgStore   *store,
                                 gpointer   record);
} LgRecordGroupInfo;

#define LG_TYPE_RECORD_GROUP (lg_record_group_get_type ())

G_DECLARE_FINAL_TYPE (LgRecordGroup, lg_record_group, LG, RECORD_GROUP, AdwPreferencesGroup)

GtkWidget *lg_record_group_new    (LgStore                 *store,
                                   const LgRecordGroupInfo *info) G_GNUC_WARN_UNUSED_RESULT;
void       lg_record_group_reload (LgRecordGroup           *self);

G_END_DECLS
