/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-page-loader-private.h"

/* One page is read while the next one waits in the store's queue. */
#define MAX_FETCHES 2

/* So many wishes are looked at before the main loop has its turn again. */
#define MAX_LOOKS 256

typedef struct
{
  guint      index;
  GPtrArray *records;  /* (owned) (element-type LgRecord) */
} Page;

/* A page on its way. Of its fields the store's thread sees the rows, and sets the records. */
typedef struct
{
  LgPageLoader       *loader;   /* (nullable): unset when nobody waits for it any more */
  const LgListSource *source;
  guint               page;
  guint               n_rows;
  gint64              rows[LG_PAGE_SIZE];
  GPtrArray          *records;  /* (owned) (nullable) */
} Fetch;

struct _LgPageLoader
{
  LgStore                 *store;     /* (owned) */
  const LgListSource      *source;
  const LgPageLoaderFuncs *funcs;
  gpointer                 list;      /* (unowned) */

  GQueue                   pages;     /* (owned) (element-type Page): the last used one first */
  GArray                  *wanted;    /* (owned) (element-type guint): the last wanted one last */
  GHashTable              *waiting;   /* (owned): the pages that are wanted or on their way */
  GPtrArray               *fetches;   /* (element-type Fetch): those on their way */
  guint                    dispatch_source;
};

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->records);
  g_free (page);
}

static void
fetch_clear (gpointer data)
{
  Fetch *fetch = data;

  g_clear_pointer (&fetch->records, g_ptr_array_unref);
}

static void
fetch_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, fetch_clear);
}

/**
 * lg_page_loader_new:
 * @store: where from
 * @source: what
 * @funcs: what the list tells and learns
 * @list: (unowned): the list, which frees the loader
 */
LgPageLoader *
lg_page_loader_new (LgStore                 *store,
                    const LgListSource      *source,
                    const LgPageLoaderFuncs *funcs,
                    gpointer                 list)
{
  LgPageLoader *self = g_new0 (LgPageLoader, 1);

  self->store = g_object_ref (store);
  self->source = source;
  self->funcs = funcs;
  self->list = list;
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->waiting = g_hash_table_new (NULL, NULL);
  self->fetches = g_ptr_array_new ();

  return self;
}

/* Forgets every page; what is on its way is dropped when it comes. */
void
lg_page_loader_invalidate (LgPageLoader *self)
{
  for (guint i = 0; i < self->fetches->len; i++)
    ((Fetch *) g_ptr_array_index (self->fetches, i))->loader = NULL;
  g_ptr_array_set_size (self->fetches, 0);

  g_queue_clear_full (&self->pages, page_free);
  g_array_set_size (self->wanted, 0);
  g_hash_table_remove_all (self->waiting);
}

void
lg_page_loader_free (LgPageLoader *self)
{
  lg_page_loader_invalidate (self);
  g_clear_handle_id (&self->dispatch_source, g_source_remove);
  g_array_unref (self->wanted);
  g_hash_table_unref (self->waiting);
  g_ptr_array_unref (self->fetches);
  g_object_unref (self->store);
  g_free (self);
}

static void
keep_page (LgPageLoader *self,
           guint         index,
           GPtrArray    *records)
{
  Page *page = g_new0 (Page, 1);

  page->index = index;
  page->records = g_ptr_array_ref (records);
  g_queue_push_head (&self->pages, page);

  if (self->pages.length > LG_PAGE_MAXIMUM)
    page_free (g_queue_pop_tail (&self->pages));
}

static gpointer
fetch_cb (LgDb      *db,
          gpointer   data,
          GError   **error)
{
  Fetch *fetch = data;

  fetch->records = fetch->source->fetch_rows (db, fetch->rows, fetch->n_rows, error);

  return NULL;
}

static void schedule_dispatch (LgPageLoader *self);

