using RevOps.Domain.Leads.Icp.Profiles;

namespace RevOps.Domain.Leads.Icp.Scoring;

/// <summary>A criterion that speaks differently in another version.</summary>
/// <param name="Label">The criterion or exclusion.</param>
/// <param name="Before">What it said and gave; null where the version had none.</param>
/// <param name="After">What it says and gives.</param>
public sealed record CriterionChange(string Label, string? Before, string? After);

/// <summary>A lead under two versions.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Before">Its fit before.</param>
/// <param name="After">Its fit after.</param>
/// <param name="Why">The criteria that changed, largest change of points first.</param>
public sealed record LeadMove(string LeadId, LeadFit Before, LeadFit After, IReadOnlyList<CriterionChange> Why)
{
    /// <summary>True where the band differs.</summary>
    public bool ChangesBand => Before.Band != After.Band;
}

/// <summary>What a draft would change.</summary>
/// <param name="Leads">Leads looked at.</param>
/// <param name="Moves">Leads whose band changes.</param>
/// <param name="Bands">Leads in each band before and after.</param>
public sealed record ProfileComparison(int Leads, IReadOnlyList<LeadMove> Moves, IReadOnlyDictionary<FitBand, (int Before, int After)> Bands);

/// <summary>Replays a draft over stored leads.</summary>
public static class CompareProfiles
{
    /// <summary>Scores every lead under both versions.</summary>
    public static ProfileComparison Over(IEnumerable<LeadFacts> leads, IcpProfile before, IcpProfile after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var all = leads.Select(x => Move(x.Id, ScoreFit.Of(x, before), ScoreFit.Of(x, after))).ToList();
        var bands = Enum.GetValues<FitBand>().ToDictionary(x => x, x => (all.Count(y => y.Before.Band == x), all.Count(y => y.After.Band == x)));
        return new(all.Count, [.. all.Where(x => x.ChangesBand)], bands);
    }

    private static LeadMove Move(string id, LeadFit before, LeadFit after)
    {
        var (old, now) = (before.Criteria.ToDictionary(x => x.Criterion.Id), after.Criteria.ToDictionary(x => x.Criterion.Id));
        var criteria = old.Keys.Union(now.Keys)
            .Select(x => (Old: old.GetValueOrDefault(x), Now: now.GetValueOrDefault(x)))
            .Where(x => x.Old?.Answer != x.Now?.Answer || Math.Abs((x.Old?.Points ?? 0) - (x.Now?.Points ?? 0)) > 0.05)
            .OrderByDescending(x => Math.Abs((x.Old?.Points ?? 0) - (x.Now?.Points ?? 0))).ThenBy(x => (x.Now ?? x.Old)!.Criterion.Id, StringComparer.Ordinal)
            .Select(x => new CriterionChange((x.Now ?? x.Old)!.Criterion.Label, Say(x.Old), Say(x.Now)));
        return new(id, before, after, [.. Exclusions(before, after), .. criteria]);
    }

    private static IEnumerable<CriterionChange> Exclusions(LeadFit before, LeadFit after)
    {
        var (old, now) = (Holding(before), Holding(after));
        return old.Except(now).Select(x => new CriterionChange(x, "excludes", null)).Concat(now.Except(old).Select(x => new CriterionChange(x, null, "excludes")));
    }

    private static List<string> Holding(LeadFit fit) => [.. fit.Exclusions.Where(x => x.Answer == FactAnswer.Met).Select(x => x.Exclusion.Label)];

    private static string? Say(CriterionResult? result) => result is null
        ? null
        : FormattableString.Invariant($"{result.Answer switch { FactAnswer.Met => "met", FactAnswer.NotMet => "not met", _ => "unknown" }}, {result.Points:0.#} points");
}
