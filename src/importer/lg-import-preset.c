/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-preset.h"

#include "lg-date-format.h"

#define FIELD(name) LG_IMPORT_FIELD_##name

static const LgImportPreset presets[] = {
  {
    .name = "Kisi",
    .kind = LG_IMPORT_KIND_BADGES,
    .signature = "actor_id actor_email action object_type object_id message created_at",
    .columns = { { FIELD (BADGE), "actor_id" }, { FIELD (PERSON), "actor_email" }, { FIELD (READER), "object_id" },
                 { FIELD (GRANTED), "message" }, { FIELD (WHEN), "created_at" } },
    .act = "action",
  },
  {
    .name = "UniFi Access",
    .kind = LG_IMPORT_KIND_BADGES,
    .signature = "type display_message result published actor targets",
    .columns = { { FIELD (PERSON), "actor" }, { FIELD (READER), "targets" }, { FIELD (DIRECTION), "targets" },
                 { FIELD (GRANTED), "result" }, { FIELD (WHEN), "published" } },
    .act = "type",
  },
  {
    .name = "Niagara",
    .kind = LG_IMPORT_KIND_BADGES,
    .signature = "timestamp granted reader badge owner activity",
    .columns = { { FIELD (BADGE), "badge" }, { FIELD (PERSON), "owner" }, { FIELD (READER), "reader" },
                 { FIELD (DIRECTION), "activity" }, { FIELD (GRANTED), "granted" }, { FIELD (WHEN), "timestamp" } },
  },
  {
    .name = "Lenel OnGuard",
    .kind = LG_IMPORT_KIND_BADGES,
    .signature = "device cardnumber accessresult timestamp areaenteredid areaexitedid",
    .columns = { { FIELD (BADGE), "cardnumber" }, { FIELD (READER), "device" }, { FIELD (GRANTED), "accessresult" },
                 { FIELD (AREA), "areaenteredid" }, { FIELD (LEFT_AREA), "areaexitedid" },
                 { FIELD (WHEN), "timestamp" } },
    .grants = " 2 ",
    .refusals = " 0 1 3 4 ",
  },
  {
    .name = "Brivo",
    .kind = LG_IMPORT_KIND_BADGES,
    .signature = "date_time user_event site",
    .columns = { { FIELD (PERSON), "user_event" }, { FIELD (WHEN), "date_time" }, { FIELD (SITE), "site" },
                 { FIELD (READER), "door_device" } },
    .refusal = "Failed Access",
  },
  {
    .name = "ZKTeco",
    .kind = LG_IMPORT_KIND_BADGES,
    .headerless = "badge,at,-,direction,-,-",
    .entries = " 0 3 4 ",
    .exits = " 1 2 5 ",
  },
  {
    .name = "sales with stock written off",
    .kind = LG_IMPORT_KIND_INCIDENTS,
    .signature = "invoiceno stockcode quantity invoicedate unitprice",
    .columns = { { FIELD (EXTERNAL_ID), "invoiceno" }, { FIELD (SKU), "stockcode" }, { FIELD (QUANTITY), "quantity" },
                 { FIELD (WHEN), "invoicedate" }, { FIELD (UNIT_PRICE), "unitprice" } },
    .constant_kind = "Stock write-off",
    .counts_sales = TRUE,
  },
};

static gboolean
has_all (const char *const *names,
         const char        *signature)
{
  g_auto (GStrv) wanted = g_strsplit (signature, " ", -1);

  for (char **name = wanted; *name != NULL; name++)
    if (!g_strv_contains (names, *name))
      return FALSE;

  return TRUE;
}

/**
 * lg_import_preset_find:
 * @kind: what is imported
 * @names: (array zero-terminated=1): the columns, as lg_text_to_name() makes them
 *
 * Returns: (nullable): what is known of the system that wrote the file
 */
const LgImportPreset *
lg_import_preset_find (LgImportKind       kind,
                       const char *const *names)
{
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    if (presets[i].kind == kind && presets[i].signature != NULL && has_all (names, presets[i].signature))
      return &presets[i];

  return NULL;
}

static gboolean
is_number (const char *text)
{
  gboolean has_digit = FALSE;

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      has_digit = TRUE;
    else
      return FALSE;

  return has_digit;
}

/* A reader's own list: number, time, and four codes. */
static gboolean
is_attendance_row (GStrv row)
{
  LgDateSniffer sniffer = { 0 };

  if (g_strv_length (row) != 6)
    return FALSE;

  lg_date_sniffer_feed (&sniffer, row[1]);
  return sniffer.n_read[LG_DATE_YMD] == 1 && is_number (row[0]) && is_number (row[3]) && is_number (row[4]);
}

/**
 * lg_import_preset_find_headerless:
 * @kind: what is imported
 * @sample: (element-type GStrv): the first rows of a file without a header
 *
 * Returns: (nullable): what is known of the system that wrote the file
 */
const LgImportPreset *
lg_import_preset_find_headerless (LgImportKind  kind,
                                  GPtrArray    *sample)
{
  for (guint i = 0; i < sample->len; i++)
    if (!is_attendance_row (g_ptr_array_index (sample, i)))
      return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    if (presets[i].kind == kind && presets[i].headerless != NULL)
      return &presets[i];

  return NULL;
}

/* The column that the system puts the field into, or NULL. */
const char *
lg_import_preset_get_column (const LgImportPreset *preset,
                             LgImportField         field)
{
  for (gsize i = 0; preset != NULL && i < G_N_ELEMENTS (preset->columns); i++)
    if (preset->columns[i].column != NULL && preset->columns[i].field == field)
      return preset->columns[i].column;

  return NULL;
}
