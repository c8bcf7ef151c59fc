/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-axis-words.h"
#include "lg-incident-report-data.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-record-changes.h"
#include "lg-time-text.h"
#include "lg-words.h"

/* What the entries of a time axis say. */

static char *
format_time (LgAxisEntry *entry,
             LgTime       time)
{
  return lg_time_text_absolute (time, LG_PRECISION_EXACT, lg_time_zone_lookup (entry->timezone, NULL));
}

static char *
join (const char *a,
      const char *b)
{
  if (a == NULL || *a == '\0' || b == NULL || *b == '\0')
    return g_strdup (a != NULL && *a != '\0' ? a : b);

  return g_strdup_printf ("%s · %s", a, b);
}

static char *
describe_line (LgAxisEntry *entry)
{
  g_autofree char *quantity = lg_amount_format (entry->number, 0);
  const char *name = entry->name != NULL ? entry->name : entry->detail;

  /* Translators: how many of what was taken */
  return g_strdup_printf (_("Taken: %s × %s"), quantity, name != NULL ? name : C_("of a loss", "Line"));
}

static char *
describe_person (LgAxisEntry *entry)
{
  return g_strdup_printf ("%s: %s", lg_words_role ((int) entry->code), entry->name != NULL ? entry->name : _("Name Unknown"));
}

static char *
describe_vehicle (LgAxisEntry *entry)
{
  return entry->name != NULL ? g_strdup_printf (_("Vehicle: %s"), entry->name) : g_strdup (_("Vehicle"));
}

/**
 * lg_axis_words_title:
 * @entry: an entry
 *
 * Returns: (transfer full): what happened, in the words of the incident's report where that tells it, too
 */
char *
lg_axis_words_title (LgAxisEntry *entry)
{
  switch ((LgAxisKind) entry->kind)
    {
    case LG_AXIS_KIND_LINE:
      return describe_line (entry);
    case LG_AXIS_KIND_PERSON:
      return describe_person (entry);
    case LG_AXIS_KIND_VEHICLE:
      return describe_vehicle (entry);
    case LG_AXIS_KIND_BADGE:
      return g_strdup (entry->name != NULL ? entry->name : _("Unknown Person"));
    case LG_AXIS_KIND_OCCURRED:
      return g_strdup (entry->name);
    default:
      return lg_incident_report_describe_entry (entry);
    }
}

static char *
detail_line (LgAxisEntry *entry)
{
  g_autofree char *cost = entry->other != LG_UNKNOWN ? lg_money_format (entry->other, entry->currency) : NULL;
  g_autofree char *each = cost != NULL ? g_strdup_printf (_("%s each"), cost) : NULL;

  return join (entry->name != NULL ? entry->detail : NULL, each);
}

static char *
detail_task (LgAxisEntry *entry)
{
  g_autofree char *due = entry->other != LG_UNKNOWN ? format_time (entry, entry->other) : NULL;
  g_autofree char *due_text = due != NULL ? g_strdup_printf (_("due %s"), due) : NULL;
  g_autofree char *what = join (lg_words_task_kind ((int) entry->code), entry->detail);

  return join (what, due_text);
}

static char *
detail_evidence (LgAxisEntry *entry)
{
  g_autofree char *size = g_format_size (entry->number);

  return join (size, entry->detail);
}

static char *
detail_footage (LgAxisEntry *entry)
{
  g_autofree char *until = entry->number != LG_UNKNOWN ? format_time (entry, entry->number) : NULL;
  g_autofree char *text = until != NULL ? g_strdup_printf (_("until %s"), until) : NULL;

  return join (entry->detail, text);
}

static char *
detail_badge (LgAxisEntry *entry)
{
  /* Translators: the number of a badge */
  g_autofree char *badge = g_strdup_printf (_("Badge %s"), entry->actor);

  return join (entry->detail, badge);
}

/* Why a legal hold ended stands in a row of its own, for the incident does not keep it. */
static char *
describe_note (LgAxisEntry *entry)
{
  g_autoptr (JsonNode) note = entry->before == NULL && entry->after != NULL ? lg_json_parse (entry->after, NULL) : NULL;

  if (note == NULL || !JSON_NODE_HOLDS_OBJECT (note))
    return NULL;

  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (note), "released", NULL));
}

static char *
detail_audit (LgAxisEntry *entry)
{
  g_autofree char *changes = lg_record_changes_describe (entry->before, entry->after);

  if (changes == NULL)
    changes = describe_note (entry);

  return join (entry->actor, changes);
}

