/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-context-private.h"
#include "lg-import-problem.h"
#include "lg-import-value.h"
#include "lg-incident.h"
#include "lg-text.h"

/* What other programs call a severity or a status, as lg_text_to_name() makes it. */
typedef struct
{
  const char *name;
  int         value;
} Synonym;

static const Synonym severities[] = {
  { "trivial", LG_SEVERITY_MINOR }, { "very_low", LG_SEVERITY_MINOR }, { "informational", LG_SEVERITY_MINOR },
  { "info", LG_SEVERITY_MINOR }, { "moderate", LG_SEVERITY_MEDIUM }, { "normal", LG_SEVERITY_MEDIUM },
  { "med", LG_SEVERITY_MEDIUM }, { "major", LG_SEVERITY_HIGH }, { "serious", LG_SEVERITY_HIGH },
  { "urgent", LG_SEVERITY_HIGH }, { "severe", LG_SEVERITY_CRITICAL }, { "emergency", LG_SEVERITY_CRITICAL },
  { "very_high", LG_SEVERITY_CRITICAL },
};

static const Synonym statuses[] = {
  { "open", LG_INCIDENT_STATUS_NEW }, { "reported", LG_INCIDENT_STATUS_NEW }, { "active", LG_INCIDENT_STATUS_NEW },
  { "under_investigation", LG_INCIDENT_STATUS_INVESTIGATING }, { "in_progress", LG_INCIDENT_STATUS_INVESTIGATING },
  { "assigned", LG_INCIDENT_STATUS_INVESTIGATING }, { "pending", LG_INCIDENT_STATUS_ON_HOLD },
  { "hold", LG_INCIDENT_STATUS_ON_HOLD }, { "suspended", LG_INCIDENT_STATUS_ON_HOLD },
  { "closed", LG_INCIDENT_STATUS_RESOLVED }, { "complete", LG_INCIDENT_STATUS_RESOLVED },
  { "completed", LG_INCIDENT_STATUS_RESOLVED }, { "done", LG_INCIDENT_STATUS_RESOLVED },
};

static void
set_text (LgImportContext *self,
          const LgRow     *row,
          LgImportField    field,
          char           **place)
{
  const char *text = lg_import_field_text (self, row, field);

  if (*text != '\0')
    lg_record_set_text (place, text);
}

static gboolean
parse_word (GType           type,
            LgImportField   field,
            const char     *text,
            const Synonym  *synonyms,
            gsize           n_synonyms,
            int            *value,
            GError        **error)
{
  g_autofree char *name = lg_text_to_name (text);

  for (gsize i = 0; i < n_synonyms; i++)
    if (g_str_equal (synonyms[i].name, name))
      {
        *value = synonyms[i].value;
        return TRUE;
      }

  return lg_enum_parse (type, text, value, NULL) || lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_WORD, field, text);
}

static gboolean
set_severity (LgImportContext  *self,
              const LgRow      *row,
              LgIncident       *incident,
              GError          **error)
{
  const char *text = lg_import_field_text (self, row, LG_IMPORT_FIELD_SEVERITY);
  g_autofree char *kind = NULL;

  if (*text != '\0')
    return parse_word (LG_TYPE_SEVERITY, LG_IMPORT_FIELD_SEVERITY, text, severities, G_N_ELEMENTS (severities),
                       &incident->severity, error);

  kind = g_utf8_strdown (incident->kind, -1);
  incident->severity = GPOINTER_TO_INT (g_hash_table_lookup (self->severities, kind));
  if (incident->severity == 0)
    incident->severity = LG_SEVERITY_LOW;

  return TRUE;
}

/* An incident of long ago whose outcome nobody wrote down must not raise today's threat level. */
static gboolean
set_status (LgImportContext  *self,
            const LgRow      *row,
            LgIncident       *incident,
            GError          **error)
{
  const char *text = lg_import_field_text (self, row, LG_IMPORT_FIELD_STATUS);
  gboolean is_recent = incident->precision != LG_PRECISION_UNKNOWN &&
                       incident->occurred_at >= self->now - self->recent_days * LG_TIME_DAY;

  incident->status = is_recent ? LG_INCIDENT_STATUS_NEW : LG_INCIDENT_STATUS_RESOLVED;
  if (*text != '\0' &&
      !parse_word (LG_TYPE_INCIDENT_STATUS, LG_IMPORT_FIELD_STATUS, text, statuses, G_N_ELEMENTS (statuses),
                   &incident->status, error))
    return FALSE;

  if (!lg_incident_is_active (incident))
    incident->disposition = self->old_disposition;
  return TRUE;
}

