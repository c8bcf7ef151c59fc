/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What another program computed, from tests/data/oracle: read by column, to be freed with g_array_unref(). */
GArray *lg_oracle_read_numbers (const char *file,
                                const char *column) G_GNUC_WARN_UNUSED_RESULT;
gssize  lg_oracle_find_text    (const char *file,
                                const char *column,
                                const char *text);

/* Asserts that two numbers agree to @digits decimals, as printed and rounded. */
#define lg_assert_decimals(actual, expected, digits) \
  g_assert_cmpfloat_with_epsilon ((actual), (expected), 0.5000001 * pow (10.0, -(digits)))

/* Asserts that two numbers agree to a relative 1e-12. */
#define lg_assert_close(actual, expected) \
  g_assert_cmpfloat_with_epsilon ((actual), (expected), 1e-12 * fabs (expected) + 1e-300)

G_END_DECLS
