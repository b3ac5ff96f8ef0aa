using System.Globalization;

namespace RevOps.Domain.Analytics.Settings;

/// <summary>Says what settings and a change of them come to, on a day as an example.</summary>
public static class OrganisationEffects
{
    /// <summary>Each difference as a sentence; empty where there is none.</summary>
    public static IReadOnlyList<string> Of(OrganisationSettings from, OrganisationSettings to, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        List<string> effects = [];
        if (from.FiscalYearStartMonth != to.FiscalYearStartMonth)
        {
            var calendar = new FiscalCalendar(to);
            var year = calendar.YearOf(calendar.DayOf(now));
            effects.Add($"Quarters now begin in {Quarters(to.FiscalYearStartMonth)}; {year.Name} runs from {Day(year.From)} to {Day(year.To)}.");
        }

        if (from.WeekStart != to.WeekStart)
        {
            effects.Add($"Weeks now begin on {to.WeekStart}.");
        }

        if (!string.Equals(from.TimeZone, to.TimeZone, StringComparison.Ordinal))
        {
            var calendar = new FiscalCalendar(to);
            var today = calendar.DayOf(now);
            effects.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Days now begin at midnight in {Words(to.TimeZone)}, which today was {calendar.BeginOf(today).UtcDateTime:HH:mm} UTC. Snapshots that were taken keep their day."));
        }

        if (!string.Equals(from.Currency, to.Currency, StringComparison.Ordinal))
        {
            effects.Add(to.RatesIn is { } ratesIn
                ? $"Sums are now in {to.Currency}. The stored rates count in {ratesIn}: each amount goes over {ratesIn} by two rates of its day, and stays out of the sum where one is missing."
                : $"Sums are now in {to.Currency}. Amounts in other currencies stay out of them until their rates are imported.");
        }

        return effects;
    }

    /// <summary>The quarters' first months: "February, May, August and November".</summary>
    public static string Quarters(int firstMonth)
    {
        var names = Enumerable.Range(0, 4).Select(x => Month(((firstMonth - 1 + (x * 3)) % 12) + 1)).ToList();
        return $"{string.Join(", ", names.Take(3))} and {names[3]}";
    }

    /// <summary>A month's name.</summary>
    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>Such as "1 Feb 2027".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Words(string zone) => zone.Replace('_', ' ');
}
