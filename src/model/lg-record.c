/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include <math.h>

#include "lg-json.h"
#include "lg-record.h"
#include "lg-text.h"

G_DEFINE_ABSTRACT_TYPE (LgRecord, lg_record, G_TYPE_OBJECT)

/* Property 1 is the row; field N of the class is property N + 2. */
enum {
  PROP_ROW = 1,
  PROP_FIRST_FIELD,
};

static gboolean
field_is_text (const LgField *field)
{
  return field->type == LG_FIELD_TEXT || field->type == LG_FIELD_ID || field->type == LG_FIELD_JSON;
}

static GParamSpec *
create_pspec (const LgField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  g_autofree char *hyphenated = g_strdelimit (g_strdup (field->name), "_", '-');
  const char *name = g_intern_string (hyphenated);

  switch (field->type)
    {
    case LG_FIELD_TEXT:
    case LG_FIELD_ID:
    case LG_FIELD_JSON:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    case LG_FIELD_REAL:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case LG_FIELD_BOOLEAN:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case LG_FIELD_ENUM:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    case LG_FIELD_INTEGER:
    case LG_FIELD_LINK:
    case LG_FIELD_MONEY:
    case LG_FIELD_TIME:
    default:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    }
}

static void
lg_record_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LgRecordClass *klass = LG_RECORD_GET_CLASS (object);
  const LgField *field;
  gpointer place;

  if (prop_id == PROP_ROW)
    {
      g_value_set_int64 (value, LG_RECORD (object)->row);
      return;
    }

  field = &klass->fields[prop_id - PROP_FIRST_FIELD];
  place = lg_record_field (object, field);

  if (field_is_text (field))
    g_value_set_string (value, *(char **) place);
  else if (field->type == LG_FIELD_REAL)
    g_value_set_double (value, *(double *) place);
  else if (field->type == LG_FIELD_BOOLEAN)
    g_value_set_boolean (value, *(gboolean *) place);
  else if (field->type == LG_FIELD_ENUM)
    g_value_set_int (value, *(int *) place);
  else
    g_value_set_int64 (value, *(gint64 *) place);
}

static void
lg_record_finalize (GObject *object)
{
  LgRecordClass *klass = LG_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (field_is_text (&klass->fields[i]))
        g_free (*(char **) lg_record_field (object, &klass->fields[i]));
    }

  G_OBJECT_CLASS (lg_record_parent_class)->finalize (object);
}

static void
lg_record_class_init (LgRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_record_finalize;
  object_class->get_property = lg_record_get_property;

  g_object_class_install_property (object_class, PROP_ROW,
                                   g_param_spec_int64 ("row", NULL, NULL, 0, G_MAXINT64, 0,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
lg_record_init (LgRecord *self)
{
  self->created_at = LG_TIME_NONE;
  self->updated_at = LG_TIME_NONE;
  self->deleted_at = LG_TIME_NONE;
}

/**
 * lg_record_class_set_fields:
 * @klass: the class of a record
 * @type_name: the record's type, as in `TYPE:UUID`; a static string
 * @fields: (array length=n_fields): its fields; static
 * @n_fields: how many
 *
 * Makes every field a readable property. Called once, from class_init.
 */
void
lg_record_class_set_fields (LgRecordClass *klass,
                            const char    *type_name,
                            const LgField *fields,
                            guint          n_fields)
{
  klass->type_name = type_name;
  klass->fields = fields;
  klass->n_fields = n_fields;

  /* GObject does not let a class inherit this. */
  G_OBJECT_CLASS (klass)->get_property = lg_record_get_property;

  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FIRST_FIELD + i, create_pspec (&fields[i]));
}

/**
 * lg_record_init_fields:
 * @self: a record that is being made
 *
 * Sets every field to unknown. Called once, from init.
 */
void
lg_record_init_fields (LgRecord *self)
{
  LgRecordClass *klass = LG_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      gpointer place = lg_record_field (self, &klass->fields[i]);

      switch (klass->fields[i].type)
        {
        case LG_FIELD_INTEGER:
        case LG_FIELD_MONEY:
        case LG_FIELD_TIME:
          *(gint64 *) place = LG_UNKNOWN;
          break;
        case LG_FIELD_REAL:
          *(double *) place = NAN;
          break;
        case LG_FIELD_TEXT:
        case LG_FIELD_ID:
        case LG_FIELD_LINK:
        case LG_FIELD_BOOLEAN:
        case LG_FIELD_ENUM:
        case LG_FIELD_JSON:
        default:
          break;
        }
    }
}

const char *
lg_record_type_name (LgRecord *self)
{
  g_return_val_if_fail (LG_IS_RECORD (self), NULL);

  return LG_RECORD_GET_CLASS (self)->type_name;
}

/**
 * lg_record_find_field:
 * @self: a record
 * @name: a field's name in snake_case
 *
 * Returns: (nullable): the field
 */
const LgField *
lg_record_find_field (LgRecord   *self,
                      const char *name)
{
  LgRecordClass *klass;

  g_return_val_if_fail (LG_IS_RECORD (self), NULL);

  klass = LG_RECORD_GET_CLASS (self);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        return &klass->fields[i];
    }

  return NULL;
}