static DexFuture *
fetched_cb (DexFuture *future,
            gpointer   data)
{
  Fetch *fetch = data;
  LgPageLoader *self = fetch->loader;
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  g_ptr_array_remove_fast (self->fetches, fetch);
  g_hash_table_remove (self->waiting, GUINT_TO_POINTER (fetch->page));
  if (self->wanted->len > 0)
    schedule_dispatch (self);

  if (fetch->records != NULL)
    {
      keep_page (self, fetch->page, fetch->records);
      self->funcs->loaded (self->list, fetch->page, fetch->records);
    }
  else if (dex_future_get_value (future, &error) == NULL)
    {
      self->funcs->failed (self->list, error);
    }

  return NULL;
}

static void
fetch_page (LgPageLoader *self,
            guint         page)
{
  Fetch *fetch = g_atomic_rc_box_new0 (Fetch);
  DexFuture *future;

  fetch->loader = self;
  fetch->source = self->source;
  fetch->page = page;
  fetch->n_rows = self->funcs->copy_rows (self->list, page, fetch->rows);
  g_ptr_array_add (self->fetches, fetch);

  future = lg_store_read (self->store, fetch_cb, g_atomic_rc_box_acquire (fetch), fetch_unref);
  dex_future_disown (dex_future_finally (future, fetched_cb, fetch, fetch_unref));
}

/* The page that was wanted last is the one that is looked at; those that were scrolled past meanwhile are not read at all. */
static gboolean
dispatch_cb (gpointer data)
{
  LgPageLoader *self = data;

  for (guint i = 0; i < MAX_LOOKS && self->wanted->len > 0 && self->fetches->len < MAX_FETCHES; i++)
    {
      guint page = g_array_index (self->wanted, guint, self->wanted->len - 1);

      g_array_set_size (self->wanted, self->wanted->len - 1);
      if (self->funcs->is_wanted (self->list, page))
        fetch_page (self, page);
      else
        g_hash_table_remove (self->waiting, GUINT_TO_POINTER (page));
    }

  if (self->wanted->len > 0 && self->fetches->len < MAX_FETCHES)
    return G_SOURCE_CONTINUE;

  self->dispatch_source = 0;

  return G_SOURCE_REMOVE;
}

static void
schedule_dispatch (LgPageLoader *self)
{
  if (self->dispatch_source == 0)
    self->dispatch_source = g_idle_add_full (G_PRIORITY_DEFAULT, dispatch_cb, self, NULL);
}

static void
want_page (LgPageLoader *self,
           guint         page)
{
  if (!g_hash_table_add (self->waiting, GUINT_TO_POINTER (page)))
    return;

  g_array_append_val (self->wanted, page);
  schedule_dispatch (self);
}

/**
 * lg_page_loader_get:
 * @self: a loader
 * @page: a page's number
 *
 * Returns: (transfer none) (nullable) (element-type LgRecord): its records;
 *   or NULL, and the list is told when they were read
 */
GPtrArray *
lg_page_loader_get (LgPageLoader *self,
                    guint         page)
{
  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      Page *kept = link->data;

      if (kept->index == page)
        {
          g_queue_unlink (&self->pages, link);
          g_queue_push_head_link (&self->pages, link);
          return kept->records;
        }
    }

  want_page (self, page);

  return NULL;
}

/* Reads a page again that has got further rows since it was read, or since it was to be. */
void
lg_page_loader_renew (LgPageLoader *self,
                      guint         page)
{
  for (guint i = 0; i < self->fetches->len; i++)
    {
      Fetch *fetch = g_ptr_array_index (self->fetches, i);

      if (fetch->page == page)
        {
          fetch->loader = NULL;
          g_ptr_array_remove_index_fast (self->fetches, i);
          g_hash_table_remove (self->waiting, GUINT_TO_POINTER (page));
          break;
        }
    }

  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      if (((Page *) link->data)->index == page)
        {
          page_free (link->data);
          g_queue_delete_link (&self->pages, link);
          break;
        }
    }

  want_page (self, page);
}
