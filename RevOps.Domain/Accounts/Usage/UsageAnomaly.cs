using System.Globalization;

namespace RevOps.Domain.Accounts.Usage;

/// <summary>When a day is out of the ordinary.</summary>
public sealed record AnomalyRules
{
    /// <summary>The rules of docs/metrics.md.</summary>
    public static AnomalyRules Default { get; } = new();

    /// <summary>Weeks whose same weekday says what was to be expected.</summary>
    public int Weeks { get; init; } = 8;

    /// <summary>Reported ones of them that it takes.</summary>
    public int LeastWeeks { get; init; } = 4;

    /// <summary>Modified z beyond which a day is flagged.</summary>
    public double Z { get; init; } = 3.5;

    /// <summary>Least share by which it differs from what was expected: a steady series makes trifles stand out.</summary>
    public double LeastChange { get; init; } = 0.25;

    /// <summary>Days in a row that make an anomaly sure enough for an alert.</summary>
    public int DaysToConfirm { get; init; } = 2;
}

/// <summary>Days out of the ordinary, in a row and in one direction.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Days">Number of days.</param>
/// <param name="Quantity">What was used.</param>
/// <param name="Expected">What the same weekdays of the weeks before led to expect.</param>
/// <param name="Z">Largest modified z of the days; infinite where the weeks before did not vary at all.</param>
/// <param name="IsConfirmed">True from the second day on; a single one is to look at, not to alert on.</param>
public sealed record UsageAnomaly(DateOnly From, DateOnly To, int Days, double Quantity, double Expected, double Z, bool IsConfirmed)
{
    /// <summary>True above, false below what was expected.</summary>
    public bool IsSpike => Quantity > Expected;

    /// <summary>The reason in words.</summary>
    public string Reason
    {
        get
        {
            var change = Expected > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Abs((Quantity / Expected) - 1) * 100:0} % {(IsSpike ? "above" : "below")}") : IsSpike ? "above" : "below";
            var far = double.IsInfinity(Z) ? "the weeks before did not vary" : string.Create(CultureInfo.InvariantCulture, $"modified z {Z:0.0}");
            return string.Create(CultureInfo.InvariantCulture, $"{change} the same weekdays of the weeks before ({Quantity:N0} against {Expected:N0}; {far}){(Days == 1 ? ", one day so far" : $", {Days} days in a row")}.");
        }
    }
}
