/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-step-item.h"

G_DEFINE_FINAL_TYPE (LgStepItem, lg_step_item, G_TYPE_OBJECT)

static void
lg_step_item_finalize (GObject *object)
{
  LgStepItem *self = LG_STEP_ITEM (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->figure);
  g_free (self->incident);

  G_OBJECT_CLASS (lg_step_item_parent_class)->finalize (object);
}

static void
lg_step_item_class_init (LgStepItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_step_item_finalize;
}

static void
lg_step_item_init (LgStepItem *self)
{
}

/**
 * lg_step_item_new:
 * @title: (nullable): what it is
 * @subtitle: (nullable): more about it
 * @figure: (nullable): what it came to
 * @incident: (nullable): the id of the incident it leads to
 */
LgStepItem *
lg_step_item_new (const char *title,
                  const char *subtitle,
                  const char *figure,
                  const char *incident)
{
  LgStepItem *self = g_object_new (LG_TYPE_STEP_ITEM, NULL);

  self->title = g_strdup (title != NULL ? title : "");
  self->subtitle = g_strdup (subtitle);
  self->figure = g_strdup (figure);
  self->incident = g_strdup (incident);

  return self;
}
