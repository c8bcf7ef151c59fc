/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-step-item.h"

G_DEFINE_FINAL_TYPE (LgStepItem, lg_step_item, G_TYPE_OBJECT)

enum {
  PROP_SUMMARY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What a screen reader says of it. */
static char *
dup_summary (LgStepItem *self)
{
  const char *texts[] = { self->title, NULL, NULL, NULL };
  guint n_texts = 1;

  if (self->subtitle != NULL)
    texts[n_texts++] = self->subtitle;
  if (self->figure != NULL)
    texts[n_texts++] = self->figure;

  return g_strjoinv (", ", (char **) texts);
}

static void
lg_step_item_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SUMMARY)
    g_value_take_string (value, dup_summary (LG_STEP_ITEM (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_step_item_finalize;
  object_class->get_property = lg_step_item_get_property;

  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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
