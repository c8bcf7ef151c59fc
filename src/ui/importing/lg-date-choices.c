/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "lg-date-choices.h"

static const struct
{
  const char *name;
  const char *title;
} choices[] = {
  { NULL, N_("As They Seem to Be") },
  { "ymd", N_("Year First") },
  { "dmy", N_("Day First") },
  { "mdy", N_("Month First") },
  { "unix", N_("Seconds Since 1970") },
  { "unix-ms", N_("Milliseconds Since 1970") },
  { "excel", N_("Days Since 1900") },
};

/* Returns: (transfer full): how the dates of a file may be written, in words */
GListModel *
lg_date_choices_list (void)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (titles, _(choices[i].title));

  return G_LIST_MODEL (titles);
}

/* The place of a format in the list; the first for none. */
guint
lg_date_choices_find (const char *name)
{
  for (guint i = 1; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i].name, name) == 0)
      return i;

  return 0;
}

/* Returns: (nullable): what an import calls the format, NULL where it finds it out */
const char *
lg_date_choices_get_name (guint choice)
{
  g_return_val_if_fail (choice < G_N_ELEMENTS (choices), NULL);

  return choices[choice].name;
}
