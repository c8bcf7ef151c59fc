/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-split-view.h"

#include "lg-back-gestures.h"

#define LIST_WIDTH 380 /* sp */

/**
 * LgSplitView:
 *
 * A list with what it shows beside it, or one of both where that is too narrow.
 *
 * It is used as an #AdwNavigationSplitView is. That one takes what it holds out of the window and puts it in again
 * wherever it collapses, which keeps a window with two hundred rows from answering for half a second; here both stay
 * where they are. It lays nothing out itself, but as a box.
 */
struct _LgSplitView
{
  GtkWidget  parent_instance;

  AdwClamp  *clamp;         /* around the list, as wide as that is to be */
  GtkWidget *sidebar;       /* (nullable) */
  GtkWidget *content;       /* (nullable) */
  GtkWidget *list_focus;    /* (weak) (nullable): what had the focus in the list when the content took its place */
  int        list_width;    /* sp */
  gboolean   collapsed;
  gboolean   show_content;
};

G_DEFINE_FINAL_TYPE (LgSplitView, lg_split_view, GTK_TYPE_WIDGET)

enum {
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_LIST_WIDTH,
  PROP_COLLAPSED,
  PROP_SHOW_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
shows (LgSplitView *self,
       GtkWidget   *child)
{
  return child != NULL && (!self->collapsed || child == (self->show_content ? self->content : self->sidebar));
}

static gboolean
has_focus (LgSplitView *self,
           GtkWidget   *child)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && child != NULL && gtk_widget_is_ancestor (focus, child);
}

static void
set_class (GtkWidget  *child,
           const char *name,
           gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (child, name);
  else
    gtk_widget_remove_css_class (child, name);
}

static void
show_child (LgSplitView *self,
            GtkWidget   *child,
            const char  *pane)
{
  if (child == NULL)
    return;

  set_class (child, pane, !self->collapsed);
  gtk_widget_set_visible (child, shows (self, child));
}

/* The clamp keeps a list from taking as much as it would like to have. */
static void
update_width (LgSplitView *self)
{
  int width = (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, self->list_width, gtk_widget_get_settings (GTK_WIDGET (self)));

  adw_clamp_set_maximum_size (self->clamp, self->collapsed ? G_MAXINT : width);
  gtk_widget_set_size_request (GTK_WIDGET (self->clamp), self->collapsed ? -1 : width, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->clamp), self->collapsed);
  gtk_widget_set_visible (GTK_WIDGET (self->clamp), shows (self, self->sidebar));
}

static void
focus_shown (LgSplitView *self,
             gboolean     list_had_focus,
             GtkWidget   *focus)
{
  if (list_had_focus)
    g_set_weak_pointer (&self->list_focus, focus);

  if (self->show_content)
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
  else if (self->list_focus == NULL || !gtk_widget_grab_focus (self->list_focus))
    gtk_widget_child_focus (self->sidebar, GTK_DIR_TAB_FORWARD);
}

/* What opens a record from elsewhere leaves the focus nowhere, and no key would lead back. */
static void
take_lost_focus (LgSplitView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->collapsed && gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_root_get_focus (root) == NULL)
    focus_shown (self, FALSE, NULL);
}

/* The focus does not stay where nothing is seen. */
static void
update (LgSplitView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean list_had_focus = has_focus (self, self->sidebar);
  gboolean content_had_focus = has_focus (self, self->content);
  GtkWidget *focus = list_had_focus ? gtk_root_get_focus (root) : NULL;
  gboolean loses = (list_had_focus && !shows (self, self->sidebar)) || (content_had_focus && !shows (self, self->content));

  show_child (self, self->sidebar, "sidebar-pane");
  show_child (self, self->content, "content-pane");
  update_width (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "split.back", self->collapsed && self->show_content);

  if (loses)
    focus_shown (self, list_had_focus, focus);
  else
    take_lost_focus (self);
}

static void
lg_split_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lg_split_view_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (take_lost_focus), widget,
                           G_CONNECT_SWAPPED);
}

static void
lg_split_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), take_lost_focus, widget);

  GTK_WIDGET_CLASS (lg_split_view_parent_class)->unroot (widget);
}

