/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-signatures.h"

#define HEIGHT      44.0  /* of a line to sign on, with room for a hand */
#define GAP         14.0
#define LABEL_SPACE 3.0   /* below the rule */

/* What is written under the rules, and how much of the width each takes. */
static const struct
{
  const char *label;
  double      share;
} blanks[] = {
  { N_("Name"), 0.29 },
  { N_("Signature"), 0.31 },
  { N_("Place and date"), 0.22 },
};

#define N_BLANKS G_N_ELEMENTS (blanks)

typedef struct
{
  PangoLayout *role;              /* (owned) */
  PangoLayout *labels[N_BLANKS];  /* (owned) */
} Signature;

static void
signature_free (gpointer data)
{
  Signature *signature = data;

  g_object_unref (signature->role);
  for (gsize i = 0; i < N_BLANKS; i++)
    g_object_unref (signature->labels[i]);
  g_free (signature);
}

static void
draw_signature (LgReportBox *box,
                cairo_t     *cr,
                double       x,
                double       y,
                double       width)
{
  const Signature *signature = box->content;
  double rule = y + HEIGHT - 14.0;
  double left = x + width * 0.18;

  lg_report_text_draw (signature->role, cr, x, rule - lg_report_text_height (signature->role), &lg_report_ink);
  for (gsize i = 0; i < N_BLANKS; i++)
    {
      double room = width * blanks[i].share;

      lg_report_draw_rule (cr, left, rule, i + 1 < N_BLANKS ? room - GAP : room, 0.6, &lg_report_muted);
      lg_report_text_draw (signature->labels[i], cr, left, rule + LABEL_SPACE, &lg_report_muted);
      left += room;
    }
}

/**
 * lg_report_signatures_add:
 * @layout: a layout
 * @roles: (array zero-terminated=1): who signs, translated
 *
 * Adds a line for each to sign on; all of them stand together.
 */
void
lg_report_signatures_add (LgReportLayout     *layout,
                          const char * const *roles)
{
  for (gsize i = 0; roles[i] != NULL; i++)
    {
      Signature *signature = g_new0 (Signature, 1);
      LgReportBox *box;

      signature->role = lg_report_text_layout (layout->context, LG_REPORT_FONT_TABLE, roles[i]);
      lg_report_text_fit (signature->role, layout->width * 0.18 - GAP, 2);
      for (gsize j = 0; j < N_BLANKS; j++)
        signature->labels[j] = lg_report_text_layout (layout->context, LG_REPORT_FONT_SMALL, _(blanks[j].label));
      box = lg_report_layout_add (layout, lg_report_box_new (draw_signature, HEIGHT, signature, signature_free), 0.0);
      box->keep_with_next = roles[i + 1] != NULL;
    }
}
