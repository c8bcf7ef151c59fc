/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lg-time.h"

G_BEGIN_DECLS

#define LG_STORE_ERROR (lg_store_error_quark ())

typedef enum
{
  LG_STORE_ERROR_FAILED,
  LG_STORE_ERROR_BUSY,        /* another program holds the store: try again later */
  LG_STORE_ERROR_CONFLICT,    /* the row changed since it was read */
  LG_STORE_ERROR_NOT_FOUND,   /* no such record */
  LG_STORE_ERROR_NO_STORE,    /* there is no store in the folder */
  LG_STORE_ERROR_NOT_A_STORE, /* the file is no store of LossGuard */
  LG_STORE_ERROR_NEWER,       /* a newer version made the store */
  LG_STORE_ERROR_CORRUPT,     /* the database is damaged */
  LG_STORE_ERROR_FULL,        /* the disk is full */
  LG_STORE_ERROR_READ_ONLY,   /* the folder cannot be written to */
  LG_STORE_ERROR_CONSTRAINT,  /* the record breaks a rule of its table */
  LG_STORE_ERROR_INVALID,     /* an argument makes no sense */
  LG_STORE_ERROR_PURGED,      /* the row was purged, and is not to come back */
  LG_STORE_ERROR_CANCELLED,
} LgStoreError;

/**
 * LgStorePurged:
 * @category: the #LgRetentionCategory under which it was purged
 * @at: when
 *
 * What an error of %LG_STORE_ERROR_PURGED is about.
 */
typedef struct
{
  int     category;
  LgTime  at;
} LgStorePurged;

GQuark               lg_store_error_quark      (void);
void                 lg_store_error_set_purged (GError       **error,
                                                int            category,
                                                LgTime         at);
const LgStorePurged *lg_store_error_get_purged (const GError  *error);

G_END_DECLS
