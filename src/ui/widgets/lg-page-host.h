/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <libdex.h>

G_BEGIN_DECLS

/**
 * LgUndoFunc:
 * @user_data: what the act was told with
 *
 * Takes back an act of the user.
 *
 * Returns: (transfer full): a future that resolves once that is done
 */
typedef DexFuture *(*LgUndoFunc) (gpointer user_data);

#define LG_TYPE_PAGE_HOST (lg_page_host_get_type ())

G_DECLARE_INTERFACE (LgPageHost, lg_page_host, LG, PAGE_HOST, GtkWidget)

/* What a page asks of the window it is in. */
struct _LgPageHostInterface
{
  GTypeInterface parent_iface;

  void (*tell)     (LgPageHost     *self,
                    const char     *sentence);
  void (*tell_act) (LgPageHost     *self,
                    const char     *sentence,
                    LgUndoFunc      undo,
                    gpointer        user_data,
                    GDestroyNotify  destroy);
  void (*tell_more) (LgPageHost     *self,
                     const char     *sentence,
                     const char     *label,
                     GCallback       clicked,
                     gpointer        object);
  gboolean (*can_show) (LgPageHost *self,
                        const char *type);
  DexFuture *(*open_cameras) (LgPageHost *self);
};

LgPageHost *lg_page_host_of           (GtkWidget      *widget);
void        lg_page_host_tell         (LgPageHost     *self,
                                       const char     *sentence);
void        lg_page_host_tell_error   (GtkWidget      *widget,
                                       const GError   *error);
void        lg_page_host_tell_act     (LgPageHost     *self,
                                       const char     *sentence,
                                       LgUndoFunc      undo,
                                       gpointer        user_data,
                                       GDestroyNotify  destroy);
void        lg_page_host_tell_more    (LgPageHost     *self,
                                       const char     *sentence,
                                       const char     *label,
                                       GCallback       clicked,
                                       gpointer        object);
gboolean    lg_page_host_can_show     (LgPageHost     *self,
                                       const char     *type);
DexFuture  *lg_page_host_open_cameras (LgPageHost     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
