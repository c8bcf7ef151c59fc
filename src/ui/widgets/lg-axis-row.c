/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-axis-row.h"
#include "lg-axis-words.h"
#include "lg-page-host.h"
#include "lg-paged-item.h"
#include "lg-time-text.h"

/**
 * LgAxisRow:
 *
 * An entry of a time axis. Its item is there at once, the entry when it was read.
 */
struct _LgAxisRow
{
  AdwBin        parent_instance;

  GtkImage     *icon;
  GtkLabel     *when;
  GtkLabel     *title;
  GtkLabel     *detail;
  GtkLabel     *state;
  GtkWidget    *arrow;

  GSignalGroup *signals;  /* (owned): of the item */
  char         *summary;  /* (owned) (nullable): the row in one sentence */
};

G_DEFINE_FINAL_TYPE (LgAxisRow, lg_axis_row, ADW_TYPE_BIN)

enum {
  PROP_ITEM = 1,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_summary (LgAxisRow  *self,
             const char *summary)
{
  if (g_set_str (&self->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_nothing (LgAxisRow *self)
{
  gtk_image_clear (self->icon);
  set_text (self->when, "…");
  set_text (self->title, NULL);
  set_text (self->detail, NULL);
  set_text (self->state, NULL);
  gtk_widget_set_visible (self->arrow, FALSE);
  set_summary (self, NULL);
}

static gboolean
is_denied (LgAxisEntry *entry)
{
  return entry->kind == LG_AXIS_KIND_BADGE && entry->number == 0;
}

static void
show_state (LgAxisRow   *self,
            LgAxisEntry *entry)
{
  set_text (self->state, lg_axis_words_state (entry));
  if (is_denied (entry))
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "denied");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "denied");
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, ", %s", part);
}

static char *
summarize (const char  *when,
           const char  *title,
           const char  *detail,
           LgAxisEntry *entry)
{
  GString *text = g_string_new (when);

  append (text, title);
  append (text, detail);
  append (text, lg_axis_words_state (entry));

  return g_string_free_and_steal (text);
}

static void
show_entry (LgAxisRow   *self,
            LgAxisEntry *entry)
{
  GTimeZone *zone = lg_time_zone_lookup (entry->timezone, NULL);
  g_autofree char *when = lg_time_text_absolute (entry->at, entry->precision, zone);
  g_autofree char *title = lg_axis_words_title (entry);
  g_autofree char *detail = lg_axis_words_detail (entry);
  g_autofree char *summary = summarize (when, title, detail, entry);

  gtk_image_set_from_icon_name (self->icon, lg_axis_words_icon (entry));
  set_text (self->when, when);
  set_text (self->title, title);
  set_text (self->detail, detail);
  show_state (self, entry);
  gtk_widget_set_visible (self->arrow, lg_axis_row_can_open (GTK_WIDGET (self), entry));
  set_summary (self, summary);
}

static void
update (LgAxisRow   *self,
        LgPagedItem *item)
{
  LgAxisEntry *entry = lg_paged_item_get_record (item);

  if (entry != NULL)
    show_entry (self, entry);
  else
    show_nothing (self);
}

static void
record_changed_cb (LgPagedItem *item,
                   GParamSpec  *pspec,
                   LgAxisRow   *self)
{
  update (self, item);
}

static void
bind_cb (GSignalGroup *signals,
         LgPagedItem  *item,
         LgAxisRow    *self)
{
  update (self, item);
}

static void
lg_axis_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (prop_id == PROP_SUMMARY)
    g_value_set_string (value, LG_AXIS_ROW (object)->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_axis_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    g_signal_group_set_target (LG_AXIS_ROW (object)->signals, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_axis_row_dispose (GObject *object)
{
  g_clear_object (&LG_AXIS_ROW (object)->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_AXIS_ROW);

  G_OBJECT_CLASS (lg_axis_row_parent_class)->dispose (object);
}

static void
lg_axis_row_finalize (GObject *object)
{
  g_free (LG_AXIS_ROW (object)->summary);

  G_OBJECT_CLASS (lg_axis_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/widgets/lg-axis-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAxisRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LgAxisRow, when);
  gtk_widget_class_bind_template_child (widget_class, LgAxisRow, title);
  gtk_widget_class_bind_template_child (widget_class, LgAxisRow, detail);
  gtk_widget_class_bind_template_child (widget_class, LgAxisRow, state);
  gtk_widget_class_bind_template_child (widget_class, LgAxisRow, arrow);
}

static void
lg_axis_row_class_init (LgAxisRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_axis_row_dispose;
  object_class->finalize = lg_axis_row_finalize;
  object_class->get_property = lg_axis_row_get_property;
  object_class->set_property = lg_axis_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LG_TYPE_PAGED_ITEM, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /* What a screen reader says of the row. */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_axis_row_init (LgAxisRow *self)
{
  self->signals = g_signal_group_new (LG_TYPE_PAGED_ITEM);
  g_signal_group_connect_object (self->signals, "notify::record", G_CALLBACK (record_changed_cb), self, 0);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (bind_cb), self, 0);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_axis_row_can_open:
 * @widget: a widget in the window
 * @entry: an entry
 *
 * Returns: whether a page shows what the entry stands for, other than the incident that is shown already
 */
gboolean
lg_axis_row_can_open (GtkWidget   *widget,
                      LgAxisEntry *entry)
{
  LgPageHost *host = lg_page_host_of (widget);

  return host != NULL && !g_str_equal (entry->record_type, "incident") && lg_page_host_can_show (host, entry->record_type);
}
