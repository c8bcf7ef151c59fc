/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-line.h"

G_DEFINE_FINAL_TYPE (LgImportLine, lg_import_line, G_TYPE_OBJECT)

enum {
  PROP_PROBLEM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lg_import_line_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_PROBLEM)
    g_value_set_boxed (value, LG_IMPORT_LINE (object)->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_import_line_finalize (GObject *object)
{
  LgImportLine *self = LG_IMPORT_LINE (object);

  g_clear_pointer (&self->cells, g_strfreev);
  g_clear_object (&self->record);
  g_clear_pointer (&self->site, g_free);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (lg_import_line_parent_class)->finalize (object);
}

static void
lg_import_line_class_init (LgImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_import_line_finalize;
  object_class->get_property = lg_import_line_get_property;

  properties[PROP_PROBLEM] =
    g_param_spec_boxed ("problem", NULL, NULL, G_TYPE_ERROR,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_import_line_init (LgImportLine *self)
{
}

/* Returns: (transfer full): a row that was not read as anything so far */
LgImportLine *
lg_import_line_new (gint64             number,
                    const char *const *cells)
{
  LgImportLine *self = g_object_new (LG_TYPE_IMPORT_LINE, NULL);

  self->number = number;
  self->cells = g_strdupv ((GStrv) cells);

  return self;
}

/* What stands in a column, which the row must have. */
void
lg_import_line_set_cell (LgImportLine *self,
                         guint         column,
                         const char   *text)
{
  g_return_if_fail (LG_IS_IMPORT_LINE (self));
  g_return_if_fail (column < g_strv_length (self->cells));

  g_set_str (&self->cells[column], text);
}

/* Why the row is no good, or nothing. */
void
lg_import_line_set_problem (LgImportLine *self,
                            const GError *problem)
{
  g_return_if_fail (LG_IS_IMPORT_LINE (self));

  g_clear_error (&self->problem);
  self->problem = problem != NULL ? g_error_copy (problem) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}
