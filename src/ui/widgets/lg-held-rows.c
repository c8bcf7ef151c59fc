/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-held-rows.h"

static guint
get_position (GPtrArray *held,
              guint      index)
{
  return lg_paged_item_get_position (g_ptr_array_index (held, index));
}

/* Where the longest run of rows ends. */
guint
lg_held_rows_find_end (LgPagedList *list)
{
  g_autoptr (GPtrArray) held = lg_paged_list_ref_held (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)));
  guint longest = 0;
  guint end = 0;

  /* The last one comes first. */
  for (guint i = 0, last = 0; i < held->len; i++)
    {
      if (get_position (held, last) - get_position (held, i) != i - last)
        last = i;
      if (i - last + 1 > longest)
        {
          longest = i - last + 1;
          end = get_position (held, last) + 1;
        }
    }

  return end;
}

/**
 * lg_held_rows_take:
 * @list: a list
 * @end: where to end
 * @n_most: how many rows at most
 * @rows: (element-type LgPagedItem): where to put the rows right above @end, the last one first
 *
 * Returns: how many were taken: those without a gap between, and not among @rows already
 */
guint
lg_held_rows_take (LgPagedList *list,
                   guint        end,
                   guint        n_most,
                   GPtrArray   *rows)
{
  guint begin = end > n_most ? end - n_most : 0;
  g_autoptr (GPtrArray) held = lg_paged_list_ref_held (list, begin, end - begin);
  guint n_taken = 0;

  for (guint i = 0; i < held->len; i++)
    {
      LgPagedItem *item = g_ptr_array_index (held, i);

      /* One that went may have been there. */
      if (g_ptr_array_find (rows, item, NULL))
        continue;
      if (lg_paged_item_get_position (item) + 1 + n_taken != end)
        break;
      g_ptr_array_add (rows, g_object_ref (item));
      n_taken++;
    }

  return n_taken;
}
