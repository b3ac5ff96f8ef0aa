using System.Globalization;

namespace RevOps.Domain.Analytics;

/// <summary>Quarters, years, weeks and days as the organisation counts them.</summary>
public sealed class FiscalCalendar(OrganisationSettings settings)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The day it is at a moment.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);

    /// <summary>The moment a day begins.</summary>
    public DateTimeOffset BeginOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // Where clocks go forward at midnight there is none: the day begins an hour later
        var first = _zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
        return new DateTimeOffset(first, _zone.GetUtcOffset(first)).ToUniversalTime();
    }

    /// <summary>The fiscal year that a day lies in.</summary>
    public FiscalPeriod YearOf(DateOnly day)
    {
        var begin = BeginOfYear(day);
        return new FiscalPeriod(begin, begin.AddYears(1).AddDays(-1), NameOf(begin));
    }

    /// <summary>The fiscal quarter that a day lies in.</summary>
    public FiscalPeriod QuarterOf(DateOnly day)
    {
        var year = BeginOfYear(day);
        var number = ((((day.Year - year.Year) * 12) + day.Month - year.Month) / 3) + 1;
        var begin = year.AddMonths((number - 1) * 3);
        return new FiscalPeriod(begin, begin.AddMonths(3).AddDays(-1), $"Q{number} {NameOf(year)}");
    }

    /// <summary>The first day of the week that a day lies in.</summary>
    public DateOnly WeekOf(DateOnly day) => day.AddDays(-((day.DayOfWeek - settings.WeekStart + 7) % 7));

    // A year that does not begin in January is named after the one it ends in.
    private static string NameOf(DateOnly begin) => $"FY{(begin.Month == 1 ? begin.Year : begin.Year + 1).ToString(CultureInfo.InvariantCulture)}";

    private DateOnly BeginOfYear(DateOnly day)
    {
        var month = Math.Clamp(settings.FiscalYearStartMonth, 1, 12);
        return new DateOnly(day.Month >= month ? day.Year : day.Year - 1, month, 1);
    }
}

/// <summary>A quarter or a year.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Name">Such as <c>Q2 FY2026</c>.</param>
public sealed record FiscalPeriod(DateOnly From, DateOnly To, string Name);
