namespace RevOps.Domain.Analytics;

/// <summary>How the organisation counts: its currency, its year, its week, its clock.</summary>
public sealed record OrganisationSettings
{
    /// <summary>ISO 4217: what sums are shown in.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>
    /// ISO 4217: what the stored rates count in, since they outlive a change of <see cref="Currency"/>. Null where it is that currency.
    /// </summary>
    public string? RatesIn { get; init; }

    /// <summary>1..12: the month in which the fiscal year begins.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>The first day of a week.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>IANA name of the time zone by which days begin.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";
}
