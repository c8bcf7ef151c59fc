/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lg-time.h"

G_BEGIN_DECLS

/**
 * LgReportImprint:
 * @title: (owned): what it is
 * @scope: (owned): what it is about, as its pages say it
 * @subject: (owned): the same for programs, empty where it is about everything
 * @organisation: (owned): whose it is, or empty
 * @footer: (owned): what stands at the foot of each page, beside its number
 * @paper: (owned): `a4` or `letter`, as the settings have it
 * @time: what stands for the time of its creation, so that the same report is the same file
 *
 * What a document says of itself on each page and to programs.
 */
typedef struct
{
  char   *title;
  char   *scope;
  char   *subject;
  char   *organisation;
  char   *footer;
  char   *paper;
  LgTime  time;
} LgReportImprint;

void lg_report_imprint_clear (LgReportImprint *self);

typedef struct _LgReportLayout LgReportLayout;

#define LG_TYPE_REPORT_DOCUMENT (lg_report_document_get_type ())

G_DECLARE_INTERFACE (LgReportDocument, lg_report_document, LG, REPORT_DOCUMENT, GObject)

/**
 * LgReportDocumentInterface:
 * @describe: fills an imprint
 * @lay_out: adds what is on its pages
 * @dup_name: gives a name for its file
 *
 * A report that can be laid out on pages.
 */
struct _LgReportDocumentInterface
{
  GTypeInterface parent_iface;

  void  (*describe) (LgReportDocument *self,
                     LgReportImprint  *imprint);
  void  (*lay_out)  (LgReportDocument *self,
                     LgReportLayout   *layout);
  char *(*dup_name) (LgReportDocument *self,
                     const char       *extension);
};

void  lg_report_document_describe (LgReportDocument *self,
                                   LgReportImprint  *imprint);
void  lg_report_document_lay_out  (LgReportDocument *self,
                                   LgReportLayout   *layout);
char *lg_report_document_dup_name (LgReportDocument *self,
                                   const char       *extension) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LgReportImprint, lg_report_imprint_clear)

G_END_DECLS
