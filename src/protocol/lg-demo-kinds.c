/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* What happens in the stores of the demonstration, and how often. */

#include "config.h"

#include "lg-demo-private.h"
#include "lg-incident.h"

#define SHARES 1000

static const LgDemoKind kinds[] = {
  { LG_KIND_EXTERNAL_THEFT, 572, LG_SEVERITY_LOW, LG_SEVERITY_MEDIUM, 4,
    { { "Goods hidden in a bag", "Concealment", NULL, "Seen by the floor staff; the bag was not opened at the cash desk." },
      { "Left without paying", "Walk-out", NULL, "Went past the cash desks with the goods in hand." },
      { "Security tags removed", "Tag removal", NULL, "Cut tags were found on the shelf; the stock behind them is missing." } } },
  { LG_KIND_ORGANISED_RETAIL_CRIME, 40, LG_SEVERITY_MEDIUM, LG_SEVERITY_HIGH, 16,
    { { "Shelf swept by a group", "Shelf sweep", NULL, "Three people emptied the shelf within a minute and left by the main entrance." },
      { "Foil-lined bag at the gate", "Booster bag", NULL, "The gate stayed silent; the goods were missed on the evening walk." },
      { "Repeat group took the display", "Shelf sweep", NULL, "The group is known from earlier incidents; it left before the guard arrived." } } },
  { LG_KIND_INTERNAL_THEFT, 60, LG_SEVERITY_MEDIUM, LG_SEVERITY_HIGH, 3,
    { { "Stock missing after a shift", "Concealment", "Receiving dock", "The evening count found fewer pieces than were booked in." },
      { "Refund without goods", "Refund abuse", "Cash desks", "A refund was booked with no customer at the desk." },
      { "Goods handed over unscanned", "Sweethearting", "Cash desks", "The footage shows goods passed on without a scan." } } },
  { LG_KIND_FRAUD, 90, LG_SEVERITY_LOW, LG_SEVERITY_MEDIUM, 2,
    { { "Price tags swapped", "Ticket switching", "Self-checkout", "The label of a cheaper product was scanned." },
      { "Payment with a stolen card", "Card fraud", "Cash desks", "The bank called the payment back." },
      { "Receipt used twice", "Refund abuse", "Cash desks", "The goods of the receipt had been refunded before." } } },
  { LG_KIND_VANDALISM, 75, LG_SEVERITY_MINOR, LG_SEVERITY_LOW, 0,
    { { "Display case damaged", "Damage", "Electronics", "The lock was forced; nothing was taken." },
      { "Graffiti at the delivery gate", "Graffiti", "Receiving dock", "Photographed, then cleaned." },
      { "Shop window scratched", "Damage", "Entrance", "Seen on a patrol." } } },
  { LG_KIND_PROCESS_ERROR, 95, LG_SEVERITY_MINOR, LG_SEVERITY_LOW, 3,
    { { "Delivery short, signed as complete", "Receiving", "Receiving dock", "The pallet held fewer pieces than the delivery note says." },
      { "Broken goods not written off", "Write-off", NULL, "Broken pieces were thrown away without an entry in the stock book." },
      { "Transfer without a booking", "Transfer", "Receiving dock", "Goods went to another store without an entry in the stock book." } } },
  { LG_KIND_SAFETY, 60, LG_SEVERITY_LOW, LG_SEVERITY_MEDIUM, 0,
    { { "Aggressive person asked to leave", "Threat", "Entrance", "The person left when a guard came." },
      { "Emergency exit blocked", "Obstruction", "Receiving dock", "Pallets stood in front of the exit; they were moved at once." },
      { "Customer slipped", "Fall", "Entrance", "The floor was wet; first aid was given." } } },
  { LG_KIND_BURGLARY, 5, LG_SEVERITY_HIGH, LG_SEVERITY_HIGH, 6,
    { { "Rear door forced at night", "Forced entry", "Receiving dock", "The alarm went off; the police came within ten minutes." },
      { "Roof hatch opened", "Forced entry", "Stockroom", "The hatch was found open on the morning patrol." },
      { "Window broken at night", "Forced entry", "Entrance", "The pane was broken and the nearest display emptied." } } },
  { LG_KIND_ROBBERY, 3, LG_SEVERITY_HIGH, LG_SEVERITY_HIGH, 2,
    { { "Guard threatened at the exit", "Threat", "Entrance", "The person left on foot; nobody was hurt." },
      { "Goods taken by force", "Threat", NULL, "Staff were pushed aside; nobody was hurt." },
      { "Delivery driver threatened", "Threat", "Receiving dock", "A part of the load was taken; nobody was hurt." } } },
};

const LgDemoKind *
lg_demo_find_kind (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].kind, kind))
        return &kinds[i];
    }

  g_return_val_if_reached (&kinds[0]);
}

const LgDemoKind *
lg_demo_pick_kind (LgDemo *demo)
{
  int number = g_rand_int_range (demo->random, 0, SHARES);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      number -= kinds[i].share;
      if (number < 0)
        return &kinds[i];
    }

  return &kinds[0];
}
