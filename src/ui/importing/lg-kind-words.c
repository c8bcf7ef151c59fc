/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-combo-row.h"
#include "lg-kind-words.h"
#include "lg-kind.h"
#include "lg-money.h"
#include "lg-text.h"
#include "lg-words.h"

/* The rarest words of a long list are left as they are. */
#define MAX_ROWS 40

/**
 * LgKindWords:
 *
 * The words that a file has for the kinds of its incidents, and which of our
 * kinds each of them stands for. Hidden where the file has only our own.
 */
struct _LgKindWords
{
  AdwPreferencesGroup  parent_instance;

  GHashTable          *setting;     /* (owned): words as lg_text_to_name() makes them → kinds */
  GPtrArray           *rows;        /* (element-type AdwComboRow) */
  GPtrArray           *names;       /* (owned) (element-type utf8): the word of each row, as in the setting */
  gboolean             is_changed;
};

G_DEFINE_FINAL_TYPE (LgKindWords, lg_kind_words, ADW_TYPE_PREFERENCES_GROUP)

static void
lg_kind_words_finalize (GObject *object)
{
  LgKindWords *self = LG_KIND_WORDS (object);

  g_clear_pointer (&self->setting, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_kind_words_parent_class)->finalize (object);
}

static void
lg_kind_words_class_init (LgKindWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_kind_words_finalize;
}

static void
lg_kind_words_init (LgKindWords *self)
{
  self->setting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rows = g_ptr_array_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Kinds of Incidents"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("What the file’s own words stand for is kept for every later import."));
}

/* “WORD=KIND;…” */
static void
read_setting (LgKindWords *self,
              const char  *setting)
{
  g_auto (GStrv) pairs = g_strsplit (setting, ";", -1);

  for (char **pair = pairs; *pair != NULL; pair++)
    {
      g_auto (GStrv) sides = g_strsplit (*pair, "=", 2);

      if (g_strv_length (sides) == 2)
        g_hash_table_insert (self->setting, lg_text_to_name (sides[0]), g_strdup (g_strstrip (sides[1])));
    }
}

static guint
find_kind (const char *kind)
{
  const char * const *kinds = lg_kind_list ();

  for (guint i = 0; kind != NULL && kinds[i] != NULL; i++)
    if (g_str_equal (kinds[i], kind))
      return i + 1;

  return 0;
}

static GListModel *
list_kinds (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("Keep as It Is"));
  for (const char * const *kind = lg_kind_list (); *kind != NULL; kind++)
    gtk_string_list_append (list, lg_words_kind (*kind));

  return G_LIST_MODEL (list);
}

static void
chosen_cb (LgKindWords *self,
           GParamSpec  *pspec,
           AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);
  guint place;

  if (!g_ptr_array_find (self->rows, row, &place))
    return;

  self->is_changed = TRUE;
  if (selected == 0)
    g_hash_table_remove (self->setting, g_ptr_array_index (self->names, place));
  else
    g_hash_table_insert (self->setting, g_strdup (g_ptr_array_index (self->names, place)),
                         g_strdup (lg_kind_list ()[selected - 1]));
}

static void
add_row (LgKindWords *self,
         const char  *word,
         guint        n_rows,
         GListModel  *kinds)
{
  GtkWidget *row = g_object_new (LG_TYPE_COMBO_ROW, NULL);
  g_autofree char *number = lg_amount_format (n_rows, 0);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%s row", "%s rows", n_rows), number);
  char *name = lg_text_to_name (word);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), word);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), kinds);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_kind (g_hash_table_lookup (self->setting, name)));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->names, name);
}

static int
compare_counts (gconstpointer left,
                gconstpointer right,
                gpointer      words)
{
  const char *a = *(const char * const *) left;
  const char *b = *(const char * const *) right;
  guint n_a = GPOINTER_TO_UINT (g_hash_table_lookup (words, a));
  guint n_b = GPOINTER_TO_UINT (g_hash_table_lookup (words, b));

  return n_a != n_b ? (n_a < n_b) - (n_a > n_b) : strcmp (a, b);
}

/* The words that name none of our kinds, the most frequent first. */
static GPtrArray *
list_words (GHashTable *words)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      g_autofree char *kind = lg_kind_normalize (word);
      g_autofree char *name = lg_text_to_name (word);

      /* What has no letter has no name to be kept by. */
      if (find_kind (kind) == 0 && *name != '\0')
        g_ptr_array_add (list, word);
    }
  g_ptr_array_sort_with_data (list, compare_counts, words);

  return list;
}

/**
 * lg_kind_words_show:
 * @self: the group
 * @words: (nullable) (element-type utf8 guint): what the file calls kinds, and how often
 * @setting: what words stand for so far, as the setting has it
 */
void
lg_kind_words_show (LgKindWords *self,
                    GHashTable  *words,
                    const char  *setting)
{
  g_autoptr (GPtrArray) list = words != NULL ? list_words (words) : g_ptr_array_new ();
  g_autoptr (GListModel) kinds = list_kinds ();

  g_return_if_fail (LG_IS_KIND_WORDS (self));

  read_setting (self, setting);
  for (guint i = 0; i < list->len && i < MAX_ROWS; i++)
    {
      const char *word = g_ptr_array_index (list, i);

      add_row (self, word, GPOINTER_TO_UINT (g_hash_table_lookup (words, word)), kinds);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), list->len > 0);
}

static char *
write_setting (GHashTable *pairs)
{
  g_autoptr (GList) words = g_list_sort (g_hash_table_get_keys (pairs), (GCompareFunc) strcmp);
  GString *setting = g_string_new (NULL);

  for (GList *word = words; word != NULL; word = word->next)
    g_string_append_printf (setting, "%s%s=%s", setting->len > 0 ? ";" : "", (char *) word->data,
                            (char *) g_hash_table_lookup (pairs, word->data));

  return g_string_free (setting, FALSE);
}

/* Returns: (transfer full) (nullable): the setting as it was chosen, or NULL where nothing was changed */
char *
lg_kind_words_dup_setting (LgKindWords *self)
{
  g_return_val_if_fail (LG_IS_KIND_WORDS (self), NULL);

  return self->is_changed ? write_setting (self->setting) : NULL;
}
