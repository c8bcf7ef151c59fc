/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-xml-part-private.h"

#include <string.h>

#include "lg-archive.h"
#include "lg-import-error.h"

struct _LgXmlPart
{
  xmlTextReaderPtr  reader;   /* (owned) */
  LgArchive        *archive;  /* (owned) */
  char             *name;     /* (owned): of the member, for errors */
  const guint8     *block;
  gsize             block_left;
  GError           *error;    /* (owned) (nullable): why the archive could not be read */
};

static int
read_cb (void *context,
         char *buffer,
         int   size)
{
  LgXmlPart *self = context;
  gsize n;

  if (self->block_left == 0 && !lg_archive_next (self->archive, &self->block, &self->block_left, &self->error))
    return -1;

  n = MIN ((gsize) size, self->block_left);
  if (n == 0)
    return 0;

  memcpy (buffer, self->block, n);
  self->block += n;
  self->block_left -= n;

  return n;
}

/* The sentence is made in lg_xml_part_next(); the parser would print its own. */
static void
error_cb (void                    *context,
          const char              *message,
          xmlParserSeverities      severity,
          xmlTextReaderLocatorPtr  locator)
{
}

/**
 * lg_xml_part_open:
 * @path: a ZIP archive
 * @member: a member of it
 *
 * Returns: (transfer full): the part, before its first node, or %NULL with @error set
 */
LgXmlPart *
lg_xml_part_open (const char  *path,
                  const char  *member,
                  GError     **error)
{
  g_autoptr (LgXmlPart) self = g_new0 (LgXmlPart, 1);

  self->name = g_strdup (member);
  self->archive = lg_archive_open (path, member, error);
  if (self->archive == NULL)
    return NULL;

  self->reader = xmlReaderForIO (read_cb, NULL, self, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
  xmlTextReaderSetErrorHandler (self->reader, error_cb, NULL);

  return g_steal_pointer (&self);
}

void
lg_xml_part_free (LgXmlPart *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->archive, lg_archive_free);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

/* Goes to the next node. Returns FALSE at the end, or with the error set. */
gboolean
lg_xml_part_next (LgXmlPart  *self,
                  GError    **error)
{
  int status = xmlTextReaderRead (self->reader);

  if (status == 1)
    return TRUE;

  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (status < 0)
    g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_UNREADABLE, "The spreadsheet is damaged: %s is no XML",
                 self->name);

  return FALSE;
}

static gboolean
is_node (LgXmlPart  *self,
         int         type,
         const char *name)
{
  return xmlTextReaderNodeType (self->reader) == type &&
         g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->reader), name) == 0;
}

gboolean
lg_xml_part_starts (LgXmlPart  *self,
                    const char *name)
{
  return is_node (self, XML_READER_TYPE_ELEMENT, name);
}

gboolean
lg_xml_part_ends (LgXmlPart  *self,
                  const char *name)
{
  return is_node (self, XML_READER_TYPE_END_ELEMENT, name);
}

/* An element such as <c/>, which starts and never ends. */
gboolean
lg_xml_part_is_empty (LgXmlPart *self)
{
  return xmlTextReaderIsEmptyElement (self->reader) == 1;
}

/* The text that the node is, or NULL when it is none. */
const char *
lg_xml_part_text (LgXmlPart *self)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return (const char *) xmlTextReaderConstValue (self->reader);
    default:
      return NULL;
    }
}

/**
 * lg_xml_part_attribute:
 * @self: a part whose node is an element
 * @name: an attribute's name, without its prefix
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
lg_xml_part_attribute (LgXmlPart  *self,
                       const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    if (g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->reader), name) == 0)
      value = g_strdup ((const char *) xmlTextReaderConstValue (self->reader));

  xmlTextReaderMoveToElement (self->reader);
  return value;
}

/* How many bytes of the archive on disk have been used. */
gint64
lg_xml_part_position (LgXmlPart *self)
{
  return lg_archive_position (self->archive);
}
