/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LgCliOptionType:
 * @LG_CLI_OPTION_TEXT: a text that is not empty
 * @LG_CLI_OPTION_FLAG: takes no value
 * @LG_CLI_OPTION_ENUM: the name of a value of `enum_type`
 * @LG_CLI_OPTION_KIND: one of the kinds of incident that the field agrees on
 * @LG_CLI_OPTION_COUNT: a whole number, 0 or more
 * @LG_CLI_OPTION_SCALE: a whole number from 1 to 5
 * @LG_CLI_OPTION_TIME: RFC 3339, or local to the site
 * @LG_CLI_OPTION_ZONE: an IANA time zone
 * @LG_CLI_OPTION_CURRENCY: an ISO 4217 code
 * @LG_CLI_OPTION_FILE: the name of a file, whatever its bytes
 *
 * What an option takes. Every value is checked before the store is touched.
 */
typedef enum
{
  LG_CLI_OPTION_TEXT,
  LG_CLI_OPTION_FLAG,
  LG_CLI_OPTION_ENUM,
  LG_CLI_OPTION_KIND,
  LG_CLI_OPTION_COUNT,
  LG_CLI_OPTION_SCALE,
  LG_CLI_OPTION_TIME,
  LG_CLI_OPTION_ZONE,
  LG_CLI_OPTION_CURRENCY,
  LG_CLI_OPTION_FILE,
} LgCliOptionType;

typedef struct
{
  const char       *name;
  LgCliOptionType   type;
  const char       *value_name; /* (nullable): as the help shows it */
  const char       *help;
  GType           (*enum_type) (void);
} LgCliOption;

gboolean lg_cli_option_check      (const LgCliOption  *self,
                                   const char         *value,
                                   GError            **error);
gboolean lg_cli_option_check_enum (GType               type,
                                   const char         *name,
                                   const char         *value,
                                   GError            **error);
char    *lg_cli_option_dup_help   (const LgCliOption  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
