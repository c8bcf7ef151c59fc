/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-detail-group.h"
#include "lg-money.h"
#include "lg-severity-label.h"
#include "lg-threat-card.h"
#include "lg-words.h"

#define MAX_CONTRIBUTORS 3

/**
 * LgThreatCard:
 *
 * How bad it is: the threat level with its score, its working and the
 * incidents that make it, and the risk level beside it.
 */
struct _LgThreatCard
{
  AdwBin           parent_instance;

  LgSeverityLabel *level;
  GtkLabel        *score;
  GtkLabel        *working;
  LgDetailGroup   *contributors;
  LgSeverityLabel *risk;
  GtkLabel        *risk_working;
};

G_DEFINE_FINAL_TYPE (LgThreatCard, lg_threat_card, ADW_TYPE_BIN)

static void
append_term (GString    *text,
             LgOverview *overview,
             int         severity)
{
  const int i = severity - LG_SEVERITY_MINOR;
  g_autofree char *count = lg_amount_format (overview->figures->active[i], 0);
  g_autofree char *weight = lg_amount_format (overview->threat_rules.weights[i], 0);

  if (overview->figures->active[i] == 0)
    return;

  if (text->len > 0)
    g_string_append (text, " + ");

  /* Translators: a count of incidents, their severity, and what one of them weighs: 2 High × 8 */
  g_string_append_printf (text, _("%s %s × %s"), count, lg_words_severity (severity), weight);
}

static char *
format_working (LgOverview *overview)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *score = lg_amount_format (overview->threat.score, 0);

  for (int severity = LG_SEVERITY_CRITICAL; severity >= LG_SEVERITY_MINOR; severity--)
    append_term (text, overview, severity);

  if (text->len == 0)
    return g_strdup (_("No active incidents"));

  g_string_append_printf (text, " = %s", score);
  if (overview->threat.level != overview->threat.level_by_score)
    g_string_append_printf (text, _(". One critical incident means at least %s."),
                            lg_words_threat (overview->threat_rules.critical_floor));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_contributor (LgThreatCard *self,
                 LgOverview   *overview,
                 LgIncident   *incident)
{
  g_autofree char *weight = lg_words_signed ((int) overview->threat_rules.weights[incident->severity - LG_SEVERITY_MINOR]);
  LgDetailRow *row = lg_detail_group_add_figure (self->contributors, incident->title, NULL, weight);
  GtkWidget *label = lg_severity_label_new ();

  lg_severity_label_set_icon_only (LG_SEVERITY_LABEL (label), TRUE);
  lg_severity_label_set_severity (LG_SEVERITY_LABEL (label), incident->severity);
  lg_detail_row_set_prefix (row, label);
  lg_detail_row_set_one_line (row);
  lg_detail_row_set_action (row, "win.show-record", g_variant_new ("(ss)", "incident", LG_RECORD (incident)->id));
}

static void
show_contributors (LgThreatCard *self,
                   LgOverview   *overview)
{
  GPtrArray *contributors = overview->figures->contributors;

  lg_detail_group_clear (self->contributors);
  for (guint i = 0; i < MIN (contributors->len, MAX_CONTRIBUTORS); i++)
    add_contributor (self, overview, g_ptr_array_index (contributors, i));
}

static void
show_risk (LgThreatCard *self,
           LgOverview   *overview)
{
  LgIncident *riskiest = overview->figures->riskiest;
  g_autofree char *working = NULL;

  if (riskiest != NULL)
    working = g_strdup_printf (_("%d × %d = %d, by %s"), (int) riskiest->likelihood, (int) riskiest->impact,
                               (int) (riskiest->likelihood * riskiest->impact), riskiest->title);

  lg_severity_label_set_risk (self->risk, overview->risk);
  gtk_label_set_label (self->risk_working, working != NULL ? working : _("No open risk"));
}

static void
lg_threat_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_THREAT_CARD);

  G_OBJECT_CLASS (lg_threat_card_parent_class)->dispose (object);
}

static void
lg_threat_card_class_init (LgThreatCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_threat_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/overview/lg-threat-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LgThreatCard, level);
  gtk_widget_class_bind_template_child (widget_class, LgThreatCard, score);
  gtk_widget_class_bind_template_child (widget_class, LgThreatCard, working);
  gtk_widget_class_bind_template_child (widget_class, LgThreatCard, contributors);
  gtk_widget_class_bind_template_child (widget_class, LgThreatCard, risk);
  gtk_widget_class_bind_template_child (widget_class, LgThreatCard, risk_working);
}

static void
lg_threat_card_init (LgThreatCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lg_detail_group_set_name (self->contributors, _("Incidents Behind the Level"));
}

void
lg_threat_card_set_overview (LgThreatCard *self,
                             LgOverview   *overview)
{
  g_autofree char *score = lg_amount_format (overview->threat.score, 0);
  g_autofree char *working = format_working (overview);

  g_return_if_fail (LG_IS_THREAT_CARD (self));

  lg_severity_label_set_threat (self->level, overview->threat.level);
  gtk_label_set_label (self->score, score);
  gtk_label_set_label (self->working, working);
  show_contributors (self, overview);
  show_risk (self, overview);
}
