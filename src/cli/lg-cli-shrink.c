/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-count-table.h"
#include "lg-json.h"
#include "lg-loss-query.h"
#include "lg-settings.h"
#include "lg-shrink.h"
#include "lg-text.h"

static const LgCliField fields[] = {
  { "book", N_("Book stock") },
  { "counted", N_("Counted") },
  { "shrink", N_("Shrink") },
  { "known", N_("Known") },
  { "unknown", N_("Unknown") },
  { "percent", N_("Percent") },
  { "denominator", N_("Of") },
  { "base", N_("Which is"), LG_CLI_FIELD_WORD },
  { "lines", N_("Lines") },
  { "lines_without_cost", N_("Lines without a cost") },
  { NULL },
};

/* The counts of one currency, at cost. */
typedef struct
{
  const char    *currency; /* interned */
  GArray        *lines;    /* (owned) (element-type LgShrinkLine) */
  LgShrinkTotal  total;
  LgShrinkSplit  split;
  LgShrinkRate   rate;     /* its denominator is 0 where there is nothing to divide by */
} Shrink;

static void
shrink_free (Shrink *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

static Shrink *
find_or_make (GPtrArray  *shrinks,
              const char *currency)
{
  Shrink *shrink;

  for (guint i = 0; i < shrinks->len; i++)
    {
      shrink = g_ptr_array_index (shrinks, i);
      if (g_str_equal (shrink->currency, currency))
        return shrink;
    }

  shrink = g_new0 (Shrink, 1);
  shrink->currency = g_intern_string (currency);
  shrink->lines = g_array_new (FALSE, FALSE, sizeof (LgShrinkLine));
  g_ptr_array_add (shrinks, shrink);

  return shrink;
}

static GPtrArray *
load_counts (LgDb               *db,
             const LgLossQuery  *query,
             GError            **error)
{
  g_autoptr (GPtrArray) counts = lg_counts_list (db, query->site_row, query->since, query->until, error);
  g_autoptr (GPtrArray) shrinks = g_ptr_array_new_with_free_func ((GDestroyNotify) shrink_free);

  if (counts == NULL)
    return NULL;

  for (guint i = 0; i < counts->len; i++)
    {
      LgCount *count = g_ptr_array_index (counts, i);
      LgShrinkLine line = { count->book, count->counted, count->unit_cost, count->unit_price };

      g_array_append_val (find_or_make (shrinks, count->currency)->lines, line);
    }

  return g_steal_pointer (&shrinks);
}

/* What incidents of the same days explain. */
static gint64
find_known (GPtrArray  *losses,
            const char *currency)
{
  for (guint i = 0; i < losses->len; i++)
    {
      LgLoss *loss = g_ptr_array_index (losses, i);

      if (g_str_equal (loss->currency, currency))
        return lg_loss_get_net (loss);
    }

  return 0;
}

static gboolean
rate (LgCli    *cli,
      Shrink   *shrink,
      GError  **error)
{
  LgShrinkBase base = lg_cli_has (cli, "net-sales") ? LG_SHRINK_BASE_NET_SALES : LG_SHRINK_BASE_RECORDED_INVENTORY;
  gint64 denominator = shrink->total.at_cost.book;

  if (!lg_cli_get_amount (cli, "net-sales", shrink->currency, &denominator, error))
    return FALSE;

  return denominator <= 0 || lg_shrink_rate (shrink->split.total, base, denominator, &shrink->rate, error);
}

static gboolean
judge (LgCli      *cli,
       Shrink     *shrink,
       GPtrArray  *losses,
       GError    **error)
{
  return lg_shrink_sum ((LgShrinkLine *) shrink->lines->data, shrink->lines->len, &shrink->total, error) &&
         lg_shrink_split (shrink->total.at_cost.net, find_known (losses, shrink->currency), &shrink->split, error) &&
         rate (cli, shrink, error);
}

static void
add_rate (JsonObject   *object,
          const Shrink *shrink)
{
  if (shrink->rate.denominator == 0)
    {
      json_object_set_null_member (object, "percent");
      json_object_set_null_member (object, "denominator");
      json_object_set_null_member (object, "base");
      return;
    }

  json_object_set_double_member (object, "percent", shrink->rate.percent);
  lg_json_add_money (object, "denominator", shrink->rate.denominator, shrink->currency);
  lg_json_add_text (object, "base", lg_enum_name (LG_TYPE_SHRINK_BASE, shrink->rate.base));
}

static JsonNode *
to_json (const Shrink *shrink)
{
  const LgShrinkValue *value = &shrink->total.at_cost;
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "lines", shrink->total.n_lines);
  json_object_set_int_member (object, "lines_without_cost", shrink->total.n_lines - value->n_lines);
  lg_json_add_money (object, "book", value->book, shrink->currency);
  lg_json_add_money (object, "counted", value->counted, shrink->currency);
  lg_json_add_money (object, "shortages", value->shortages, shrink->currency);
  lg_json_add_money (object, "overages", value->overages, shrink->currency);
  lg_json_add_money (object, "shrink", shrink->split.total, shrink->currency);
  lg_json_add_money (object, "known", shrink->split.known, shrink->currency);
  lg_json_add_money (object, "unknown", shrink->split.unknown, shrink->currency);
  add_rate (object, shrink);
  json_node_take_object (node, object);

  return node;
}

