/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-late-menu.h"
#include "lg-main-menu-button.h"

/**
 * LgMainMenuButton:
 *
 * The application's menu, at the end of every page's header bar.
 */
struct _LgMainMenuButton
{
  AdwBin      parent_instance;

  GMenuModel *menu;
};

G_DEFINE_FINAL_TYPE (LgMainMenuButton, lg_main_menu_button, ADW_TYPE_BIN)

static void
lg_main_menu_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_MAIN_MENU_BUTTON);

  G_OBJECT_CLASS (lg_main_menu_button_parent_class)->dispose (object);
}

static void
lg_main_menu_button_class_init (LgMainMenuButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_main_menu_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/widgets/lg-main-menu-button.ui");
  gtk_widget_class_bind_template_child (widget_class, LgMainMenuButton, menu);
}

static void
lg_main_menu_button_init (LgMainMenuButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lg_late_menu_attach (GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self))), self->menu);
}
