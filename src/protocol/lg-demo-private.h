/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-demo.h"
#include "lg-import-writer.h"
#include "lg-incident.h"
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
  int         thefts;      /* how often it is taken, beside the others */
  const char *place;       /* where it stands in the store */
} LgDemoProduct;

/* One way in which a kind of incident goes. */
typedef struct
{
  const char *title;
  const char *method;
  const char *place;        /* (nullable): where the goods stand */
  const char *description;
} LgDemoStory;

#define LG_DEMO_N_STORIES 3

/* A kind of incident: how often of a thousand, its least and greatest severity, how it goes. */
typedef struct
{
  const char  *kind;
  int          share;
  LgSeverity   least;
  LgSeverity   most;
  int          most_quantity;  /* 0: nothing is taken */
  LgDemoStory  stories[LG_DEMO_N_STORIES];
} LgDemoKind;

/* One incident to be. What is 0 or NULL is left to chance. */
typedef struct
{
  LgSite            *site;
  LgDay              day;
  int                hour;
  const LgDemoKind  *kind;
  const LgDemoStory *story;
  const char        *sku;
  int                quantity;
  LgSeverity         severity;
  LgIncidentStatus   status;
} LgDemoPlan;

/* Who fills a store, and may be told how far it is. */
typedef struct
{
  guint32              seed;
  GCancellable        *cancellable;  /* (owned) (nullable) */
  LgStoreProgressFunc  func;         /* (nullable) */
  gpointer             user_data;    /* (owned) */
  GDestroyNotify       destroy;      /* (nullable) */
} LgDemoOrder;

/* A store that is being filled. */
typedef struct
{
  const LgDemoOrder *order;
  double     start;   /* how much of the whole is done before the part that is made now */
  double     share;   /* how much of the whole that part is */

  LgDb      *db;
  GRand     *random;  /* (owned): the same seed gives the same retailer */
  GPtrArray *sites;   /* (owned) (element-type LgSite) */
  LgTime     now;
  LgDay      today;
  LgDay      monday;  /* of the last whole week, which the report is about */
} LgDemo;

gboolean             lg_demo_tell           (LgDemo   *demo,
                                             double    done,
                                             GError  **error);
const LgDemoProduct *lg_demo_products       (gsize    *n_products);
LgTime               lg_demo_time           (LgDemo   *demo,
                                             LgSite   *site,
                                             LgDay     day,
                                             int       hour);
gint64               lg_demo_minor_units    (LgSite   *site,
                                             int       units);
const LgDemoProduct *lg_demo_pick_product   (LgDemo     *demo,
                                             const char *sku);
const LgDemoKind    *lg_demo_find_kind      (const char *kind);
const LgDemoKind    *lg_demo_pick_kind      (LgDemo     *demo);
LgIncident          *lg_demo_make_incident  (LgDemo           *demo,
                                             const LgDemoPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
gboolean             lg_demo_put_incident   (LgImport          *import,
                                             LgImportWriter    *writer,
                                             LgSite            *site,
                                             LgIncident        *incident,
                                             GError           **error);
gboolean             lg_demo_put_plan       (LgDemo            *demo,
                                             LgImport          *import,
                                             LgImportWriter    *writer,
                                             const LgDemoPlan  *plan,
                                             GError           **error);
gboolean             lg_demo_add_stories    (LgDemo          *demo,
                                             LgImport        *import,
                                             LgImportWriter  *writer,
                                             GError         **error);
gboolean             lg_demo_add_incidents  (LgDemo   *demo,
                                             GError  **error);
gboolean             lg_demo_add_risks      (LgDemo   *demo,
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