static gboolean
set_moment (LgImportContext     *self,
            const LgRow         *row,
            const LgImportSite  *site,
            LgIncident          *incident,
            GError             **error)
{
  LgPrecision precision;

  if (!lg_import_read_moment (self, row, site, &incident->occurred_at, &precision, error))
    return FALSE;

  incident->precision = precision;
  incident->reported_at = incident->occurred_at;
  if (precision == LG_PRECISION_UNKNOWN)
    {
      incident->occurred_at = 0;
      incident->reported_at = self->now;
    }

  return TRUE;
}

static gboolean
read_degrees (LgImportContext  *self,
              const LgRow      *row,
              LgImportField     field,
              double            most,
              double           *degrees,
              GError          **error)
{
  const char *text = lg_import_field_text (self, row, field);

  if (*text == '\0')
    return TRUE;

  if (!lg_import_problem_name_field (error, field,
                                     lg_import_value_real (text, self->has_decimal_comma, degrees, error)))
    return FALSE;

  return (*degrees >= -most && *degrees <= most) ||
         lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_DEGREES, field, text);
}

/* In a file of sales only what leaves the stock without one is a loss: a quantity below zero that takes no sale back. */
static gboolean
check_sale (LgImportContext  *self,
            const LgRow      *row,
            gint64           *quantity,
            GError          **error)
{
  const char *invoice = lg_import_field_text (self, row, LG_IMPORT_FIELD_EXTERNAL_ID);

  if (*invoice == 'C' || *invoice == 'c')
    return lg_import_problem_set (error, LG_IMPORT_PROBLEM_SALE_TAKEN_BACK, LG_IMPORT_NO_FIELD, NULL);
  if (*quantity == LG_UNKNOWN || *quantity >= 0)
    return lg_import_problem_set (error, LG_IMPORT_PROBLEM_SALE, LG_IMPORT_NO_FIELD, NULL);

  *quantity = -*quantity;
  return TRUE;
}

static gboolean
check_quantities (LgImportContext  *self,
                  const LgRow      *row,
                  gint64            quantity,
                  gint64            recovered,
                  GError          **error)
{
  if (quantity < 0)
    return lg_import_problem_set (error, LG_IMPORT_PROBLEM_BELOW_ZERO, LG_IMPORT_FIELD_QUANTITY,
                                  lg_import_field_text (self, row, LG_IMPORT_FIELD_QUANTITY));

  return (recovered >= 0 && recovered <= quantity) ||
         lg_import_problem_set (error, LG_IMPORT_PROBLEM_TOO_MUCH_RECOVERED, LG_IMPORT_FIELD_RECOVERED_QUANTITY, NULL);
}

static gboolean
read_quantities (LgImportContext  *self,
                 const LgRow      *row,
                 gint64           *quantity,
                 gint64           *recovered,
                 GError          **error)
{
  const LgImportPreset *preset = self->columns->preset;

  if (!lg_import_read_quantity (self, row, LG_IMPORT_FIELD_QUANTITY, quantity, error) ||
      !lg_import_read_quantity (self, row, LG_IMPORT_FIELD_RECOVERED_QUANTITY, recovered, error) ||
      (preset != NULL && preset->counts_sales && !check_sale (self, row, quantity, error)))
    return FALSE;

  /* A thing that has a cost or a number, but no quantity, is one. */
  if (*quantity == LG_UNKNOWN)
    *quantity = 1;
  if (*recovered == LG_UNKNOWN)
    *recovered = 0;

  return check_quantities (self, row, *quantity, *recovered, error);
}

static gboolean
has_line (LgImportContext *self,
          const LgRow     *row)
{
  return *lg_import_field_text (self, row, LG_IMPORT_FIELD_SKU) != '\0' ||
         *lg_import_field_text (self, row, LG_IMPORT_FIELD_QUANTITY) != '\0' ||
         *lg_import_field_text (self, row, LG_IMPORT_FIELD_UNIT_COST) != '\0' ||
         *lg_import_field_text (self, row, LG_IMPORT_FIELD_LOSS_AMOUNT) != '\0';
}

/* Parts one thing from a line of several: the one that is dearer by what does not divide. */
static LgLine *
part_one (LgLine *line,
          gint64  rest)
{
  LgLine *one = lg_line_new ();

  line->quantity--;
  one->sku = g_strdup (line->sku);
  one->quantity = 1;
  one->recovered_quantity = line->recovered_quantity > line->quantity ? 1 : 0;
  line->recovered_quantity -= one->recovered_quantity;
  one->unit_cost = line->unit_cost + rest;
  one->unit_price = line->unit_price;

  return one;
}

