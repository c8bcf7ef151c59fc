/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-incident-filter.h"

G_DEFINE_BOXED_TYPE (LgIncidentFilter, lg_incident_filter, lg_incident_filter_copy, lg_incident_filter_free)

/**
 * lg_incident_filter_new:
 *
 * Returns: (transfer full): a filter that lets every incident pass that is
 *   neither archived nor deleted, the newest first
 */
LgIncidentFilter *
lg_incident_filter_new (void)
{
  LgIncidentFilter *self = g_new0 (LgIncidentFilter, 1);

  self->statuses = LG_INCIDENT_STATUSES_CURRENT;
  self->severities = LG_INCIDENT_SEVERITIES_ALL;
  self->since = LG_TIME_NONE;
  self->until = LG_TIME_NONE;
  self->since_day = LG_INCIDENT_FIRST_DAY;
  self->until_day = LG_INCIDENT_LAST_DAY;
  self->hour = -1;

  return self;
}

LgIncidentFilter *
lg_incident_filter_copy (const LgIncidentFilter *self)
{
  LgIncidentFilter *copy = g_memdup2 (self, sizeof *self);

  copy->kind = g_strdup (self->kind);
  copy->assignee = g_strdup (self->assignee);
  copy->currency = g_strdup (self->currency);
  copy->sku = g_strdup (self->sku);
  copy->text = g_strdup (self->text);

  return copy;
}

void
lg_incident_filter_free (LgIncidentFilter *self)
{
  g_free (self->kind);
  g_free (self->assignee);
  g_free (self->currency);
  g_free (self->sku);
  g_free (self->text);
  g_free (self);
}

gboolean
lg_incident_filter_equal (const LgIncidentFilter *a,
                          const LgIncidentFilter *b)
{
  return a->statuses == b->statuses &&
         a->severities == b->severities &&
         a->include_deleted == b->include_deleted &&
         a->held == b->held &&
         a->disposition == b->disposition &&
         a->site_row == b->site_row &&
         g_strcmp0 (a->kind, b->kind) == 0 &&
         g_strcmp0 (a->assignee, b->assignee) == 0 &&
         a->since == b->since &&
         a->until == b->until &&
         a->last_days == b->last_days &&
         a->since_day == b->since_day &&
         a->until_day == b->until_day &&
         a->weekday == b->weekday &&
         a->hour == b->hour &&
         g_strcmp0 (a->currency, b->currency) == 0 &&
         g_strcmp0 (a->sku, b->sku) == 0 &&
         g_strcmp0 (a->text, b->text) == 0 &&
         a->sort == b->sort &&
         a->limit == b->limit;
}

static void
narrow_text (char       **field,
             const char  *text)
{
  if (text != NULL)
    g_set_str (field, text);
}

/**
 * lg_incident_filter_narrow:
 * @self: a filter
 * @other: one whose incidents alone may pass @self as well
 *
 * Where both name a site, a kind, days or a text, those of @other hold. Where @self has the statuses of a new filter,
 * nobody chose them.
 */
void
lg_incident_filter_narrow (LgIncidentFilter       *self,
                           const LgIncidentFilter *other)
{
  self->statuses = self->statuses == LG_INCIDENT_STATUSES_CURRENT ? other->statuses : self->statuses & other->statuses;
  self->severities &= other->severities;
  self->site_row = other->site_row != 0 ? other->site_row : self->site_row;
  self->last_days = other->since > self->since ? other->last_days : self->last_days;
  self->since = MAX (self->since, other->since);
  self->until = other->until != LG_TIME_NONE ? other->until : self->until;
  self->since_day = MAX (self->since_day, other->since_day);
  self->until_day = MIN (self->until_day, other->until_day);
  self->weekday = other->weekday != 0 ? other->weekday : self->weekday;
  self->hour = other->hour >= 0 ? other->hour : self->hour;
  narrow_text (&self->kind, other->kind);
  narrow_text (&self->assignee, other->assignee);
  narrow_text (&self->currency, other->currency);
  narrow_text (&self->sku, other->sku);
  narrow_text (&self->text, other->text);
}

/**
 * lg_incident_filter_set_last_days:
 * @self: a filter
 * @days: how many days, today included; 0 for any time
 * @zone: whose today that is
 */
void
lg_incident_filter_set_last_days (LgIncidentFilter *self,
                                  int               days,
                                  GTimeZone        *zone)
{
  LgDay today = lg_time_local_day (lg_time_now (), zone);

  self->last_days = days;
  self->since = days > 0 ? lg_time_day_start (today - days + 1, zone) : LG_TIME_NONE;
}

static void
insert_text (GVariantDict *dict,
             const char   *key,
             const char   *text)
{
  if (text != NULL)
    g_variant_dict_insert (dict, key, "s", text);
}

/**
 * lg_incident_filter_to_variant:
 * @self: a filter
 *
 * Returns: (transfer none) (floating): a dictionary, a{sv}, of what says which incidents; the order and the limit
 *   are left out
 */
GVariant *
lg_incident_filter_to_variant (const LgIncidentFilter *self)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "statuses", "u", self->statuses);
  g_variant_dict_insert (&dict, "severities", "u", self->severities);
  g_variant_dict_insert (&dict, "site", "x", self->site_row);
  g_variant_dict_insert (&dict, "since", "x", self->since);
  g_variant_dict_insert (&dict, "until", "x", self->until);
  g_variant_dict_insert (&dict, "last-days", "i", self->last_days);
  g_variant_dict_insert (&dict, "since-day", "i", self->since_day);
  g_variant_dict_insert (&dict, "until-day", "i", self->until_day);
  g_variant_dict_insert (&dict, "weekday", "i", self->weekday);
  g_variant_dict_insert (&dict, "hour", "i", self->hour);
  insert_text (&dict, "kind", self->kind);
  insert_text (&dict, "assignee", self->assignee);
  insert_text (&dict, "currency", self->currency);
  insert_text (&dict, "sku", self->sku);
  insert_text (&dict, "text", self->text);

  return g_variant_dict_end (&dict);
}

/**
 * lg_incident_filter_from_variant:
 * @variant: a dictionary, a{sv}; what it does not say is as in a new filter
 *
 * Returns: (transfer full): the filter
 */
LgIncidentFilter *
lg_incident_filter_from_variant (GVariant *variant)
{
  LgIncidentFilter *self = lg_incident_filter_new ();

  g_variant_lookup (variant, "statuses", "u", &self->statuses);
  g_variant_lookup (variant, "severities", "u", &self->severities);
  g_variant_lookup (variant, "site", "x", &self->site_row);
  g_variant_lookup (variant, "since", "x", &self->since);
  g_variant_lookup (variant, "until", "x", &self->until);
  g_variant_lookup (variant, "last-days", "i", &self->last_days);
  g_variant_lookup (variant, "since-day", "i", &self->since_day);
  g_variant_lookup (variant, "until-day", "i", &self->until_day);
  g_variant_lookup (variant, "weekday", "i", &self->weekday);
  g_variant_lookup (variant, "hour", "i", &self->hour);
  g_variant_lookup (variant, "kind", "s", &self->kind);
  g_variant_lookup (variant, "assignee", "s", &self->assignee);
  g_variant_lookup (variant, "currency", "s", &self->currency);
  g_variant_lookup (variant, "sku", "s", &self->sku);
  g_variant_lookup (variant, "text", "s", &self->text);

  return self;
}
