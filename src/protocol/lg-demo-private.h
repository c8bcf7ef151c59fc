/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-demo.h"
#include "lg-import-writer.h"
#include "lg-site.h"

G_BEGIN_DECLS

/* A product of the demonstration's retailer. Cost and price are in whole units of any of its currencies. */
typedef struct
{
  const char *sku;
  const char *name;
  const char *category;
  int         cost;
  int         price;
  gboolean    high_value;
} LgDemoProduct;

/* A store that is being filled. */
typedef struct
{
  LgDb      *db;
  GRand     *random;  /* (owned): the same seed gives the same retailer */
  GPtrArray *sites;   /* (owned) (element-type LgSite) */
  LgDay      today;
} LgDemo;

const LgDemoProduct *lg_demo_products       (gsize    *n_products);
LgTime               lg_demo_time           (LgDemo   *demo,
                                             LgSite   *site,
                                             LgDay     day,
                                             int       hour);
gint64               lg_demo_minor_units    (LgSite   *site,
                                             int       units);
gboolean             lg_demo_add_incidents  (LgDemo   *demo,
                                             GError  **error);
gboolean             lg_demo_add_stock      (LgDemo   *demo,
                                             GError  **error);
gboolean             lg_demo_add_people     (LgDemo   *demo,
                                             GError  **error);
gboolean             lg_demo_add_passages   (LgDemo   *demo,
                                             GError  **error);
gboolean             lg_demo_add_cameras    (LgDemo   *demo,
                                             GError  **error);
gboolean             lg_demo_add_tasks      (LgDemo   *demo,
                                             GError  **error);
LgImport            *lg_demo_begin_import   (LgDemo       *demo,
                                             LgImportKind  kind,
                                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean             lg_demo_finish_import  (LgDemo          *demo,
                                             LgImport        *import,
                                             LgImportWriter  *writer,
                                             GError         **error);
void                 lg_demo_identify       (LgImport            *import,
                                             LgImportRowIdentity *identity);

G_END_DECLS
