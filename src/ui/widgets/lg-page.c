/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-page.h"

/* Long enough to gather the changes of an import, too short to be noticed. */
#define RELOAD_DELAY_MS 120

typedef struct
{
  LgStore  *store;      /* (owned) (nullable) */
  char     *attention;  /* (owned) (nullable) */
  gboolean  is_stale;
  guint     reload;     /* source */
} LgPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LgPage, lg_page, ADW_TYPE_BIN)

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
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && priv->reload == 0)
    priv->reload = g_timeout_add (RELOAD_DELAY_MS, reload_cb, self);
}

static void
lg_page_map (GtkWidget *widget)
{
  LgPage *self = LG_PAGE (widget);
  LgPagePrivate *priv = lg_page_get_instance_private (self);

  GTK_WIDGET_CLASS (lg_page_parent_class)->map (widget);

  /* The page is seen before what it shows is read. */
  if (priv->is_stale && priv->reload == 0)
    priv->reload = g_idle_add (reload_cb, self);
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
  g_signal_connect_object (priv->store, "changed", G_CALLBACK (store_changed_cb), object, G_CONNECT_SWAPPED);
}

static void
lg_page_dispose (GObject *object)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (object));

  g_clear_handle_id (&priv->reload, g_source_remove);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (lg_page_parent_class)->dispose (object);
}

static void
lg_page_finalize (GObject *object)
{
  LgPagePrivate *priv = lg_page_get_instance_private (LG_PAGE (object));

  g_free (priv->attention);

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
  g_return_if_fail (lg_page_can_search (self));

  LG_PAGE_GET_CLASS (self)->start_search (self);
}

void
lg_page_show_record (LgPage     *self,
                     const char *id)
{
  g_return_if_fail (LG_IS_PAGE (self));
  g_return_if_fail (LG_PAGE_GET_CLASS (self)->show_record != NULL);

  LG_PAGE_GET_CLASS (self)->show_record (self, id);
}
