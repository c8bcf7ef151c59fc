/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-demo.h"
#include "lg-page-host.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"
#include "lg-welcome.h"

#define WHOLE   1000
#define LOOK_MS 100

/**
 * LgWelcome:
 *
 * What an empty store says: the ways to begin, one of which fills it with a
 * demonstration.
 */
struct _LgWelcome
{
  AdwBin          parent_instance;

  GtkStack       *ways;
  GtkWidget      *import_button;
  GtkWidget      *fill_button;
  GtkProgressBar *progress;
  GtkWidget      *cancel_button;

  LgStore        *store;        /* (owned) (nullable) */
  GCancellable   *cancellable;  /* (owned) (nullable): of the work that is going on */
  int            *done;         /* (owned by an atomic box) (nullable): of WHOLE; atomic */
  guint           look;         /* source */
};

G_DEFINE_FINAL_TYPE (LgWelcome, lg_welcome, ADW_TYPE_BIN)

/* On the store's thread. */
static void
progress_cb (double   fraction,
             gpointer user_data)
{
  g_atomic_int_set ((int *) user_data, (int) (fraction * WHOLE));
}

static gboolean
look_cb (gpointer user_data)
{
  LgWelcome *self = LG_WELCOME (user_data);

  gtk_progress_bar_set_fraction (self->progress, (double) g_atomic_int_get (self->done) / WHOLE);

  return G_SOURCE_CONTINUE;
}

static void
stop_work (LgWelcome *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->done, g_atomic_rc_box_release);
}

static DexFuture *
filled_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgWelcome) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  LgPageHost *host;

  if (self == NULL)
    return NULL;

  stop_work (self);
  gtk_stack_set_visible_child_name (self->ways, "choices");
  host = lg_page_host_of (GTK_WIDGET (self));
  if (host == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    lg_page_host_tell (host, _("The demonstration is ready to look around in"));
  else if (g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED))
    lg_page_host_tell (host, _("The store was left empty"));
  else
    lg_page_host_tell (host, lg_store_error_say (error));

  return NULL;
}

static void
fill_cb (LgWelcome *self)
{
  self->cancellable = g_cancellable_new ();
  self->done = g_atomic_rc_box_new0 (int);
  self->look = g_timeout_add (LOOK_MS, look_cb, self);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  gtk_stack_set_visible_child_name (self->ways, "work");
  gtk_widget_grab_focus (self->cancel_button);

  dex_future_disown (
    dex_future_finally (lg_demo_fill_watched (self->store, LG_DEMO_SEED, self->cancellable, progress_cb,
                                              g_atomic_rc_box_acquire (self->done), g_atomic_rc_box_release),
                        filled_cb, lg_weak_new (self), lg_weak_free));
}

static void
cancel_cb (LgWelcome *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

/* Where the window has no import there is no way to it. */
static void
lg_welcome_map (GtkWidget *widget)
{
  LgWelcome *self = LG_WELCOME (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_widget_set_visible (self->import_button,
                          G_IS_ACTION_GROUP (root) && g_action_group_has_action (G_ACTION_GROUP (root), "import"));

  GTK_WIDGET_CLASS (lg_welcome_parent_class)->map (widget);
}

static void
lg_welcome_dispose (GObject *object)
{
  LgWelcome *self = LG_WELCOME (object);

  stop_work (self);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_WELCOME);

  G_OBJECT_CLASS (lg_welcome_parent_class)->dispose (object);
}

static void
lg_welcome_class_init (LgWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_welcome_dispose;
  widget_class->map = lg_welcome_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/overview/lg-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, LgWelcome, ways);
  gtk_widget_class_bind_template_child (widget_class, LgWelcome, import_button);
  gtk_widget_class_bind_template_child (widget_class, LgWelcome, fill_button);
  gtk_widget_class_bind_template_child (widget_class, LgWelcome, progress);
  gtk_widget_class_bind_template_child (widget_class, LgWelcome, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
lg_welcome_init (LgWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_welcome_set_store:
 * @self: the welcome
 * @store: the store, which has no incident
 * @can_fill: whether nobody has begun to set it up, so that a demonstration may fill it
 */
void
lg_welcome_set_store (LgWelcome *self,
                      LgStore   *store,
                      gboolean   can_fill)
{
  g_return_if_fail (LG_IS_WELCOME (self));

  g_set_object (&self->store, store);
  gtk_widget_set_visible (self->fill_button, can_fill);
}
