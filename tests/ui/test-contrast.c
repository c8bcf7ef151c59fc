/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "lg-severity-label.h"
#include "lg-test-wait.h"
#include "lg-widgets.h"

/* What is written is read by weak eyes, too: the contrast that WCAG 2 asks for at level AA, of the pixels that are drawn
 * for each class of the style sheet, on each ground it stands on. High contrast is a run of its own: ADW_DEBUG_HIGH_CONTRAST
 * in the environment. */

#define FOR_TEXT     4.5
#define FOR_GRAPHICS 3.0
/* Fewer pixels of a colour are the edges of strokes. */
#define MIN_PIXELS   12
/* Wide enough for all to be on the screen. */
#define N_COLUMNS    6

/* Strokes are wide enough to show their colour, and GTK's own grounds can be stood on without what else they come with. */
#define TEST_STYLE \
  "label, spin, text { font-size: 40px; } " \
  "image { -gtk-icon-size: 48px; } " \
  ".test-sidebar { background-color: var(--sidebar-bg-color); color: var(--sidebar-fg-color); } " \
  ".test-dialog { background-color: var(--dialog-bg-color); color: var(--dialog-fg-color); }"

typedef struct
{
  const char *name;
  const char *classes[3];
} Ground;

static const Ground grounds[] = {
  { "window", { "background" } },
  { "sidebar", { "test-sidebar" } },
  { "dialog", { "test-dialog" } },
  { "card", { "card" } },
  { "overview card", { "card", "overview-card" } },
  { "board column", { "board-column" } },
};

/* What is written in, with the classes of the label. */
static const char * const texts[] = {
  "", "dimmed", "caption dimmed", "caption-heading dimmed", "status-chip", "status-chip denied", "sidebar-count",
  "legal-hold", "overdue", "error", "warning", "keycap",
};

static const char * const buttons[] = { "flat", "suggested-action", "destructive-action" };

static const char * const statuses[] = { "status-1", "status-2", "status-3", "status-4", "status-5" };

typedef struct
{
  GtkWidget    *window;   /* (owned) */
  guchar       *pixels;   /* (owned): blue, green, red, alpha */
  int           width;
  int           height;
  const Ground *ground;
  guint         n_seen;
  guint         n_faint;
} Sheet;

static double
linearize (guint value)
{
  double c = value / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 colour)
{
  return 0.2126 * linearize (colour >> 16 & 0xff) + 0.7152 * linearize (colour >> 8 & 0xff) +
         0.0722 * linearize (colour & 0xff);
}

static double
get_contrast (guint32 a,
              guint32 b)
{
  double one = get_luminance (a);
  double other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static GHashTable *
count_colours (Sheet                 *self,
               const graphene_rect_t *area)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (int y = MAX (0, (int) area->origin.y); y < MIN (self->height, (int) (area->origin.y + area->size.height)); y++)
    {
      for (int x = MAX (0, (int) area->origin.x); x < MIN (self->width, (int) (area->origin.x + area->size.width)); x++)
        {
          const guchar *pixel = self->pixels + 4 * ((gsize) y * self->width + x);
          gpointer colour = GUINT_TO_POINTER ((guint) pixel[2] << 16 | (guint) pixel[1] << 8 | pixel[0]);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, colour));

          g_hash_table_insert (counts, colour, GUINT_TO_POINTER (count + 1));
        }
    }

  return counts;
}

/* Between what there is most of, and what stands out most from it. */
static double
measure (Sheet                 *self,
         const graphene_rect_t *area)
{
  g_autoptr (GHashTable) counts = count_colours (self, area);
  GHashTableIter iter;
  gpointer colour, count;
  guint32 background = 0;
  guint most = 0;
  double contrast = 1;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &colour, &count))
    {
      if (GPOINTER_TO_UINT (count) > most)
        {
          most = GPOINTER_TO_UINT (count);
          background = GPOINTER_TO_UINT (colour);
        }
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &colour, &count))
    {
      if (GPOINTER_TO_UINT (count) >= MIN_PIXELS)
        contrast = MAX (contrast, get_contrast (background, GPOINTER_TO_UINT (colour)));
    }

  return contrast;
}

static char *
dup_classes (GtkWidget *widget)
{
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);

  return g_strjoinv (" ", classes);
}

static void
check (Sheet     *self,
       GtkWidget *widget,
       double     wanted)
{
  g_autofree char *classes = dup_classes (widget);
  g_autofree char *parent = dup_classes (gtk_widget_get_parent (widget));
  graphene_rect_t area;
  double contrast;

  g_assert_true (gtk_widget_compute_bounds (widget, self->window, &area));
  contrast = measure (self, &area);
  self->n_seen++;
  if (contrast >= wanted)
    return;

  self->n_faint++;
  g_test_message ("On %s: a %s of class “%s” in one of class “%s” has %.1f", self->ground->name,
                  gtk_widget_get_css_name (widget), classes, parent, contrast);
}

