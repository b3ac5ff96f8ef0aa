using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Domain.Deals.Risk;

/// <summary>
/// Judges a deal's facts by rules and parts. Pure. A risk takes its loss from its part, never more than the part has; a rule whose facts are missing
/// takes nothing and lowers the confidence instead, so that a deal nobody knows is not a bad one but an unknown one.
/// </summary>
/// <param name="rules">The organisation's, or <see cref="RiskRules.Defaults"/>.</param>
/// <param name="parts">The organisation's, or <see cref="RiskRules.Parts"/>.</param>
public sealed class RiskEngine(IReadOnlyList<RiskRule> rules, IReadOnlyList<HealthPart> parts)
{
    private const int BestLetter = 3;

    /// <summary>With the defaults.</summary>
    public RiskEngine()
        : this(RiskRules.Defaults, RiskRules.Parts)
    {
    }

    /// <summary>Risks and health.</summary>
    public DealHealth Judge(DealFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var checks = rules
            .Where(x => x.Enabled && RiskChecks.All.ContainsKey(x.Key))
            .Select(x => (Rule: x, Evidence: RiskChecks.All[x.Key](facts, new RiskLimits(x))))
            .ToDictionary(x => x.Rule.Key);
        var total = parts.Sum(x => x.Weight);
        List<HealthPartScore> scores =
        [
            .. parts.Select(part => part.Key == HealthPart.Qualification
                ? Qualification(part, 100 * part.Weight / total, facts.Letters)
                : Score(part, 100 * part.Weight / total, [.. part.Risks.Where(checks.ContainsKey).Select(x => checks[x])])),
        ];
        return new DealHealth(
            scores.Sum(x => x.Points),
            scores.Sum(x => x.Known * x.Most) / 100,
            scores,
            [
                .. checks.Values.Where(x => x.Evidence is { Count: > 0 })
                    .Select(x => new DealRisk(x.Rule.Key, x.Rule.Severity, x.Evidence!, x.Rule.Mitigation))
                    .OrderByDescending(x => x.Severity).ThenBy(x => x.Key, StringComparer.Ordinal),
            ]);
    }

    private static HealthPartScore Score(HealthPart part, double most, IReadOnlyList<(RiskRule Rule, IReadOnlyList<RiskEvidence>? Evidence)> checks)
    {
        var hits = checks.Where(x => x.Evidence is { Count: > 0 }).ToList();
        var loss = Math.Min(1, hits.Sum(x => Math.Clamp(x.Rule.Loss, 0, 1)));
        var known = checks.Count == 0 ? 0 : (double)checks.Count(x => x.Evidence is not null) / checks.Count;
        return new HealthPartScore(part, most * (1 - loss), most, known, [.. hits.Select(x => x.Rule.Key)]);
    }

    /// <summary>Letters that nobody knows are known to be unknown: their questions are open, which is a fact about the deal.</summary>
    private static HealthPartScore Qualification(HealthPart part, double most, IReadOnlyList<LetterAssessment>? letters) =>
        letters is not { Count: > 0 }
            ? new HealthPartScore(part, most, most, 0, [])
            : new HealthPartScore(part, most * letters.Sum(x => x.Score) / (BestLetter * letters.Count), most, 1, []);
}
