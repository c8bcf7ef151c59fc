/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-command.h"

G_BEGIN_DECLS

struct _LgCli
{
  const LgCliCommand *command;    /* (nullable) */
  char               *noun;       /* (owned) (nullable) */
  GHashTable         *values;     /* (owned) (element-type utf8 GPtrArray) */
  GPtrArray          *arguments;  /* (owned) (element-type filename) */
  char               *folder;     /* (owned) */
  LgStore            *store;      /* (owned) (nullable) */
  GString            *output;     /* (owned): what has not gone out yet */
  gboolean            json;
  gboolean            flushed;    /* something has gone out */
  gboolean            findings;
  gboolean            about_file; /* what goes wrong is some other file's fault */
};

gboolean lg_cli_parse (LgCli    *self,
                       char    **argv,
                       GError  **error);

G_END_DECLS
