/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-date-format.h"
#include "lg-import-columns.h"
#include "lg-importer.h"
#include "lg-record.h"

G_BEGIN_DECLS

/* A site as far as reading rows needs it. */
typedef struct
{
  char      *name;      /* (owned): its code, or what the file calls it */
  GTimeZone *zone;      /* (unowned) */
  char      *currency;  /* (owned) */
  gboolean   is_known;  /* to the store */
} LgImportSite;

/* All that turns a row into a record. Read only while rows are read, so that any thread may do it. */
typedef struct
{
  const LgImportOptions *options;
  LgImportColumns       *columns;           /* (owned) */
  gboolean               has_decimal_comma;
  LgDateFormat           date_format;
  GTimeZone             *clocks;            /* (unowned) (nullable): the zone that the user named */
  GHashTable            *sites;             /* (owned): casefolded codes and names → LgImportSite */
  GPtrArray             *known_sites;       /* (owned) (element-type LgImportSite) */
  char                  *default_site;      /* (owned) (nullable) */
  char                  *currency;          /* (owned): of a site that is not known */
  char                  *kinds_setting;     /* (owned) */
  GHashTable            *kinds;             /* (owned): words of files, as lg_text_to_name() makes them → kinds */
  GHashTable            *kind_words;        /* (owned) (nullable): of a trial, what the file calls kinds → how often */
  GHashTable            *severities;        /* (owned): kinds in lower case → LgSeverity */
  gint64                 recent_days;
  int                    old_disposition;
  LgTime                 now;
} LgImportContext;

LgImportContext *lg_import_context_new       (LgStore                *store,
                                              const LgImportOptions  *options,
                                              LgImportFile           *file,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void             lg_import_context_free      (LgImportContext        *self);
LgImportSite    *lg_import_context_find_site (LgImportContext        *self,
                                              const LgRow            *row,
                                              GError                **error);
gboolean         lg_import_context_find_date_format (LgImportContext *self,
                                                     LgImportFile    *file,
                                                     GError         **error);
char            *lg_import_context_to_json   (LgImportContext        *self,
                                              gboolean                with_site) G_GNUC_WARN_UNUSED_RESULT;

const char      *lg_import_field_text        (LgImportContext        *self,
                                              const LgRow            *row,
                                              LgImportField           field);
gboolean         lg_import_read_quantity     (LgImportContext        *self,
                                              const LgRow            *row,
                                              LgImportField           field,
                                              gint64                 *quantity,
                                              GError                **error);
gboolean         lg_import_read_money        (LgImportContext        *self,
                                              const LgRow            *row,
                                              LgImportField           field,
                                              const char             *currency,
                                              gint64                 *amount,
                                              GError                **error);
gboolean         lg_import_read_moment       (LgImportContext        *self,
                                              const LgRow            *row,
                                              const LgImportSite     *site,
                                              LgTime                 *time,
                                              LgPrecision            *precision,
                                              GError                **error);
const char      *lg_import_context_find_kind (LgImportContext        *self,
                                              const char             *word);
char            *lg_import_read_extra        (LgImportContext        *self,
                                              const LgRow            *row,
                                              int                     kept) G_GNUC_WARN_UNUSED_RESULT;

LgRecord        *lg_import_make_record       (LgImportContext        *self,
                                              const LgRow            *row,
                                              const LgImportSite     *site,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
LgRecord        *lg_import_make_incident     (LgImportContext        *self,
                                              const LgRow            *row,
                                              const LgImportSite     *site,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
LgRecord        *lg_import_make_asset        (LgImportContext        *self,
                                              const LgRow            *row,
                                              const LgImportSite     *site,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
LgRecord        *lg_import_make_count        (LgImportContext        *self,
                                              const LgRow            *row,
                                              const LgImportSite     *site,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
LgRecord        *lg_import_make_badge_event  (LgImportContext        *self,
                                              const LgRow            *row,
                                              const LgImportSite     *site,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportContext, lg_import_context_free)

G_END_DECLS
