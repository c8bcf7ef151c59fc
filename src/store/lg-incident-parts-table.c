/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-incident-table-private.h"

static gboolean
finish (GError  *local_error,
        GError **error)
{
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

static gboolean
load_lines (LgDb        *db,
            LgIncident  *incident,
            GError     **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT sku, description, quantity, unit_cost, unit_price, recovered_quantity"
                 " FROM incident_lines WHERE incident_row = ? ORDER BY position",
                 error, "i", LG_RECORD (incident)->row);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  g_ptr_array_set_size (incident->lines, 0);
  while (lg_statement_next (statement, &local_error))
    {
      LgLine *line = lg_line_new ();

      line->sku = g_strdup (lg_statement_text (statement, 0));
      line->description = g_strdup (lg_statement_text (statement, 1));
      line->quantity = lg_statement_int (statement, 2);
      line->unit_cost = lg_statement_int (statement, 3);
      line->unit_price = lg_statement_int (statement, 4);
      line->recovered_quantity = lg_statement_int (statement, 5);
      g_ptr_array_add (incident->lines, line);
    }

  return finish (local_error, error);
}

static gboolean
load_persons (LgDb        *db,
              LgIncident  *incident,
              GError     **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT role, name, description, contact FROM incident_persons WHERE incident_row = ? ORDER BY row",
                 error, "i", LG_RECORD (incident)->row);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  g_ptr_array_set_size (incident->persons, 0);
  while (lg_statement_next (statement, &local_error))
    {
      LgPerson *person = lg_person_new ();

      person->role = (LgPersonRole) lg_statement_int (statement, 0);
      person->name = g_strdup (lg_statement_text (statement, 1));
      person->description = g_strdup (lg_statement_text (statement, 2));
      person->contact = g_strdup (lg_statement_text (statement, 3));
      g_ptr_array_add (incident->persons, person);
    }

  return finish (local_error, error);
}

static gboolean
load_vehicles (LgDb        *db,
               LgIncident  *incident,
               GError     **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT plate, description FROM incident_vehicles WHERE incident_row = ? ORDER BY row",
                 error, "i", LG_RECORD (incident)->row);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  g_ptr_array_set_size (incident->vehicles, 0);
  while (lg_statement_next (statement, &local_error))
    {
      LgVehicle *vehicle = lg_vehicle_new ();

      vehicle->plate = g_strdup (lg_statement_text (statement, 0));
      vehicle->description = g_strdup (lg_statement_text (statement, 1));
      g_ptr_array_add (incident->vehicles, vehicle);
    }

  return finish (local_error, error);
}

static gboolean
load_assets (LgDb        *db,
             LgIncident  *incident,
             GError     **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT l.asset_row, a.id, l.quantity FROM incident_assets l JOIN assets a ON a.row = l.asset_row"
                 " WHERE l.incident_row = ? ORDER BY l.asset_row",
                 error, "i", LG_RECORD (incident)->row);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  g_ptr_array_set_size (incident->assets, 0);
  while (lg_statement_next (statement, &local_error))
    {
      LgIncidentAsset *asset = lg_incident_asset_new ();

      asset->asset_row = lg_statement_int (statement, 0);
      asset->asset = lg_statement_dup_id (statement, 1);
      asset->quantity = lg_statement_int (statement, 2);
      g_ptr_array_add (incident->assets, asset);
    }

  return finish (local_error, error);
}

/* Reads the lines, persons, vehicles and assets of an incident. */
gboolean
lg_incident_parts_load (LgDb      *db,
                        LgRecord  *record,
                        GError   **error)
{
  LgIncident *incident = LG_INCIDENT (record);

  return load_lines (db, incident, error) &&
         load_persons (db, incident, error) &&
         load_vehicles (db, incident, error) &&
         load_assets (db, incident, error);
}

static gboolean
save_lines (LgDb        *db,
            LgIncident  *incident,
            GError     **error)
{
  for (guint i = 0; i < incident->lines->len; i++)
    {
      LgLine *line = g_ptr_array_index (incident->lines, i);

      if (!lg_db_run (db,
                      "INSERT INTO incident_lines (incident_row, position, sku, description, quantity, unit_cost,"
                      " unit_price, recovered_quantity) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                      error, "iittiiii", LG_RECORD (incident)->row, (gint64) i, line->sku, line->description,
                      line->quantity, line->unit_cost, line->unit_price, line->recovered_quantity))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_persons (LgDb        *db,
              LgIncident  *incident,
              GError     **error)
{
  for (guint i = 0; i < incident->persons->len; i++)
    {
      LgPerson *person = g_ptr_array_index (incident->persons, i);

      if (!lg_db_run (db, "INSERT INTO incident_persons (incident_row, role, name, description, contact) VALUES (?, ?, ?, ?, ?)",
                      error, "iittt", LG_RECORD (incident)->row, (gint64) person->role,
                      person->name, person->description, person->contact))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_vehicles_and_assets (LgDb        *db,
                          LgIncident  *incident,
                          GError     **error)
{
  for (guint i = 0; i < incident->vehicles->len; i++)
    {
      LgVehicle *vehicle = g_ptr_array_index (incident->vehicles, i);

      if (!lg_db_run (db, "INSERT INTO incident_vehicles (incident_row, plate, description) VALUES (?, ?, ?)",
                      error, "itt", LG_RECORD (incident)->row, vehicle->plate, vehicle->description))
        return FALSE;
    }

  for (guint i = 0; i < incident->assets->len; i++)
    {
      LgIncidentAsset *asset = g_ptr_array_index (incident->assets, i);

      if (!lg_db_run (db, "INSERT INTO incident_assets (incident_row, asset_row, quantity) VALUES (?, ?, ?)",
                      error, "iii", LG_RECORD (incident)->row, asset->asset_row, asset->quantity))
        return FALSE;
    }

  return TRUE;
}

static gboolean
forget_parts (LgDb      *db,
              gint64     row,
              GError   **error)
{
  return lg_db_run (db, "DELETE FROM incident_lines WHERE incident_row = ?", error, "i", row) &&
         lg_db_run (db, "DELETE FROM incident_persons WHERE incident_row = ?", error, "i", row) &&
         lg_db_run (db, "DELETE FROM incident_vehicles WHERE incident_row = ?", error, "i", row) &&
         lg_db_run (db, "DELETE FROM incident_assets WHERE incident_row = ?", error, "i", row);
}

/* Writes the lines, persons, vehicles and assets of an incident in place of what was there. */
gboolean
lg_incident_parts_save (LgDb      *db,
                        LgRecord  *record,
                        gboolean   is_new,
                        GError   **error)
{
  LgIncident *incident = LG_INCIDENT (record);

  return (is_new || forget_parts (db, record->row, error)) &&
         save_lines (db, incident, error) &&
         save_persons (db, incident, error) &&
         save_vehicles_and_assets (db, incident, error);
}
