/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-notice.h"

/**
 * LgNotice:
 *
 * What a page says where it has nothing to show: an #AdwStatusPage that is
 * made when it is seen for the first time, which most never are.
 */
struct _LgNotice
{
  AdwBin     parent_instance;

  char      *icon_name;    /* (owned) (nullable) */
  char      *title;        /* (owned) (nullable) */
  char      *description;  /* (owned) (nullable): markup */
  GtkWidget *button;       /* (owned) (nullable): what to do about it */
};

G_DEFINE_FINAL_TYPE (LgNotice, lg_notice, ADW_TYPE_BIN)

enum {
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_BUTTON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
build (LgNotice *self)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), self->icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), self->title != NULL ? self->title : "");
  adw_status_page_set_description (ADW_STATUS_PAGE (page), self->description);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), self->button);
  adw_bin_set_child (ADW_BIN (self), page);
}

static void
lg_notice_map (GtkWidget *widget)
{
  if (adw_bin_get_child (ADW_BIN (widget)) == NULL)
    build (LG_NOTICE (widget));

  GTK_WIDGET_CLASS (lg_notice_parent_class)->map (widget);
}

static void
lg_notice_dispose (GObject *object)
{
  g_clear_object (&LG_NOTICE (object)->button);

  G_OBJECT_CLASS (lg_notice_parent_class)->dispose (object);
}

static void
lg_notice_finalize (GObject *object)
{
  LgNotice *self = LG_NOTICE (object);

  g_free (self->icon_name);
  g_free (self->title);
  g_free (self->description);

  G_OBJECT_CLASS (lg_notice_parent_class)->finalize (object);
}

static void
lg_notice_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LgNotice *self = LG_NOTICE (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_DESCRIPTION:
      self->description = g_value_dup_string (value);
      break;
    case PROP_BUTTON:
      self->button = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_notice_class_init (LgNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lg_notice_dispose;
  object_class->finalize = lg_notice_finalize;
  object_class->set_property = lg_notice_set_property;
  GTK_WIDGET_CLASS (klass)->map = lg_notice_map;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON] = g_param_spec_object ("button", NULL, NULL, GTK_TYPE_WIDGET, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_notice_init (LgNotice *self)
{
}
