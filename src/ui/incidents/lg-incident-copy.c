/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <gtk/gtk.h>

#include "lg-csv-text.h"
#include "lg-incident-copy.h"
#include "lg-incident-table.h"
#include "lg-money.h"
#include "lg-text.h"

#define SLICE 256

/* The names are those that an import knows its columns by. */
#define HEADER "number,occurred_at,timezone,kind,title,severity,status,site,place,assignee,net_loss,currency\r\n"

static void
append_field (GString    *csv,
              const char *text)
{
  lg_csv_append_text (csv, text != NULL ? text : "");
  g_string_append_c (csv, ',');
}

static void
append_incident (GString    *csv,
                 LgIncident *incident)
{
  g_autofree char *time = lg_time_format_precision (incident->occurred_at, incident->precision,
                                                    lg_time_zone_lookup (incident->timezone, NULL));
  g_autofree char *loss = lg_money_format_plain (lg_incident_net_loss (incident), incident->currency);

  append_field (csv, incident->number);
  append_field (csv, time);
  append_field (csv, incident->timezone);
  append_field (csv, incident->kind);
  append_field (csv, incident->title);
  append_field (csv, lg_enum_name (LG_TYPE_SEVERITY, incident->severity));
  append_field (csv, lg_enum_name (LG_TYPE_INCIDENT_STATUS, incident->status));
  append_field (csv, incident->site_name);
  append_field (csv, incident->place);
  append_field (csv, incident->assignee);
  g_string_append_printf (csv, "%s,\"%s\"\r\n", loss, incident->currency);
}

static gboolean
append_slice (GString       *csv,
              LgDb          *db,
              const gint64  *rows,
              guint          n_rows,
              GError       **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_rows (db, rows, n_rows, error);

  for (guint i = 0; incidents != NULL && i < incidents->len; i++)
    {
      if (incidents->pdata[i] != NULL)
        append_incident (csv, incidents->pdata[i]);
    }

  return incidents != NULL;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  GArray *rows = user_data;
  g_autoptr (GString) csv = g_string_new (HEADER);

  for (guint i = 0; i < rows->len; i += SLICE)
    {
      if (!append_slice (csv, db, &g_array_index (rows, gint64, i), MIN (SLICE, rows->len - i), error))
        return NULL;
    }

  return gtk_string_object_new (csv->str);
}

static void
free_rows (gpointer rows)
{
  g_array_unref (rows);
}

/**
 * lg_incident_copy_read:
 * @store: the store
 * @rows: (element-type gint64): the rows of incidents
 *
 * Returns: (transfer full): a future of a #GtkStringObject: the incidents as CSV of RFC 4180
 */
DexFuture *
lg_incident_copy_read (LgStore *store,
                       GArray  *rows)
{
  return lg_store_read (store, read_cb, g_array_ref (rows), free_rows);
}
