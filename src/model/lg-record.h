/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <json-glib/json-glib.h>

#include "lg-time.h"

G_BEGIN_DECLS

/* An amount, or a quantity, that nobody has told. */
#define LG_UNKNOWN G_MININT64

/**
 * LgFieldType:
 * @LG_FIELD_TEXT: `char *`, NULL when unknown
 * @LG_FIELD_ID: `char *`, a UUIDv7 in its text form
 * @LG_FIELD_INTEGER: `gint64`, %LG_UNKNOWN when unknown
 * @LG_FIELD_LINK: `gint64`, the row of another record in the store, 0 for none; never leaves the store
 * @LG_FIELD_MONEY: `gint64` minor units of the record's `currency`, %LG_UNKNOWN when unknown
 * @LG_FIELD_REAL: `double`, NAN when unknown
 * @LG_FIELD_BOOLEAN: `gboolean`
 * @LG_FIELD_TIME: #LgTime, %LG_TIME_NONE when unknown
 * @LG_FIELD_ENUM: `int`, 0 when unknown
 * @LG_FIELD_JSON: `char *`, a JSON text, NULL when there is none
 */
typedef enum
{
  LG_FIELD_TEXT,
  LG_FIELD_ID,
  LG_FIELD_INTEGER,
  LG_FIELD_LINK,
  LG_FIELD_MONEY,
  LG_FIELD_REAL,
  LG_FIELD_BOOLEAN,
  LG_FIELD_TIME,
  LG_FIELD_ENUM,
  LG_FIELD_JSON,
} LgFieldType;

/**
 * LgFieldFlags:
 * @LG_FIELD_STORED: a column of the record's own table
 * @LG_FIELD_JOINED: read from another table with the record, never written
 * @LG_FIELD_INTERNAL: a column that is not part of the record's JSON
 */
typedef enum
{
  LG_FIELD_STORED   = 0,
  LG_FIELD_JOINED   = 1 << 0,
  LG_FIELD_INTERNAL = 1 << 1,
} LgFieldFlags;

/* One field of a record: its name is the column, the JSON member and, with hyphens, the property. */
typedef struct
{
  const char   *name;
  LgFieldType   type;
  gsize         offset;
  LgFieldFlags  flags;
  GType       (*enum_type) (void);
} LgField;

#define LG_TYPE_RECORD            (lg_record_get_type ())
#define LG_RECORD(obj)            (G_TYPE_CHECK_INSTANCE_CAST ((obj), LG_TYPE_RECORD, LgRecord))
#define LG_IS_RECORD(obj)         (G_TYPE_CHECK_INSTANCE_TYPE ((obj), LG_TYPE_RECORD))
#define LG_RECORD_CLASS(klass)    (G_TYPE_CHECK_CLASS_CAST ((klass), LG_TYPE_RECORD, LgRecordClass))
#define LG_RECORD_GET_CLASS(obj)  (G_TYPE_INSTANCE_GET_CLASS ((obj), LG_TYPE_RECORD, LgRecordClass))

typedef struct _LgRecord      LgRecord;
typedef struct _LgRecordClass LgRecordClass;

/**
 * LgRecord:
 * @row: the record's row in the store, 0 before it was added
 * @id: (owned): its UUIDv7
 *
 * A record is a plain value: its fields are public, and what a view shows is
 * the record as it was read; a change makes the store hand out a new one.
 */
struct _LgRecord
{
  GObject  parent_instance;

  gint64   row;
  char    *id;          /* (owned) */
  LgTime   created_at;
  LgTime   updated_at;
  LgTime   deleted_at;
};

struct _LgRecordClass
{
  GObjectClass    parent_class;

  const char     *type_name;
  const LgField  *fields;
  guint           n_fields;

  void          (*add_json) (LgRecord   *self,
                             JsonObject *object);
};

GType         lg_record_get_type         (void) G_GNUC_CONST;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgRecord, g_object_unref)

void          lg_record_class_set_fields (LgRecordClass *klass,
                                          const char    *type_name,
                                          const LgField *fields,
                                          guint          n_fields);
void          lg_record_init_fields      (LgRecord      *self);
const char   *lg_record_type_name        (LgRecord      *self);
const LgField *lg_record_find_field      (LgRecord      *self,
                                          const char    *name);
gpointer      lg_record_copy             (gpointer       record) G_GNUC_WARN_UNUSED_RESULT;
void          lg_record_set_text         (char         **field,
                                          const char    *text);
JsonNode     *lg_record_to_json          (LgRecord      *self) G_GNUC_WARN_UNUSED_RESULT;

static inline gpointer
lg_record_field (gpointer       record,
                 const LgField *field)
{
  return G_STRUCT_MEMBER_P (record, field->offset);
}

/* The fields every record begins with. */
#define LG_RECORD_FIELDS \
  { "id", LG_FIELD_ID, G_STRUCT_OFFSET (LgRecord, id) }, \
  { "created_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgRecord, created_at) }, \
  { "updated_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgRecord, updated_at) }, \
  { "deleted_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgRecord, deleted_at), LG_FIELD_INTERNAL }

/* Declares a record whose struct follows in the same header. */
#define LG_DECLARE_RECORD(TypeName, type_name, NAME) \
  G_DECLARE_FINAL_TYPE (TypeName, type_name, LG, NAME, LgRecord)

/* Defines a record that has nothing but the fields of @fields. */
#define LG_DEFINE_RECORD(TypeName, type_name, record_name, fields) \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, LG_TYPE_RECORD) \
  static void \
  type_name##_class_init (TypeName##Class *klass) \
  { \
    lg_record_class_set_fields (LG_RECORD_CLASS (klass), record_name, fields, G_N_ELEMENTS (fields)); \
  } \
  static void \
  type_name##_init (TypeName *self) \
  { \
    lg_record_init_fields (LG_RECORD (self)); \
  }

G_END_DECLS