/**
 * lg_record_copy:
 * @record: a record
 *
 * Copies the fields of the record's table, not what hangs on it (lines, persons).
 *
 * Returns: (transfer full): the copy, of the same class
 */
gpointer
lg_record_copy (gpointer record)
{
  LgRecord *self = record;
  LgRecordClass *klass = LG_RECORD_GET_CLASS (self);
  LgRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  copy->row = self->row;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const LgField *field = &klass->fields[i];
      gpointer from = lg_record_field (self, field);
      gpointer to = lg_record_field (copy, field);

      if (field_is_text (field))
        *(char **) to = g_strdup (*(char **) from);
      else if (field->type == LG_FIELD_BOOLEAN || field->type == LG_FIELD_ENUM)
        *(int *) to = *(int *) from;
      else
        memcpy (to, from, sizeof (gint64));
    }

  return copy;
}

/**
 * lg_record_set_text:
 * @field: a text field of a record
 * @text: (nullable): its new value
 *
 * Keeps @text in normal form C; an empty text is no text.
 */
void
lg_record_set_text (char       **field,
                    const char  *text)
{
  g_autofree char *normal = lg_text_normalize (text);

  g_set_str (field, normal != NULL && *normal != '\0' ? normal : NULL);
}

static const char *
get_currency (LgRecord *self)
{
  const LgField *field = lg_record_find_field (self, "currency");

  return field != NULL ? *(char **) lg_record_field (self, field) : NULL;
}

static void
add_integer (JsonObject *object,
             const char *name,
             gint64      value)
{
  if (value == LG_UNKNOWN)
    json_object_set_null_member (object, name);
  else
    json_object_set_int_member (object, name, value);
}

static void
add_json_text (JsonObject *object,
               const char *name,
               const char *text)
{
  JsonNode *node = text != NULL ? lg_json_parse (text, NULL) : NULL;

  json_object_set_member (object, name, node != NULL ? node : json_node_new (JSON_NODE_NULL));
}

static void
add_field (LgRecord      *self,
           const LgField *field,
           JsonObject    *object)
{
  gpointer place = lg_record_field (self, field);

  switch (field->type)
    {
    case LG_FIELD_TEXT:
    case LG_FIELD_ID:
      lg_json_add_text (object, field->name, *(char **) place);
      break;
    case LG_FIELD_JSON:
      add_json_text (object, field->name, *(char **) place);
      break;
    case LG_FIELD_INTEGER:
      add_integer (object, field->name, *(gint64 *) place);
      break;
    case LG_FIELD_MONEY:
      if (*(gint64 *) place == LG_UNKNOWN)
        json_object_set_null_member (object, field->name);
      else
        lg_json_add_money (object, field->name, *(gint64 *) place, get_currency (self));
      break;
    case LG_FIELD_REAL:
      if (isnan (*(double *) place))
        json_object_set_null_member (object, field->name);
      else
        json_object_set_double_member (object, field->name, *(double *) place);
      break;
    case LG_FIELD_BOOLEAN:
      json_object_set_boolean_member (object, field->name, *(gboolean *) place);
      break;
    case LG_FIELD_TIME:
      lg_json_add_time (object, field->name, *(LgTime *) place);
      break;
    case LG_FIELD_ENUM:
      lg_json_add_text (object, field->name,
                        *(int *) place != 0 ? lg_enum_name (field->enum_type (), *(int *) place) : NULL);
      break;
    case LG_FIELD_LINK:
    default:
      break;
    }
}

/**
 * lg_record_to_json:
 * @self: a record
 *
 * The record as `--json` prints it: every field but those internal to the
 * store, and what the class adds.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
lg_record_to_json (LgRecord *self)
{
  LgRecordClass *klass;
  JsonObject *object;
  JsonNode *node;

  g_return_val_if_fail (LG_IS_RECORD (self), NULL);

  klass = LG_RECORD_GET_CLASS (self);
  object = json_object_new ();
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if ((klass->fields[i].flags & LG_FIELD_INTERNAL) == 0)
        add_field (self, &klass->fields[i], object);
    }

  if (klass->add_json != NULL)
    klass->add_json (self, object);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);

  return node;
}
