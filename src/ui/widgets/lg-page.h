/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_PAGE (lg_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (LgPage, lg_page, LG, PAGE, AdwBin)

/**
 * LgPageClass:
 * @make: (nullable): makes a part of what the page consists of, and returns whether there are more, each of them in a
 *   turn of the main loop of its own; nothing else is called before. A page without it is made with its instance
 * @reload: shows what the store holds now; called when the page is first seen, and
 *   while it is seen after the store changed
 * @start_search: (nullable): opens the page's search; a page without one leaves it out
 * @show_record: (nullable): shows the record of an id, of the type that the window's
 *   table names for the page
 * @reveal_record: (nullable): shows where that record is among the others, as it was just made; says so where a filter
 *   leaves it out
 *
 * A page of the window, with a header bar of its own.
 */
struct _LgPageClass
{
  AdwBinClass parent_class;

  gboolean (*make)         (LgPage *self);
  void     (*reload)       (LgPage *self);
  void     (*start_search) (LgPage *self);
  void     (*show_record)  (LgPage     *self,
                            const char *id);
  void     (*reveal_record) (LgPage     *self,
                             const char *id);
};

LgStore  *lg_page_get_store    (LgPage *self);
gboolean  lg_page_can_search   (LgPage *self);
void      lg_page_start_search (LgPage *self);
void      lg_page_show_record  (LgPage     *self,
                                const char *id);
void      lg_page_reveal_record (LgPage     *self,
                                 const char *id);

G_END_DECLS
