/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset.h"
#include "lg-badge-event.h"
#include "lg-count.h"
#include "lg-incident.h"
#include "lg-money.h"
#include "lg-preview-text.h"
#include "lg-time-text.h"
#include "lg-words.h"

/* Each of these is asked for rows that have a record of the right type. */

static char *
format_moment (LgImportReading *reading,
               LgImportLine    *line,
               LgTime           time,
               int              precision)
{
  if (precision == LG_PRECISION_UNKNOWN)
    return g_strdup (_("Unknown"));

  return lg_time_text_absolute (time, precision, lg_import_reading_get_zone (reading, line));
}

static char *
format_amount (LgImportReading *reading,
               LgImportLine    *line,
               gint64           amount)
{
  const char *currency = lg_import_reading_get_currency (reading, line);

  return amount == LG_UNKNOWN || currency == NULL ? g_strdup ("") : lg_money_format (amount, currency);
}

static char *
format_quantity (gint64 quantity)
{
  return quantity == LG_UNKNOWN ? g_strdup ("") : lg_amount_format (quantity, 0);
}

static char *
get_site (LgImportReading *reading,
          LgImportLine    *line)
{
  return g_strdup (line->site);
}

static char *
get_occurred (LgImportReading *reading,
              LgImportLine    *line)
{
  LgIncident *incident = LG_INCIDENT (line->record);

  return format_moment (reading, line, incident->occurred_at, incident->precision);
}

static char *
get_kind (LgImportReading *reading,
          LgImportLine    *line)
{
  return g_strdup (lg_words_kind (LG_INCIDENT (line->record)->kind));
}

static char *
get_severity (LgImportReading *reading,
              LgImportLine    *line)
{
  return g_strdup (lg_words_severity (LG_INCIDENT (line->record)->severity));
}

static char *
get_status (LgImportReading *reading,
            LgImportLine    *line)
{
  return g_strdup (lg_words_status (LG_INCIDENT (line->record)->status));
}

static char *
get_title (LgImportReading *reading,
           LgImportLine    *line)
{
  return g_strdup (LG_INCIDENT (line->record)->title);
}

static char *
get_place (LgImportReading *reading,
           LgImportLine    *line)
{
  return g_strdup (LG_INCIDENT (line->record)->place);
}

static char *
get_loss (LgImportReading *reading,
          LgImportLine    *line)
{
  LgIncident *incident = LG_INCIDENT (line->record);

  return incident->lines->len == 0 ? g_strdup ("") : format_amount (reading, line, incident->gross_loss);
}

static char *
get_asset_sku (LgImportReading *reading,
               LgImportLine    *line)
{
  return g_strdup (LG_ASSET (line->record)->sku);
}

static char *
get_asset_name (LgImportReading *reading,
                LgImportLine    *line)
{
  return g_strdup (LG_ASSET (line->record)->name);
}

static char *
get_asset_category (LgImportReading *reading,
                    LgImportLine    *line)
{
  return g_strdup (LG_ASSET (line->record)->category);
}

static char *
get_asset_quantity (LgImportReading *reading,
                    LgImportLine    *line)
{
  return format_quantity (LG_ASSET (line->record)->quantity);
}

static char *
get_asset_cost (LgImportReading *reading,
                LgImportLine    *line)
{
  return format_amount (reading, line, LG_ASSET (line->record)->unit_cost);
}

static char *
get_counted_at (LgImportReading *reading,
                LgImportLine    *line)
{
  LgCount *count = LG_COUNT (line->record);

  return format_moment (reading, line, count->counted_at, count->precision);
}

static char *
get_count_sku (LgImportReading *reading,
               LgImportLine    *line)
{
  return g_strdup (LG_COUNT (line->record)->sku);
}

static char *
get_book (LgImportReading *reading,
          LgImportLine    *line)
{
  return format_quantity (LG_COUNT (line->record)->book);
}

static char *
get_counted (LgImportReading *reading,
             LgImportLine    *line)
{
  return format_quantity (LG_COUNT (line->record)->counted);
}

static char *
get_count_cost (LgImportReading *reading,
                LgImportLine    *line)
{
  return format_amount (reading, line, LG_COUNT (line->record)->unit_cost);
}

static char *
get_at (LgImportReading *reading,
        LgImportLine    *line)
{
  return format_moment (reading, line, LG_BADGE_EVENT (line->record)->at, LG_PRECISION_EXACT);
}

static char *
get_badge (LgImportReading *reading,
           LgImportLine    *line)
{
  return g_strdup (LG_BADGE_EVENT (line->record)->badge);
}

static char *
get_person (LgImportReading *reading,
            LgImportLine    *line)
{
  return g_strdup (LG_BADGE_EVENT (line->record)->person);
}

static char *
get_reader (LgImportReading *reading,
            LgImportLine    *line)
{
  return g_strdup (LG_BADGE_EVENT (line->record)->reader);
}

static char *
get_passage (LgImportReading *reading,
             LgImportLine    *line)
{
  LgBadgeEvent *event = LG_BADGE_EVENT (line->record);

  return g_strdup (lg_words_passage (event->direction, event->granted));
}

static const LgPreviewColumn incidents[] = {
  { N_("Occurred"), get_occurred },
  { N_("Kind"), get_kind },
  { N_("Severity"), get_severity },
  { N_("Status"), get_status },
  { N_("Title"), get_title },
  { N_("Place"), get_place },
  { N_("Site"), get_site },
  { N_("Loss"), get_loss, TRUE },
};

static const LgPreviewColumn assets[] = {
  { N_("SKU"), get_asset_sku },
  { N_("Name"), get_asset_name },
  { N_("Category"), get_asset_category },
  { N_("Quantity"), get_asset_quantity, TRUE },
  { N_("Unit Cost"), get_asset_cost, TRUE },
  { N_("Site"), get_site },
};

static const LgPreviewColumn counts[] = {
  { N_("SKU"), get_count_sku },
  { N_("Counted"), get_counted_at },
  { N_("Book Quantity"), get_book, TRUE },
  { N_("Counted Quantity"), get_counted, TRUE },
  { N_("Unit Cost"), get_count_cost, TRUE },
  { N_("Site"), get_site },
};

static const LgPreviewColumn badges[] = {
  { N_("Time"), get_at },
  { N_("Badge"), get_badge },
  { N_("Person"), get_person },
  { N_("Reader or Door"), get_reader },
  { N_("Passage"), get_passage },
  { N_("Site"), get_site },
};

/**
 * lg_preview_columns:
 * @kind: what is imported
 * @n_columns: (out): how many columns there are
 *
 * Returns: (transfer none) (array length=n_columns): what its records are shown by
 */
const LgPreviewColumn *
lg_preview_columns (LgImportKind  kind,
                    guint        *n_columns)
{
  switch (kind)
    {
    case LG_IMPORT_KIND_ASSETS:
      *n_columns = G_N_ELEMENTS (assets);
      return assets;
    case LG_IMPORT_KIND_COUNTS:
      *n_columns = G_N_ELEMENTS (counts);
      return counts;
    case LG_IMPORT_KIND_BADGES:
      *n_columns = G_N_ELEMENTS (badges);
      return badges;
    case LG_IMPORT_KIND_INCIDENTS:
    default:
      *n_columns = G_N_ELEMENTS (incidents);
      return incidents;
    }
}
