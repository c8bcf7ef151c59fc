/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-run-item.h"
#include "lg-time-text.h"

/**
 * LgRunItem:
 *
 * A run of the protocol in the history, with the number of its incident.
 */
struct _LgRunItem
{
  GObject        parent_instance;

  LgProtocolRun *run;     /* (owned) */
  char          *number;  /* (owned) (nullable): of the incident it was for */
};

G_DEFINE_FINAL_TYPE (LgRunItem, lg_run_item, G_TYPE_OBJECT)

enum {
  PROP_SUMMARY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What a screen reader says of it. */
static char *
dup_summary (LgRunItem *self)
{
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  g_autofree char *scope = lg_run_item_dup_scope (self);
  g_autofree char *result = lg_run_item_dup_result (self);
  g_autofree char *time =
    zone != NULL ? lg_time_text_absolute (self->run->started_at, LG_PRECISION_EXACT, zone) : NULL;

  return g_strdup_printf ("%s, %s, %s", scope, time != NULL ? time : "", result);
}

static void
lg_run_item_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (prop_id == PROP_SUMMARY)
    g_value_take_string (value, dup_summary (LG_RUN_ITEM (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_run_item_finalize (GObject *object)
{
  LgRunItem *self = LG_RUN_ITEM (object);

  g_clear_object (&self->run);
  g_free (self->number);

  G_OBJECT_CLASS (lg_run_item_parent_class)->finalize (object);
}

static void
lg_run_item_class_init (LgRunItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_run_item_finalize;
  object_class->get_property = lg_run_item_get_property;

  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_run_item_init (LgRunItem *self)
{
}

LgRunItem *
lg_run_item_new (LgProtocolRun *run,
                 LgIncident    *incident)
{
  LgRunItem *self = g_object_new (LG_TYPE_RUN_ITEM, NULL);

  self->run = g_object_ref (run);
  self->number = g_strdup (incident != NULL ? incident->number : NULL);

  return self;
}

LgProtocolRun *
lg_run_item_get_run (LgRunItem *self)
{
  g_return_val_if_fail (LG_IS_RUN_ITEM (self), NULL);

  return self->run;
}

/* Whether both show the same. */
gboolean
lg_run_item_equal (LgRunItem *self,
                   LgRunItem *other)
{
  g_return_val_if_fail (LG_IS_RUN_ITEM (self), FALSE);
  g_return_val_if_fail (LG_IS_RUN_ITEM (other), FALSE);

  return LG_RECORD (self->run)->row == LG_RECORD (other->run)->row &&
         self->run->state == other->run->state &&
         self->run->changed == other->run->changed;
}

/* What the run was for. */
char *
lg_run_item_dup_scope (LgRunItem *self)
{
  g_return_val_if_fail (LG_IS_RUN_ITEM (self), NULL);

  return self->number != NULL ? g_strdup_printf (_("Incident %s"), self->number) : g_strdup (_("Whole store"));
}

static const char *
describe_state (LgProtocolRun *run)
{
  if (run->state == LG_RUN_STATE_RUNNING)
    return _("Not finished");
  if (run->state == LG_RUN_STATE_FAILED)
    return _("Failed");

  return run->changed ? _("Changed records") : _("Changed nothing");
}

/* Who started it, and what came of it. */
char *
lg_run_item_dup_result (LgRunItem *self)
{
  g_return_val_if_fail (LG_IS_RUN_ITEM (self), NULL);

  /* Translators: what a run of the protocol came to, and who started it. */
  return g_strdup_printf (_("%s · %s"), describe_state (self->run), self->run->actor);
}
