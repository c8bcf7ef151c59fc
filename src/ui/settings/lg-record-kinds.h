/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record-group.h"

G_BEGIN_DECLS

const LgRecordGroupInfo *lg_record_kind_sites    (void);
const LgRecordGroupInfo *lg_record_kind_contacts (void);
const LgRecordGroupInfo *lg_record_kind_holders  (void);

G_END_DECLS
