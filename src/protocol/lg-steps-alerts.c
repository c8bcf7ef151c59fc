/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Steps 9 and 10: an email to the security director, an SMS to the rapid response team. Both go into the outbox. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert-table.h"
#include "lg-contact-table.h"
#include "lg-hash.h"
#include "lg-protocol-query.h"
#include "lg-report-words.h"
#include "lg-settings.h"
#include "lg-step-private.h"
#include "lg-text.h"

/* Who is told how. */
typedef struct
{
  const char     *rule;
  LgAlertChannel  channel;
  LgContactRole   role;
  const char     *nobody;   /* translatable */
  const char     *nothing;  /* translatable */
} AlertRule;

static const AlertRule email = {
  .rule = "protocol.9",
  .channel = LG_ALERT_CHANNEL_EMAIL,
  .role = LG_CONTACT_ROLE_SECURITY_DIRECTOR,
  .nobody = N_("No security director with an email address is among the contacts"),
  .nothing = N_("The outbox has a message to management about every recent breach"),
};

static const AlertRule sms = {
  .rule = "protocol.10",
  .channel = LG_ALERT_CHANNEL_SMS,
  .role = LG_CONTACT_ROLE_RAPID_RESPONSE,
  .nobody = N_("No member of the rapid response team with a phone number is among the contacts"),
  .nothing = N_("The outbox has a message to the rapid response team about every recent breach"),
};

static const char *
address_of (LgContact      *contact,
            LgAlertChannel  channel)
{
  return channel == LG_ALERT_CHANNEL_EMAIL ? contact->email : contact->phone;
}

/* One incident as a line of text, short enough for an SMS. */
static char *
summarize (LgIncident *incident)
{
  g_autofree char *when = lg_step_describe_time (incident);
  const char *severity = lg_report_words_severity (incident->severity);

  if (incident->place == NULL)
    /* Translators: an incident's number, title and severity, the site, and when it was */
    return g_strdup_printf (_("%1$s: %2$s, severity “%3$s” (%4$s), %5$s"), incident->number, incident->title, severity,
                            incident->site, when);

  /* Translators: an incident's number, title and severity, the site and the place there, and when it was */
  return g_strdup_printf (_("%1$s: %2$s, severity “%3$s” (%4$s, %5$s), %6$s"), incident->number, incident->title, severity,
                          incident->site, incident->place, when);
}

