/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-words.h"

typedef struct
{
  const char *name;
  const char *word;
} Word;

/* The enumerated values of all records, as people call them. */
static const Word words[] = {
  { "minor", N_("minor") },
  { "low", N_("low") },
  { "medium", N_("medium") },
  { "high", N_("high") },
  { "critical", N_("critical") },
  { "guarded", N_("guarded") },
  { "elevated", N_("elevated") },
  { "severe", N_("severe") },

  { "new", N_("new") },
  { "investigating", N_("investigating") },
  { "on_hold", N_("on hold") },
  { "resolved", N_("resolved") },
  { "archived", N_("archived") },

  { "unfounded", N_("unfounded") },
  { "process_error", N_("process error") },
  { "recovered", N_("recovered") },
  { "apprehended", N_("apprehended") },
  { "referred_to_police", N_("referred to police") },
  { "prosecuted", N_("prosecuted") },
  { "civil_recovery", N_("civil recovery") },
  { "unsolved", N_("unsolved") },
  { "not_recorded", N_("not recorded") },

  { "external_theft", N_("external theft") },
  { "organised_retail_crime", N_("organised retail crime") },
  { "internal_theft", N_("internal theft") },
  { "robbery", N_("robbery") },
  { "burglary", N_("burglary") },
  { "fraud", N_("fraud") },
  { "vandalism", N_("vandalism") },
  { "safety", N_("safety") },
  { "other", N_("other") },

  { "in_service", N_("in service") },
  { "under_investigation", N_("under investigation") },
  { "lost_stolen", N_("lost/stolen") },
  { "retired", N_("retired") },

  { "patrol", N_("patrol") },
  { "cctv_review", N_("CCTV review") },
  { "equipment_audit", N_("equipment audit") },
  { "follow_up", N_("follow-up") },
  { "to_do", N_("to do") },
  { "in_progress", N_("in progress") },
  { "review", N_("review") },
  { "done", N_("done") },
  { "cancelled", N_("cancelled") },

  { "subject", N_("subject") },
  { "witness", N_("witness") },
  { "victim", N_("victim") },
  { "employee", N_("employee") },
  { "officer", N_("officer") },

  { "security_director", N_("Security Director") },
  { "rapid_response", N_("rapid response") },
  { "loss_prevention_officer", N_("Loss Prevention Officer") },
  { "security_team", N_("security team") },
  { "stakeholder", N_("stakeholder") },

  { "email", N_("email") },
  { "sms", N_("SMS") },
  { "webhook", N_("webhook") },
  { "desktop", N_("desktop") },
  { "queued", N_("queued") },
  { "sending", N_("sending") },
  { "sent", N_("sent") },
  { "delivered", N_("delivered") },
  { "undelivered", N_("undelivered") },
  { "failed", N_("failed") },
  { "acknowledged", N_("acknowledged") },

  { "pending", N_("pending") },
  { "skipped", N_("skipped") },
  { "running", N_("running") },
  { "never_run", N_("never run yet") },

  { "ok", N_("well") },
  { "black", N_("black") },
  { "frozen", N_("frozen") },
  { "blurred", N_("blurred") },
  { "unreachable", N_("unreachable") },
  { "wrong_password", N_("wrong password") },
  { "untrusted", N_("not trusted") },
  { "no_stream", N_("no such stream") },
  { "not_a_stream", N_("not a stream") },
  { "no_video", N_("no video") },
  { "no_decoder", N_("cannot be decoded") },
  { "damaged", N_("damaged") },
  { "timed_out", N_("timed out") },

  { "inside", N_("inside") },
  { "outside", N_("outside") },
  { "unknown", N_("unknown") },
  { "net_sales", N_("net sales") },
  { "recorded_inventory", N_("recorded inventory") },
  { "day", N_("day") },
  { "week", N_("week") },
  { "entry", N_("entry") },
  { "exit", N_("exit") },
};

/**
 * lg_cli_word:
 * @name: an enumerated value in snake_case, or a kind as somebody wrote it
 *
 * Returns: (transfer full): what people call it
 */
char *
lg_cli_word (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].name, name))
        return g_strdup (_(words[i].word));
    }

  /* The steps of the protocol are marked for translation where they stand. */
  return g_strdup (*name != '\0' ? _(name) : name);
}
