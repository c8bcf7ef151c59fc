/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lg-store.h"
#include "lg-time.h"

G_BEGIN_DECLS

/**
 * LgCli:
 *
 * One call of the program: its command, what the command line gives, the
 * store, and what goes out. A command that runs on a store's thread may use
 * it there, for the main thread waits meanwhile.
 */
typedef struct _LgCli        LgCli;
typedef struct _LgCliCommand LgCliCommand;

typedef enum
{
  LG_CLI_STATUS_DONE,
  LG_CLI_STATUS_FAILED,
  LG_CLI_STATUS_USAGE,
  LG_CLI_STATUS_FINDINGS,
} LgCliStatus;

int                 lg_cli_main                (int             argc,
                                                char          **argv);

const LgCliCommand *lg_cli_get_command         (LgCli          *self);
const char         *lg_cli_get_folder          (LgCli          *self);
gboolean            lg_cli_is_json             (LgCli          *self);
GString            *lg_cli_get_output          (LgCli          *self);
void                lg_cli_flush               (LgCli          *self);
void                lg_cli_set_findings        (LgCli          *self);
void                lg_cli_set_about_file      (LgCli          *self);
void                lg_cli_warn                (LgCli          *self,
                                                const char     *sentence);
LgStore            *lg_cli_open_store          (LgCli          *self,
                                                LgStoreOpenMode mode,
                                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;

const char         *lg_cli_get_argument        (LgCli          *self,
                                                guint           index);
int                 lg_cli_get_enum_argument   (LgCli          *self,
                                                guint           index,
                                                GType           type);
gboolean            lg_cli_check_enum_argument (LgCli          *self,
                                                guint           index,
                                                GType           type,
                                                GError        **error);
gboolean            lg_cli_has                 (LgCli          *self,
                                                const char     *option);
const char         *lg_cli_get_text            (LgCli          *self,
                                                const char     *option);
GPtrArray          *lg_cli_get_texts           (LgCli          *self,
                                                const char     *option);
int                 lg_cli_get_enum            (LgCli          *self,
                                                const char     *option);
gint64              lg_cli_get_count           (LgCli          *self,
                                                const char     *option,
                                                gint64          fallback);
gboolean            lg_cli_get_amount          (LgCli          *self,
                                                const char     *option,
                                                const char     *currency,
                                                gint64         *amount,
                                                GError        **error);
gboolean            lg_cli_gives_day           (LgCli          *self,
                                                const char     *option);
gboolean            lg_cli_get_time            (LgCli          *self,
                                                const char     *option,
                                                GTimeZone      *zone,
                                                LgTime         *time,
                                                LgPrecision    *precision,
                                                GError        **error);

G_END_DECLS
