namespace RevOps.Domain.Leads.Icp.Scoring;

/// <summary>One of budget, authority, need and timing.</summary>
/// <param name="Name">Which.</param>
/// <param name="Evidence">What is known; null where nothing is.</param>
/// <param name="Field">The field that shows it; null where nothing does.</param>
/// <param name="Ask">The question that would tell, for where it is unknown.</param>
public sealed record BantItem(string Name, string? Evidence, string? Field, string Ask)
{
    /// <summary>True where there is evidence.</summary>
    public bool IsKnown => Evidence is not null;
}

/// <summary>Budget, authority, need and timing: an order of asking, no score (no study compares it with others).</summary>
public static class Bant
{
    /// <summary>The four, in their order.</summary>
    public static IReadOnlyList<BantItem> Of(LeadFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            Item(facts, "Budget", "Is there money set aside for this, or would it have to be found?", LeadFields.Budget),
            Item(facts, "Authority", "Who besides you has to agree before this can start?", LeadFields.Authority),
            Item(facts, "Need", "What happens if nothing changes?", LeadFields.Need),
            Item(facts, "Timing", "Is there a date by which this should work?", LeadFields.Timing),
        ];
    }

    private static BantItem Item(LeadFacts facts, string name, string ask, string field) =>
        new(name, facts.Text(field), facts.Text(field) is null ? null : field, ask);
}
