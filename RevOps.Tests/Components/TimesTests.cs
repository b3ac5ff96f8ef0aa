using RevOps.Web.Components.Shared;

namespace RevOps.Tests.Components;

public sealed class TimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(724, "12:04")]
    [InlineData(3729, "1:02:09")]
    [InlineData(90000, "25:00:00")]
    public void Duration_Seconds_ReadsLikeAClock(int seconds, string expected) =>
        Assert.Equal(expected, Times.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(-20, "just now")]
    [InlineData(-300, "5 min ago")]
    [InlineData(-7200, "2 h ago")]
    [InlineData(-54000, "yesterday")]
    [InlineData(-3 * 86400, "3 days ago")]
    [InlineData(-30 * 86400, "10 Feb")]
    [InlineData(-365 * 86400, "12 Mar 2025")]
    [InlineData(300, "in 5 min")]
    [InlineData(86400, "tomorrow")]
    public void Relative_Gap_IsInWords(int seconds, string expected) =>
        Assert.Equal(expected, Times.Relative(Now.AddSeconds(seconds), Now));
}
