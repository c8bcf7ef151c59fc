/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LG_TYPE_STEP_ITEM (lg_step_item_get_type ())

G_DECLARE_FINAL_TYPE (LgStepItem, lg_step_item, LG, STEP_ITEM, GObject)

/**
 * LgStepItem:
 * @title: what it is
 * @subtitle: (nullable): more about it
 * @figure: (nullable): what it came to
 * @incident: (nullable): the id of the incident it leads to
 *
 * A line of a step's working: plain text, never changed.
 */
struct _LgStepItem
{
  GObject  parent_instance;

  char    *title;     /* (owned) */
  char    *subtitle;  /* (owned) (nullable) */
  char    *figure;    /* (owned) (nullable) */
  char    *incident;  /* (owned) (nullable) */
};

LgStepItem *lg_step_item_new (const char *title,
                              const char *subtitle,
                              const char *figure,
                              const char *incident) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
