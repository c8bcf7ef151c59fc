/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-setting-group.h"

G_BEGIN_DECLS

const LgSettingGroupInfo *lg_setting_groups (guint *n_groups);

G_END_DECLS