static char *
write_email (LgIncident *incident)
{
  g_autofree char *line = summarize (incident);
  g_autofree char *loss = lg_step_describe_loss (incident);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", line);
  if (incident->description != NULL)
    g_string_append_printf (text, "%s\n\n", incident->description);
  g_string_append_printf (text, _("Net loss so far, at cost: %s\n"), loss);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static LgAlert *
make_alert (const AlertRule *rule,
            LgContact       *contact)
{
  LgAlert *alert = g_object_new (LG_TYPE_ALERT, NULL);

  alert->channel = rule->channel;
  alert->contact_row = LG_RECORD (contact)->row;
  alert->recipient = g_strdup (address_of (contact, rule->channel));
  alert->urgency = LG_ALERT_URGENCY_HIGHEST;
  alert->rule = g_strdup (rule->rule);

  return alert;
}

static gboolean
queue (LgStep   *step,
       LgAlert  *alert,
       GError  **error)
{
  gboolean queued;

  if (!lg_alerts_queue (step->db, alert, &queued, error))
    return FALSE;
  if (queued)
    lg_step_note_written (step, alert);

  return TRUE;
}

static gboolean
alert_one (LgStep           *step,
           const AlertRule  *rule,
           LgIncident       *incident,
           LgContact        *contact,
           GError          **error)
{
  g_autoptr (LgAlert) alert = make_alert (rule, contact);

  alert->incident_row = LG_RECORD (incident)->row;
  alert->dedupe = g_strdup_printf ("%s:%s:%s", rule->rule, LG_RECORD (incident)->id, LG_RECORD (contact)->id);
  alert->reason = g_strdup_printf (_("Incident %1$s is new and its severity is “%2$s”"), incident->number,
                                   lg_report_words_severity (incident->severity));
  if (rule->channel == LG_ALERT_CHANNEL_EMAIL)
    {
      alert->subject = g_strdup_printf (_("Security breach %s: %s"), incident->number, incident->title);
      g_strdelimit (alert->subject, "\n\t", ' ');
      alert->body = write_email (incident);
    }
  else
    {
      alert->body = summarize (incident);
    }

  return queue (step, alert, error);
}

/* The contacts that are there for the incident's site. */
static gboolean
alert_incident (LgStep           *step,
                const AlertRule  *rule,
                LgIncident       *incident,
                guint            *n_contacts,
                GError          **error)
{
  g_autoptr (GPtrArray) contacts = lg_contacts_list (step->db, rule->role, incident->site_row, error);

  if (contacts == NULL)
    return FALSE;

  lg_step_note_read (step, incident);
  for (guint i = 0; i < contacts->len; i++)
    {
      LgContact *contact = g_ptr_array_index (contacts, i);

      if (address_of (contact, rule->channel) == NULL)
        continue;
      (*n_contacts)++;
      if (!alert_one (step, rule, incident, contact, error))
        return FALSE;
    }

  return TRUE;
}

static char *
summary_body (LgStep    *step,
              GPtrArray *incidents)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < incidents->len; i++)
    {
      g_autofree char *line = summarize (g_ptr_array_index (incidents, i));

      g_string_append_printf (text, "%s\n", line);
      lg_step_note_read (step, g_ptr_array_index (incidents, i));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The same incidents make the same summary, however often the step runs. */
static char *
summary_key (const AlertRule *rule,
             GPtrArray       *incidents,
             LgContact       *contact)
{
  g_autoptr (LgHash) hash = lg_hash_new ();
  guint8 digest[LG_HASH_BYTES];
  g_autofree char *hex = NULL;

  for (guint i = 0; i < incidents->len; i++)
    {
      const char *id = LG_RECORD (g_ptr_array_index (incidents, i))->id;

      lg_hash_update (hash, id, strlen (id));
    }
  lg_hash_finish (hash, digest);
  hex = lg_hash_to_hex (digest);

  return g_strdup_printf ("%s:summary:%s:%s", rule->rule, hex, LG_RECORD (contact)->id);
}

static gboolean
queue_summary (LgStep           *step,
               const AlertRule  *rule,
               GPtrArray        *incidents,
               LgContact        *contact,
               const char       *body,
               GError          **error)
{
  g_autoptr (LgAlert) alert = make_alert (rule, contact);

  alert->dedupe = summary_key (rule, incidents, contact);
  alert->subject = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u security breach", "%u security breaches",
                                                 incidents->len), incidents->len);
  alert->reason = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u incident is new and severe",
                                                "%u incidents are new and severe", incidents->len), incidents->len);
  alert->body = rule->channel == LG_ALERT_CHANNEL_EMAIL ? g_strdup (body) : g_strdup (alert->subject);
  if (!queue (step, alert, error))
    return FALSE;

  for (guint i = 0; LG_RECORD (alert)->row != 0 && i < incidents->len; i++)
    {
      if (!lg_protocol_cover_by_alert (step->db, LG_RECORD (alert)->row, LG_RECORD (g_ptr_array_index (incidents, i))->row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
alert_summary (LgStep           *step,
               const AlertRule  *rule,
               GPtrArray        *incidents,
               guint            *n_contacts,
               GError          **error)
{
  g_autoptr (GPtrArray) contacts = lg_contacts_list (step->db, rule->role, 0, error);
  g_autofree char *body = contacts != NULL ? summary_body (step, incidents) : NULL;

  if (body == NULL)
    return FALSE;

  for (guint i = 0; i < contacts->len; i++)
    {
      LgContact *contact = g_ptr_array_index (contacts, i);

      if (address_of (contact, rule->channel) == NULL)
        continue;
      (*n_contacts)++;
      if (!queue_summary (step, rule, incidents, contact, body, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
alert_all (LgStep           *step,
           const AlertRule  *rule,
           GPtrArray        *incidents,
           guint            *n_contacts,
           GError          **error)
{
  gint64 most;

  if (!lg_settings_get_int (step->db, "rule.summary_above", &most, error))
    return FALSE;

  if (incidents->len > most)
    return alert_summary (step, rule, incidents, n_contacts, error);

  for (guint i = 0; i < incidents->len; i++)
    {
      if (!alert_incident (step, rule, g_ptr_array_index (incidents, i), n_contacts, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
notify (LgStep           *step,
        const AlertRule  *rule,
        GError          **error)
{
  g_autoptr (GPtrArray) breaches = lg_step_list_breaches (step, error);
  g_autoptr (GPtrArray) lacking = breaches != NULL ? lg_step_list_without (step, breaches, rule->rule, TRUE, error) : NULL;
  guint n_contacts = 0;

  if (lacking == NULL || !alert_all (step, rule, lacking, &n_contacts, error))
    return FALSE;

  if (lacking->len > 0 && n_contacts == 0)
    return lg_step_skip (step, "%s", _(rule->nobody));
  if (step->written->len == 0)
    return lg_step_skip (step, "%s", breaches->len > 0 ? _(rule->nothing) : _("There is no recent breach"));

  return lg_step_done (step, g_dngettext (GETTEXT_PACKAGE, "%u message queued in the outbox", "%u messages queued in the outbox",
                                          step->written->len),
                       step->written->len);
}

/* Nobody is woken for the incident of the run where it is less than a breach. */
static gboolean
notify_of_breach (LgStep           *step,
                  const AlertRule  *rule,
                  GError          **error)
{
  LgSeverity least;

  if (step->incident == NULL)
    return notify (step, rule, error);
  if (!lg_step_get_breach_severity (step, &least, error))
    return FALSE;
  if (step->incident->severity >= (int) least)
    return notify (step, rule, error);

  /* Translators: two severities */
  return lg_step_skip (step, _("The severity of the incident is “%1$s”, and a breach begins at “%2$s”"),
                       lg_report_words_severity (step->incident->severity), lg_report_words_severity (least));
}

/* Step 9: an urgent email to the security director. */
gboolean
lg_step_notify_management (LgStep  *step,
                           GError **error)
{
  return notify_of_breach (step, &email, error);
}

/* Step 10: an SMS to the rapid response team. */
gboolean
lg_step_alert_response (LgStep  *step,
                        GError **error)
{
  return notify_of_breach (step, &sms, error);
}
