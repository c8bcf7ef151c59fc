/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-badge-holder-table.h"
#include "lg-list.h"
#include "lg-record-form.h"
#include "lg-record-kinds.h"
#include "lg-time-text.h"

/* Who carries which badge, and who carried it: one that is handed on gets another row, and history stays. */

static gboolean
is_given (const char *text)
{
  return *text != '\0';
}

static gboolean
is_time (const char *text)
{
  return is_given (text) && lg_form_field_accepts_time (text);
}

static const LgFormField fields[] = {
  { "person", N_("Name"), LG_FORM_FIELD_TEXT, is_given, N_("Give the name of whoever carries the badge.") },
  { "badge", N_("Badge"), LG_FORM_FIELD_TEXT, is_given, N_("Give the badge’s number as the access log has it.") },
  { "department", N_("Department"), LG_FORM_FIELD_TEXT, NULL, NULL },
  { "valid_from", N_("From"), LG_FORM_FIELD_TIME, is_time,
    N_("Say since when, as in 2026-03-05 or 2026-03-05 08:00.") },
  { "valid_until", N_("Until, Where It Is Over"), LG_FORM_FIELD_TIME, lg_form_field_accepts_time,
    N_("Say until when, as in 2026-03-05 or 2026-03-05 18:00, or leave it empty.") },
};

/* Whom it took the badge from, so that they get it back when it is undone. */
#define ENDED "lg-ended-holder"

static gboolean
hand_on (LgDb      *db,
         LgRecord  *record,
         GError   **error)
{
  gint64 ended;

  if (!lg_badge_holders_hand_on (db, LG_BADGE_HOLDER (record), &ended, error))
    return FALSE;

  g_object_set_data (G_OBJECT (record), ENDED, GSIZE_TO_POINTER ((gsize) ended));

  return TRUE;
}

static gboolean
take_back (LgDb      *db,
           LgRecord  *record,
           GError   **error)
{
  gint64 ended = (gint64) GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (record), ENDED));

  return lg_badge_holders_take_back (db, record->row, ended, error);
}

static gboolean
update (LgDb      *db,
        LgRecord  *record,
        GError   **error)
{
  return lg_badge_holders_update (db, LG_BADGE_HOLDER (record), error);
}

static void
begin (LgRecord *record)
{
  LG_BADGE_HOLDER (record)->valid_from = lg_time_now ();
}

static const LgRecordFormInfo form = {
  .type = lg_badge_holder_get_type,
  .name = "person",
  .new_title = N_("New Badge Holder"),
  .edit_title = N_("Badge Holder"),
  .note = N_("Whoever carries the badge until then keeps the time before, so that history stays what it was. "
             "Remove only what was wrong; what is over gets its end."),
  .saved = N_("“%s” was saved"),
  .removed = N_("“%s” was removed"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .insert = hand_on,
  .update = update,
  .set_deleted = lg_badge_holders_set_deleted,
  .begin = begin,
  .take_back = take_back,
};

static gpointer
list_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  return lg_list_take (lg_badge_holders_search (db, user_data, error), LG_TYPE_BADGE_HOLDER);
}

static char *
format_day (LgTime time)
{
  return lg_time_text_absolute (time, LG_PRECISION_DAY, lg_time_zone_lookup (lg_time_zone_host (), NULL));
}

static void
describe (gpointer   record,
          char     **title,
          char     **subtitle)
{
  LgBadgeHolder *holder = LG_BADGE_HOLDER (record);
  g_autofree char *from = format_day (holder->valid_from);
  g_autofree char *until = holder->valid_until != LG_TIME_NONE ? format_day (holder->valid_until) : NULL;

  *title = g_strdup (holder->person);
  /* Translators: the number of a badge, and since when it is carried */
  *subtitle = until == NULL ? g_strdup_printf (_("Badge %1$s, since %2$s"), holder->badge, from)
                            /* Translators: the number of a badge, and from when until when it was carried */
                            : g_strdup_printf (_("Badge %1$s, from %2$s until %3$s"), holder->badge, from, until);
}

static AdwNavigationPage *
edit (LgStore  *store,
      gpointer  record)
{
  return lg_record_form_new (store, &form, record);
}

const LgRecordGroupInfo *
lg_record_kind_holders (void)
{
  static const LgRecordGroupInfo info = {
    .title = N_("People and Badges"),
    .description = N_("Who passes with which badge, and since when"),
    .add = N_("Add Badge Holder"),
    .empty = N_("Nobody carries a badge yet, or nobody is found"),
    .find = N_("Find a Name or Badge"),
    .list = list_cb,
    .describe = describe,
    .edit = edit,
  };

  return &info;
}
