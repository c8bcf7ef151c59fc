/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-table.h"
#include "lg-similar-findings.h"
#include "lg-similar-query.h"

/* A candidate with its score, before its record is read. */
typedef struct
{
  const LgSimilarCandidate *candidate;
  guint                     traits;
  double                    score;
} Match;

static const struct
{
  const char *name;
  const char *words;
} traits[LG_N_SIMILAR_TRAITS] = {
  [LG_SIMILAR_SITE] = { "site", N_("Same site") },
  [LG_SIMILAR_PLACE] = { "place", N_("Same place") },
  [LG_SIMILAR_KIND] = { "kind", N_("Same kind") },
  [LG_SIMILAR_METHOD] = { "method", N_("Same method") },
  [LG_SIMILAR_SKU] = { "sku", N_("Same SKU") },
  [LG_SIMILAR_HOUR] = { "hour", N_("Around the same hour of the day") },
};

static void
finding_free (gpointer data)
{
  LgSimilarFinding *finding = data;

  g_clear_object (&finding->incident);
  g_free (finding->sku);
  g_free (finding);
}

/* A place is one of a site: “Electronics” of another shop is another. */
static guint
find_traits (LgIncident               *incident,
             const LgSimilarCandidate *candidate)
{
  guint found = 0;

  if (candidate->site)
    found |= 1u << LG_SIMILAR_SITE;
  if (candidate->site && candidate->place)
    found |= 1u << LG_SIMILAR_PLACE;
  if (candidate->kind)
    found |= 1u << LG_SIMILAR_KIND;
  if (candidate->method)
    found |= 1u << LG_SIMILAR_METHOD;
  if (candidate->sku != NULL)
    found |= 1u << LG_SIMILAR_SKU;
  if (candidate->hour >= 0 && incident->local_hour != LG_UNKNOWN &&
      lg_similarity_hours_meet (candidate->hour, (int) incident->local_hour))
    found |= 1u << LG_SIMILAR_HOUR;

  return found;
}

static void
weigh (const LgSimilarCounts *counts,
       double                 weights[LG_N_SIMILAR_TRAITS])
{
  weights[LG_SIMILAR_SITE] = lg_similarity_weigh (counts->site, counts->all);
  weights[LG_SIMILAR_PLACE] = lg_similarity_weigh (counts->place, counts->all);
  weights[LG_SIMILAR_KIND] = lg_similarity_weigh (counts->kind, counts->all);
  weights[LG_SIMILAR_METHOD] = lg_similarity_weigh (counts->method, counts->all);
  weights[LG_SIMILAR_SKU] = lg_similarity_weigh (counts->sku, counts->all);
  weights[LG_SIMILAR_HOUR] = lg_similarity_weigh (counts->hour, counts->all);
}

/* The best first; of equals, the one that is older in the store, so that the order is always the same. */
static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *left = a;
  const Match *right = b;

  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;

  return (left->candidate->row > right->candidate->row) - (left->candidate->row < right->candidate->row);
}

static GArray *
rank (LgIncident   *incident,
      GArray       *candidates,
      const double  weights[LG_N_SIMILAR_TRAITS])
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  for (guint i = 0; i < candidates->len; i++)
    {
      const LgSimilarCandidate *candidate = &g_array_index (candidates, LgSimilarCandidate, i);
      Match match = { .candidate = candidate, .traits = find_traits (incident, candidate) };

      match.score = lg_similarity_score (match.traits, weights, candidate->occurred_at - incident->occurred_at);
      if (lg_similarity_is_enough (match.traits) && match.score > 0.0)
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);

  return matches;
}

static LgSimilarFinding *
read_finding (LgDb         *db,
              const Match  *match,
              GError      **error)
{
  LgIncident *incident = lg_incidents_get (db, match->candidate->row, error);
  LgSimilarFinding *finding;

  if (incident == NULL)
    return NULL;

  finding = g_new0 (LgSimilarFinding, 1);
  finding->incident = incident;
  finding->traits = match->traits;
  finding->sku = g_strdup (match->candidate->sku);
  finding->score = match->score;

  return finding;
}

/**
 * lg_similar_findings_new:
 * @db: a connection
 * @incident: an incident, with its lines
 * @limit: how many at most
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgSimilarFinding): the incidents that have the most, and the rarest, in common
 *   with it, the most alike first; at least two things each
 */
GPtrArray *
lg_similar_findings_new (LgDb        *db,
                         LgIncident  *incident,
                         guint        limit,
                         GError     **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (finding_free);
  g_autoptr (GArray) candidates = lg_similar_list_candidates (db, incident, error);
  g_autoptr (GArray) matches = NULL;
  double weights[LG_N_SIMILAR_TRAITS];
  LgSimilarCounts counts = { 0 };

  if (candidates == NULL || !lg_similar_count (db, incident, &counts, error))
    return NULL;

  weigh (&counts, weights);
  matches = rank (incident, candidates, weights);
  for (guint i = 0; i < MIN (matches->len, limit); i++)
    {
      LgSimilarFinding *finding = read_finding (db, &g_array_index (matches, Match, i), error);

      if (finding == NULL)
        return NULL;
      g_ptr_array_add (findings, finding);
    }

  return g_steal_pointer (&findings);
}

/**
 * lg_similar_finding_explain:
 * @self: a finding
 *
 * Returns: (transfer full): why it is one, in words
 */
char *
lg_similar_finding_explain (const LgSimilarFinding *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) reasons = NULL;

  for (guint i = 0; i < LG_N_SIMILAR_TRAITS; i++)
    {
      if (!(self->traits & 1u << i))
        continue;
      if (i == LG_SIMILAR_SKU)
        /* Translators: the number of an article */
        g_strv_builder_take (builder, g_strdup_printf (_("Same SKU %s"), self->sku));
      else
        g_strv_builder_add (builder, _(traits[i].words));
    }
  reasons = g_strv_builder_end (builder);

  return g_strjoinv (" · ", reasons);
}

/* As programs are told. */
const char *
lg_similar_trait_name (LgSimilarTrait trait)
{
  return traits[trait].name;
}
