/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_EVIDENCE (lg_evidence_get_type ())

LG_DECLARE_RECORD (LgEvidence, lg_evidence, EVIDENCE)

/* A file in the evidence folder. */
struct _LgEvidence
{
  LgRecord  parent_instance;

  gint64   incident_row;
  char    *incident;  /* (owned) */
  char    *sha256;  /* (owned) */
  char    *name;  /* (owned) */
  char    *media_type;  /* (owned) */
  gint64   size;  /* bytes */
  gint64   camera_row;
  char    *camera;  /* (owned) */
  LgTime   recorded_from;
  LgTime   recorded_until;
  char    *note;  /* (owned) */
  gboolean original;
};

G_END_DECLS
