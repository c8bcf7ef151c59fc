/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-window-state.h"

/* Where the schema is compiled to when the program runs from its build folder: src/lossguard, data/. */
static char *
dup_build_schemas (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");

  return g_build_filename (folder, "..", "data", NULL);
}

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) build = NULL;
  g_autofree char *folder = dup_build_schemas ();
  GSettingsSchema *schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema != NULL)
    return schema;

  build = g_settings_schema_source_new_from_directory (folder, source, FALSE, NULL);

  return build != NULL ? g_settings_schema_source_lookup (build, APPLICATION_ID, TRUE) : NULL;
}

/**
 * lg_window_state_open:
 *
 * Opens the settings that keep the window's state. A program that runs from
 * its build folder finds its schema there.
 *
 * Returns: (transfer full) (nullable): the settings, or NULL where their schema is not installed
 */
GSettings *
lg_window_state_open (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  if (schema == NULL)
    {
      g_message ("The settings’ schema is not installed; the window’s size will not be kept");
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}