static void
check_all (Sheet     *self,
           GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    check (self, widget, FOR_TEXT);
  else if (GTK_IS_IMAGE (widget) && gtk_image_get_icon_name (GTK_IMAGE (widget)) != NULL)
    check (self, widget, FOR_GRAPHICS);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_all (self, child);
}

static GtkWidget *
text_new (const char *classes)
{
  GtkWidget *label = gtk_label_new ("Loss");
  g_auto (GStrv) split = g_strsplit (classes, " ", 0);

  gtk_widget_set_css_classes (label, (const char **) split);

  return label;
}

static GtkWidget *
button_new (const char *class)
{
  GtkWidget *button = gtk_button_new_with_label ("Loss");

  gtk_widget_add_css_class (button, class);

  return button;
}

static GtkWidget *
status_new (const char *class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *icon = g_strdup_printf ("lg-asset-%s-symbolic", class);

  gtk_widget_add_css_class (box, class);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Loss"));

  return box;
}

static GtkWidget *
severity_new (int severity)
{
  GtkWidget *label = lg_severity_label_new ();

  lg_severity_label_set_severity (LG_SEVERITY_LABEL (label), severity);

  return label;
}

/* A list with a row that is selected and one that is not, each with what rows hold. */
static GtkWidget *
list_new (const char *class)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, class);
  gtk_widget_set_size_request (list, 700, -1);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Loss");
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "Loss");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), text_new ("caption dimmed"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), text_new (i == 0 ? "status-chip" : "sidebar-count"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), severity_new (4));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));

  return list;
}

static void
put (GtkGrid   *grid,
     GtkWidget *widget)
{
  int n = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (grid), "n"));

  gtk_grid_attach (grid, widget, n % N_COLUMNS, n / N_COLUMNS, 1, 1);
  g_object_set_data (G_OBJECT (grid), "n", GINT_TO_POINTER (n + 1));
}

static GtkWidget *
content_new (const Ground *ground)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_row_spacing (grid, 12);
  gtk_grid_set_column_spacing (grid, 12);
  gtk_widget_set_css_classes (GTK_WIDGET (grid), (const char **) ground->classes);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    put (grid, text_new (texts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    put (grid, button_new (buttons[i]));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    put (grid, status_new (statuses[i]));
  for (int severity = LG_SEVERITY_MINOR; severity <= LG_SEVERITY_CRITICAL; severity++)
    put (grid, severity_new (severity));
  put (grid, list_new ("boxed-list"));
  put (grid, list_new ("navigation-sidebar"));

  return GTK_WIDGET (grid);
}

static void
draw (Sheet *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  self->width = gtk_widget_get_width (self->window);
  self->height = gtk_widget_get_height (self->window);
  gdk_paintable_snapshot (paintable, snapshot, self->width, self->height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  self->pixels = g_malloc ((gsize) 4 * self->width * self->height);
  gdk_texture_download (texture, self->pixels, 4 * (gsize) self->width);
}

static void
check_ground (const Ground *ground,
              guint        *n_faint)
{
  Sheet self = { .window = gtk_window_new (), .ground = ground };

  gtk_window_set_titlebar (GTK_WINDOW (self.window), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_window_set_child (GTK_WINDOW (self.window), content_new (ground));
  gtk_window_present (GTK_WINDOW (self.window));
  lg_test_wait_until (gtk_widget_get_mapped (self.window) && gtk_widget_get_width (self.window) > 0);
  draw (&self);
  check_all (&self, self.window);
  g_assert_cmpuint (self.n_seen, >, 30);

  *n_faint += self.n_faint;
  g_free (self.pixels);
  gtk_window_destroy (GTK_WINDOW (self.window));
}

static void
test_scheme (gconstpointer data)
{
  guint n_faint = 0;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), GPOINTER_TO_INT (data));
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    check_ground (&grounds[i], &n_faint);

  g_assert_cmpuint (n_faint, ==, 0);
}

static void
add_style (const char *resource,
           const char *text,
           guint       priority)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  if (resource != NULL)
    gtk_css_provider_load_from_resource (provider, resource);
  else
    gtk_css_provider_load_from_string (provider, text);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), priority);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  lg_widgets_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/com/example/LossGuard/icons");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_style ("/com/example/LossGuard/style.css", NULL, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    add_style ("/com/example/LossGuard/style-hc.css", NULL, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  add_style (NULL, TEST_STYLE, GTK_STYLE_PROVIDER_PRIORITY_USER);

  g_test_add_data_func ("/ui/contrast/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_scheme);
  g_test_add_data_func ("/ui/contrast/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_scheme);

  return g_test_run ();
}
