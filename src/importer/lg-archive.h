/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file as it is, out of its compression, or one member of a ZIP archive: read once, from start to end. */
typedef struct _LgArchive LgArchive;

typedef struct
{
  char   *name;  /* (owned) */
  gint64  size;  /* of the data, in bytes; -1 where the archive does not say */
} LgArchiveMember;

GPtrArray *lg_archive_list     (const char    *path,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LgArchive *lg_archive_open     (const char    *path,
                                const char    *member,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void       lg_archive_free     (LgArchive     *self);
gboolean   lg_archive_next     (LgArchive     *self,
                                const guint8 **data,
                                gsize         *size,
                                GError       **error);
gint64     lg_archive_position (LgArchive     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgArchive, lg_archive_free)

G_END_DECLS