static void
lg_split_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lg_split_view_parent_class)->map (widget);

  take_lost_focus (LG_SPLIT_VIEW (widget));
}

static void
set_sidebar (LgSplitView *self,
             GtkWidget   *sidebar)
{
  self->sidebar = sidebar;
  adw_clamp_set_child (self->clamp, sidebar);
  update (self);
}

static void
set_content (LgSplitView *self,
             GtkWidget   *content)
{
  g_clear_pointer (&self->content, gtk_widget_unparent);
  self->content = content;
  if (content != NULL)
    {
      gtk_widget_set_hexpand (content, TRUE);
      gtk_widget_insert_before (content, GTK_WIDGET (self), NULL);
    }
  update (self);
}

static void
pop_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  lg_split_view_set_show_content (LG_SPLIT_VIEW (widget), FALSE);
}

static gboolean
back_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  LgSplitView *self = LG_SPLIT_VIEW (widget);

  if (!self->collapsed || !self->show_content)
    return FALSE;

  lg_split_view_set_show_content (self, FALSE);

  return TRUE;
}

/* The focus may be elsewhere in the window: in its sidebar, or on a toast. */
static gboolean
back_from_anywhere_cb (GtkWidget *widget,
                       GVariant  *arguments,
                       gpointer   user_data)
{
  return gtk_widget_get_mapped (widget) && back_cb (widget, arguments, user_data);
}

static void
add_key (LgSplitView *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *escape = gtk_keyval_trigger_new (GDK_KEY_Escape, 0);
  GtkShortcutAction *back = gtk_callback_action_new (back_from_anywhere_cb, NULL, NULL);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (escape, back));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
lg_split_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LgSplitView *self = LG_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_LIST_WIDTH:
      g_value_set_int (value, self->list_width);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_split_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LgSplitView *self = LG_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_content (self, g_value_get_object (value));
      break;
    case PROP_LIST_WIDTH:
      self->list_width = g_value_get_int (value);
      update_width (self);
      break;
    case PROP_COLLAPSED:
      lg_split_view_set_collapsed (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_CONTENT:
      lg_split_view_set_show_content (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_split_view_dispose (GObject *object)
{
  LgSplitView *self = LG_SPLIT_VIEW (object);

  g_clear_weak_pointer (&self->list_focus);
  self->sidebar = NULL;
  g_clear_pointer ((GtkWidget **) &self->clamp, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (lg_split_view_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "split.back", NULL, pop_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, back_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, back_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Back, 0, back_cb, NULL);
}

static void
lg_split_view_class_init (LgSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_split_view_dispose;
  object_class->get_property = lg_split_view_get_property;
  object_class->set_property = lg_split_view_set_property;
  widget_class->root = lg_split_view_root;
  widget_class->unroot = lg_split_view_unroot;
  widget_class->map = lg_split_view_map;

  properties[PROP_SIDEBAR] =
    g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIST_WIDTH] =
    g_param_spec_int ("list-width", NULL, NULL, 0, G_MAXINT, LIST_WIDTH, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_bindings (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lg_split_view_init (LgSplitView *self)
{
  self->list_width = LIST_WIDTH;
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_tightening_threshold (self->clamp, G_MAXINT);
  gtk_widget_set_parent (GTK_WIDGET (self->clamp), GTK_WIDGET (self));
  lg_back_gestures_add (GTK_WIDGET (self), back_cb);
  add_key (self);
}

gboolean
lg_split_view_get_collapsed (LgSplitView *self)
{
  g_return_val_if_fail (LG_IS_SPLIT_VIEW (self), FALSE);

  return self->collapsed;
}

void
lg_split_view_set_collapsed (LgSplitView *self,
                             gboolean     collapsed)
{
  g_return_if_fail (LG_IS_SPLIT_VIEW (self));

  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

gboolean
lg_split_view_get_show_content (LgSplitView *self)
{
  g_return_val_if_fail (LG_IS_SPLIT_VIEW (self), FALSE);

  return self->show_content;
}

/* Which of both is seen where there is room for one. */
void
lg_split_view_set_show_content (LgSplitView *self,
                                gboolean     show_content)
{
  g_return_if_fail (LG_IS_SPLIT_VIEW (self));

  if (self->show_content == show_content)
    return;

  self->show_content = show_content;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}
