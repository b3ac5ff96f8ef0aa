namespace RevOps.Domain.Accounts.Usage;

/// <summary>What a contract commits to.</summary>
/// <param name="From">First day of the term.</param>
/// <param name="To">Last day.</param>
/// <param name="Quantity">Committed over the whole term.</param>
public sealed record UsageCommitment(DateOnly From, DateOnly To, double Quantity);

/// <summary>Where use will stand at the end of a term.</summary>
public enum UtilisationPace
{
    /// <summary>Too little history to project.</summary>
    Unknown,

    /// <summary>Below 80 % of the commitment [P]: a renewal will be asked why.</summary>
    Under,

    /// <summary>Near it.</summary>
    OnCourse,

    /// <summary>Above it: time to talk of a larger one.</summary>
    Over,
}

/// <summary>Use against a commitment.</summary>
/// <param name="Used">Sum of the reported days of the term; null where none was reported.</param>
/// <param name="Share">Of the commitment.</param>
/// <param name="Elapsed">Share of the term that is over.</param>
/// <param name="Projected">Use at the end of the term: used, and the forecast for the rest; null with too little history.</param>
/// <param name="ProjectedLow">Lower end of its range.</param>
/// <param name="ProjectedHigh">Upper end.</param>
/// <param name="RunsOutOn">The day on which the commitment is used up, past or expected; null where it is not within the term.</param>
/// <param name="DaysMissing">Days of the term without a report so far: the use may be higher.</param>
/// <param name="Pace">Under, on course, or over.</param>
public sealed record Utilisation(
    double? Used, double? Share, double Elapsed, double? Projected, double? ProjectedLow, double? ProjectedHigh, DateOnly? RunsOutOn, int DaysMissing, UtilisationPace Pace)
{
    private const double Low = 0.8;
    private const double High = 1.05;

    /// <summary>The utilisation as far as the last reported day of the term.</summary>
    public static Utilisation Of(DailyUsage usage, UsageCommitment commitment)
    {
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentNullException.ThrowIfNull(commitment);
        var last = usage.Last is { } latest && latest < commitment.To ? latest : commitment.To;
        var days = commitment.To.DayNumber - commitment.From.DayNumber + 1;
        var passed = Math.Max(0, last.DayNumber - commitment.From.DayNumber + 1);
        if (usage.Last is null || passed == 0 || usage.Sum(commitment.From, last) is not { } used)
        {
            return new(null, null, 0, null, null, null, null, 0, UtilisationPace.Unknown);
        }

        var rest = commitment.To.DayNumber - last.DayNumber;
        var forecast = rest > 0 ? ForecastUsage.Of(usage, rest) : null;
        double? projected = rest == 0 ? used : used + forecast?.Total;
        return new(
            used, commitment.Quantity > 0 ? used / commitment.Quantity : null, passed / (double)days, projected,
            rest == 0 ? used : used + forecast?.Low, rest == 0 ? used : used + forecast?.High, RunsOut(usage, commitment, last, forecast),
            passed - usage.Between(commitment.From, last).Count(), PaceOf(projected, commitment.Quantity));
    }

    private static UtilisationPace PaceOf(double? projected, double committed) => projected is not { } end || committed <= 0
        ? UtilisationPace.Unknown
        : end < Low * committed ? UtilisationPace.Under : end > High * committed ? UtilisationPace.Over : UtilisationPace.OnCourse;

    private static DateOnly? RunsOut(DailyUsage usage, UsageCommitment commitment, DateOnly last, UsageForecast? forecast)
    {
        var sum = 0.0;
        var days = usage.Days.Where(x => x.Key >= commitment.From && x.Key <= last).Select(x => (x.Key, x.Value)).Concat((forecast?.Days ?? []).Select(x => (x.Day, x.Quantity)));
        foreach (var (day, quantity) in days)
        {
            sum += quantity;
            if (sum >= commitment.Quantity)
            {
                return day;
            }
        }

        return null;
    }
}
