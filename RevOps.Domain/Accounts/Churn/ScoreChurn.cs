namespace RevOps.Domain.Accounts.Churn;

/// <summary>Scores the risk that an account leaves.</summary>
public static class ScoreChurn
{
    // Below so much known weight a score would be a guess with a number
    private const double LeastKnown = 0.35;

    private static readonly (ChurnPart Part, double Weight)[] Weights =
    [
        (ChurnPart.Usage, 35), (ChurnPart.Breadth, 20), (ChurnPart.Relationship, 20), (ChurnPart.Support, 15), (ChurnPart.Commercial, 10),
    ];

    /// <summary>The risk. A part is as grave as its gravest sign; parts without a sign leave their weight to the others and lower the confidence.</summary>
    public static ChurnRisk Of(ChurnFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var signs = ChurnSigns.Of(facts).OrderByDescending(x => x.Risk).ThenBy(x => x.Evidence, StringComparer.Ordinal).ToList();
        var known = Weights.Where(x => signs.Exists(y => y.Part == x.Part)).Sum(x => x.Weight);
        var parts = Weights.Select(x => Part(x.Part, x.Weight, [.. signs.Where(y => y.Part == x.Part)], known))
            .OrderByDescending(x => x.Points).ThenByDescending(x => x.Weight).ToList();
        double? score = known > 0 ? parts.Sum(x => x.Points) : null;
        var order = parts.Select((x, i) => (x.Part, i)).ToDictionary(x => x.Part, x => x.i);
        return new(score, Band(score, known / 100), known / 100, parts, [.. signs.Where(x => x is { Do: not null, Risk: > 0 }).OrderBy(x => order[x.Part]).ThenByDescending(x => x.Risk)]);
    }

    private static ChurnPartResult Part(ChurnPart part, double weight, IReadOnlyList<ChurnSign> signs, double known)
    {
        double? risk = signs.Count == 0 ? null : signs.Max(x => x.Risk);
        return new(part, weight, risk, risk is { } grave ? 100 * grave * weight / known : 0, signs);
    }

    private static ChurnBand Band(double? score, double known) => score is not { } points || known < LeastKnown
        ? ChurnBand.Unknown
        : points >= 60 ? ChurnBand.High : points >= 30 ? ChurnBand.Raised : ChurnBand.Low;
}
