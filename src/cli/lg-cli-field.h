/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  LG_CLI_FIELD_PLAIN, /* as the JSON value has it: a text, a number, money, yes or no, a list of texts */
  LG_CLI_FIELD_WORD,  /* an enumerated value */
  LG_CLI_FIELD_LONG,  /* a sentence, which is never cut short */
  LG_CLI_FIELD_TIME,  /* on the clocks of the item's own zone, else of this machine's */
} LgCliFormat;

/* How people are shown a member of an object; an array ends with a field without a member. */
typedef struct _LgCliField LgCliField;

struct _LgCliField
{
  const char       *member;
  const char       *title;
  LgCliFormat       format;
  const LgCliField *fields; /* (nullable): for a member that is a list of objects, those of the objects */
};

guint     lg_cli_field_count    (const LgCliField *fields);
char     *lg_cli_field_dup_text (const LgCliField *self,
                                 JsonObject       *object) G_GNUC_WARN_UNUSED_RESULT;
gboolean  lg_cli_field_is_figure (const LgCliField *self,
                                 JsonObject       *object);

G_END_DECLS