static void
print (LgCli     *cli,
       GPtrArray *shrinks)
{
  g_autoptr (LgCliList) list = NULL;

  if (shrinks->len == 1)
    {
      lg_cli_print (cli, to_json (g_ptr_array_index (shrinks, 0)), fields);
      return;
    }

  list = lg_cli_list_new (cli, fields);
  for (guint i = 0; i < shrinks->len; i++)
    lg_cli_list_add (list, to_json (g_ptr_array_index (shrinks, i)));
  lg_cli_list_finish (list, shrinks->len);
}

/* Sales are in one currency, and so must be what they are compared with. */
static gboolean
check_currencies (LgCli      *cli,
                  GPtrArray  *shrinks,
                  GError    **error)
{
  if (shrinks->len == 1 || !lg_cli_has (cli, "net-sales"))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--net-sales: the counts are in several currencies; choose a site with --site"));
  return FALSE;
}

static gboolean
show (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  LgLossQuery query = { .since = LG_LOSS_FIRST_DAY, .until = LG_LOSS_LAST_DAY };
  g_autofree char *currency = lg_settings_get (db, "currency", error);
  g_autoptr (GPtrArray) losses = NULL;
  g_autoptr (GPtrArray) shrinks = NULL;

  if (currency == NULL ||
      !lg_cli_lookup_site_row (cli, db, &query.site_row, error) ||
      !lg_cli_lookup_days (cli, db, &query.since, &query.until, error) ||
      (losses = lg_losses_list (db, &query, error)) == NULL ||
      (shrinks = load_counts (db, &query, error)) == NULL)
    return FALSE;

  if (shrinks->len == 0)
    find_or_make (shrinks, losses->len > 0 ? ((LgLoss *) g_ptr_array_index (losses, 0))->currency : currency);
  if (!check_currencies (cli, shrinks, error))
    return FALSE;

  for (guint i = 0; i < shrinks->len; i++)
    {
      if (!judge (cli, g_ptr_array_index (shrinks, i), losses, error))
        return FALSE;
    }

  print (cli, shrinks);
  return TRUE;
}

static const LgCliOption options[] = {
  { "since", LG_CLI_OPTION_TIME, N_("TIME"), N_("From this day on") },
  { "until", LG_CLI_OPTION_TIME, N_("TIME"), N_("Before this day") },
  { "net-sales", LG_CLI_OPTION_TEXT, N_("AMOUNT"),
    N_("What was sold; else shrink is a percentage of the recorded inventory") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only at this site") },
  { NULL },
};

const LgCliCommand lg_cli_shrink_commands[] = {
  { "shrink", NULL, LG_CLI_READ, show, options, .summary = N_("Compare what was counted with the books, at cost") },
  { NULL },
};
