/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-page.h"
#include "lg-slices.h"

/* Long enough to gather the changes of an import, too short to be noticed. */
#define RELOAD_DELAY_MS 120

typedef struct
{
  LgStore   *store;      /* (owned) (nullable) */
  char      *attention;  /* (owned) (nullable) */
  gboolean   is_made;
  GtkWidget *content;    /* (owned) (nullable): what was made, until it is put into the page */
  gboolean   is_stale;
  guint      reload;     /* source */

  /* What was asked of a page that is not made yet. */
  gboolean   wants_focus;
  gboolean   wants_search;
  char      *record;     /* (owned) (nullable): the id of the one to show */
  char      *revealed;   /* (owned) (nullable): … and of the one to reveal */
} LgPagePrivate;

static void lg_page_buildable_iface_init (GtkBuildableIface *iface);

static GtkBuildableIface *parent_buildable;

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (LgPage, lg_page, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (LgPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lg_page_buildable_iface_init))

enum {
  PROP_STORE = 1,
  PROP_ATTENTION,
  PROP_NEEDS_ATTENTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
reload_now (LgPage *self)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  priv->is_stale = FALSE;
  LG_PAGE_GET_CLASS (self)->reload (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  LgPage *self = LG_PAGE (user_data);
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  priv->reload = 0;
  reload_now (self);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (LgPage *self)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  priv->is_stale = TRUE;
  if (priv->is_made && gtk_widget_get_mapped (GTK_WIDGET (self)) && priv->reload == 0)
    priv->reload = g_timeout_add (RELOAD_DELAY_MS, reload_cb, self);
}

/* The page is seen before what it shows is read. */
static void
reload_soon (LgPage *self)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  if (priv->is_made && priv->is_stale && priv->reload == 0)
    priv->reload = g_idle_add (reload_cb, self);
}

static void
do_what_was_asked (LgPage *self)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);
  g_autofree char *record = g_steal_pointer (&priv->record);
  g_autofree char *revealed = g_steal_pointer (&priv->revealed);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload_soon (self);
  if (record != NULL)
    lg_page_show_record (self, record);
  if (revealed != NULL)
    lg_page_reveal_record (self, revealed);
  if (priv->wants_search)
    lg_page_start_search (self);
  else if (priv->wants_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* To come into the window, to be mapped, and to be made, each take milliseconds. */
static gboolean
finish (gpointer object)
{
  LgPage *self = object;
  LgPagePrivate *priv = lg_page_get_instance_private (self);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (priv->content != NULL)
    {
      gtk_widget_set_visible (priv->content, FALSE);
      adw_bin_set_child (ADW_BIN (self), priv->content);
      g_clear_object (&priv->content);
      return TRUE;
    }

  if (child != NULL && !gtk_widget_get_visible (child))
    {
      gtk_widget_set_visible (child, TRUE);
      return TRUE;
    }

  priv->is_made = TRUE;
  do_what_was_asked (self);

  return FALSE;
}

static gboolean
make (gpointer object)
{
  if (LG_PAGE_GET_CLASS (object)->make (object))
    return TRUE;

  lg_slices_add (object, finish, LG_SLICES_SOON);

  return FALSE;
}

/* The template adds its only widget once that has all its parts. */
static void
lg_page_add_child (GtkBuildable *buildable,
                   GtkBuilder   *builder,
                   GObject      *child,
                   const char   *type)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (buildable));

  if (LG_PAGE_GET_CLASS (buildable)->make != NULL && !priv->is_made && GTK_IS_WIDGET (child))
    priv->content = GTK_WIDGET (g_object_ref_sink (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
lg_page_buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = lg_page_add_child;
}

static gboolean
lg_page_focus (GtkWidget        *widget,
               GtkDirectionType  direction)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (widget));

  priv->wants_focus = !priv->is_made;

  return GTK_WIDGET_CLASS (lg_page_parent_class)->focus (widget, direction);
}

static void
lg_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lg_page_parent_class)->map (widget);

  reload_soon (LG_PAGE (widget));
}

