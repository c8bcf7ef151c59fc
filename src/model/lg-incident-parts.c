/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-incident.h"

G_DEFINE_ENUM_TYPE (LgPersonRole, lg_person_role,
                    G_DEFINE_ENUM_VALUE (LG_PERSON_ROLE_SUBJECT, "subject"),
                    G_DEFINE_ENUM_VALUE (LG_PERSON_ROLE_WITNESS, "witness"),
                    G_DEFINE_ENUM_VALUE (LG_PERSON_ROLE_VICTIM, "victim"),
                    G_DEFINE_ENUM_VALUE (LG_PERSON_ROLE_EMPLOYEE, "employee"),
                    G_DEFINE_ENUM_VALUE (LG_PERSON_ROLE_OFFICER, "officer"))

LgLine *
lg_line_new (void)
{
  LgLine *self = g_new0 (LgLine, 1);

  self->unit_cost = LG_UNKNOWN;
  self->unit_price = LG_UNKNOWN;

  return self;
}

void
lg_line_free (LgLine *self)
{
  g_free (self->sku);
  g_free (self->description);
  g_free (self);
}

LgPerson *
lg_person_new (void)
{
  LgPerson *self = g_new0 (LgPerson, 1);

  self->role = LG_PERSON_ROLE_SUBJECT;

  return self;
}

void
lg_person_free (LgPerson *self)
{
  g_free (self->name);
  g_free (self->description);
  g_free (self->contact);
  g_free (self);
}

LgVehicle *
lg_vehicle_new (void)
{
  return g_new0 (LgVehicle, 1);
}

void
lg_vehicle_free (LgVehicle *self)
{
  g_free (self->plate);
  g_free (self->description);
  g_free (self);
}

LgIncidentAsset *
lg_incident_asset_new (void)
{
  return g_new0 (LgIncidentAsset, 1);
}

void
lg_incident_asset_free (LgIncidentAsset *self)
{
  g_free (self->asset);
  g_free (self);
}
