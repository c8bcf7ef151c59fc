/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incidents-resources.h"
#include "lg-incidents.h"

/**
 * lg_incidents_init:
 *
 * Makes the templates of the room known. Called before the first of its widgets is made.
 */
void
lg_incidents_init (void)
{
  lg_incidents_register_resource ();
}
