/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-filter.h"
#include "lg-page-table.h"
#include "lg-search-item.h"

/**
 * LgSearchItem:
 *
 * A row of the search over everything: a record, a page or something to do,
 * with the action that opens or does it.
 */
struct _LgSearchItem
{
  GObject   parent_instance;

  char     *title;    /* (owned) */
  char     *detail;   /* (owned) */
  char     *icon;     /* (owned) */
  char     *section;  /* (owned) */
  char     *action;   /* (owned): with its target, as g_action_parse_detailed_name() reads it */
};

G_DEFINE_FINAL_TYPE (LgSearchItem, lg_search_item, G_TYPE_OBJECT)

enum {
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_ICON,
  PROP_SECTION,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char * const group_titles[LG_N_SEARCH_GROUPS] = {
  [LG_SEARCH_INCIDENTS] = N_("Incidents"),
  [LG_SEARCH_ASSETS] = N_("Assets"),
  [LG_SEARCH_TASKS] = N_("Tasks"),
  [LG_SEARCH_PERSONS] = N_("People"),
  [LG_SEARCH_CAMERAS] = N_("Cameras"),
  [LG_SEARCH_SITES] = N_("Sites"),
};

static const char * const group_icons[LG_N_SEARCH_GROUPS] = {
  [LG_SEARCH_INCIDENTS] = "lg-incidents-symbolic",
  [LG_SEARCH_ASSETS] = "package-x-generic-symbolic",
  [LG_SEARCH_TASKS] = "checkbox-checked-symbolic",
  [LG_SEARCH_PERSONS] = "avatar-default-symbolic",
  [LG_SEARCH_CAMERAS] = "camera-web-symbolic",
  [LG_SEARCH_SITES] = "mark-location-symbolic",
};

static void
lg_search_item_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LgSearchItem *self = LG_SEARCH_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_ICON:
      g_value_set_string (value, self->icon);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->section);
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, lg_search_item_describe (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_search_item_finalize (GObject *object)
{
  LgSearchItem *self = LG_SEARCH_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->icon);
  g_free (self->section);
  g_free (self->action);

  G_OBJECT_CLASS (lg_search_item_parent_class)->finalize (object);
}

static void
lg_search_item_class_init (LgSearchItemClass *klass)
{
  static const char * const names[N_PROPS] = { NULL, "title", "detail", "icon", "section", "summary" };

  G_OBJECT_CLASS (klass)->get_property = lg_search_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = lg_search_item_finalize;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
lg_search_item_init (LgSearchItem *self)
{
}

/**
 * lg_search_item_new:
 * @title: what is opened or done
 * @icon: its icon
 * @action: the action, with its target
 *
 * Returns: (transfer full): a row of pages and actions
 */
LgSearchItem *
lg_search_item_new (const char *title,
                    const char *icon,
                    const char *action)
{
  LgSearchItem *self = g_object_new (LG_TYPE_SEARCH_ITEM, NULL);

  self->title = g_strdup (title);
  self->detail = g_strdup ("");
  self->icon = g_strdup (icon);
  self->section = g_strdup (_("Actions"));
  self->action = g_strdup (action);

  return self;
}

static char *
create_site_action (gint64 site_row)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GVariant) target = NULL;

  filter->site_row = site_row;
  target = g_variant_ref_sink (lg_incident_filter_to_variant (filter));

  return g_action_print_detailed_name ("win.show-incidents", target);
}

/* What has no page of its own is shown by what belongs to it; nothing is found that could not be opened. */
static char *
create_action (LgSearchHit *hit)
{
  g_autoptr (GVariant) target = NULL;

  if (lg_page_table_find_for (hit->type) != NULL)
    {
      target = g_variant_ref_sink (g_variant_new ("(ss)", hit->type, hit->id));
      return g_action_print_detailed_name ("win.show-record", target);
    }

  if (g_str_equal (hit->type, "contact"))
    return g_strdup ("win.show-preferences");
  if (g_str_equal (hit->type, "badge_holder") || g_str_equal (hit->type, "badge"))
    {
      target = g_variant_ref_sink (g_variant_new ("(sx)", hit->title, hit->site_row));
      return g_action_print_detailed_name ("win.show-badges", target);
    }

  return hit->group >= LG_SEARCH_CAMERAS && hit->site_row != 0 ? create_site_action (hit->site_row) : NULL;
}

/**
 * lg_search_item_new_for_hit:
 * @hit: something that was found
 *
 * Returns: (transfer full) (nullable): its row, or nothing where no page shows it
 */
LgSearchItem *
lg_search_item_new_for_hit (LgSearchHit *hit)
{
  char *action = create_action (hit);
  LgSearchItem *self;

  if (action == NULL)
    return NULL;

  self = g_object_new (LG_TYPE_SEARCH_ITEM, NULL);
  self->title = g_strdup (hit->title);
  self->detail = g_strdup (hit->detail != NULL ? hit->detail : "");
  self->icon = g_strdup (group_icons[hit->group]);
  self->section = g_strdup (_(group_titles[hit->group]));
  self->action = action;

  return self;
}

/* How it is read to who cannot see it. */
char *
lg_search_item_describe (LgSearchItem *self)
{
  g_return_val_if_fail (LG_IS_SEARCH_ITEM (self), NULL);

  if (*self->detail == '\0')
    return g_strdup_printf ("%s, %s", self->title, self->section);

  return g_strdup_printf ("%s, %s, %s", self->title, self->section, self->detail);
}

const char *
lg_search_item_get_title (LgSearchItem *self)
{
  g_return_val_if_fail (LG_IS_SEARCH_ITEM (self), NULL);

  return self->title;
}

/**
 * lg_search_item_activate:
 * @self: a row
 * @window: the window
 *
 * Opens or does it.
 */
void
lg_search_item_activate (LgSearchItem *self,
                         GtkWidget    *window)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LG_IS_SEARCH_ITEM (self));

  if (g_action_parse_detailed_name (self->action, &name, &target, NULL))
    gtk_widget_activate_action_variant (window, name, target);
}
