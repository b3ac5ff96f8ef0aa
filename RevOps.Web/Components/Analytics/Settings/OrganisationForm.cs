using RevOps.Domain.Analytics;

namespace RevOps.Web.Components.Analytics.Settings;

/// <summary>The settings while they are edited.</summary>
public sealed class OrganisationForm(OrganisationSettings stored)
{
    /// <summary>Time zones by their IANA names, to choose from.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(x => x.HasIanaId).Select(x => x.Id).Order(StringComparer.Ordinal)];

    /// <summary>What was in force when they were read.</summary>
    public OrganisationSettings Stored { get; } = stored;

    public string Currency { get; set; } = stored.Currency;

    public int Month { get; set; } = stored.FiscalYearStartMonth;

    public DayOfWeek Week { get; set; } = stored.WeekStart;

    public string Zone { get; set; } = stored.TimeZone;

    public OrganisationSettings ToSettings() => Stored with { Currency = Currency, FiscalYearStartMonth = Month, WeekStart = Week, TimeZone = Zone };
}
