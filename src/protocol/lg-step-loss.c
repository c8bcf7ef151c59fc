/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 8: quantity lost × unit cost. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-step-private.h"

static void
note_lines (LgStep     *step,
            LgIncident *incident)
{
  JsonArray *lines = json_array_sized_new (incident->lines->len);

  for (guint i = 0; i < incident->lines->len; i++)
    {
      LgLine *line = g_ptr_array_index (incident->lines, i);
      JsonObject *object = json_object_new ();

      lg_json_add_text (object, "sku", line->sku);
      json_object_set_int_member (object, "quantity", line->quantity);
      json_object_set_int_member (object, "recovered_quantity", line->recovered_quantity);
      if (line->unit_cost != LG_UNKNOWN)
        lg_json_add_money (object, "unit_cost", line->unit_cost, incident->currency);
      json_array_add_object_element (lines, object);
    }
  json_object_set_array_member (step->working, "lines", lines);
}

static gboolean
value_one (LgStep *step)
{
  LgIncident *incident = step->incident;
  g_autofree char *gross = lg_money_format (incident->gross_loss, incident->currency);
  g_autofree char *net = lg_step_describe_loss (incident);

  lg_step_note_read (step, incident);
  note_lines (step, incident);
  lg_json_add_money (step->working, "gross", incident->gross_loss, incident->currency);
  lg_json_add_money (step->working, "recovered", incident->recovered_loss, incident->currency);
  if (incident->lines->len == 0)
    return lg_step_skip (step, _("Incident %s has no lines to value"), incident->number);

  return lg_step_done (step, _("Gross loss %1$s, net loss %2$s, at cost"), gross, net);
}

/* One currency's sum over the active incidents. Currencies are never added to each other. */
typedef struct
{
  const char *currency;
  gint64      gross;
  gint64      net;
} Sum;

static Sum *
find_sum (GArray     *sums,
          const char *currency)
{
  Sum sum = { g_intern_string (currency), 0, 0 };

  for (guint i = 0; i < sums->len; i++)
    {
      if (g_array_index (sums, Sum, i).currency == sum.currency)
        return &g_array_index (sums, Sum, i);
    }
  g_array_append_val (sums, sum);

  return &g_array_index (sums, Sum, sums->len - 1);
}

static gboolean
add_incident (GArray      *sums,
              LgIncident  *incident,
              GError     **error)
{
  Sum *sum = find_sum (sums, incident->currency);

  return lg_money_add (sum->gross, incident->gross_loss, &sum->gross, error) &&
         lg_money_add (sum->net, lg_incident_net_loss (incident), &sum->net, error);
}

static char *
describe_sums (LgStep *step,
               GArray *sums)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < sums->len; i++)
    {
      Sum *sum = &g_array_index (sums, Sum, i);
      g_autofree char *net = lg_money_format (sum->net, sum->currency);
      JsonObject *object = json_object_new ();

      lg_json_add_money (object, "gross", sum->gross, sum->currency);
      lg_json_add_money (object, "net", sum->net, sum->currency);
      json_array_add_object_element (list, object);
      /* Translators: between amounts of different currencies */
      g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", net);
    }
  json_object_set_array_member (step->working, "losses", list);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
value_active (LgStep  *step,
              GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_active (step->db, error);
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (Sum));
  g_autofree char *text = NULL;

  if (incidents == NULL)
    return FALSE;

  for (guint i = 0; i < incidents->len; i++)
    {
      LgIncident *incident = g_ptr_array_index (incidents, i);

      if (incident->gross_loss == 0)
        continue;
      if (!add_incident (sums, incident, error))
        return FALSE;
      lg_step_note_read (step, incident);
    }

  text = describe_sums (step, sums);
  if (sums->len == 0)
    return lg_step_skip (step, _("No active incident has lines to value"));

  return lg_step_done (step, _("Net loss of the active incidents at cost: %s"), text);
}

gboolean
lg_step_calculate_loss (LgStep  *step,
                        GError **error)
{
  return step->incident != NULL ? value_one (step) : value_active (step, error);
}
