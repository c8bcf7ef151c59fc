/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-page-host.h"
#include "lg-store-error-words.h"

G_DEFINE_INTERFACE (LgPageHost, lg_page_host, GTK_TYPE_WIDGET)

static void
lg_page_host_default_init (LgPageHostInterface *iface)
{
}

/**
 * lg_page_host_of:
 * @widget: a widget on a page or in a dialog of it
 *
 * Returns: (transfer none) (nullable): the window that hosts it, if it is in one
 */
LgPageHost *
lg_page_host_of (GtkWidget *widget)
{
  GtkWidget *host = gtk_widget_get_ancestor (widget, LG_TYPE_PAGE_HOST);

  return host != NULL ? LG_PAGE_HOST (host) : NULL;
}

/**
 * lg_page_host_tell:
 * @self: a window
 * @sentence: what the user should know, plain text
 */
void
lg_page_host_tell (LgPageHost *self,
                   const char *sentence)
{
  g_return_if_fail (LG_IS_PAGE_HOST (self));

  LG_PAGE_HOST_GET_IFACE (self)->tell (self, sentence);
}

/**
 * lg_page_host_tell_error:
 * @widget: a widget on a page or in a dialog of it
 * @error: (nullable): what the store said
 *
 * Tells the user of it; nothing where nothing failed, or where the widget is in no window any more.
 */
void
lg_page_host_tell_error (GtkWidget    *widget,
                         const GError *error)
{
  LgPageHost *host = lg_page_host_of (widget);

  if (host != NULL && error != NULL)
    lg_page_host_tell (host, lg_store_error_say (error));
}

/**
 * lg_page_host_tell_act:
 * @self: a window
 * @sentence: what was done, plain text
 * @undo: takes it back
 * @user_data: (transfer full): data of @undo
 * @destroy: (nullable): frees the data
 *
 * Tells the user of an act that was carried out, and offers to undo it.
 */
void
lg_page_host_tell_act (LgPageHost     *self,
                       const char     *sentence,
                       LgUndoFunc      undo,
                       gpointer        user_data,
                       GDestroyNotify  destroy)
{
  g_return_if_fail (LG_IS_PAGE_HOST (self));
  g_return_if_fail (undo != NULL);

  LG_PAGE_HOST_GET_IFACE (self)->tell_act (self, sentence, undo, user_data, destroy);
}

/**
 * lg_page_host_tell_more:
 * @self: a window
 * @sentence: what there is to say of the act that was told of last, plain text
 * @label: what a button offers in the place of undoing it, which the key still does; with an underlined letter
 * @clicked: called with @object where that is wanted
 * @object: (type GObject): whose call that is; where it is gone the button does nothing
 */
void
lg_page_host_tell_more (LgPageHost *self,
                        const char *sentence,
                        const char *label,
                        GCallback   clicked,
                        gpointer    object)
{
  g_return_if_fail (LG_IS_PAGE_HOST (self));
  g_return_if_fail (clicked != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

  LG_PAGE_HOST_GET_IFACE (self)->tell_more (self, sentence, label, clicked, object);
}

/**
 * lg_page_host_can_show:
 * @self: a window
 * @type: a type of record
 *
 * Returns: whether a page shows such records, so that the action `win.show-record` may be asked for one
 */
gboolean
lg_page_host_can_show (LgPageHost *self,
                       const char *type)
{
  g_return_val_if_fail (LG_IS_PAGE_HOST (self), FALSE);

  return LG_PAGE_HOST_GET_IFACE (self)->can_show (self, type);
}

/**
 * lg_page_host_open_cameras:
 * @self: a window
 *
 * Asks for the cameras of this computer, where they are not free for all.
 *
 * Returns: (transfer full): a future of the descriptor of a connection to PipeWire, or of -1 where none is needed
 */
DexFuture *
lg_page_host_open_cameras (LgPageHost *self)
{
  dex_return_error_if_fail (LG_IS_PAGE_HOST (self));

  return LG_PAGE_HOST_GET_IFACE (self)->open_cameras (self);
}
