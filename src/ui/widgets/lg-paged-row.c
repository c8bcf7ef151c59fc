/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-paged-row.h"
#include "lg-slices.h"

/* So many rows above and below one that is seen are filled ahead, that scrolling finds them ready. */
#define N_AHEAD 12

typedef struct
{
  LgPagedItem *item;      /* (owned) (nullable) */
  char        *summary;   /* (owned) (nullable): the row in one sentence */
  char        *details;   /* (owned) (nullable): what there is to say beside it */
  gboolean     is_built;
  gboolean     is_stale;  /* it does not show its item */
} LgPagedRowPrivate;

/**
 * LgPagedRow:
 *
 * A row of a list that shows a #LgPagedList. GTK makes two hundred rows at once, whatever of them is seen; so a row is
 * empty at first, and is built, and filled with the record of its item, in slices of time: those that are seen before
 * the next frame, those next to them when nothing else is to do, all others when they come that near.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LgPagedRow, lg_paged_row, ADW_TYPE_BIN)

enum {
  PROP_SUMMARY = 1,
  PROP_DETAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean fill (gpointer row);

static LgPagedRowPrivate *
get_private (LgPagedRow *self)
{
  return lg_paged_row_get_instance_private (self);
}

/* The row beside it in the list. */
static LgPagedRow *
find_neighbour (GtkWidget *list_item)
{
  GtkWidget *child = list_item != NULL ? gtk_widget_get_first_child (list_item) : NULL;

  return child != NULL && LG_IS_PAGED_ROW (child) ? LG_PAGED_ROW (child) : NULL;
}

static void
fill_later (LgPagedRow *self)
{
  if (get_private (self)->is_stale)
    lg_slices_add (self, fill, LG_SLICES_LATER);
}

static void
fill_neighbours (LgPagedRow *self)
{
  GtkWidget *before = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *after = before;
  LgPagedRow *row;

  for (guint i = 0; i < N_AHEAD; i++)
    {
      after = after != NULL ? gtk_widget_get_next_sibling (after) : NULL;
      if ((row = find_neighbour (after)) != NULL)
        fill_later (row);
      before = before != NULL ? gtk_widget_get_prev_sibling (before) : NULL;
      if ((row = find_neighbour (before)) != NULL)
        fill_later (row);
    }
}

static void
build (LgPagedRow *self)
{
  LgPagedRowClass *klass = LG_PAGED_ROW_GET_CLASS (self);
  int natural;

  klass->build (self);
  get_private (self)->is_built = TRUE;
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  klass->row_height = natural;
}

/* Shows what the item holds now; a row that has to be built first is filled next. */
static gboolean
fill (gpointer row)
{
  LgPagedRow *self = row;
  LgPagedRowPrivate *priv = get_private (self);

  if (!priv->is_built)
    {
      build (self);
      return TRUE;
    }

  priv->is_stale = FALSE;
  LG_PAGED_ROW_GET_CLASS (self)->show (self, lg_paged_row_get_record (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_neighbours (self);

  return FALSE;
}

static void
outdate (LgPagedRow *self)
{
  get_private (self)->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    lg_slices_add (self, fill, LG_SLICES_SOON);
}

static void
lg_paged_row_map (GtkWidget *widget)
{
  LgPagedRow *self = LG_PAGED_ROW (widget);

  GTK_WIDGET_CLASS (lg_paged_row_parent_class)->map (widget);

  if (get_private (self)->is_stale)
    lg_slices_add (self, fill, LG_SLICES_SOON);
  fill_neighbours (self);
}

/* An empty row takes as much room as one that is not, which the first one tells. */
static void
lg_paged_row_constructed (GObject *object)
{
  LgPagedRow *self = LG_PAGED_ROW (object);
  int row_height = LG_PAGED_ROW_GET_CLASS (self)->row_height;

  G_OBJECT_CLASS (lg_paged_row_parent_class)->constructed (object);

  if (row_height > 0)
    gtk_widget_set_size_request (GTK_WIDGET (self), -1, row_height);
  else
    build (self);
}

/* The row shows it a little later. */
static void
set_item (LgPagedRow  *self,
          LgPagedItem *item)
{
  LgPagedRowPrivate *priv = get_private (self);

  if (priv->item == item)
    return;

  if (priv->item != NULL)
    g_signal_handlers_disconnect_by_func (priv->item, outdate, self);
  g_set_object (&priv->item, item);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "notify::record", G_CALLBACK (outdate), self);
  outdate (self);
}

static void
lg_paged_row_dispose (GObject *object)
{
  lg_slices_remove (object, fill);
  set_item (LG_PAGED_ROW (object), NULL);

  G_OBJECT_CLASS (lg_paged_row_parent_class)->dispose (object);
}

static void
lg_paged_row_finalize (GObject *object)
{
  LgPagedRowPrivate *priv = get_private (LG_PAGED_ROW (object));

  g_free (priv->summary);
  g_free (priv->details);

  G_OBJECT_CLASS (lg_paged_row_parent_class)->finalize (object);
}

static void
lg_paged_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LgPagedRowPrivate *priv = get_private (LG_PAGED_ROW (object));

  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, priv->summary);
      break;
    case PROP_DETAILS:
      g_value_set_string (value, priv->details);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
build_from_template (LgPagedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
lg_paged_row_class_init (LgPagedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lg_paged_row_constructed;
  object_class->dispose = lg_paged_row_dispose;
  object_class->finalize = lg_paged_row_finalize;
  object_class->get_property = lg_paged_row_get_property;
  GTK_WIDGET_CLASS (klass)->map = lg_paged_row_map;
  klass->build = build_from_template;

  /* What a screen reader says of the row. */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* What it says after that, to who waits for it. */
  properties[PROP_DETAILS] =
    g_param_spec_string ("details", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_paged_row_init (LgPagedRow *self)
{
}

/* Returns: (transfer none) (nullable): the record of the item, NULL until it was read */
gpointer
lg_paged_row_get_record (LgPagedRow *self)
{
  LgPagedItem *item = get_private (self)->item;

  return item != NULL ? lg_paged_item_get_record (item) : NULL;
}

/* Whether it has its parts, which it gets when it is seen first, or nearly. */
gboolean
lg_paged_row_is_built (LgPagedRow *self)
{
  return get_private (self)->is_built;
}

/* What a screen reader says of the row. */
void
lg_paged_row_set_summary (LgPagedRow *self,
                          const char *summary)
{
  if (g_set_str (&get_private (self)->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

/* What it says after the summary, to who waits for it. */
void
lg_paged_row_set_details (LgPagedRow *self,
                          const char *details)
{
  if (g_set_str (&get_private (self)->details, details))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS]);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          gpointer            type)
{
  GtkWidget *row = g_object_new (GPOINTER_TO_SIZE (type), NULL);

  gtk_list_item_set_child (list_item, row);
  g_object_bind_property (row, "summary", list_item, "accessible-label", G_BINDING_DEFAULT);
  g_object_bind_property (row, "details", list_item, "accessible-description", G_BINDING_DEFAULT);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  set_item (LG_PAGED_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  set_item (LG_PAGED_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/**
 * lg_paged_row_factory_new:
 * @type: a type of row
 *
 * Returns: (transfer full): a factory of such rows for a list of #LgPagedItem
 */
GtkListItemFactory *
lg_paged_row_factory_new (GType type)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GSIZE_TO_POINTER (type));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
