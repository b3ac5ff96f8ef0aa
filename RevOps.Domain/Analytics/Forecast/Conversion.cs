namespace RevOps.Domain.Analytics.Forecast;

/// <summary>A decided deal as it once stood in a stage: one case for each stage it was in.</summary>
/// <param name="Deal">Key of the deal.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Segment">The account's segment; null where unknown.</param>
/// <param name="DaysInStage">Days it had been in the stage.</param>
/// <param name="Won">What came of it.</param>
/// <param name="DaysToClose">Days from then to the decision.</param>
public sealed record ConversionCase(string Deal, string Stage, string? Segment, int DaysInStage, bool Won, int DaysToClose);

/// <summary>What history says of an open deal.</summary>
/// <param name="Win">Chance that it is won at all.</param>
/// <param name="InTime">Chance that it closes within the days left, if it is won.</param>
/// <param name="Cases">Past deals most like it, of the same stage, segment and age.</param>
public sealed record ConversionChance(double Win, double InTime, int Cases);

/// <summary>
/// Conversion by stage, segment and age. Each finer cell is drawn towards the coarser one by (wins + k × rate of the coarser) ÷ (n + k): the
/// mean of a beta distribution whose α and β come from the coarser cell, so that three of three is no certainty.
/// </summary>
public sealed class Conversion
{
    private const double Prior = 8;
    private readonly Dictionary<(string? Stage, string? Segment, int? Age), (int Won, int Count)> _cells = [];
    private readonly Dictionary<string, int[]> _daysByStage;
    private readonly int[] _days;
    private readonly double _rate;

    /// <summary>Counts the cases.</summary>
    public Conversion(IEnumerable<ConversionCase> cases)
    {
        var all = cases.ToList();
        ClosedDeals = all.Select(x => x.Deal).Distinct(StringComparer.Ordinal).Count();
        foreach (var one in all)
        {
            Count((one.Stage, null, null), one.Won);
            Count((one.Stage, one.Segment ?? "", null), one.Won);
            Count((one.Stage, one.Segment ?? "", AgeBand(one.DaysInStage)), one.Won);
        }

        var won = all.Where(x => x.Won).ToList();
        _rate = (won.Count + 1.0) / (all.Count + 2.0);

        // In order, since each deal of a forecast asks how many took no longer than some days
        _daysByStage = won.GroupBy(x => x.Stage, StringComparer.Ordinal).ToDictionary(x => x.Key, x => x.Select(c => c.DaysToClose).Order().ToArray(), StringComparer.Ordinal);
        _days = [.. won.Select(x => x.DaysToClose).Order()];
    }

    /// <summary>Decided deals behind it.</summary>
    public int ClosedDeals { get; }

    /// <summary>The chances of a deal of this kind with so many days left.</summary>
    public ConversionChance Of(string stage, string? segment, int daysInStage, int daysLeft)
    {
        var rate = Shrunk((stage, null, null), _rate);
        rate = Shrunk((stage, segment ?? "", null), rate);
        var cell = (stage, segment ?? "", (int?)AgeBand(daysInStage));
        return new(Shrunk(cell, rate), InTime(stage, daysLeft), _cells.GetValueOrDefault(cell).Count);
    }

    /// <summary>Under a month, under three, longer.</summary>
    private static int AgeBand(int days) => days < 30 ? 0 : days < 90 ? 1 : 2;

    private void Count((string?, string?, int?) cell, bool won)
    {
        var (wins, count) = _cells.GetValueOrDefault(cell);
        _cells[cell] = (wins + (won ? 1 : 0), count + 1);
    }

    private double Shrunk((string?, string?, int?) cell, double towards)
    {
        var (won, count) = _cells.GetValueOrDefault(cell);
        return (won + (Prior * towards)) / (count + Prior);
    }

    private double InTime(string stage, int daysLeft)
    {
        if (daysLeft < 0)
        {
            return 0;
        }

        // Without any won deal nothing is known of how long it takes: one in two
        var all = (UpTo(_days, daysLeft) + 1.0) / (_days.Length + 2.0);
        var own = _daysByStage.GetValueOrDefault(stage, []);
        return (UpTo(own, daysLeft) + (Prior * all)) / (own.Length + Prior);
    }

    private static int UpTo(int[] days, int most)
    {
        var after = Array.BinarySearch(days, most + 1);
        if (after < 0)
        {
            return ~after;
        }

        while (after > 0 && days[after - 1] > most)
        {
            after--;
        }

        return after;
    }
}
