/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-hash.h"
#include "lg-incident-report-private.h"
#include "lg-json.h"
#include "lg-report-error.h"
#include "lg-report-json.h"
#include "lg-report-pdf.h"

struct _LgIncidentReport
{
  GObject               parent_instance;

  LgIncidentReportData *data;      /* (owned) */
  GPtrArray            *sections;  /* (owned) (element-type LgReportSection) */
  char                 *title;     /* (owned) */
  char                 *digest;    /* (owned) */
};

static void document_init (LgReportDocumentInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LgIncidentReport, lg_incident_report, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LG_TYPE_REPORT_DOCUMENT, document_init))

static void
lg_incident_report_finalize (GObject *object)
{
  LgIncidentReport *self = LG_INCIDENT_REPORT (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->data, lg_incident_report_data_free);
  g_free (self->title);
  g_free (self->digest);

  G_OBJECT_CLASS (lg_incident_report_parent_class)->finalize (object);
}

static void
lg_incident_report_class_init (LgIncidentReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_incident_report_finalize;
}

static void
lg_incident_report_init (LgIncidentReport *self)
{
}

static char *
dup_name (LgReportDocument *document,
          const char       *extension)
{
  return g_strdup_printf ("incident-%s.%s", LG_INCIDENT_REPORT (document)->data->incident->number, extension);
}

static void
document_init (LgReportDocumentInterface *iface)
{
  iface->describe = lg_incident_report_describe;
  iface->lay_out = lg_incident_report_lay_out;
  iface->dup_name = dup_name;
}

/* What the report says, whatever the language: the incident's record, and a member for each table. */
static JsonNode *
make_content (LgIncidentReport *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  lg_json_add_text (object, "organisation", *self->data->organisation != '\0' ? self->data->organisation : NULL);
  lg_json_add_time (object, "as_of", self->data->as_of);
  json_object_set_member (object, "incident", lg_record_to_json (LG_RECORD (self->data->incident)));
  json_object_set_member (object, "import",
                          self->data->import != NULL ? lg_record_to_json (LG_RECORD (self->data->import))
                                                     : json_node_new (JSON_NODE_NULL));
  for (guint i = 0; i < self->sections->len; i++)
    {
      LgReportSection *section = g_ptr_array_index (self->sections, i);

      for (guint j = 0; j < section->tables->len; j++)
        {
          LgReportTable *table = g_ptr_array_index (section->tables, j);

          json_object_set_member (object, table->id, lg_report_json_table (table));
        }
    }
  json_node_take_object (node, object);

  return node;
}

static char *
digest_content (LgIncidentReport *self)
{
  g_autoptr (JsonNode) content = make_content (self);
  g_autofree char *text = lg_json_print (content);
  guint8 digest[LG_HASH_BYTES];

  lg_hash_data (text, strlen (text), digest);

  return lg_hash_to_hex (digest);
}

/**
 * lg_incident_report_new:
 * @db: a connection
 * @id_or_number: an incident's id, or its number
 * @error: return location
 *
 * Makes the report of an incident. It depends on the store alone, and not on
 * the time: the same data make the same report.
 *
 * Returns: (transfer full): the report
 */
LgIncidentReport *
lg_incident_report_new (LgDb        *db,
                        const char  *id_or_number,
                        GError     **error)
{
  g_autoptr (LgIncidentReport) self = g_object_new (LG_TYPE_INCIDENT_REPORT, NULL);

  self->data = lg_incident_report_data_new (db, id_or_number, error);
  if (self->data == NULL)
    return NULL;

  self->sections = lg_incident_report_sections_new (self->data);
  /* Translators: the number of an incident */
  self->title = g_strdup_printf (_("Incident Report %s"), self->data->incident->number);
  self->digest = digest_content (self);

  return g_steal_pointer (&self);
}

LgIncident *
lg_incident_report_get_incident (LgIncidentReport *self)
{
  return self->data->incident;
}

const char *
lg_incident_report_get_title (LgIncidentReport *self)
{
  return self->title;
}

/**
 * lg_incident_report_get_digest:
 *
 * Returns: the SHA-256 of the report's content, in hexadecimal: the content alone, not language or paper
 */
const char *
lg_incident_report_get_digest (LgIncidentReport *self)
{
  return self->digest;
}

const LgIncidentReportData *
lg_incident_report_get_data (LgIncidentReport *self)
{
  return self->data;
}

GPtrArray *
lg_incident_report_get_sections (LgIncidentReport *self)
{
  return self->sections;
}

static GBytes *
write_json (LgIncidentReport *self)
{
  g_autoptr (JsonNode) node = make_content (self);
  g_autofree char *text = NULL;
  char *file;

  json_object_set_string_member (json_node_get_object (node), "digest", self->digest);
  text = lg_json_print (node);
  file = g_strconcat (text, "\n", NULL);

  return g_bytes_new_take (file, strlen (file));
}

/**
 * lg_incident_report_write:
 * @self: a report
 * @path: a file, whose extension says the format: `.pdf` or `.json`
 * @paper: (nullable): `a4` or `letter`, or none for the one of the settings
 * @error: return location
 *
 * Writes the report; a file that is there is replaced only once the new one is whole.
 */
gboolean
lg_incident_report_write (LgIncidentReport  *self,
                          const char        *path,
                          const char        *paper,
                          GError           **error)
{
  g_autofree char *name = g_ascii_strdown (path, -1);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (LG_IS_INCIDENT_REPORT (self), FALSE);

  if (g_str_has_suffix (name, ".pdf"))
    bytes = lg_report_pdf_write (LG_REPORT_DOCUMENT (self), paper, error);
  else if (g_str_has_suffix (name, ".json"))
    bytes = write_json (self);
  else
    g_set_error (error, LG_REPORT_ERROR, LG_REPORT_ERROR_FORMAT,
                 "An incident's report is written as .pdf or .json, and “%s” ends in neither", path);

  return bytes != NULL &&
         g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}
