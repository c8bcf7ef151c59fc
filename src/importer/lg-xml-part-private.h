/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* An XML member of a ZIP archive, read node by node, so that memory stays flat whatever its size. */
typedef struct _LgXmlPart LgXmlPart;

LgXmlPart        *lg_xml_part_open      (const char  *path,
                                         const char  *member,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void              lg_xml_part_free      (LgXmlPart   *self);
gboolean          lg_xml_part_next      (LgXmlPart   *self,
                                         GError     **error);
gboolean          lg_xml_part_starts    (LgXmlPart   *self,
                                         const char  *name);
gboolean          lg_xml_part_ends      (LgXmlPart   *self,
                                         const char  *name);
gboolean          lg_xml_part_is_empty  (LgXmlPart   *self);
const char       *lg_xml_part_text      (LgXmlPart   *self);
char             *lg_xml_part_attribute (LgXmlPart   *self,
                                         const char  *name) G_GNUC_WARN_UNUSED_RESULT;
gint64            lg_xml_part_position  (LgXmlPart   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgXmlPart, lg_xml_part_free)

G_END_DECLS
