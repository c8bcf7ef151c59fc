/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-risk.h"
#include "lg-severity.h"
#include "lg-threat.h"

G_BEGIN_DECLS

#define LG_TYPE_SEVERITY_LABEL (lg_severity_label_get_type ())

G_DECLARE_FINAL_TYPE (LgSeverityLabel, lg_severity_label, LG, SEVERITY_LABEL, GtkWidget)

GtkWidget *lg_severity_label_new          (void);
void       lg_severity_label_set_severity (LgSeverityLabel *self,
                                           int              severity);
void       lg_severity_label_set_threat   (LgSeverityLabel *self,
                                           LgThreatLevel    level);
void       lg_severity_label_set_risk     (LgSeverityLabel *self,
                                           LgRiskLevel      level);
void       lg_severity_label_set_icon_only (LgSeverityLabel *self,
                                           gboolean         icon_only);
void       lg_severity_label_set_step     (LgSeverityLabel *self,
                                           int              step,
                                           const char      *word);

G_END_DECLS