/* A loss is what each thing cost; an amount of all is spread over them, so that they add up to it. */
static gboolean
spread_loss (LgImportContext  *self,
             const LgRow      *row,
             LgIncident       *incident,
             LgLine           *line,
             GError          **error)
{
  gint64 loss;

  if (line->unit_cost != LG_UNKNOWN)
    return TRUE;
  if (!lg_import_read_money (self, row, LG_IMPORT_FIELD_LOSS_AMOUNT, incident->currency, &loss, error))
    return FALSE;
  if (loss == LG_UNKNOWN)
    return TRUE;

  line->quantity = MAX (line->quantity, 1);
  line->unit_cost = loss / line->quantity;
  if (loss % line->quantity != 0)
    g_ptr_array_add (incident->lines, part_one (line, loss % line->quantity));

  return TRUE;
}

static gboolean
add_line (LgImportContext     *self,
          const LgRow         *row,
          LgIncident          *incident,
          GError             **error)
{
  g_autoptr (LgLine) line = NULL;

  if (!has_line (self, row))
    return TRUE;

  line = lg_line_new ();
  set_text (self, row, LG_IMPORT_FIELD_SKU, &line->sku);
  if (!read_quantities (self, row, &line->quantity, &line->recovered_quantity, error) ||
      !lg_import_read_money (self, row, LG_IMPORT_FIELD_UNIT_COST, incident->currency, &line->unit_cost, error) ||
      !lg_import_read_money (self, row, LG_IMPORT_FIELD_UNIT_PRICE, incident->currency, &line->unit_price, error) ||
      !spread_loss (self, row, incident, line, error))
    return FALSE;

  g_ptr_array_insert (incident->lines, 0, g_steal_pointer (&line));
  return lg_incident_update_totals (incident, NULL) ||
         lg_import_problem_set (error, LG_IMPORT_PROBLEM_TOO_LARGE, LG_IMPORT_FIELD_QUANTITY, NULL);
}

/* The words of the file make way for a kind that the user has them for, and are kept with what no field claims. */
static void
set_kind (LgImportContext *self,
          const LgRow     *row,
          const char      *words,
          LgIncident      *incident)
{
  const char *kind = lg_import_context_find_kind (self, words);
  int column = kind != NULL ? self->columns->columns[LG_IMPORT_FIELD_KIND] : LG_IMPORT_NO_COLUMN;

  incident->kind = kind != NULL ? g_strdup (kind) : lg_kind_normalize (words);
  incident->extra = lg_import_read_extra (self, row, column);
}

static void
set_texts (LgImportContext     *self,
           const LgRow         *row,
           const LgImportSite  *site,
           LgIncident          *incident)
{
  const LgImportPreset *preset = self->columns->preset;
  const char *kind = lg_import_field_text (self, row, LG_IMPORT_FIELD_KIND);

  if (*kind == '\0' && preset != NULL && preset->constant_kind != NULL)
    kind = preset->constant_kind;

  set_kind (self, row, kind, incident);
  incident->currency = g_strdup (self->options->currency != NULL ? self->options->currency : site->currency);
  set_text (self, row, LG_IMPORT_FIELD_EXTERNAL_ID, &incident->external_id);
  set_text (self, row, LG_IMPORT_FIELD_DESCRIPTION, &incident->description);
  set_text (self, row, LG_IMPORT_FIELD_PLACE, &incident->place);
  set_text (self, row, LG_IMPORT_FIELD_TITLE, &incident->title);
  if (incident->title == NULL)
    lg_record_set_text (&incident->title, kind);
  if (incident->title == NULL)
    incident->title = g_strdup (incident->kind);
  g_strdelimit (incident->title, "\n\t", ' ');
}

LgRecord *
lg_import_make_incident (LgImportContext     *self,
                         const LgRow         *row,
                         const LgImportSite  *site,
                         GError             **error)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();

  set_texts (self, row, site, incident);
  if (!set_moment (self, row, site, incident, error) ||
      !set_severity (self, row, incident, error) ||
      !set_status (self, row, incident, error) ||
      !read_degrees (self, row, LG_IMPORT_FIELD_LATITUDE, 90, &incident->latitude, error) ||
      !read_degrees (self, row, LG_IMPORT_FIELD_LONGITUDE, 180, &incident->longitude, error) ||
      !add_line (self, row, incident, error))
    return NULL;

  return LG_RECORD (g_steal_pointer (&incident));
}
