namespace RevOps.Domain.Leads.Icp.Scoring;

/// <summary>Something that a lead did.</summary>
/// <param name="Kind">What: "reply", "meeting", "visit".</param>
/// <param name="At">When.</param>
/// <param name="Strength">How much it says; a reply is 10 (a proposal, to be set by the organisation).</param>
public sealed record EngagementSignal(string Kind, DateTimeOffset At, double Strength);

/// <summary>How engaged a lead is. Fit stays, engagement fades: a third a month, the middle of the 25 to 50 % that practitioners use.</summary>
/// <param name="Points">Strength of the signals, each faded by its age.</param>
/// <param name="Level">1 high, 2 some, 3 little or none.</param>
/// <param name="Latest">The latest signal; null for none.</param>
public sealed record Engagement(double Points, int Level, EngagementSignal? Latest)
{
    private const double KeptPerMonth = 2.0 / 3;
    private const double High = 20;
    private const double Some = 6;

    /// <summary>The engagement at a moment; signals from after it are not seen.</summary>
    public static Engagement Of(IEnumerable<EngagementSignal> signals, DateTimeOffset now)
    {
        var seen = signals.Where(x => x.At <= now).OrderBy(x => x.At).ToList();
        var points = seen.Sum(x => x.Strength * Math.Pow(KeptPerMonth, (now - x.At).TotalDays / 30));
        return new(points, points >= High ? 1 : points >= Some ? 2 : 3, seen.Count == 0 ? null : seen[^1]);
    }
}

/// <summary>Fit and engagement side by side: A1 is to call today, D3 to leave.</summary>
/// <param name="Fit">The fit's band.</param>
/// <param name="Engagement">1 to 3.</param>
public sealed record LeadGrade(FitBand Fit, int Engagement)
{
    /// <summary>"A1" to "D3"; a word where there is no band.</summary>
    public string Code => Fit switch { FitBand.Excluded => "Excluded", FitBand.Unknown => "Not known", _ => $"{Fit}{Engagement}" };

    /// <summary>1 first: what to work on next. Fit counts before engagement, since engagement without fit is curiosity.</summary>
    public int Priority => (Fit, Engagement) switch
    {
        (FitBand.A, 1) => 1,
        (FitBand.A, 2) or (FitBand.B, 1) => 2,
        (FitBand.A, 3) or (FitBand.B, 2) or (FitBand.C, 1) => 3,
        (FitBand.B, 3) or (FitBand.C, 2) or (FitBand.Unknown, 1) => 4,
        (FitBand.Excluded, _) => 6,
        _ => 5,
    };
}
