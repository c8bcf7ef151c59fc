/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An object of a part, and where the widget that owns the part keeps it. */
typedef struct
{
  const char *id;
  gsize       offset;
} LgPartChild;

/* A function that the signals of a part call with the widget that owns it. */
typedef struct
{
  const char *name;
  GCallback   function;
} LgPartCallback;

#define LG_PART_CHILD(Type, name) { #name, G_STRUCT_OFFSET (Type, name) }
#define LG_PART_CALLBACK(name)    { #name, G_CALLBACK (name) }

GtkWidget *lg_part_build (GtkWidget            *owner,
                          const char           *resource,
                          const LgPartChild    *children,
                          const LgPartCallback *callbacks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
