/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-list.h"

/**
 * lg_list_take:
 * @records: (transfer full) (nullable) (element-type GObject): records as a table lists them
 * @type: their type
 *
 * Makes of an array an object, which a future can carry.
 *
 * Returns: (transfer full) (nullable): the records as a list model, NULL for NULL
 */
GListModel *
lg_list_take (GPtrArray *records,
              GType      type)
{
  GListStore *list;

  if (records == NULL)
    return NULL;

  list = g_list_store_new (type);
  g_list_store_splice (list, 0, 0, records->pdata, records->len);
  g_ptr_array_unref (records);

  return G_LIST_MODEL (list);
}
