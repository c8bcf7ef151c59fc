/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-webcam-list.h"

G_BEGIN_DECLS

/* A folder whose pictures are the cameras of this computer. */
typedef struct
{
  char         *folder;   /* (owned) */
  LgWebcamList *webcams;  /* (owned) (nullable): once they are listed */
} LgTestCctv;

typedef gboolean (*LgTestCondition) (gpointer user_data);

void        lg_test_cctv_begin     (void);
int         lg_test_cctv_end       (int status);
LgTestCctv *lg_test_cctv_new       (void);
char       *lg_test_cctv_dup_path  (LgTestCctv *self,
                                    const char *name);
void        lg_test_cctv_draw      (LgTestCctv *self,
                                    const char *name,
                                    const char *symbology,
                                    const char *code);
void        lg_test_cctv_list      (LgTestCctv *self);
LgWebcam   *lg_test_cctv_dup_only  (LgTestCctv *self);
void        lg_test_cctv_free      (LgTestCctv *self);

void        lg_test_wait           (LgTestCondition condition,
                                    gpointer        user_data);
void        lg_test_wait_gone      (gpointer       *weak);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgTestCctv, lg_test_cctv_free)

G_END_DECLS
