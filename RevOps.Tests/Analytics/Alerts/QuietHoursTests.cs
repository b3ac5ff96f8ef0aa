using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Analytics.Alerts;

namespace RevOps.Tests.Analytics.Alerts;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Moments of three days around each change of the clock.</summary>
    private static readonly Gen<(QuietHours Hours, DateTimeOffset At)> Nights =
        from minute in Gen.Choose(0, (3 * 1440) - 1)
        from begin in Gen.Choose(0, 1439)
        from end in Gen.Choose(0, 1439)
        from spring in Gen.Elements(true, false)
        select (
            new QuietHours(TimeOnly.MinValue.AddMinutes(begin), TimeOnly.MinValue.AddMinutes(end)),
            new DateTimeOffset(2026, spring ? 3 : 10, spring ? 28 : 24, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    [Theory]
    [InlineData("2026-03-10T22:15:00Z", "22:00", "07:00", "2026-03-11T06:00:00Z")]
    [InlineData("2026-03-10T03:00:00Z", "22:00", "07:00", "2026-03-10T06:00:00Z")]
    [InlineData("2026-03-10T06:00:00Z", "22:00", "07:00", "2026-03-10T06:00:00Z")]
    [InlineData("2026-03-10T11:30:00Z", "12:00", "13:00", "2026-03-10T12:00:00Z")]
    [InlineData("2026-03-10T11:30:00Z", "00:00", "00:00", "2026-03-10T11:30:00Z")]

    // The night on which the clock jumps from 2 to 3
    [InlineData("2026-03-28T22:00:00Z", "22:00", "07:00", "2026-03-29T05:00:00Z")]
    [InlineData("2026-03-28T22:00:00Z", "22:00", "02:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-28T17:17:00Z", "02:30", "02:20", "2026-03-30T00:20:00Z")]

    // And the one on which it shows 2 to 3 twice
    [InlineData("2026-10-24T21:00:00Z", "22:00", "07:00", "2026-10-25T06:00:00Z")]
    [InlineData("2026-10-24T21:00:00Z", "22:00", "02:30", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T01:10:00Z", "22:00", "02:30", "2026-10-25T01:30:00Z")]
    public void NotBefore_Moment_IsTheEndByTheClock(string at, string from, string to, string expected) => Assert.Equal(
        DateTimeOffset.Parse(expected, null), new QuietHours(TimeOnly.Parse(from, null), TimeOnly.Parse(to, null)).NotBefore(DateTimeOffset.Parse(at, null), Berlin));

    [Fact]
    public void NotBefore_AnyMoment_IsOutsideThemAndWithinADayThatHasTheirEnd() => Prop.ForAll(Nights.ToArbitrary(), x =>
    {
        var shown = x.Hours.NotBefore(x.At, Berlin);

        return shown >= x.At && shown - x.At <= TimeSpan.FromHours(x.Hours.From.Hour == 2 && x.Hours.To.Hour == 2 ? 49 : 25) && !x.Hours.Holds(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(shown, Berlin).DateTime));
    }).QuickCheckThrowOnFailure();
}
