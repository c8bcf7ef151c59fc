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

  return self;
}

LgIncidentFilter *
lg_incident_filter_copy (const LgIncidentFilter *self)
{
  LgIncidentFilter *copy = g_memdup2 (self, sizeof *self);

  copy->kind = g_strdup (self->kind);
  copy->assignee = g_strdup (self->assignee);
  copy->text = g_strdup (self->text);

  return copy;
}

void
lg_incident_filter_free (LgIncidentFilter *self)
{
  g_free (self->kind);
  g_free (self->assignee);
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
         a->site_row == b->site_row &&
         g_strcmp0 (a->kind, b->kind) == 0 &&
         g_strcmp0 (a->assignee, b->assignee) == 0 &&
         a->since == b->since &&
         a->until == b->until &&
         g_strcmp0 (a->text, b->text) == 0 &&
         a->sort == b->sort &&
         a->limit == b->limit;
}