/**
 * lg_axis_words_detail:
 * @entry: an entry
 *
 * Returns: (transfer full) (nullable): who, where, how much; what is known beside the title
 */
char *
lg_axis_words_detail (LgAxisEntry *entry)
{
  switch ((LgAxisKind) entry->kind)
    {
    case LG_AXIS_KIND_LINE:
      return detail_line (entry);
    case LG_AXIS_KIND_TASK:
    case LG_AXIS_KIND_TASK_DONE:
      return detail_task (entry);
    case LG_AXIS_KIND_ALERT:
    case LG_AXIS_KIND_ATTEMPT:
    case LG_AXIS_KIND_ACKNOWLEDGED:
      return join (entry->actor, entry->detail);
    case LG_AXIS_KIND_EVIDENCE:
      return detail_evidence (entry);
    case LG_AXIS_KIND_FOOTAGE:
      return detail_footage (entry);
    case LG_AXIS_KIND_ASSET:
    case LG_AXIS_KIND_RISK:
    case LG_AXIS_KIND_RUN:
    case LG_AXIS_KIND_REPORTED:
      return join (entry->actor, entry->detail);
    case LG_AXIS_KIND_BADGE:
      return detail_badge (entry);
    case LG_AXIS_KIND_AUDIT:
      return detail_audit (entry);
    case LG_AXIS_KIND_OCCURRED:
    case LG_AXIS_KIND_PERSON:
    case LG_AXIS_KIND_VEHICLE:
    default:
      return g_strdup (entry->detail);
    }
}

/**
 * lg_axis_words_state:
 * @entry: an entry
 *
 * Returns: how it stands with what the entry tells, or an empty text
 */
const char *
lg_axis_words_state (LgAxisEntry *entry)
{
  switch ((LgAxisKind) entry->kind)
    {
    case LG_AXIS_KIND_OCCURRED:
      return lg_words_severity ((int) entry->code);
    case LG_AXIS_KIND_TASK:
      return lg_words_task_status ((int) entry->number);
    case LG_AXIS_KIND_ALERT:
      return lg_words_alert_state ((int) entry->number);
    case LG_AXIS_KIND_BADGE:
      return lg_words_passage ((int) MAX (entry->code, 0), entry->number != 0);
    case LG_AXIS_KIND_REPORTED:
    case LG_AXIS_KIND_LINE:
    case LG_AXIS_KIND_PERSON:
    case LG_AXIS_KIND_VEHICLE:
    case LG_AXIS_KIND_RUN:
    case LG_AXIS_KIND_TASK_DONE:
    case LG_AXIS_KIND_ATTEMPT:
    case LG_AXIS_KIND_ACKNOWLEDGED:
    case LG_AXIS_KIND_EVIDENCE:
    case LG_AXIS_KIND_FOOTAGE:
    case LG_AXIS_KIND_ASSET:
    case LG_AXIS_KIND_RISK:
    case LG_AXIS_KIND_AUDIT:
    default:
      return "";
    }
}

const char *
lg_axis_words_icon (LgAxisEntry *entry)
{
  static const char * const icons[] = {
    [LG_AXIS_KIND_OCCURRED] = "lg-incidents-symbolic",
    [LG_AXIS_KIND_REPORTED] = "document-edit-symbolic",
    [LG_AXIS_KIND_LINE] = "view-list-symbolic",
    [LG_AXIS_KIND_PERSON] = "avatar-default-symbolic",
    [LG_AXIS_KIND_VEHICLE] = "mark-location-symbolic",
    [LG_AXIS_KIND_TASK] = "checkbox-symbolic",
    [LG_AXIS_KIND_TASK_DONE] = "checkbox-checked-symbolic",
    [LG_AXIS_KIND_ALERT] = "mail-unread-symbolic",
    [LG_AXIS_KIND_ATTEMPT] = "mail-send-symbolic",
    [LG_AXIS_KIND_ACKNOWLEDGED] = "mail-read-symbolic",
    [LG_AXIS_KIND_EVIDENCE] = "mail-attachment-symbolic",
    [LG_AXIS_KIND_FOOTAGE] = "camera-video-symbolic",
    [LG_AXIS_KIND_ASSET] = "view-list-symbolic",
    [LG_AXIS_KIND_RISK] = "lg-scale-4-symbolic",
    [LG_AXIS_KIND_RUN] = "lg-protocol-symbolic",
    [LG_AXIS_KIND_BADGE] = "lg-access-symbolic",
    [LG_AXIS_KIND_AUDIT] = "document-open-recent-symbolic",
  };

  return icons[entry->kind];
}
