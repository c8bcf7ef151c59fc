/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The kinds of incident the field agrees on, in their usual order. A kind that
 * an import brings and that is none of these is kept as it was written. */
#define LG_KIND_EXTERNAL_THEFT         "external_theft"
#define LG_KIND_ORGANISED_RETAIL_CRIME "organised_retail_crime"
#define LG_KIND_INTERNAL_THEFT         "internal_theft"
#define LG_KIND_ROBBERY                "robbery"
#define LG_KIND_BURGLARY               "burglary"
#define LG_KIND_FRAUD                  "fraud"
#define LG_KIND_VANDALISM              "vandalism"
#define LG_KIND_PROCESS_ERROR          "process_error"
#define LG_KIND_SAFETY                 "safety"
#define LG_KIND_OTHER                  "other"

const char * const *lg_kind_list      (void);
char               *lg_kind_normalize (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
