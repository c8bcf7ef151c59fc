/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-choice.h"
#include "lg-slices.h"

/* So many names come into the drop-down in one go. */
#define STEP 6

/**
 * LgChoice:
 *
 * One of several names to choose. It is a #GtkDropDown, which takes several
 * milliseconds to be made, and a row of its list for each name: so it is made,
 * and given its names, in slices of time.
 */
struct _LgChoice
{
  AdwBin         parent_instance;

  GtkDropDown   *drop_down;      /* (nullable): NULL until it was made */
  char          *title;          /* (owned) (nullable) */
  gboolean       is_searchable;
  GtkStringList *names;          /* (owned) */
  GtkStringList *offered;        /* (owned): as many of them as the drop-down has by now */
  guint          selected;
  gboolean       is_setting;     /* the program changes the drop-down, not its user */
};

G_DEFINE_FINAL_TYPE (LgChoice, lg_choice, ADW_TYPE_BIN)

enum {
  PROP_TITLE = 1,
  PROP_SEARCHABLE,
  PROP_NAMES,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
count (GtkStringList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static gboolean
are_equal (GtkStringList *a,
           GtkStringList *b)
{
  if (count (a) != count (b))
    return FALSE;

  for (guint i = 0; i < count (a); i++)
    {
      if (!g_str_equal (gtk_string_list_get_string (a, i), gtk_string_list_get_string (b, i)))
        return FALSE;
    }

  return TRUE;
}

static void
take (LgChoice *self,
      guint     selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
selected_cb (LgChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (!self->is_setting && selected != GTK_INVALID_LIST_POSITION)
    take (self, selected);
}

static void
offer_up_to (LgChoice *self,
             guint     n_names)
{
  guint end = MIN (n_names, count (self->names));

  /* A drop-down that had none chooses the first by itself. */
  self->is_setting = TRUE;
  for (guint i = count (self->offered); i < end; i++)
    gtk_string_list_append (self->offered, gtk_string_list_get_string (self->names, i));
  self->is_setting = FALSE;
}

static void
build (LgChoice *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  if (self->is_searchable)
    {
      g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      gtk_drop_down_set_expression (self->drop_down, expression);
      gtk_drop_down_set_enable_search (self->drop_down, TRUE);
      gtk_drop_down_set_search_match_mode (self->drop_down, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

/* What is selected is there at once. */
static void
begin_offering (LgChoice *self)
{
  g_clear_object (&self->offered);
  self->offered = gtk_string_list_new (NULL);
  offer_up_to (self, MAX (self->selected + 1, STEP));
  self->is_setting = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (self->offered));
  gtk_drop_down_set_selected (self->drop_down, self->selected);
  self->is_setting = FALSE;
}

static gboolean
offer (gpointer object)
{
  LgChoice *self = object;

  offer_up_to (self, count (self->offered) + STEP);

  return count (self->offered) < count (self->names);
}

static gboolean
work (gpointer object)
{
  LgChoice *self = object;

  if (self->drop_down == NULL)
    {
      build (self);
      return TRUE;
    }

  begin_offering (self);
  lg_slices_add (self, offer, LG_SLICES_SOON);

  return FALSE;
}

static void
lg_choice_constructed (GObject *object)
{
  G_OBJECT_CLASS (lg_choice_parent_class)->constructed (object);

  lg_slices_add (object, work, LG_SLICES_SOON);
}

static void
lg_choice_dispose (GObject *object)
{
  lg_slices_remove (object, NULL);

  G_OBJECT_CLASS (lg_choice_parent_class)->dispose (object);
}

static void
lg_choice_finalize (GObject *object)
{
  LgChoice *self = LG_CHOICE (object);

  g_clear_object (&self->names);
  g_clear_object (&self->offered);
  g_free (self->title);

  G_OBJECT_CLASS (lg_choice_parent_class)->finalize (object);
}

static void
lg_choice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_SELECTED)
    g_value_set_uint (value, LG_CHOICE (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_choice_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LgChoice *self = LG_CHOICE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_SEARCHABLE:
      self->is_searchable = g_value_get_boolean (value);
      break;
    case PROP_NAMES:
      lg_choice_set_names (self, g_value_get_object (value), self->selected);
      break;
    case PROP_SELECTED:
      lg_choice_set_selected (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_choice_class_init (LgChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lg_choice_constructed;
  object_class->dispose = lg_choice_dispose;
  object_class->finalize = lg_choice_finalize;
  object_class->get_property = lg_choice_get_property;
  object_class->set_property = lg_choice_set_property;

  /* What is chosen, for a screen reader and on hover. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, once);
  properties[PROP_SEARCHABLE] = g_param_spec_boolean ("searchable", NULL, NULL, FALSE, once);
  properties[PROP_NAMES] =
    g_param_spec_object ("names", NULL, NULL, GTK_TYPE_STRING_LIST, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_choice_init (LgChoice *self)
{
  self->names = gtk_string_list_new (NULL);
  self->offered = gtk_string_list_new (NULL);
}

/**
 * lg_choice_set_names:
 * @self: a choice
 * @names: (transfer none): what there is to choose, which stays as it is
 * @selected: which of them is chosen
 */
void
lg_choice_set_names (LgChoice      *self,
                     GtkStringList *names,
                     guint          selected)
{
  g_return_if_fail (LG_IS_CHOICE (self));
  g_return_if_fail (GTK_IS_STRING_LIST (names));

  if (are_equal (self->names, names))
    {
      lg_choice_set_selected (self, selected);
      return;
    }

  g_set_object (&self->names, names);
  lg_slices_add (self, work, LG_SLICES_SOON);
  take (self, selected);
}

guint
lg_choice_get_selected (LgChoice *self)
{
  g_return_val_if_fail (LG_IS_CHOICE (self), 0);

  return self->selected;
}

void
lg_choice_set_selected (LgChoice *self,
                        guint     selected)
{
  g_return_if_fail (LG_IS_CHOICE (self));

  if (self->drop_down != NULL && selected < count (self->offered))
    gtk_drop_down_set_selected (self->drop_down, selected);
  else if (self->selected != selected)
    lg_slices_add (self, work, LG_SLICES_SOON);
  take (self, selected);
}