static void
lg_page_unmap (GtkWidget *widget)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (widget));

  g_clear_handle_id (&priv->reload, g_source_remove);

  GTK_WIDGET_CLASS (lg_page_parent_class)->unmap (widget);
}

static void
lg_page_constructed (GObject *object)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (object));

  G_OBJECT_CLASS (lg_page_parent_class)->constructed (object);

  priv->is_stale = TRUE;
  priv->is_made = LG_PAGE_GET_CLASS (object)->make == NULL;
  if (!priv->is_made)
    lg_slices_add (object, make, LG_SLICES_SOON);
  g_signal_connect_object (priv->store, "changed", G_CALLBACK (store_changed_cb), object, G_CONNECT_SWAPPED);
}

static void
lg_page_dispose (GObject *object)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (object));

  lg_slices_remove (object, NULL);
  g_clear_handle_id (&priv->reload, g_source_remove);
  g_clear_object (&priv->store);
  g_clear_object (&priv->content);

  G_OBJECT_CLASS (lg_page_parent_class)->dispose (object);
}

static void
lg_page_finalize (GObject *object)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (object));

  g_free (priv->attention);
  g_free (priv->record);
  g_free (priv->revealed);

  G_OBJECT_CLASS (lg_page_parent_class)->finalize (object);
}

static void
lg_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (object));

  switch (prop_id)
    {
    case PROP_ATTENTION:
      g_value_set_string (value, priv->attention != NULL ? priv->attention : "");
      break;
    case PROP_NEEDS_ATTENTION:
      g_value_set_boolean (value, priv->attention != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (object));

  switch (prop_id)
    {
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      break;
    case PROP_ATTENTION:
      if (g_set_str (&priv->attention, g_value_get_string (value)))
        {
          g_object_notify_by_pspec (object, pspec);
          g_object_notify_by_pspec (object, properties[PROP_NEEDS_ATTENTION]);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_page_class_init (LgPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lg_page_constructed;
  object_class->dispose = lg_page_dispose;
  object_class->finalize = lg_page_finalize;
  object_class->get_property = lg_page_get_property;
  object_class->set_property = lg_page_set_property;
  widget_class->focus = lg_page_focus;
  widget_class->map = lg_page_map;
  widget_class->unmap = lg_page_unmap;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, LG_TYPE_STORE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /* What the window wants to be seen on every page, as the title of a banner. */
  properties[PROP_ATTENTION] =
    g_param_spec_string ("attention", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_NEEDS_ATTENTION] =
    g_param_spec_boolean ("needs-attention", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_page_init (LgPage *self)
{
}

/**
 * lg_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none): the store it shows
 */
LgStore *
lg_page_get_store (LgPage *self)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  g_return_val_if_fail (LG_IS_PAGE (self), NULL);

  return priv->store;
}

gboolean
lg_page_can_search (LgPage *self)
{
  g_return_val_if_fail (LG_IS_PAGE (self), FALSE);

  return LG_PAGE_GET_CLASS (self)->start_search != NULL;
}

void
lg_page_start_search (LgPage *self)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  g_return_if_fail (lg_page_can_search (self));

  priv->wants_search = !priv->is_made;
  if (priv->is_made)
    LG_PAGE_GET_CLASS (self)->start_search (self);
}

void
lg_page_show_record (LgPage     *self,
                     const char *id)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  g_return_if_fail (LG_IS_PAGE (self));
  g_return_if_fail (LG_PAGE_GET_CLASS (self)->show_record != NULL);

  if (priv->is_made)
    LG_PAGE_GET_CLASS (self)->show_record (self, id);
  else
    g_set_str (&priv->record, id);
}

/* Nothing on a page where no record is among others. */
void
lg_page_reveal_record (LgPage     *self,
                       const char *id)
{
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  g_return_if_fail (LG_IS_PAGE (self));

  if (!priv->is_made)
    g_set_str (&priv->revealed, id);
  else if (LG_PAGE_GET_CLASS (self)->reveal_record != NULL)
    LG_PAGE_GET_CLASS (self)->reveal_record (self, id);
}
