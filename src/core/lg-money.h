/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most that one record can be worth, in a minor unit: ninety thousand of them can still be added up. */
#define LG_MONEY_MOST G_GINT64_CONSTANT (100000000000000)

/* An amount in the currency's minor unit, with its ISO 4217 code. */
typedef struct
{
  gint64 amount;
  char   currency[4];
} LgMoney;

gboolean    lg_currency_is_valid (const char  *currency);
int         lg_currency_digits   (const char  *currency);

gboolean    lg_money_parse       (const char  *text,
                                  const char  *currency,
                                  gint64      *amount,
                                  GError     **error);
char       *lg_money_format      (gint64       amount,
                                  const char  *currency) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_money_format_whole (gint64      amount,
                                  const char  *currency) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_amount_format     (gint64       amount,
                                  int          digits) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_money_format_plain (gint64      amount,
                                  const char  *currency) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_money_multiply    (gint64       amount,
                                  gint64       quantity,
                                  gint64      *product,
                                  GError     **error);
gboolean    lg_money_add         (gint64       a,
                                  gint64       b,
                                  gint64      *sum,
                                  GError     **error);
gboolean    lg_money_check       (gint64       amount,
                                  GError     **error);

G_END_DECLS
