/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What takes longest to read of a file with a window, read once for each room.
 *
 * Every file still includes what it uses: -Db_pch=false shows whether it does.
 */

#include <adwaita.h>

/* Each file has its own. */
#undef G_LOG_DOMAIN
